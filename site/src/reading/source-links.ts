import type { PageSource } from "@foramen/engine";

export interface SourceLink {
  readonly href: string;
  readonly label: string;
}

/** Where a source can be looked up: by the numbers that it has, or those that its reference names. */
export function sourceLinks({ citation, doi, pmid }: Pick<PageSource, "citation" | "doi" | "pmid">): SourceLink[] {
  const named = doi ?? /\bdoi:? (10\.\d{4,}\/[^\s,;)]+[^\s,;).])/i.exec(citation)?.[1];
  const pmc = /\bPMC\d{5,}\b/.exec(citation)?.[0];
  return [
    ...(named === undefined ? [] : [{ href: `https://doi.org/${encodeURI(named)}`, label: `doi ${named}` }]),
    ...(pmid === undefined ? [] : [{ href: `https://pubmed.ncbi.nlm.nih.gov/${pmid}/`, label: `PubMed ${pmid}` }]),
    ...(pmc === undefined ? [] : [{ href: `https://pmc.ncbi.nlm.nih.gov/articles/${pmc}/`, label: pmc }]),
  ];
}

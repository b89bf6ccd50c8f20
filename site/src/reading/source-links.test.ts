import { expect, it } from "vitest";
import { sourceLinks } from "./source-links.ts";

it.each([
  [
    { citation: "A 2020", doi: "10.1000/x1", pmid: 12 },
    ["https://doi.org/10.1000/x1", "https://pubmed.ncbi.nlm.nih.gov/12/"],
  ],
  [{ citation: "B. Eur Spine J 2018, doi 10.1007/s00586-017-5099-2." }, ["https://doi.org/10.1007/s00586-017-5099-2"]],
  [{ citation: "C. Acupunct Med (PMC5099186)" }, ["https://pmc.ncbi.nlm.nih.gov/articles/PMC5099186/"]],
  [{ citation: "D. A textbook" }, []],
])("leads to where a source can be looked up: %o", (source, links) =>
  expect(sourceLinks(source).map(({ href }) => href)).toEqual(links),
);

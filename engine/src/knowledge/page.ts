import { citation } from "./compile.ts";
import type { SourceEntry } from "./entries.ts";
import type {
  Caution,
  Correction,
  Entry,
  EntryGroup,
  EntryLinks,
  Evidence,
  Figure,
  ReadKind,
  TerminologyCode,
} from "./entry.ts";

/** The three sections that a patient reads. */
export interface PlainText {
  whatItIs: string;
  whatItMeans: string;
  whenToGetHelp: string;
}

/** The three sections for whoever examines and treats. */
export interface ClinicalText {
  mechanism: string;
  evidence: string;
  pitfalls: string;
}

/** A text as it is written: `{name}` stands for a figure. */
export interface WrittenText {
  reviewed: string;
  sources: readonly string[];
  plain: PlainText;
  clinical: ClinicalText;
}

/** What a page rests on, for the list at its foot. */
export interface PageSource {
  id: string;
  citation: string;
  /** False when nobody has read it for this project yet. */
  seen: boolean;
  /** Where it can be found: DOI and PubMed number, where the source has them. */
  doi?: string;
  pmid?: number;
}

/** Enough to list, search and link a page. */
export interface PageTitle {
  kind: ReadKind;
  id: string;
  label: string;
  plain: string;
  synonyms: readonly string[];
  group?: EntryGroup;
  /** Item number of the article. */
  item?: string;
}

/** Something that a page names: another page, or a finding, act or syndrome of the model. */
export interface PageLink {
  kind: LinkedKind;
  id: string;
  label: string;
  plain: string;
}

export type LinkedKind = keyof EntryLinks;

/** What a page takes from the rest of the knowledge. */
export interface Surroundings {
  sources: Readonly<Record<string, SourceEntry>>;
  /** How a thing is called; undefined when there is no such thing. */
  named(kind: LinkedKind, id: string): { label: string; plain: string } | undefined;
  /** Pages that link here. */
  linkedFrom: readonly { kind: LinkedKind; id: string }[];
}

/** All that one page shows: a bundle of its own, so that a page loads nothing that it does not show. */
export interface ReadingPage extends PageTitle {
  reviewed: string;
  plainText: PlainText;
  clinicalText: ClinicalText;
  correction?: Correction;
  evidence?: Evidence;
  cautions: readonly Caution[];
  figures: Readonly<Record<string, Figure>>;
  codes: readonly TerminologyCode[];
  /** Findings that it is entered as or yields. */
  findings: readonly PageLink[];
  /** Acts by which a test is done. */
  acts: readonly PageLink[];
  /** What it links to, then what links to it, each once. */
  links: readonly PageLink[];
  sources: readonly PageSource[];
}

/** What a page can be about: an entry, or a cause or structure with what stands there for readers. */
export type Subject = Pick<Entry, "id" | "label" | "plain"> & Partial<Entry> & { article_cause?: number };

/** The title of a page. */
export function pageTitle(kind: ReadKind, subject: Subject): PageTitle {
  const { id, label, plain, synonyms = [], group, article, article_cause } = subject;
  const item =
    article?.item ?? (article_cause === undefined ? undefined : `C${String(article_cause).padStart(2, "0")}`);
  return { kind, id, label, plain, synonyms, ...(group && { group }), ...(item && { item }) };
}

/** The whole page, every figure filled in. Sources are those that the text, the verdict and the figures name, each once. */
export function readingPage(kind: ReadKind, subject: Subject, text: WrittenText, around: Surroundings): ReadingPage {
  const { correction, evidence, cautions = [], figures = {}, codes = [], findings = [], acts = [] } = subject;
  const fill = (words: string): string => fillFigures(words, figures);
  const cited = new Set([
    ...text.sources,
    ...(evidence?.sources ?? []),
    ...(correction?.sources ?? []),
    ...cautions.flatMap((caution) => caution.sources),
    ...Object.values(figures).map(({ source }) => source),
  ]);
  return {
    ...pageTitle(kind, subject),
    reviewed: text.reviewed,
    plainText: filled(text.plain, fill),
    clinicalText: filled(text.clinical, fill),
    ...(correction && {
      correction: {
        ...correction,
        articleSays: fill(correction.articleSays),
        evidenceSays: fill(correction.evidenceSays),
      },
    }),
    ...(evidence && { evidence: { ...evidence, because: fill(evidence.because) } }),
    cautions: cautions.map((caution) => ({ ...caution, text: fill(caution.text) })),
    figures,
    codes,
    findings: pageLinks(
      around,
      findings.map((id) => ({ kind: "findings", id })),
    ),
    acts: pageLinks(
      around,
      acts.map((id) => ({ kind: "acts", id })),
    ),
    links: pageLinks(around, [...linksOf(subject), ...around.linkedFrom]),
    sources: [...cited].sort().map((id) => pageSource(id, around.sources[id])),
  };
}

/** What a subject links to, in the order in which it stands there. */
export function linksOf({ links = {} }: Pick<Subject, "links">): { kind: LinkedKind; id: string }[] {
  return (Object.keys(links) as LinkedKind[]).flatMap((kind) => (links[kind] ?? []).map((id) => ({ kind, id })));
}

/** Each once, by its names; a link to nothing is left out, as the check tells. */
function pageLinks(around: Surroundings, to: readonly { kind: LinkedKind; id: string }[]): PageLink[] {
  const once = new Map(to.map(({ kind, id }) => [`${kind}/${id}`, { kind, id }]));
  return [...once.values()].flatMap(({ kind, id }) => {
    const names = around.named(kind, id);
    return names === undefined ? [] : [{ kind, id, label: names.label, plain: names.plain }];
  });
}

/** `{name}` becomes value and unit, "78 %"; a name that is not among the figures stays, for the check to find. */
export function fillFigures(text: string, figures: Readonly<Record<string, Figure>>): string {
  return text.replace(/\{([^{}]+)\}/g, (whole, name: string) => {
    const figure = Object.hasOwn(figures, name) ? figures[name] : undefined;
    return figure === undefined ? whole : figureText(figure);
  });
}

/** Value and unit, kept on one line: "78 %", "6 weeks", "1,500 mg". */
export function figureText({ value, unit }: Pick<Figure, "value" | "unit">): string {
  const [whole = "", ...rest] = String(value).split(".");
  const number = [whole.replace(/\B(?=(?:\d{3})+$)/g, ","), ...rest].join(".");
  return unit === undefined ? number : `${number}\u00a0${unit}`;
}

function filled<T extends PlainText | ClinicalText>(sections: T, fill: (words: string) => string): T {
  return Object.fromEntries(Object.entries(sections).map(([section, words]) => [section, fill(words)])) as unknown as T;
}

function pageSource(id: string, source: SourceEntry | undefined): PageSource {
  if (source === undefined) return { id, citation: id, seen: false };
  const { ref, status, doi, pmid } = source;
  return { id, citation: citation(ref), seen: status === "seen", ...(doi && { doi }), ...(pmid && { pmid }) };
}

import MiniSearch, { type Options, type SearchOptions } from "minisearch";
import { isWarning, termOf, withJoinedWords } from "./terms.ts";

/** One page as it is looked for. */
export interface SearchedPage {
  /** Its address. */
  readonly id: string;
  readonly title: string;
  /** What it is, below the title. */
  readonly about: string;
  readonly kind: string;
  /** Other names: clinical, lay, abbreviations, brands. */
  readonly names: string;
  readonly text: string;
}

/** What is shown of a page that was found. */
export interface FoundPage {
  readonly id: string;
  readonly title: string;
  readonly about: string;
  readonly kind: string;
}

const OPTIONS: Options<SearchedPage> = {
  fields: ["title", "names", "about", "text"],
  storeFields: ["title", "about", "kind"],
  processTerm: termOf,
};

/** The index as text, for a file that is loaded when somebody searches. */
export function writtenIndex(pages: readonly SearchedPage[]): string {
  const index = new MiniSearch(OPTIONS);
  index.addAll(pages);
  return JSON.stringify(index);
}

export type PageIndex = MiniSearch<SearchedPage>;

export function readIndex(written: string): PageIndex {
  return MiniSearch.loadJSON(written, OPTIONS);
}

const SEARCH: SearchOptions = {
  boost: { title: 5, names: 5, about: 3, text: 1 },
  weights: { prefix: 0.4, fuzzy: 0.35 },
  prefix: (term) => term.length > 2,
  maxFuzzy: 2,
  boostTerm: (term) => (isWarning(term) ? 3 : 1),
  combineWith: "OR",
};

/** The best matches first: names before texts, whole words before half-typed before misspelt ones. */
export function findPages(index: PageIndex, query: string, limit = 20): FoundPage[] {
  const search = (fuzzy: (term: string) => number | false) =>
    index.search(withJoinedWords(query), { ...SEARCH, fuzzy });
  const close = search((term) => (term.length > 7 ? 2 : term.length > 3 ? 1 : false));
  // Two letters that changed places are two slips: forgiven where nothing else is found.
  const found = close.length > 0 ? close : search((term) => (term.length > 4 ? 2 : false));
  return found.slice(0, limit).map(({ id, title, about, kind }) => ({ id, title, about, kind }));
}

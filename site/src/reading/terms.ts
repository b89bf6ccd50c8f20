import type { PageTitle, ReadKind } from "@foramen/engine";
import { addressOf } from "./address.ts";
import { sentence } from "./kinds.ts";

/** A word that is explained where it stands. */
export interface Term {
  readonly name: string;
  readonly meaning: string;
  readonly address: string;
}

/** A text in pieces: plain words, and terms with the words by which they are named here. */
export type Piece = string | { readonly term: Term; readonly words: string };

/** Kinds whose names are terms; the others are named by whole sentences. */
const EXPLAINED: ReadonlySet<ReadKind> = new Set<ReadKind>([
  "structures",
  "types",
  "causes",
  "tests",
  "drugs",
  "supplements",
  "advanced",
  "operations",
]);

/** Shorter names are read as parts of other words too easily, unless they are capitals: MRI, CRP. */
const SHORTEST = 5;

/** Every name that is explained, in small letters, with its term; a name of two things explains neither. */
export function termsOf(titles: readonly PageTitle[]): ReadonlyMap<string, Term> {
  const terms = new Map<string, Term | null>();
  for (const title of titles) {
    if (!EXPLAINED.has(title.kind)) continue;
    const term = {
      name: sentence(title.label),
      meaning: sentence(title.plain).replace(/[.?!]?$/, "."),
      address: addressOf(title)!,
    };
    for (const name of [title.label, ...title.synonyms]) {
      const usable = name.length >= SHORTEST || /^[A-Z][A-Z0-9]{2,}$/.test(name);
      if (!usable) continue;
      const key = name.toLowerCase();
      const before = terms.get(key);
      terms.set(key, before === undefined || before?.address === term.address ? term : null);
    }
  }
  return new Map([...terms].filter((entry): entry is [string, Term] => entry[1] !== null));
}

/** Marks each term once, where it first stands; never the page's own. At most `most` on one page, so that it stays calm. */
export class TermMarker {
  readonly #pattern: RegExp;
  readonly #terms: ReadonlyMap<string, Term>;
  readonly #done: Set<string>;
  readonly #most: number;
  readonly used: Term[] = [];

  constructor(terms: ReadonlyMap<string, Term>, own: string, most = 8) {
    this.#terms = terms;
    this.#done = new Set([own]);
    this.#most = most;
    const names = [...terms.keys()].sort((a, b) => b.length - a.length).map((name) => name.replace(/[^\w\s]/g, "\\$&"));
    this.#pattern = new RegExp(`(?<![\\w-])(?:${names.join("|")})(?![\\w-])`, "gi");
  }

  mark(text: string): Piece[] {
    const pieces: Piece[] = [];
    let from = 0;
    for (const { 0: words, index } of text.matchAll(this.#pattern)) {
      const term = this.#terms.get(words.toLowerCase())!;
      // Names in capitals are only those: "US" is not "us".
      const shouted = words.length < SHORTEST && words !== words.toUpperCase();
      if (shouted || this.#done.has(term.address) || this.used.length >= this.#most) continue;
      this.#done.add(term.address);
      this.used.push(term);
      pieces.push(text.slice(from, index), { term, words });
      from = index + words.length;
    }
    return [...pieces, text.slice(from)].filter((piece) => piece !== "");
  }
}

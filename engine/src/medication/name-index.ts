import { normal } from "./normal.ts";

/** A name found in a text, where it begins and ends. */
export interface FoundName {
  readonly id: string;
  readonly name: string;
  readonly at: number;
  readonly end: number;
}

/** Names by their first word, so that a text is looked through once, word by word. */
export class NameIndex {
  readonly #exact = new Map<string, string>();
  readonly #byFirstWord = new Map<string, string[]>();

  /** Of a name that is given twice the first id counts. */
  constructor(names: Iterable<readonly [name: string, id: string]>) {
    for (const [given, id] of names) {
      const name = normal(given);
      if (name === "" || this.#exact.has(name)) continue;
      this.#exact.set(name, id);
      const first = firstWord(name, 0);
      const known = this.#byFirstWord.get(first);
      if (known === undefined) this.#byFirstWord.set(first, [name]);
      else known.push(name);
    }
    for (const names of this.#byFirstWord.values()) names.sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  }

  /** The id of exactly this name, in normal form. */
  exact(name: string): string | undefined {
    return this.#exact.get(name);
  }

  /** The longest name that stands in the text as words of its own; of two as long the first. */
  longest(text: string, fits: (id: string, name: string, at: number) => boolean = () => true): FoundName | null {
    let best: FoundName | null = null;
    for (let at = nextWord(text, 0); at < text.length; at = nextWord(text, at + 1)) {
      for (const name of this.#byFirstWord.get(firstWord(text, at)) ?? []) {
        if (best !== null && name.length <= best.name.length) break;
        if (!text.startsWith(name, at) || !endsWord(text, at + name.length)) continue;
        const id = this.#exact.get(name)!;
        if (!fits(id, name, at)) continue;
        best = { id, name, at, end: at + name.length };
        break;
      }
    }
    return best;
  }

  /** Every id of which a name stands in the text. */
  all(text: string): string[] {
    const found = new Set<string>();
    for (let at = nextWord(text, 0); at < text.length; at = nextWord(text, at + 1)) {
      for (const name of this.#byFirstWord.get(firstWord(text, at)) ?? []) {
        if (text.startsWith(name, at) && endsWord(text, at + name.length)) found.add(this.#exact.get(name)!);
      }
    }
    return [...found];
  }
}

const LETTER = /[\p{L}\p{N}]/u;

/** Plain letters and digits need no pattern. */
function isLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 128) return (code > 96 && code < 123) || (code > 47 && code < 58) || (code > 64 && code < 91);
  return LETTER.test(text[at]!);
}

/** Where a word begins at or behind a place; the length of the text where none does. */
function nextWord(text: string, from: number): number {
  let at = from;
  while (at < text.length && !(isLetter(text, at) && (at === 0 || !isLetter(text, at - 1)))) at += 1;
  return at;
}

function firstWord(text: string, at: number): string {
  let end = at;
  while (end < text.length && isLetter(text, end)) end += 1;
  return text.slice(at, end);
}

function endsWord(text: string, end: number): boolean {
  return end >= text.length || !isLetter(text, end) || !isLetter(text, end - 1);
}

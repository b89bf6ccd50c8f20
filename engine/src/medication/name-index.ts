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
    for (const at of wordStarts(text)) {
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
    for (const at of wordStarts(text)) {
      for (const name of this.#byFirstWord.get(firstWord(text, at)) ?? []) {
        if (text.startsWith(name, at) && endsWord(text, at + name.length)) found.add(this.#exact.get(name)!);
      }
    }
    return [...found];
  }
}

const LETTER = /[\p{L}\p{N}]/u;

function* wordStarts(text: string): Generator<number> {
  for (let at = 0; at < text.length; at += 1) {
    if (LETTER.test(text[at]!) && (at === 0 || !LETTER.test(text[at - 1]!))) yield at;
  }
}

function firstWord(text: string, at: number): string {
  let end = at;
  while (end < text.length && LETTER.test(text[end]!)) end += 1;
  return text.slice(at, end);
}

function endsWord(text: string, end: number): boolean {
  return end >= text.length || !LETTER.test(text[end]!) || !LETTER.test(text[end - 1]!);
}

import { endOfPhrase, split } from "./phrase-book.ts";
import type { Token } from "./tokens.ts";

type ByFirst = ReadonlyMap<string, readonly (readonly string[])[]>;

const lists = new WeakMap<readonly string[], ByFirst>();

/** The phrases of a list by their first word, made ready once. */
function byFirst(phrases: readonly string[]): ByFirst {
  const known = lists.get(phrases);
  if (known !== undefined) return known;
  const out = new Map<string, (readonly string[])[]>();
  for (const phrase of phrases) {
    const words = split(phrase);
    out.set(words[0]!, [...(out.get(words[0]!) ?? []), words]);
  }
  lists.set(phrases, out);
  return out;
}

/** True when a phrase of the list begins at a place. */
export function phraseBeginsAt(tokens: readonly Token[], at: number, phrases: readonly string[]): boolean {
  const here = byFirst(phrases).get(tokens[at]?.word ?? "");
  return here !== undefined && here.some((words) => endOfPhrase(tokens, at, words) !== null);
}

/** True when a phrase of the list stands among the tokens. */
export function holdsPhrase(tokens: readonly Token[], phrases: readonly string[]): boolean {
  return tokens.some((_, at) => phraseBeginsAt(tokens, at, phrases));
}

import type { PhraseBook } from "./phrase-book.ts";
import { longestPhrase } from "./phrase-tree.ts";
import type { Token } from "./tokens.ts";

const SIDE = /^(left|right|l|r|lt|rt|bilateral)$/;

const LONGEST_NAME = 7;

/**
 * "Disc: bulge  Canal: mild stenosis  L foramen: patent": where in a line of fields the next one begins, the name of a
 * structure with a colon behind it after an answer to the one before.
 *
 * @param from where the statement at hand began
 */
export function beginsField(tokens: readonly Token[], at: number, from: number, book: PhraseBook): boolean {
  // Asked at every word of a text: first whether a colon is near at all.
  if (tokens[at]!.kind !== "word" || !colonNear(tokens, at) || !answered(tokens, from, at)) return false;
  const name = SIDE.test(tokens[at]!.word) ? at + 1 : at;
  // "right lateral recess:" has its side before it
  if (name === at && SIDE.test(tokens[at - 1]!.word)) return false;
  const phrase = tokens[name]?.kind === "word" ? longestPhrase(tokens, name, book.phrases) : null;
  return phrase !== null && phrase.meanings.some(({ kind }) => kind === "structure") && tokens[phrase.to]?.word === ":";
}

/** The name is short: no colon near, no field. */
function colonNear(tokens: readonly Token[], at: number): boolean {
  for (let i = at + 1; i < at + LONGEST_NAME; i++) if (tokens[i]?.word === ":") return true;
  return false;
}

/** A colon with a word of its answer behind it. */
function answered(tokens: readonly Token[], from: number, at: number): boolean {
  for (let i = at - 1; i > from; i--) if (tokens[i]!.word === ":") return i < at - 1;
  return false;
}

import type { Knowledge } from "../knowledge/knowledge.ts";
import type { Claim } from "./explanation.ts";
import { type Slots, say } from "./fill.ts";
import { type Basis, sourcesOf } from "./rates-behind.ts";
import type { Telling } from "./reader.ts";

/** To whom an assessment is explained, with the whole knowledge for the sources behind it. */
export type Explaining = Telling<Knowledge>;

/** What a claim rests on beside the numbers behind it. */
interface Ground {
  readonly behind?: readonly Basis[];
  readonly sources?: readonly string[];
}

/** A claim in the words of one template. */
export function claim(telling: Telling, words: string, slots: Slots = {}, ground: Ground = {}): Claim {
  return claimOf(words, say(telling, words, slots), ground);
}

/** A claim whose text is already there. */
export function claimOf(words: string, text: string, { behind = [], sources = [] }: Ground = {}): Claim {
  return { words, text, sources: [...new Set([...sources, ...sourcesOf(behind)])], behind };
}

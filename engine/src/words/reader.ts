import type { Knowledge } from "../knowledge/knowledge.ts";

/** Who reads: the person it is about, or whoever examines and treats. */
export type Reader = "patient" | "practitioner";

/** The part of the knowledge that words are taken from. */
export type WordsKnowledge = Pick<Knowledge, "words" | "findings" | "causes" | "structures">;

/** To whom something is told, and where its words come from. */
export interface Telling<K extends WordsKnowledge = WordsKnowledge> {
  readonly knowledge: K;
  readonly reader: Reader;
}

/** The name of a cause, structure, act or plan for this reader. */
export function nameFor(reader: Reader, entry: { readonly label: string; readonly plain: string }): string {
  return reader === "patient" ? entry.plain : entry.label;
}

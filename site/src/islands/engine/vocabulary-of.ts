import type { Knowledge } from "@foramen/engine";
import type { Vocabulary } from "./messages.ts";

/** The part of the knowledge that the page shows, tells and searches. */
export function vocabularyOf({
  version,
  words,
  findings,
  causes,
  structures,
  plans,
  acts,
  gate,
  sources,
}: Knowledge): Vocabulary {
  return {
    version,
    words,
    findings,
    causes,
    structures,
    plans,
    acts: Object.fromEntries(Object.entries(acts).map(([id, { findings: yields }]) => [id, { findings: yields }])),
    screens: gate.screens,
    sources: Object.fromEntries(Object.entries(sources).map(([id, { ref }]) => [id, ref])),
  };
}

import type { NoteUnit } from "./note-book.ts";
import { has } from "./unit-meanings.ts";

/** "Ring if the leg gets weaker" says nothing of today, and a sentence about relatives nothing of the person. */
export function saidOfPerson(all: readonly NoteUnit[]): NoteUnit[] {
  const at = all.findIndex((unit) => has(unit, "conditional"));
  const units = at < 0 ? [...all] : all.slice(0, at);
  return units.some((unit) => has(unit, "family")) ? [] : units;
}

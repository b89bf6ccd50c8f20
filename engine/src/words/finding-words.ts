import type { FindingEntry } from "../knowledge/entries.ts";
import type { ChangedAnswer, FindingRef } from "../vocabulary/assessment.ts";
import { say } from "./fill.ts";
import { placeWords, spelled } from "./place-words.ts";
import type { Telling } from "./reader.ts";

/** An answer with what was answered: to a patient the question and the answer, to a practitioner the label and the value. */
export function findingWords(telling: Telling, said: FindingRef): string {
  const names = namesOf(telling, said.finding);
  const place = placeWords(telling, said);
  const at = place === null ? "" : "_at";
  const there = place === null ? {} : { place };
  const value = said.value ?? "present";
  const measured = measure(telling.knowledge.findings[said.finding], value);
  if (measured === null && (value === "present" || value === "absent"))
    return say(telling, `finding.${value}${at}`, { ...names, ...there });
  return say(telling, `finding.value${at}`, { ...names, ...there, value: valueWords(telling, said.finding, value) });
}

/** A finding without any answer: what there is to ask or to look for. */
export function openFindingWords(telling: Telling, said: FindingRef): string {
  const place = placeWords(telling, said);
  const names = namesOf(telling, said.finding);
  return place === null ? say(telling, "finding.open", names) : say(telling, "finding.open_at", { ...names, place });
}

/** "yes instead of no". */
export function changedAnswerWords(telling: Telling, change: ChangedAnswer): string {
  return say(telling, "finding.changed", {
    finding: openFindingWords(telling, change),
    from: valueWords(telling, change.finding, change.from),
    to: valueWords(telling, change.finding, change.to),
  });
}

/** Several findings in one line. */
export function listed(phrases: readonly string[]): string {
  return phrases.join("; ");
}

/** What was answered, alone: "yes", "62 mm/h", "strength 4 out of 5". */
export function valueWords(telling: Telling, id: string, value: string): string {
  const entry = telling.knowledge.findings[id];
  const measured = measure(entry, value);
  if (measured === "raised") return say(telling, "finding.raised");
  if (measured !== null) return bandWords(telling, measured, entry?.units);
  if (value === "present" || value === "absent") return say(telling, `finding.${value}_value`);
  if (value === "not-assessed") return say(telling, "finding.not_assessed");
  const best = entry?.movement === undefined ? undefined : entry.bands?.[0];
  if (best !== undefined) return say(telling, "finding.strength", { grade: spelled(value), best });
  return bandWords(telling, value, entry?.units);
}

/**
 * Of what is measured in units "present" and "absent" say too little: absent is the first band, present one of the
 * others. Null where the word says it all.
 */
function measure(entry: FindingEntry | undefined, value: string): string | null {
  const { bands, cuts } = entry ?? {};
  if (cuts === undefined || bands === undefined || (value !== "present" && value !== "absent")) return null;
  if (value === "absent") return bands[0]!;
  return bands.length === 2 ? bands[1]! : "raised";
}

/** A scale is no unit: "7", not "7 0-10". */
const SCALE = /^\d+-\d+$/;

const SIGNS = [
  [">=", "finding.from"],
  ["<", "finding.below"],
  [">", "finding.above"],
] as const;

function bandWords(telling: Telling, value: string, units: string | undefined): string {
  const unit = units === undefined || SCALE.test(units) || !/\d/.test(value) ? "" : ` ${units}`;
  const sign = SIGNS.find(([mark]) => value.startsWith(mark));
  if (sign === undefined) return `${spelled(value)}${unit}`;
  return say(telling, sign[1], { value: `${value.slice(sign[0].length)}${unit}` });
}

function namesOf({ knowledge }: Telling, id: string): { question: string; label: string } {
  const entry = Object.hasOwn(knowledge.findings, id) ? knowledge.findings[id] : undefined;
  return { question: entry?.ask ?? spelled(id), label: entry?.label ?? spelled(id) };
}

import type { FindingRef, Knowledge } from "@foramen/engine";
import { sideWords, spelled } from "./words.ts";

/** A finding as one phrase: `Pain: groin crease, left` or `Sedimentation rate = 62 mm/h`. */
export function findingText(ref: FindingRef, findings: Knowledge["findings"]): string {
  const entry = findings[ref.finding];
  const label = entry?.label ?? spelled(ref.finding);
  const place = [ref.level, sideWords(ref.side)].filter((part) => part !== undefined && part !== "");
  if (ref.value === undefined || ref.value === "present") return [label, ...place].join(", ");
  const unit = entry?.units !== undefined && /\d/.test(ref.value) ? ` ${entry.units}` : "";
  return `${[label, ...place].join(", ")} = ${spelled(ref.value)}${unit}`;
}

/** The plain question behind a finding, or nothing when the vocabulary has none. */
export function plainQuestion(id: string, findings: Knowledge["findings"]): string {
  return findings[id]?.ask ?? "";
}

import type { FindingEntry } from "../knowledge/entries.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import type { BackToGate } from "../outcomes/judge-diary.ts";
import { isStrength } from "../reading/value.ts";
import type { Case, EnteredFinding } from "../vocabulary/case.ts";

/**
 * The case with what the diary brought.
 *
 * Every "absent" of before, and every full strength, is dropped: it was true then, and a safety question has to be asked
 * anew. The gate needs no absent finding, so that nothing is judged more leniently for it. Of two values at one place the
 * graver one stays, whichever came later: a better day takes no red flag back.
 */
export function withDiary(given: Case, toGate: readonly BackToGate[], findings: Knowledge["findings"]): Case {
  const kept = new Map<string, EnteredFinding>();
  const before = (given.findings ?? []).filter(({ id, value }) => !isNormal(findings[id], value));
  for (const finding of [...before, ...toGate.flatMap((one) => one.findings)].flatMap(eachSide)) {
    const key = `${finding.id} ${finding.side ?? "unknown"} ${finding.level ?? "-"}`;
    const other = kept.get(key);
    kept.set(key, other === undefined ? finding : graver(findings[finding.id], other, finding));
  }
  return { ...given, findings: [...kept.values()] };
}

function eachSide(finding: EnteredFinding): EnteredFinding[] {
  if (finding.side !== "bilateral") return [finding];
  return [
    { ...finding, side: "left" },
    { ...finding, side: "right" },
  ];
}

function isNormal(entry: FindingEntry | undefined, value: EnteredFinding["value"]): boolean {
  return value === "absent" || (entry !== undefined && isStrength(entry) && String(value) === "5");
}

function graver(entry: FindingEntry | undefined, one: EnteredFinding, other: EnteredFinding): EnteredFinding {
  const [first, second] = [gravity(entry, one.value), gravity(entry, other.value)];
  return first !== null && second !== null && first > second ? one : other;
}

/** Higher is graver, comparable within one finding and one kind of value; null where nothing can be said. */
function gravity(entry: FindingEntry | undefined, value: EnteredFinding["value"]): number | null {
  if (entry === undefined) return null;
  if (isStrength(entry)) {
    const text = String(value);
    const grade = Number.parseFloat(text);
    if (Number.isNaN(grade)) return null;
    return -(grade + (text.endsWith("+") ? 0.5 : text.endsWith("-") ? -0.5 : 0));
  }
  if (typeof value === "number") return entry.cuts?.direction === "down" ? -value : value;
  const band = (entry.bands ?? []).indexOf(value);
  return band < 0 ? null : band;
}

import type { ReportSeverity } from "../vocabulary/report.ts";
import { has, type Item, idOf } from "./items.ts";
import type { LevelGroup } from "./levels.ts";

/** "stenosis at L2-3 (moderate) and L3-4 (severe)", "arthropathy from L3-4 to L5-S1, severe at L4-5". */
export function gradedLevels(items: readonly Item[], at: number): { levels: LevelGroup; severity: ReportSeverity }[] {
  const out: { levels: LevelGroup; severity: ReportSeverity }[] = [];
  for (let i = at + 1; i < items.length; i++) {
    const { levels } = items[i]!;
    if (has(items[i], "condition") || has(items[i], "break") || has(items[i], "negation")) break;
    if (levels === undefined || levels.form === "remaining") continue;
    const after = items[i + 1]?.word === "(" ? idOf(items[i + 2] ?? items[i]!, "grade") : null;
    const preposition = items[i - 1]?.word === "at" || items[i - 1]?.word === "in";
    const grade = items[i - (preposition ? 2 : 1)];
    const before =
      grade !== undefined && preposition && i - 2 > at && has(grade, "grade") ? idOf(grade, "grade") : null;
    const severity = (after ?? before) as ReportSeverity | null;
    if (severity !== null) out.push({ levels, severity });
  }
  return out;
}

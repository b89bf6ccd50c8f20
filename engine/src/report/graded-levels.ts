import type { ReportSeverity, ReportSide } from "../vocabulary/report.ts";
import { has, type Item, idOf } from "./items.ts";
import type { LevelGroup } from "./levels.ts";

export interface GradedLevels {
  readonly levels: LevelGroup;
  readonly severity: ReportSeverity;
  readonly side?: ReportSide;
}

/** "Canal stenosis: L2-3 mild, L3-4 severe"; "stenosis at L2-3 (moderate) and L3-4 (severe)", "arthropathy from L3-4 to L5-S1, severe at L4-5". */
export function gradedLevels(items: readonly Item[], at: number): GradedLevels[] {
  const out: GradedLevels[] = [];
  const listed = items[at + 1]?.word === ":";
  for (let i = at + 1; i < items.length; i++) {
    const { levels } = items[i]!;
    if (has(items[i], "condition") || has(items[i], "break") || has(items[i], "negation")) break;
    if (levels === undefined || levels.form === "remaining") continue;
    const after = items[i + 1]?.word === "(" ? idOf(items[i + 2] ?? items[i]!, "grade") : null;
    const preposition = items[i - 1]?.word === "at" || items[i - 1]?.word === "in";
    const grade = items[i - (preposition ? 2 : 1)];
    const before =
      grade !== undefined && preposition && i - 2 > at && has(grade, "grade") ? idOf(grade, "grade") : null;
    const [severity, side] = listed ? described(items, i) : [after ?? before, null];
    if (severity !== null)
      out.push({
        levels,
        severity: severity as ReportSeverity,
        ...(side === null ? {} : { side: side as ReportSide }),
      });
  }
  return out;
}

/** Grade and side that stand behind a level in a list, up to the next comma. */
function described(items: readonly Item[], level: number): [grade: string | null, side: string | null] {
  let grade: string | null = null;
  let side: string | null = null;
  for (let i = level + 1; i < items.length && !/^[,;.]$/.test(items[i]!.word) && items[i]!.levels === undefined; i++) {
    grade ??= idOf(items[i]!, "grade");
    side ??= idOf(items[i]!, "side");
  }
  return [grade, side];
}

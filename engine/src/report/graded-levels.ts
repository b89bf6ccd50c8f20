import type { ReportSeverity, ReportSide } from "../vocabulary/report.ts";
import { has, type Item, idOf } from "./items.ts";
import type { LevelGroup } from "./level-group.ts";
import { sidedLevels } from "./sided-levels.ts";

export interface GradedLevels {
  readonly levels: LevelGroup;
  /** Absent where the level has that of the statement. */
  readonly severity?: ReportSeverity;
  readonly side?: ReportSide;
  /** "L5-S1 none". */
  readonly negated?: true;
}

/** "Canal stenosis: L2-3 mild, L3-4 severe"; "stenosis at L2-3 (moderate) and L3-4 (severe)", "arthropathy from L3-4 to L5-S1, severe at L4-5". */
export function gradedLevels(items: readonly Item[], at: number): GradedLevels[] {
  const sided = sidedLevels(items, at);
  if (sided.length > 0) return sided;
  const out: GradedLevels[] = levelsBefore(items, at);
  const listed = items[at + 1]?.word === ":";
  for (let i = at + 1; i < items.length; i++) {
    const { levels } = items[i]!;
    if (listed && isNone(items, i)) continue;
    if (has(items[i], "condition") || has(items[i], "break") || has(items[i], "negation")) break;
    if (levels === undefined || levels.form === "remaining") continue;
    if (listed && isNone(items, i + 1)) {
      const own = sideBefore(items, i);
      out.push({ levels, severity: "none", negated: true, ...(own === null ? {} : { side: own }) });
      continue;
    }
    const after = items[i + 1]?.word === "(" ? idOf(items[i + 2] ?? items[i]!, "grade") : null;
    const preposition = items[i - 1]?.word === "at" || items[i - 1]?.word === "in";
    // "moderate at L2-3 and only mildly so at L3-4"
    const so = preposition && items[i - 2]?.word === "so" ? 1 : 0;
    const grade = items[i - (preposition ? 2 : 1) - so];
    const before =
      grade !== undefined && preposition && i - 2 - so > at && has(grade, "grade") ? idOf(grade, "grade") : null;
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

/** "none" right behind a level. */
function isNone(items: readonly Item[], at: number): boolean {
  return /^(none|nil|no|absent)$/.test(items[at]?.word ?? "") && items[at - 1]?.levels !== undefined;
}

/** "R L2-3 moderate": the side right before a level, behind the colon or a comma. */
function sideBefore(items: readonly Item[], level: number): ReportSide | null {
  if (!/^[,:;]$/.test(items[level - 2]?.word ?? "")) return null;
  const side = idOf(items[level - 1]!, "side");
  return side === "left" || side === "right" || side === "bilateral" ? side : null;
}

/** Grade and side that stand behind a level in a list, up to the next comma. */
function described(items: readonly Item[], level: number): [grade: string | null, side: string | null] {
  let grade: string | null = null;
  let side: string | null = sideBefore(items, level);
  for (let i = level + 1; i < items.length && !/^[,;.]$/.test(items[i]!.word) && items[i]!.levels === undefined; i++) {
    grade ??= idOf(items[i]!, "grade");
    side ??= idOf(items[i]!, "side");
  }
  return [grade, side];
}

/** "Moderate L3-4 and severe L4-5 spinal stenosis", "left L2-3 and right L3-4 foraminal narrowing". */
function levelsBefore(items: readonly Item[], at: number): GradedLevels[] {
  const out: GradedLevels[] = [];
  let own = 0;
  for (let i = at - 1; i >= 0; i--) {
    const { levels, roots } = items[i]!;
    if (levels !== undefined && roots === undefined) {
      let grade: string | null = null;
      let side: string | null = null;
      let first = i - 1;
      for (; has(items[first], "grade") || has(items[first], "side"); first--) {
        grade ??= idOf(items[first]!, "grade");
        side ??= idOf(items[first]!, "side");
      }
      if (grade !== null || side !== null) own++;
      const severity = (grade ?? "unspecified") as ReportSeverity;
      out.unshift({ levels, severity, ...(side === null ? {} : { side: side as ReportSide }) });
      i = first + 1;
    } else if (!has(items[i], "structure") && !/^(and|,|&)$/.test(items[i]!.word)) break;
  }
  return out.length >= 2 && own === out.length ? out : [];
}

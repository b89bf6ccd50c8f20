import {
  GRID_PLACES,
  type GridGrade,
  type GridPlace,
  type ReportFinding,
  type ReportGrid,
} from "../vocabulary/report.ts";

const LEVELS = ["T12-L1", "L1-L2", "L2-L3", "L3-L4", "L4-L5", "L5-S1"] as const;
const RANK: Readonly<Record<GridGrade, number>> = { "not-stated": 0, normal: 1, mild: 2, moderate: 3, severe: 4 };
/** Of a grade between two the worse counts; a narrowing without a grade has none here either. */
const GRADES: Readonly<Record<string, GridGrade>> = {
  none: "normal",
  mild: "mild",
  "mild-moderate": "moderate",
  moderate: "moderate",
  "moderate-severe": "severe",
  severe: "severe",
  unspecified: "not-stated",
};

/**
 * How narrow canal, recesses and foramina are at each level. "Not stated" where the report is silent; a hedged finding
 * counts; where a text says both, the worse holds. "No significant stenosis" is not normal: nothing is stated.
 */
export function gridOf(findings: readonly ReportFinding[]): ReportGrid {
  const grid: Record<string, Record<GridPlace, GridGrade>> = {};
  for (const level of LEVELS)
    grid[level] = Object.fromEntries(GRID_PLACES.map((place) => [place, "not-stated"])) as Record<GridPlace, GridGrade>;
  for (const finding of findings) {
    const row = grid[finding.level];
    if (row === undefined) continue;
    if (finding.structure === "other" && finding.condition === "normal") {
      // A level with a finding of its own is not normal as a whole.
      if (findings.some((each) => each.level === finding.level && !each.negated && each.condition !== "normal"))
        continue;
      for (const place of GRID_PLACES) raise(row, place, "normal");
      continue;
    }
    if (finding.condition !== "stenosis" || finding.negationScope !== undefined) continue;
    const grade = finding.negated ? "normal" : GRADES[finding.severity]!;
    for (const place of placesOf(finding)) raise(row, place, grade);
  }
  return grid;
}

function raise(row: Record<GridPlace, GridGrade>, place: GridPlace, grade: GridGrade): void {
  if (RANK[grade] > RANK[row[place]]) row[place] = grade;
}

function placesOf({ structure, side, negated }: ReportFinding): GridPlace[] {
  if (structure === "canal") return ["canal"];
  const suffix = structure === "foramen" ? "Foraminal" : structure === "lateral-recess" ? "Subarticular" : null;
  if (suffix === null) return [];
  if (side === "left" || side === "right") return [`${side}${suffix}` as GridPlace];
  // A narrowing without a side is on one at least, nobody says which; a denial without a side is of both.
  if (side === "bilateral" || negated) return [`left${suffix}` as GridPlace, `right${suffix}` as GridPlace];
  return [];
}

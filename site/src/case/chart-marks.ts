import type { FindingEntry } from "@foramen/engine";
import { type Brush, type Mark, type Marks, setMark } from "../drawings/body/marks.ts";
import type { Change, EnteredRow } from "./entered-case.ts";

type Findings = Readonly<Record<string, FindingEntry>>;

const FAMILY: Readonly<Record<Brush, string>> = { pain: "pain", numbness: "numbness", tingling: "paraesthesia" };

/** The finding that a mark states; undefined where no finding belongs to that area and feeling. */
export function markedFinding(
  { area, brush }: Pick<Mark, "area" | "brush">,
  findings: Findings,
): FindingEntry | undefined {
  return Object.values(findings).find((one) => one.area === area && one.family === FAMILY[brush]);
}

/** The marks that the rows of the form stand for, so that list and chart say the same. */
export function marksOf(rows: readonly EnteredRow[], findings: Findings): Marks {
  return rows.reduce<Marks>((marks, { id, value, side }) => {
    const finding = findings[id];
    if (value !== "present" || finding?.area === undefined) return marks;
    const { area, laterality } = finding;
    const brush = (Object.keys(FAMILY) as Brush[]).find((one) => FAMILY[one] === finding.family);
    if (brush === undefined) return marks;
    const sides =
      laterality !== "sided"
        ? (["midline"] as const)
        : side === "bilateral"
          ? SIDES
          : SIDES.filter((one) => one === side);
    return sides.reduce((so, one) => setMark(so, { area, side: one, brush }, true), marks);
  }, []);
}

const SIDES = ["left", "right"] as const;

/** What has to change in the form when the marks change. A mark without a finding changes nothing; it is in `silent`. */
export function changesOf(before: Marks, after: Marks, findings: Findings): { changes: Change[]; silent: Mark[] } {
  const changes: Change[] = [];
  const silent: Mark[] = [];
  const isIn = (marks: Marks, mark: Mark) =>
    marks.some(({ area, side, brush }) => area === mark.area && side === mark.side && brush === mark.brush);
  for (const mark of after.filter((one) => !isIn(before, one))) {
    const finding = markedFinding(mark, findings);
    if (finding === undefined) silent.push(mark);
    else changes.push({ type: "add", finding, value: "present", ...sideOf(mark) });
  }
  for (const mark of before.filter((one) => !isIn(after, one))) {
    const finding = markedFinding(mark, findings);
    if (finding) changes.push({ type: "withdraw", finding, ...sideOf(mark) });
  }
  return { changes, silent };
}

function sideOf({ side }: Mark): { side?: "left" | "right" } {
  return side === "midline" ? {} : { side };
}

import { readReport } from "../../src/report/read-report.ts";
import { reportWords } from "./report-words.ts";

/** What is read of a report, one line a finding: "L4-L5 canal stenosis mild", "L2 vertebra fracture denied". */
export function toldOf(text: string): string[] {
  return readReport(text, reportWords()).findings.map(
    ({ level, structure, condition, side, severity, root, negated, certainty }) =>
      [
        level,
        structure,
        condition,
        root ?? "",
        side === "unspecified" ? "" : side,
        severity === "unspecified" || severity === "none" ? "" : severity,
        negated ? "denied" : "",
        certainty === "possible" ? "perhaps" : "",
      ]
        .filter((part) => part !== "")
        .join(" "),
  );
}

/** What is read of a clinic note, one line an item: "fever absent", "weakness-hip-flexion present left". */
export function notedOf(text: string): string[] {
  return readReport(text, reportWords()).notes.map(({ item, polarity, side }) =>
    [item, polarity, side === "unspecified" ? "" : side].filter((part) => part !== "").join(" "),
  );
}

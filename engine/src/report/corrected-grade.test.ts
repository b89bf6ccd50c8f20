import { describe, expect, it } from "vitest";
import { reportWords } from "../../test/reports/report-words.ts";
import { readReport } from "./read-report.ts";

const said = (text: string) =>
  readReport(`FINDINGS:\n${text}`, reportWords()).findings.map(
    ({ condition, severity, negated }) => `${negated ? "no " : ""}${condition} ${severity}`,
  );

describe("a denied grade that another takes the place of", () => {
  it.each([
    { text: "L4-L5: No small disc extrusion, rather a giant one.", as: ["extrusion severe"] },
    { text: "L4-L5: not a small extrusion but a massive one.", as: ["extrusion severe"] },
    { text: "L4-L5: This is no mild canal stenosis, but severe.", as: ["stenosis severe"] },
    { text: "L4-L5: No significant stenosis, rather a mild one.", as: ["stenosis mild"] },
  ])("is no denial: $text", ({ text, as }) => expect(said(text)).toEqual(as));

  it.each([
    { text: "L4-L5: No small disc extrusion.", as: ["no extrusion none"] },
    { text: "L4-L5: no small extrusion, but a large osteophyte.", as: ["no extrusion none", "osteophyte severe"] },
    { text: "L4-L5: no extrusion, rather a small bulge.", as: ["no extrusion none", "bulge mild"] },
  ])("denies where something else follows, or nothing: $text", ({ text, as }) => expect(said(text)).toEqual(as));
});

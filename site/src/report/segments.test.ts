import type { ReportFinding } from "@foramen/engine";
import { describe, expect, it } from "vitest";
import { segmentsOf } from "./segments.ts";

const TEXT = "Disc bulge. No canal stenosis. Renal cyst. Odd words.";
const span = (words: string) => [TEXT.indexOf(words), TEXT.indexOf(words) + words.length] as const;
const finding = (words: string, more: Partial<ReportFinding> = {}): ReportFinding => ({
  ...{ level: "L4-L5", structure: "disc", condition: "bulge", side: "unspecified", severity: "unspecified" },
  ...{ root: null, negated: false, certainty: "definite", span: span(words), text: words },
  ...more,
});
const segments = (...findings: ReportFinding[]) =>
  segmentsOf(TEXT, {
    findings,
    notes: [],
    incidental: [
      {
        ...{ id: "renal_cyst", label: "", plain: "", action: "none", certainty: "definite" },
        ...{ span: span("Renal cyst"), text: "" },
      },
    ],
    unread: [{ span: span("Odd words"), text: "" }],
  });
const marked = (...findings: ReportFinding[]) =>
  segments(...findings)
    .filter(({ kind }) => kind !== "plain")
    .map(({ text, kind, of }) => `${text}: ${kind} ${of.join(",")}`.trim());

describe("the text in pieces", () => {
  it("is the text again when they are put together", () => {
    const pieces = segments(finding("Disc bulge"), finding("canal stenosis", { negated: true }), finding("bulge. No"));
    expect(pieces.map(({ text }) => text).join("")).toBe(TEXT);
  });

  it("marks what is there, denied, possible, beside the spine and not understood", () =>
    expect(
      marked(
        finding("Disc"),
        finding("bulge", { certainty: "possible" }),
        finding("canal stenosis", { negated: true }),
      ),
    ).toEqual([
      "Disc: there 0",
      "bulge: possible 1",
      "canal stenosis: denied 2",
      "Renal cyst: beside",
      "Odd words: unread",
    ]));

  it("names every finding that was read from the same words", () =>
    expect(marked(finding("Disc bulge"), finding("bulge"))[1]).toBe("bulge: there 0,1"));

  it("marks every place that says the same", () =>
    expect(marked(finding("Disc", { also: [span("canal")] })).slice(0, 2)).toEqual([
      "Disc: there 0",
      "canal: there 0",
    ]));

  it("marks a normal part as denied, not as something found", () =>
    expect(marked(finding("Disc", { condition: "normal" }))[0]).toBe("Disc: denied 0"));
});

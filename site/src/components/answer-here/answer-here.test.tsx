import type { FindingEntry } from "@foramen/engine";
import { renderToString } from "preact-render-to-string";
import { describe, expect, it } from "vitest";
import { exampleTelling } from "../../../../engine/test/words-example.ts";
import { AnswerHere } from "./answer-here.tsx";
import { isFirstClick } from "./first-click.ts";

const FINDING = Object.values(exampleTelling("practitioner").knowledge.findings)[0]!;
const shown = (change: Partial<FindingEntry>, reader: "patient" | "practitioner" = "practitioner") =>
  renderToString(
    <AnswerHere finding={{ ...FINDING, label: "ESR", ...change }} telling={exampleTelling(reader)} answer={() => {}} />,
  );

describe("answering where it is asked", () => {
  it("takes present or absent of a plain finding, in the reader's words", () => {
    expect(shown({ type: "boolean" })).toMatch(/Present<.*Absent</);
    expect(shown({ type: "boolean" }, "patient")).toMatch(/Yes<.*No</);
  });

  it("offers the bands of a graded one and a number where there are cut points, never 'not assessed'", () => {
    const page = shown({
      type: "ordinal",
      bands: ["normal", "raised"],
      cuts: { at: [30], direction: "up" },
      units: "mm/h",
    });
    expect(page).toMatch(/Normal<.*Raised</);
    expect(page).toContain('aria-label="ESR as a number, in mm/h"');
    expect(page).not.toContain("not-assessed");
  });

  it("enters nothing while nothing is chosen", () =>
    expect(shown({ type: "categorical", values: ["sudden"] })).toMatch(/<button[^>]*disabled/));

  it("takes the second click of a double click for none", () => {
    expect(isFirstClick({ detail: 2 } as MouseEvent)).toBe(false);
    // From the keyboard a click has no count.
    expect(isFirstClick({ detail: 0 } as MouseEvent)).toBe(true);
  });
});

import { describe, expect, it } from "vitest";
import { loadForScripts } from "../../../scripts/load-for-scripts.ts";
import { DRAWN_AREAS } from "../drawings/body/figures.ts";
import { BRUSHES, type Marks, setMark } from "../drawings/body/marks.ts";
import { changesOf, marksOf } from "./chart-marks.ts";
import { change, EMPTY } from "./entered-case.ts";

const { findings } = loadForScripts();
const marked = (marks: Marks) => {
  const { changes, silent } = changesOf([], marks, findings);
  return { rows: change(EMPTY, { type: "all", changes }).rows, silent };
};

describe("the body chart and the list of findings", () => {
  const everything = DRAWN_AREAS.flatMap(({ area, side }) =>
    BRUSHES.map((brush) => ({ area, side, brush })),
  ).reduce<Marks>((so, mark) => setMark(so, mark, true), []);

  it("say the same: every mark is a finding that shows as this mark, or is named as silent", () => {
    const { rows, silent } = marked(everything);
    const shown = marksOf(rows, findings);
    expect(silent.reduce<Marks>((so, mark) => setMark(so, mark, true), shown)).toEqual(everything);
    expect(shown.length).toBeGreaterThan(40);
  });

  it("lose a finding with its mark, on its side alone", () => {
    const both = (["left", "right"] as const).map((side) => ({ area: "inguinal_groin", side, brush: "pain" }) as const);
    const { rows } = marked(both);
    const { changes } = changesOf(both, [both[1]!], findings);
    const after = change({ ...EMPTY, rows }, { type: "all", changes });
    expect(after.rows.map(({ id, side }) => [id, side])).toEqual([["pain_inguinal_groin", "right"]]);
  });

  it("show nothing for what is absent", () => {
    const denied = change(EMPTY, { type: "add", finding: findings.pain_inguinal_groin!, value: "absent" });
    expect(marksOf(denied.rows, findings)).toEqual([]);
  });
});

import { describe, expect, it } from "vitest";
import { loadForScripts } from "../../../scripts/load-for-scripts.ts";
import { type Change, change, EMPTY } from "./entered-case.ts";
import { entering, isWithoutSide, painfulSide, valueAt } from "./examined.ts";

const { findings } = loadForScripts();
const slr = findings.slr!;
const hip = findings.weak_hip_flexion!;
const after = (...changes: Change[]) => changes.reduce(change, EMPTY);
const said = (...changes: Change[]) => after(...changes).rows.map(({ value, side }) => `${value} ${side}`);

describe("what was said of both sides", () => {
  it("goes on for the other side when one is stated again", () =>
    expect(said({ type: "add", finding: slr, value: "absent" }, entering(slr, "left", "present"))).toEqual([
      "present left",
      "absent right",
    ]));

  it("stays for the other side when one is taken back", () =>
    expect(said({ type: "add", finding: slr, value: "absent" }, entering(slr, "left", ""))).toEqual(["absent right"]));

  it("replaces what was said of either", () =>
    expect(
      said(entering(slr, "left", "present"), entering(slr, "right", "absent"), {
        type: "add",
        finding: slr,
        value: "absent",
        side: "bilateral",
      }),
    ).toEqual(["absent bilateral"]));
});

describe("the examination reads off the form", () => {
  const rows = after(entering(hip, "left", "4"), { type: "add", finding: slr, value: "absent" }).rows;
  it("what was found on each side", () => {
    expect(valueAt(rows, hip.id, "left")).toBe("4");
    expect(valueAt(rows, hip.id, "right")).toBe("");
    expect(valueAt(rows, slr.id, "left")).toBe("absent");
  });

  it("that something was entered without a side", () => {
    const open = after({ type: "add", finding: slr, value: "present" }).rows;
    expect(isWithoutSide(open, slr)).toBe(true);
    expect(isWithoutSide(rows, slr)).toBe(false);
  });

  it("which side hurts", () => {
    expect(painfulSide(rows)).toBe("left");
    expect(painfulSide([])).toBe("right");
  });
});

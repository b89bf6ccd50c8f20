import { describe, expect, it } from "vitest";
import { loadForScripts } from "../../../../scripts/load-for-scripts.ts";
import { change, EMPTY } from "../../case/entered-case.ts";
import { statedByKey } from "./stated-by-key.ts";

const { findings } = loadForScripts();
const groin = change(EMPTY, { type: "add", finding: findings.pain_inguinal_groin!, side: "left" });
const keyed = (id: string, ...keys: Parameters<typeof statedByKey>[2][]) =>
  keys
    .reduce((so, key) => statedByKey(so.rows, findings[id]!, key).reduce(change, so), groin)
    .rows.filter((row) => row.id === id)
    .map(({ value, side }) => `${value} ${side}`);

describe("a key at a line", () => {
  it("states what is present on the side that hurts, and what is absent on both", () => {
    expect(keyed("femoral_stretch", { value: "present" })).toEqual(["present left"]);
    expect(keyed("femoral_stretch", { value: "absent" })).toEqual(["absent bilateral"]);
  });

  it("moves what was stated to another side", () =>
    expect(keyed("femoral_stretch", { value: "present" }, { side: "right" })).toEqual(["present right"]));

  it("grades strength and nothing else", () => {
    expect(keyed("weak_hip_flexion", { value: "4" })).toEqual(["4 left"]);
    expect(keyed("femoral_stretch", { value: "4" })).toEqual([]);
  });

  it("gives no side to what has none", () => {
    expect(keyed("fever_history", { value: "present" })).toEqual(["present unknown"]);
    expect(keyed("fever_history", { side: "left" })).toEqual([]);
  });
});

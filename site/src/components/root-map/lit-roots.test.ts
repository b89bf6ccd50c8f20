import type { RootAssessment } from "@foramen/engine";
import { describe, expect, it } from "vitest";
import { litBy, skinLitBy } from "./lit-roots.ts";

const root = (name: string, side: RootAssessment["side"]): RootAssessment => ({
  root: name,
  side,
  irritated: 0.7,
  deficit: 0.2,
  interval90: null,
});
const roots = [root("L2", "left"), root("nerve_femoral", "left"), root("cauda_equina", "midline")];

describe("the drawn answer", () => {
  it("lights roots by their chance to be irritated, on their side; what is no root is not drawn", () => {
    const lit = [{ root: "L2", side: "left", strength: { chance: 0.7 } }];
    expect(litBy({ roots, levels: [] }).roots).toEqual(lit);
    expect(skinLitBy({ roots })).toEqual(lit);
  });

  it("lights levels by theirs", () =>
    expect(litBy({ roots: [], levels: [{ level: "L1-L2", probability: 0.5, interval90: null }] }).levels).toEqual([
      { level: "L1-L2", strength: { chance: 0.5 } },
    ]));
});

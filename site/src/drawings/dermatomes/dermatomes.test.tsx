import { describe, expect, it } from "vitest";
import { cutOff, drawn } from "../../../test/drawn.ts";
import { drawnAnatomy } from "../../build/drawn-anatomy.ts";
import { DRAWN_AREAS, heartOf } from "../body/figures.ts";
import { type LitRoot, lightOf, type SkinRoot } from "./dermatome-lit.ts";
import { Dermatomes } from "./dermatomes.tsx";

const { areas, dermatomes: skin } = drawnAnatomy();
const ROOTS = Object.keys(skin) as SkinRoot[];
const lit = (root: SkinRoot, chance = 0.7): LitRoot => ({ root, side: "left", strength: { chance } });

describe.each(ROOTS)("the skin of %s", (root) => {
  it("is lit in its core and hatched where it is shared, on its side alone", () => {
    const { core, shared } = skin[root];
    for (const area of Object.keys(areas)) {
      const side = areas[area]!.laterality === "midline" ? "midline" : "left";
      const light = lightOf(skin, [lit(root)], area, side);
      expect(light.core > 0, area).toBe(core.includes(area));
      expect(light.shared > 0, area).toBe(shared.includes(area));
      if (side === "left") expect(lightOf(skin, [lit(root)], area, "right")).toEqual({ core: 0, shared: 0 });
    }
  });

  it("lies in the picture", () => {
    for (const area of [...skin[root].core, ...skin[root].shared])
      expect(
        DRAWN_AREAS.some((one) => one.area === area),
        area,
      ).toBe(true);
  });

  it("is no area twice", () => {
    const all = [...skin[root].core, ...skin[root].shared];
    expect(new Set(all).size).toBe(all.length);
  });
});

it("goes down the front of the leg from L1 to L5 in the order of the roots", () => {
  const height = (area: string) => {
    const found = DRAWN_AREAS.find((one) => one.area === area && one.view === "front" && one.side !== "right");
    return heartOf(found!)[1];
  };
  const heights = (["T12", "L1", "L2", "L3", "L4"] as const).map((root) => {
    const cores = skin[root].core.map(height);
    return cores.reduce((sum, y) => sum + y, 0) / cores.length;
  });
  expect(heights).toEqual(heights.toSorted((a, b) => a - b));
});

it("is lit by the strongest of several roots", () => {
  expect(lightOf(skin, [lit("L1", 0.3), lit("L2", 0.7)], "inguinal_groin", "left")).toEqual({ core: 2, shared: 4 });
});

describe("the figure", () => {
  it("says in words which areas are meant, the likeliest root first, and that borders differ", () => {
    const { alternative } = drawn(<Dermatomes id="skin" skin={skin} areas={areas} lit={[lit("L2", 0.3), lit("L1")]} />);
    expect(alternative).toContain("L1 on the left, about 70 out of 100: mostly groin on the left; shared");
    expect(alternative.indexOf("L1 on the left")).toBeLessThan(alternative.indexOf("L2 on the left"));
    expect(alternative).toContain("differ between people");
    expect(drawn(<Dermatomes id="skin" skin={skin} areas={areas} lit={[]} />).alternative).toContain("No root is lit.");
  });

  it("weighs at most 15 kB with all roots lit", () => {
    const { bytes, svg } = drawn(
      <Dermatomes id="skin" skin={skin} areas={areas} lit={ROOTS.map((root) => lit(root))} />,
    );
    expect(bytes).toBeLessThanOrEqual(15_000);
    expect(svg).not.toContain("style=");
    expect(cutOff(drawn(<Dermatomes id="skin" skin={skin} areas={areas} lit={[]} />))).toEqual([]);
  });
});

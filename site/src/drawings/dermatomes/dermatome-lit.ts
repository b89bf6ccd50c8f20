import type { BodyArea, Dermatome, NerveRoot } from "@foramen/engine";
import { areaWords } from "../body/marks.ts";
import { rankOf, type Step, type Strength, stepOf, strengthWords } from "../canvas/strength.ts";

export type SkinRoot = NerveRoot | "S2-S5";
export type Skin = Readonly<Partial<Record<SkinRoot, Pick<Dermatome, "core" | "shared">>>>;

/** One root of one side and how strongly it is lit. */
export interface LitRoot {
  readonly root: SkinRoot;
  readonly side: "left" | "right";
  readonly strength: Strength;
}

/** How an area shows: by the strongest root whose core it is, and by the strongest that shares it. */
export interface AreaLight {
  readonly core: Step;
  readonly shared: Step;
}

export function lightOf(
  skin: Skin,
  lit: readonly LitRoot[],
  area: string,
  side: "left" | "right" | "midline",
): AreaLight {
  const here = lit.filter((one) => side === "midline" || one.side === side);
  const strongest = (part: "core" | "shared") =>
    Math.max(
      0,
      ...here.filter(({ root }) => skin[root]?.[part].includes(area)).map(({ strength }) => stepOf(strength)),
    ) as Step;
  return { core: strongest("core"), shared: strongest("shared") };
}

/** The figure in words, for who cannot see it: made from the same data. */
export function dermatomesInWords(
  skin: Skin,
  areas: Readonly<Record<string, BodyArea>>,
  lit: readonly LitRoot[],
): string {
  const shown = lit
    .filter(({ strength }) => stepOf(strength) > 0)
    .toSorted((a, b) => rankOf(b.strength) - rankOf(a.strength));
  const list = (ids: readonly string[], side: "left" | "right") =>
    ids.map((area) => areaWords(areas, area, areas[area]?.laterality === "midline" ? "midline" : side)).join(", ");
  const parts = shown.map(({ root, side, strength }) => {
    const { core = [], shared = [] } = skin[root] ?? {};
    const others = shared.length === 0 ? "" : `; shared with neighbouring roots: ${list(shared, side)}`;
    return `${root} on the ${side}, ${strengthWords(strength)}: mostly ${list(core, side)}${others}`;
  });
  const told = parts.length === 0 ? "No root is lit." : `${parts.join(". ")}.`;
  return `Body from the front, from behind and the soles, with the skin that each nerve root supplies. In the front view the person's left is on the right of the picture; from behind and in the soles it is on the left. Borders overlap and differ between people. ${told}`;
}

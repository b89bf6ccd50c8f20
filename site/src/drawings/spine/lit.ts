import { LEVELS, type Level, NERVE_ROOTS, type NerveRoot } from "@foramen/engine";
import { rankOf, type Step, type Strength, stepOf, strengthWords } from "../canvas/strength.ts";

export type Side = "left" | "right";
export const DRAWN_SIDES: readonly Side[] = ["left", "right"];

/** The four zones of the canal, from the middle outwards. */
export const CANAL_ZONES = ["central", "lateral_recess", "foraminal", "extraforaminal"] as const;
export type CanalZone = (typeof CANAL_ZONES)[number];

export const ZONE_WORDS: Readonly<Record<CanalZone, string>> = {
  central: "central canal",
  lateral_recess: "lateral recess",
  foraminal: "foramen",
  extraforaminal: "outside the foramen",
};

/** What is to be lit. Anything may be left out; what is not named stays plain. */
export interface Lit {
  readonly roots?: readonly { readonly root: NerveRoot; readonly side: Side; readonly strength: Strength }[];
  readonly levels?: readonly { readonly level: Level; readonly strength: Strength }[];
  /** The central zone has no side: whichever is given, all of it is lit. */
  readonly zones?: readonly {
    readonly level: Level;
    readonly zone: CanalZone;
    readonly side: Side;
    readonly strength: Strength;
  }[];
}

export function rootStep(lit: Lit, root: NerveRoot, side: Side): Step {
  return stepOf(rootStrength(lit, root, side));
}

export function rootStrength(lit: Lit, root: NerveRoot, side: Side): Strength | undefined {
  return lit.roots?.find((one) => one.root === root && one.side === side)?.strength;
}

export function levelStep(lit: Lit, level: Level): Step {
  return stepOf(lit.levels?.find((one) => one.level === level)?.strength);
}

export function zoneStep(lit: Lit, level: Level, zone: CanalZone, side: Side): Step {
  const found = lit.zones?.filter(
    (one) => one.level === level && one.zone === zone && (zone === "central" || one.side === side),
  );
  return Math.max(0, ...(found ?? []).map(({ strength }) => stepOf(strength))) as Step;
}

/** What of it belongs to one level: its zones, and the two roots that are met there. */
export function litAt(lit: Lit, level: Level): Lit {
  const roots = neighbours(level);
  return {
    roots: (lit.roots ?? []).filter(({ root }) => roots.includes(root)),
    levels: (lit.levels ?? []).filter((one) => one.level === level),
    zones: (lit.zones ?? []).filter((one) => one.level === level),
  };
}

/** All that is lit, the strongest first, each in a few words: "L1 root on the right: about 70 out of 100". */
export function litWords(lit: Lit): string[] {
  const all = [
    ...(lit.roots ?? []).map(({ root, side, strength }) => ({ what: `${root} root on the ${side}`, strength })),
    ...(lit.levels ?? []).map(({ level, strength }) => ({ what: `level ${levelWords(level)}`, strength })),
    ...(lit.zones ?? []).map(({ level, zone, side, strength }) => ({
      what: `${ZONE_WORDS[zone]} at ${levelWords(level)}${zone === "central" ? "" : ` on the ${side}`}`,
      strength,
    })),
  ];
  return all
    .filter(({ strength }) => stepOf(strength) > 0)
    .sort((a, b) => rankOf(b.strength) - rankOf(a.strength))
    .map(({ what, strength }) => `${what}: ${strengthWords(strength)}`);
}

/** "L1-L2" with a dash between numbers, as it is printed. */
export function levelWords(level: Level): string {
  return level.replace("-", "\u2013");
}

/** The vertebrae above and below a level. */
export function neighbours(level: Level): readonly [NerveRoot, NerveRoot] {
  const index = LEVELS.indexOf(level);
  return [NERVE_ROOTS[index]!, NERVE_ROOTS[index + 1]!];
}

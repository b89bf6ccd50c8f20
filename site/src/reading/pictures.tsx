import { LEVELS, type Level, type NerveRoot } from "@foramen/engine";
import type { VNode } from "preact";
import type { DrawnAnatomy } from "../build/drawn-anatomy.ts";
import { AxialSlice } from "../drawings/axial/axial-slice.tsx";
import { Dermatomes } from "../drawings/dermatomes/dermatomes.tsx";
import { type CanalZone, DRAWN_SIDES } from "../drawings/spine/lit.ts";
import { SpineBehind } from "../drawings/spine/spine-behind.tsx";
import { SpineSide } from "../drawings/spine/spine-side.tsx";

/** A drawing that says more than words would, with the line below it. */
export interface Picture {
  readonly drawn: VNode;
  readonly caption: string;
}

interface About {
  readonly kind: string;
  readonly id: string;
  /** Share of people with a cause at each level of the spine. */
  readonly levels?: Readonly<Partial<Record<Level, number>>> | null;
}

const ZONES: Readonly<Record<string, CanalZone>> = {
  stenosis_central: "central",
  stenosis_lateral_recess: "lateral_recess",
  stenosis_foraminal: "foraminal",
  stenosis_far_lateral: "extraforaminal",
};
/** Symptoms that are felt in the skin of the upper lumbar roots. */
const FELT_IN_SKIN: ReadonlySet<string> = new Set(["groin_and_anterior_thigh_pain", "numbness", "paraesthesia"]);
const SEEN_FROM_BEHIND: ReadonlySet<string> = new Set(["cauda_equina", "conus", "lumbar_plexus"]);

/** The picture of a page, where one helps. */
export function pictureOf({ kind, id, levels }: About, anatomy: DrawnAnatomy): Picture | null {
  if (kind === "types" && ZONES[id] !== undefined) return sliceOf(ZONES[id]);
  if (kind === "structures" && id.startsWith("root_")) {
    const root = id.slice("root_".length) as NerveRoot;
    return { drawn: skinOf([root], anatomy), caption: `The skin that ${root} feels, on both sides. Borders overlap.` };
  }
  if (kind === "structures" && SEEN_FROM_BEHIND.has(id)) {
    return { drawn: <SpineBehind />, caption: "The low spine from behind, opened so that the nerves can be seen." };
  }
  if (kind === "symptoms" && FELT_IN_SKIN.has(id)) {
    return skinPicture(["L1", "L2"], anatomy);
  }
  return kind === "causes" && levels ? levelsOf(levels) : null;
}

function sliceOf(zone: CanalZone): Picture {
  const zones = DRAWN_SIDES.map((side) => ({ level: "L1-L2", zone, side, strength: { shown: true } }) as const);
  return {
    drawn: <AxialSlice level="L1-L2" lit={{ zones: zone === "central" ? zones.slice(0, 1) : zones }} />,
    caption: "A slice across the spine, as on a scan. The lit part is where the nerve is pressed.",
  };
}

function skinOf(roots: readonly NerveRoot[], { areas, dermatomes }: DrawnAnatomy): VNode {
  const lit = roots.flatMap((root) => DRAWN_SIDES.map((side) => ({ root, side, strength: { shown: true } }) as const));
  return <Dermatomes id="skin" areas={areas} skin={dermatomes} lit={lit} />;
}

/** The skin of several roots at once. */
export function skinPicture(roots: readonly NerveRoot[], anatomy: DrawnAnatomy): Picture {
  return {
    drawn: skinOf(roots, anatomy),
    caption: `The skin that the nerves from ${roots[0]} to ${roots.at(-1)} feel.`,
  };
}

function levelsOf(shares: Readonly<Partial<Record<Level, number>>>): Picture {
  const levels = LEVELS.flatMap((level) => {
    const chance = shares[level];
    return chance === undefined ? [] : [{ level, strength: { chance } }];
  });
  return {
    drawn: <SpineSide lit={{ levels }} />,
    caption: "Where in the low spine it lies, out of 100 people who have it, as the model reckons.",
  };
}

import type { Level, NerveRoot } from "../vocabulary/anatomy.ts";
import type { Provenance } from "./sourced.ts";

/** Facts that the drawings are held to. They are not part of the bundle that the engine reasons with. */

/** One area of skin as people point to it. The ids are those of `area` in the findings and never change. */
export interface BodyArea {
  label: string;
  /** In everyday words, without the side. */
  plain: string;
  /** `midline` areas cross the middle of the body and have no side. */
  laterality: "sided" | "midline";
}

/** knowledge/anatomy/body-areas.yaml: the controlled list of areas. */
export interface BodyAreas {
  areas: Record<string, BodyArea>;
}

/** Where a statement of anatomy comes from: `recalled` from general knowledge, `seen` when somebody has read it. */
export interface Anatomical {
  /** Files in knowledge/sources/. */
  sources: string[];
  status: "seen" | "recalled";
  note?: string;
}

/** The skin of one root. Dermatomes overlap and differ between people: a probability, never a border. */
export interface Dermatome extends Anatomical {
  /** Areas where loss or pain most often maps to this root. */
  core: string[];
  /** Areas regularly claimed by this root and its neighbours. */
  shared: string[];
  /** Where sensation is tested, after ISNCSCI. */
  key_point: string;
}

/** knowledge/anatomy/dermatomes.yaml */
export interface Dermatomes {
  dermatomes: Record<NerveRoot | "S2-S5", Dermatome>;
}

/** knowledge/anatomy/spine-course.yaml: where cord and sac end and how the roots leave. */
export interface SpineCourse {
  /** Usual place of the tip, and its range from a vertebra to a disc level. */
  conus_tip: {
    vertebra: NerveRoot;
    part: "upper_third" | "middle_third" | "lower_third";
    highest: string;
    lowest: Level;
  } & Anatomical;
  dural_sac_end: { vertebra: string } & Anatomical;
  /** Degrees between a root and the long axis of the sac, seen from behind. */
  take_off_degrees: Record<NerveRoot, { value: number } & Provenance>;
}

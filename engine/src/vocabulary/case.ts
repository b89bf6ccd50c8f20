import type { EnteredSide, Level } from "./anatomy.ts";

export const SETTINGS = ["primary_care", "emergency_department", "spine_clinic"] as const;
export type Setting = (typeof SETTINGS)[number];

/** The person, as far as known. Anything missing is averaged over and named in `missing`. */
export interface Patient {
  /** Whole years. */
  readonly age?: number;
  readonly sex?: "female" | "male";
  readonly weightKg?: number;
  readonly heightCm?: number;
  readonly creatinineUmolL?: number;
  readonly pregnant?: boolean;
}

/** One answer, sign, test result or risk factor, by its id in the vocabulary. */
export interface EnteredFinding {
  readonly id: string;
  /**
   * `present | absent | not-assessed`, a band word, two of them ("none to mild"), an MRC grade (0-5, "4+", "4-"), or a
   * number in the finding's unit.
   */
  readonly value: string | number;
  readonly side?: EnteredSide;
  readonly level?: Level;
}

/** A case in the form of the outer contract. `not-assessed` is not `absent`: it is dropped before reasoning. */
export interface Case {
  readonly patient?: Patient;
  readonly setting?: Setting;
  readonly findings?: readonly EnteredFinding[];
  readonly medications?: readonly { readonly drug: string; readonly dose?: string; readonly frequency?: string }[];
  readonly conditions?: readonly string[];
  readonly allergies?: readonly string[];
  readonly reports?: readonly { readonly modality?: string; readonly date?: string; readonly text: string }[];
}

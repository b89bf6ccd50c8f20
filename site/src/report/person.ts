import type { Case, EnteredFinding } from "@foramen/engine";

/** Where it hurts, as findings of the vocabulary, from above downwards. */
export const PLACES = [
  { id: "pain_low_back", word: "low back", sided: false },
  { id: "pain_upper_buttock", word: "buttock", sided: true },
  { id: "pain_inguinal_groin", word: "groin", sided: true },
  { id: "pain_thigh_upper_anterior", word: "top of the front of the thigh", sided: true },
  { id: "pain_thigh_mid_anterior", word: "middle of the front of the thigh", sided: true },
  { id: "pain_thigh_lateral", word: "outer side of the thigh", sided: true },
  { id: "pain_thigh_posterior", word: "back of the thigh", sided: true },
  { id: "pain_knee_medial", word: "inner side of the knee", sided: true },
  { id: "pain_leg_medial", word: "inner side of the shin", sided: true },
  { id: "pain_leg_lateral", word: "outer side of the shin", sided: true },
  { id: "pain_leg_posterior", word: "calf", sided: true },
  { id: "pain_foot_dorsum", word: "top of the foot", sided: true },
  { id: "pain_foot_lateral", word: "outer edge of the foot", sided: true },
] as const;
export type PlaceId = (typeof PLACES)[number]["id"];

/** A few answers about the person; nothing of them is kept. */
export interface PersonAnswers {
  readonly age: string;
  readonly sex: "" | "female" | "male";
  readonly side: "" | "left" | "right" | "bilateral";
  readonly places: readonly PlaceId[];
}

export const NO_ANSWERS: PersonAnswers = { age: "", sex: "", side: "", places: [] };

/** The answers as a case; null while there is none. A place that was not ticked was not asked: it is not "no". */
export function caseOf({ age, sex, side, places }: PersonAnswers): Case | null {
  const years = age.trim() === "" ? undefined : Number(age);
  if (years === undefined && sex === "" && places.length === 0) return null;
  return {
    patient: { ...(years === undefined ? {} : { age: years }), ...(sex === "" ? {} : { sex }) },
    findings: PLACES.filter(({ id }) => places.includes(id)).map(
      ({ id, sided }): EnteredFinding => ({
        id,
        value: "present",
        ...(sided ? { side: side === "" ? "unknown" : side } : {}),
      }),
    ),
  };
}

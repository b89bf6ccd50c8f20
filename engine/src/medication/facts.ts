import type { KidneyFigures, NotUnderstood, ReadAs } from "../vocabulary/medication.ts";

/** Why the time since a stop is not known: it is not told, or it is a weekday and the day of the check is not stated. */
export type StopUnread = "no-time" | "no-day";

/** A drug that is taken already, or was until lately. */
export interface CurrentDrug {
  /** Single drugs in it. */
  readonly ids: readonly string[];
  /** As it was written. */
  readonly text: string;
  /** Greatest amount in a day, in mg or the unit of the drug; null when not stated. */
  readonly daily: number | null;
  /** One dose, where an amount is stated without how often. */
  readonly single: number | null;
  /** Of a product of two drugs that states both, the amount of the second in a day, mg. */
  readonly second: number | null;
  readonly unit: string | null;
  readonly perDay: number | null;
  /** On the skin only: it does not count as a drug in the whole body. */
  readonly topical: boolean;
  readonly route: string | null;
  /** An injection that gives off the drug for weeks. */
  readonly depot: boolean;
  /** Days since the last dose, where that is said; null while it is taken. */
  readonly stoppedDays: number | null;
  /** Of these days only the fewest are known: "last month". */
  readonly stoppedAtLeast: boolean;
  /** A stop is told, and not when, or by a day that only the day of the check could place: it counts as taken. */
  readonly stopUnread: StopUnread | null;
  /** Bought under a brand of its own: taken in addition to what is prescribed. */
  readonly brand: boolean;
  readonly planned: boolean;
}

export interface Allergy {
  readonly text: string;
  /** Selectors that it meets: `drug:aspirin`, `allergen:sulfonamide`. */
  readonly allergens: readonly string[];
  /** What happened: allergic, a mere side effect, or not stated. */
  readonly reaction: "allergic" | "intolerance" | "unstated";
  /** The words for it; empty when not stated. */
  readonly said: string;
}

export interface Liver {
  /** Null when nothing is known of the liver. */
  readonly grade: "normal" | "mild" | "moderate" | "severe" | null;
  readonly chronic: boolean;
  readonly cirrhosis: boolean;
  readonly said: string;
}

export interface Pregnancy {
  readonly state: "no" | "yes" | "unknown";
  /** Weeks that are possible, from the first to the second; null when not pregnant. */
  readonly weeks: readonly [number, number] | null;
  readonly planned: boolean;
}

/** What is known of the person, read and put into one form. */
export interface PatientFacts {
  readonly ageYears: number | null;
  readonly sex: "female" | "male" | null;
  readonly weightKg: number | null;
  readonly heightCm: number | null;
  readonly creatinineMgDl: number | null;
  readonly kidney: KidneyFigures | null;
  /** Clearances that are possible in mL/min, and how they are known; empty when nothing is. */
  readonly clearance: readonly number[];
  /** The one that is told first; null when it comes from a stage or nothing is known. */
  readonly clearanceUsed: number | null;
  readonly egfr: number | null;
  readonly liver: Liver;
  readonly pregnancy: Pregnancy;
  readonly breastfeeding: boolean | null;
  /** The weeks after a birth. */
  readonly delivered: boolean;
  /** Conditions that are present, with the words that said so. */
  readonly conditions: ReadonlyMap<string, string>;
  readonly drugs: readonly CurrentDrug[];
  readonly allergies: readonly Allergy[];
  readonly stated: { readonly conditions: boolean; readonly allergies: boolean; readonly drugs: boolean };
  readonly inr: number | null;
  readonly dialysis: boolean;
  readonly notUnderstood: readonly NotUnderstood[];
  readonly readAs: readonly ReadAs[];
  /** Understood, and no rule is about it. */
  readonly withoutRule: readonly NotUnderstood[];
}

import type { Measures } from "../knowledge/medication/measures.ts";
import type { KidneyFigures } from "../vocabulary/medication.ts";

/** What the kidney figures are worked out from; a clearance needs age, sex, weight and creatinine. */
export interface KidneyFacts {
  readonly ageYears: number | null;
  readonly sex: "female" | "male" | null;
  readonly weightKg: number | null;
  readonly heightCm: number | null;
  readonly creatinineMgDl: number | null;
  /** Dialysis or acute kidney injury: the creatinine is not steady. */
  readonly unsteady: boolean;
}

const CM_PER_INCH = 2.54;

/**
 * Creatinine clearance in mL/min with all three weights, and which of them counts; null when a fact is missing.
 * Under a body-mass index of 18.5, or below the ideal weight, the actual weight is used, up to 25 the ideal one, above
 * that the adjusted one. Not valid under 18 and while the creatinine is not steady: then `valid` is false.
 * Source: CG76, WINTER12.
 */
export function kidney(facts: KidneyFacts, constants: Measures["kidney"]): KidneyFigures | null {
  const { ageYears, sex, weightKg, heightCm, creatinineMgDl } = facts;
  if (ageYears === null || sex === null || weightKg === null || creatinineMgDl === null) return null;
  const clearance = (kg: number) => ((140 - ageYears) * kg * (sex === "female" ? 0.85 : 1)) / (72 * creatinineMgDl);
  const ideal = heightCm === null ? null : idealWeight(heightCm, sex, constants);
  const adjusted = ideal === null ? null : ideal + constants.adjusted_share * (weightKg - ideal);
  const used = weightUsed(weightKg, heightCm, ideal, constants);
  const all = {
    actual: rounded(clearance(weightKg)),
    ideal: ideal === null ? null : rounded(clearance(ideal)),
    adjusted: adjusted === null ? null : rounded(clearance(adjusted)),
  };
  return {
    value: all[used]!,
    weightUsed: used,
    all,
    egfr: rounded(egfr(ageYears, sex, creatinineMgDl)),
    valid: ageYears >= 18 && !facts.unsteady,
  };
}

function weightUsed(
  weightKg: number,
  heightCm: number | null,
  ideal: number | null,
  constants: Measures["kidney"],
): KidneyFigures["weightUsed"] {
  if (heightCm === null || ideal === null || ideal <= 0) return "actual";
  const bmi = bodyMassIndex(weightKg, heightCm);
  if (bmi < constants.underweight_bmi || weightKg < ideal) return "actual";
  return bmi < constants.overweight_bmi ? "ideal" : "adjusted";
}

/** Kilograms by Devine; below the height that the formula starts at it goes on downwards. */
function idealWeight(heightCm: number, sex: "female" | "male", constants: Measures["kidney"]): number {
  const base = sex === "female" ? constants.ideal_female_kg : constants.ideal_male_kg;
  return base + constants.kg_per_inch_over * (heightCm / CM_PER_INCH - constants.from_height_in);
}

export function bodyMassIndex(weightKg: number, heightCm: number): number {
  const metres = heightCm / 100;
  return weightKg / (metres * metres);
}

/** eGFR in mL/min/1.73 m2 from creatinine in mg/dL. Source: CKDEPI21. */
export function egfr(ageYears: number, sex: "female" | "male", creatinineMgDl: number): number {
  const [k, alpha, factor] = sex === "female" ? [0.7, -0.241, 1.012] : [0.9, -0.302, 1];
  const ratio = creatinineMgDl / k;
  return 142 * Math.min(ratio, 1) ** alpha * Math.max(ratio, 1) ** -1.2 * 0.9938 ** ageYears * factor;
}

/** Takes the body surface out of an eGFR: mL/min for this person. Source: MOSTELLER. */
export function deindexed(egfrPer173: number, weightKg: number, heightCm: number): number {
  return (egfrPer173 * Math.sqrt((heightCm * weightKg) / 3600)) / 1.73;
}

/** Every clearance that may be meant, for the question whether all lie in one band. */
export function clearances({ all }: KidneyFigures): number[] {
  return [all.actual, all.ideal, all.adjusted].flatMap((value) => (value === null || value <= 0 ? [] : [value]));
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}

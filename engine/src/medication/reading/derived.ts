import type { MedicationKnowledge } from "../../knowledge/medication.ts";
import type { Liver, PatientFacts, Pregnancy } from "../facts.ts";
import { clearances, deindexed } from "../kidney.ts";

/** The clearances that are possible: of all three weights, from an eGFR, or from the stage of a kidney disease. */
export function clearanceKnown(
  figures: PatientFacts["kidney"],
  egfrStated: number | null,
  weightKg: number | null,
  heightCm: number | null,
  named: ReadonlyMap<string, string>,
  dialysis: boolean,
  { measures }: MedicationKnowledge,
): { values: number[]; used: number | null } {
  const staged = measures.renal_stages.find(({ condition }) => named.has(condition));
  const [low, high] = staged?.crcl ?? [null, null];
  const below = high === null ? Number.POSITIVE_INFINITY : high - 0.1;
  if (dialysis)
    return { values: [Math.min(10, ...(figures === null ? [] : clearances(figures)))], used: figures?.value ?? null };
  if (figures !== null) {
    const values = clearances(figures);
    // A severe stage that was named beside a better figure: the worse of the two counts.
    return staged !== undefined && low === null && Math.min(...values) > below
      ? { values: [...values, below], used: figures.value }
      : { values, used: figures.value };
  }
  if (egfrStated !== null) {
    const value = weightKg !== null && heightCm !== null ? deindexed(egfrStated, weightKg, heightCm) : egfrStated;
    const rounded = Math.round(value * 10) / 10;
    return { values: [rounded], used: rounded };
  }
  if (staged !== undefined) return { values: [low ?? 15, below], used: null };
  return { values: [], used: null };
}

/** Conditions that the figures of the person say by themselves. */
export function addDerived(
  named: Map<string, string>,
  {
    ageYears,
    known,
    pregnancy,
    breastfeeding,
    liver,
  }: { ageYears: number | null; known: readonly number[]; pregnancy: Pregnancy; breastfeeding: boolean; liver: Liver },
): void {
  const say = (id: string, words: string) => {
    if (!named.has(id)) named.set(id, words);
  };
  const clearance = known.length === 0 ? null : Math.min(...known);
  if (clearance !== null && clearance < 30) say("ckd_crcl_lt_30", `creatinine clearance ${clearance} mL/min`);
  if (clearance !== null && clearance < 35) say("ckd_crcl_lt_35", `creatinine clearance ${clearance} mL/min`);
  if (ageYears !== null && ageYears < 12) say("age_lt_12", `age ${ageYears}`);
  if (ageYears !== null && ageYears < 18) say("age_lt_18", `age ${ageYears}`);
  if (ageYears !== null && ageYears < 19 && named.has("viral_illness"))
    say("age_under_19_viral", `age ${ageYears} with ${named.get("viral_illness")}`);
  if (ageYears !== null && ageYears >= 65) say("age_ge_65", `age ${ageYears}`);
  if (pregnancy.state === "yes" && pregnancy.weeks !== null) {
    const [from, to] = pregnancy.weeks;
    const words = from === 0 && to === 43 ? "pregnant, weeks not stated" : `${from} weeks pregnant`;
    say("pregnancy_any", words);
    if (from < 14) say("pregnancy_t1", words);
    if (to > 20 && from < 30) say("pregnancy_20_30w", words);
    if (to > 30) say("pregnancy_ge_30w", words);
  }
  if (breastfeeding) say("breastfeeding", "breastfeeding");
  if (liver.chronic || liver.cirrhosis) say("liver_chronic_or_cirrhosis", liver.said);
  if (liver.grade === "severe") say("liver_severe", liver.said);
}

export function fromCondition(conditions: ReadonlyMap<string, string>): Liver {
  const words = conditions.get("liver_chronic_or_cirrhosis") ?? "";
  const pugh = /child[- ]?pugh ?([abc])/i.exec(words)?.[1]?.toLowerCase();
  const grade =
    conditions.has("liver_severe") || pugh === "c"
      ? "severe"
      : pugh === "b"
        ? "moderate"
        : pugh === "a"
          ? "mild"
          : "moderate";
  return { grade, chronic: true, cirrhosis: /cirrhosis|child/i.test(words), said: words };
}

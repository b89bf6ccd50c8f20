import type { MedicationKnowledge } from "../../knowledge/medication.ts";
import type { Liver, PatientFacts, Pregnancy } from "../facts.ts";
import { clearances, deindexed } from "../kidney.ts";
import { isWhole, weeksSaid } from "./weeks.ts";

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
  const severe = measures.states.find(
    ({ condition, crcl_below: below }) => below !== undefined && named.has(condition),
  );
  const [low, high] = staged?.crcl ?? [null, severe?.crcl_below ?? null];
  const stage = staged ?? severe;
  const below = high === null ? Number.POSITIVE_INFINITY : high - 0.1;
  if (dialysis)
    return { values: [Math.min(10, ...(figures === null ? [] : clearances(figures)))], used: figures?.value ?? null };
  if (figures !== null) {
    const values = clearances(figures);
    // An eGFR stated beside a creatinine that says far more: one of the two is wrong or old, and the worse counts.
    if (egfrStated !== null && egfrStated < Math.min(...values) * measures.kidney.contradiction_share)
      return { values: [...values, egfrStated], used: figures.value };
    // A severe stage that was named beside a better figure: the worse of the two counts.
    return stage !== undefined && low === null && Math.min(...values) > below
      ? { values: [...values, below], used: figures.value }
      : { values, used: figures.value };
  }
  if (egfrStated !== null) {
    const value = weightKg !== null && heightCm !== null ? deindexed(egfrStated, weightKg, heightCm) : egfrStated;
    const rounded = Math.round(value * 10) / 10;
    // Labels go by the clearance, guidelines by the eGFR as it stands on the report: where the two differ the worse counts.
    return { values: [...new Set([rounded, egfrStated])], used: rounded };
  }
  if (stage !== undefined) return { values: [low ?? 15, below], used: null };
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
  { measures }: MedicationKnowledge,
): void {
  const say = (id: string, words: string) => {
    if (!named.has(id)) named.set(id, words);
  };
  const clearance = known.length === 0 ? null : Math.min(...known);
  const weeks = pregnancy.state === "yes" ? pregnancy.weeks : null;
  for (const {
    condition,
    age_min: from,
    age_below: below,
    crcl_below: limit,
    weeks: span,
    beside,
  } of measures.states) {
    const besideIt = beside === undefined ? "" : named.get(beside);
    if (besideIt === undefined) continue;
    const aged =
      ageYears !== null && (from === undefined || ageYears >= from) && (below === undefined || ageYears < below);
    if ((from ?? below) !== undefined && aged)
      say(condition, `age ${ageYears}${besideIt === "" ? "" : ` with ${besideIt}`}`);
    if (limit !== undefined && clearance !== null && clearance < limit)
      say(condition, `creatinine clearance ${clearance} mL/min`);
    if (span !== undefined && weeks !== null && weeks[0] < span[1] && weeks[1] > span[0])
      say(condition, isWhole(weeks) ? "pregnant, weeks not stated" : weeksSaid(weeks));
  }
  if (breastfeeding) say("breastfeeding", "breastfeeding");
  if (liver.chronic || liver.cirrhosis) say("liver_chronic_or_cirrhosis", liver.said);
  if (liver.grade === "severe") say("liver_severe", liver.said);
}

export function fromCondition(conditions: ReadonlyMap<string, string>): Liver {
  const words = conditions.get("liver_chronic_or_cirrhosis") ?? "";
  const pugh = /child(?:[- ]?pugh)?[- ]?([abc])\b/i.exec(words)?.[1]?.toLowerCase();
  const grade =
    conditions.has("liver_severe") || pugh === "c"
      ? "severe"
      : pugh === "b"
        ? "moderate"
        : pugh === "a"
          ? "mild"
          : "moderate";
  return { grade, chronic: true, cirrhosis: /cirrhosis|zirrhose|child/i.test(words), said: words };
}

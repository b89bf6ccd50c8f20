import type { MedicationKnowledge } from "../../knowledge/medication.ts";
import { type Fields, own } from "../../reading/shape.ts";
import { conditionsIn } from "./conditions.ts";

/** Measured values that were given beside the patient. */
export interface Extras {
  readonly inr: number | null;
  readonly egfr: number | null;
  /** Conditions that a value says by itself, with the words for it. */
  readonly conditions: readonly (readonly [string, string])[];
  /** Days since the last dose of the antithrombotic, where given here. */
  readonly stoppedDays: number | null;
  /** Names that are not known. */
  readonly unknown: readonly string[];
}

const NAMES: readonly (readonly [string, RegExp])[] = [
  ["calcium", /^(?:corrected_?)?(?:serum_?)?(?:ca|calcium)(?:_|$)/],
  ["potassium", /^(?:serum_?)?(?:k|potassium)(?:_|$)/],
  ["sodium", /^(?:serum_?)?(?:na|sodium)(?:_|$)/],
  ["platelets", /^(?:platelets?|plt)(?:_|$)/],
  ["qtc", /^qtc?(?:_|$)/],
  ["glucose", /^(?:blood_?|fasting_?|random_?)?glucose(?:_|$)/],
  ["hba1c", /^(?:hb_?)?a1c(?:_|$)|^hba1c(?:_|$)/],
  ["systolic", /^(?:bp_?)?(?:systolic|sbp)(?:_|$)|^bp_systolic/],
  ["heart_rate", /^(?:heart_?rate|pulse|hr)(?:_|$)/],
  ["units of alcohol a week", /^alcohol_units/],
  ["vitamin_d", /^(?:25_?oh_?)?(?:vitamin_?d|vit_?d)(?:_|$)/],
];

const IN_WORDS =
  /\b(k|potassium|na|sodium|platelets?|plt|hba1c|a1c|qtc|egfr|inr)\b ?(?:of |is |[:=<>~])? ?(\d+(?:\.\d+)?)/gi;
/** Of calcium only what can be a level: "breast ca 2019" and "calcium 600 mg" are none. */
const CALCIUM = /\b(?:ca|calcium)(?:2\+)?\b ?(?:of |is |[:=~])? ?(\d{1,2}\.\d{1,2}|\d{1,2}(?= ?(?:mmol|mg\/d)))(?!\d)/i;
/** Units of alcohol in a week or a day; those of insulin are none. */
const ALCOHOL =
  /(?<!insulin.*)\b(\d{1,3})\+? ?units?\b(?: of)?(?: alcohol| etoh)? ?(?:\/|per|an?|each|every) ?(week|wk|day|night)\b(?!.*insulin)/i;
const DAYS_IN_WEEK = 7;
const PRESSURE = /(?:\bbp\b|blood pressure|hypertension)[^\d]*(\d{2,3}) ?\/ ?\d{2,3}/i;

/** Values that stand among the words of conditions: "CKD (eGFR 38)", "BP 190/110", "hyperkalaemia, K 6.1". */
export function valuesIn(texts: readonly string[]): Readonly<Record<string, number>> {
  const found: Record<string, number> = {};
  for (const text of texts) {
    for (const [, name, value] of text.matchAll(IN_WORDS)) found[name!.toLowerCase()] ??= Number(value);
    const calcium = CALCIUM.exec(text);
    if (calcium !== null) found.calcium ??= Number(calcium[1]);
    const alcohol = ALCOHOL.exec(text);
    if (alcohol !== null) found.alcohol_units ??= Number(alcohol[1]) * (/^w/i.test(alcohol[2]!) ? 1 : DAYS_IN_WEEK);
    const pressure = PRESSURE.exec(text);
    if (pressure !== null) found.systolic ??= Number(pressure[1]);
  }
  return found;
}

/** Words of an entry that are but a value which the whole entry explains: "uncontrolled hypertension, 186/112". */
export function isValueOf(words: string, entry: string): boolean {
  if (Object.keys(valuesIn([words])).length > 0) return true;
  return /^\d{2,3} ?\/ ?\d{2,3}(?: ?mm ?hg)?$/i.test(words.trim()) && valuesIn([entry]).systolic !== undefined;
}

/** Values by their names: `inr`, `calcium_mg_dl`, `qtc_ms`, `days_since_last_dose`. */
export function readExtras(extras: Fields, knowledge: MedicationKnowledge, today: string): Extras {
  const { measures } = knowledge;
  let inr: number | null = null;
  let egfr: number | null = null;
  let stoppedDays: number | null = null;
  const conditions: [string, string][] = [];
  const unknown: string[] = [];
  for (const key of Object.keys(extras)) {
    const value = own(extras, key);
    const name = key.toLowerCase();
    const number =
      typeof value === "number" ? value : typeof value === "string" ? Number.parseFloat(value) : Number.NaN;
    if (name === "inr" && Number.isFinite(number)) inr = number;
    else if (/^egfr/.test(name) && Number.isFinite(number)) egfr = number;
    else if (/(?:since|last|held|stop|ago)/.test(name) && Number.isFinite(number))
      stoppedDays = /hour|_h$/.test(name) ? number / 24 : number;
    else {
      const measure = NAMES.find(([, pattern]) => pattern.test(name))?.[0];
      const words =
        typeof value === "string" ? conditionsIn(`${name.replaceAll("_", " ")} ${value}`, knowledge, today) : null;
      if (words !== null && words.length > 0) for (const id of words) conditions.push([id, `${key} ${value}`]);
      else if (measure === undefined || !Number.isFinite(number)) unknown.push(key);
      else conditions.push(...saidBy(measure, name, number, measures));
    }
  }
  return { inr, egfr, conditions, stoppedDays, unknown };
}

function saidBy(
  measure: string,
  name: string,
  value: number,
  measures: MedicationKnowledge["measures"],
): [string, string][] {
  return measures.laboratory.flatMap((row): [string, string][] => {
    if (row.measure !== measure) return [];
    const inUnit = converted(measure, name, value, row);
    const meets = (row.below !== undefined && inUnit < row.below) || (row.above !== undefined && inUnit > row.above);
    return meets ? [[row.condition, `${measure.replace("_", " ")} ${value}`]] : [];
  });
}

/** Into the unit of the rule; a value without unit is taken in the unit in which it is possible. */
function converted(
  measure: string,
  name: string,
  value: number,
  row: { per_mmol?: number; per_mg_dl?: number; per_ng_ml?: number },
): number {
  if (measure === "calcium")
    return /mmol/.test(name) || (!/mg/.test(name) && value < 5) ? value * row.per_mmol! : value;
  if (measure === "glucose")
    return /mg/.test(name) || (!/mmol/.test(name) && value > 40) ? value / row.per_mg_dl! : value;
  if (measure === "vitamin_d") return /ng/.test(name) ? value * row.per_ng_ml! : value;
  if (measure === "platelets") return value > 1000 ? value / 1000 : value;
  return value;
}

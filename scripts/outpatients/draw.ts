import { type Random, randomFrom, weighted, wholeNumber } from "../../engine/test/patients/random.ts";
import type { Avoided, OrderGroup, Population } from "./population.ts";

/** A patient and an order in the form of vignettes/medication. */
export interface Outpatient {
  readonly patient: {
    readonly age: number;
    readonly sex: "F" | "M";
    readonly weight?: { readonly value: number; readonly unit: "kg" };
    readonly height: { readonly value: number; readonly unit: "cm" };
    readonly creatinine?: { readonly value: number; readonly unit: "umol/L" | "mg/dL" };
    /** Not graded where there is liver disease. */
    readonly liver?: "normal";
    readonly pregnancy: string;
    readonly breastfeeding: false;
    readonly conditions: readonly string[];
    readonly allergies: readonly string[];
    readonly current_drugs: readonly string[];
  };
  readonly order: { readonly text: string };
  readonly group: string;
}

/** How prescribers choose: `careful` sees the reasons of the table, `blind` sees none. */
export type Prescriber = "careful" | "blind";

/**
 * One synthetic outpatient with one analgesic order.
 *
 * The same seed and number give the same patient whoever prescribes; only the order differs.
 */
export function drawOutpatient(table: Population, seed: number, number: number, prescriber: Prescriber): Outpatient {
  const random = randomFrom(seed, number);
  const band = weighted(random, table.bands, ({ share }) => share);
  const place = table.bands.indexOf(band);
  const age = wholeNumber(random, band.from, band.to);
  const woman = random() < table.women.share;
  const drugs = new Set<string>();
  const conditions: string[] = [];
  const frailty = table.frailty.deviation * normal(random, [0, 1]);
  for (const row of table.conditions) {
    let chance = row.share[place]! * ((woman ? row.women : row.men) ?? 1);
    for (const [other, factor] of Object.entries(row.more_with ?? {})) if (conditions.includes(other)) chance *= factor;
    if (random() >= moved(Math.min(chance, 0.95), frailty, table.frailty.deviation)) continue;
    conditions.push(row.name);
    for (const taken of row.takes ?? []) if (random() < taken.share) add(drugs, oneOf(random, taken.one_of));
  }
  for (const row of table.others) {
    if (row.sex !== undefined && (row.sex === "female") !== woman) continue;
    if (random() < row.share[place]!) add(drugs, oneOf(random, row.one_of));
  }
  const allergies = table.allergies.filter(({ share }) => random() < share).map(({ name }) => name);
  const patient = {
    age,
    sex: woman ? ("F" as const) : ("M" as const),
    ...body(table, random, { age, woman, place, kidney: conditions.some((name) => name.includes("kidney")) }),
    ...(conditions.some((name) => name.includes("liver")) ? {} : { liver: "normal" as const }),
    pregnancy: pregnancyOf(table, random, age, woman),
    breastfeeding: false as const,
    conditions,
    allergies,
    current_drugs: [...drugs],
  };
  return { patient, ...chosen(table, randomFrom(seed, number, 1), patient, prescriber) };
}

/**
 * A chance moved by a patient's frailty (log odds) so that its mean over all patients stays.
 * Source: the usual approximation of a logistic-normal mean, E[logistic(a + sz)] = logistic(a / sqrt(1 + 0.346 s^2)).
 */
function moved(chance: number, frailty: number, deviation: number): number {
  if (chance <= 0) return 0;
  const spread = Math.sqrt(1 + 0.346 * deviation ** 2);
  return 1 / (1 + Math.exp(-(Math.log(chance / (1 - chance)) * spread + frailty)));
}

/** A second drug of the same name is not taken: the first stays. */
function add(drugs: Set<string>, text: string): void {
  if (![...drugs].some((other) => nameOf(other) === nameOf(text))) drugs.add(text);
}

function nameOf(text: string): string {
  return text.split(" ")[0]!;
}

function oneOf(random: Random, from: Readonly<Record<string, number>>): string {
  return weighted(random, Object.entries(from), ([, weight]) => weight)[0];
}

interface Build {
  readonly age: number;
  readonly woman: boolean;
  readonly place: number;
  readonly kidney: boolean;
}

function body({ body: table, known }: Population, random: Random, { age, woman, place, kidney }: Build) {
  const sex = woman ? "women" : "men";
  const height = Math.round(normal(random, table.height_cm[sex]));
  const bmi = Math.min(table.bmi.to, Math.max(table.bmi.from, normal(random, [table.bmi.mean, table.bmi.deviation])));
  const weight = Math.round(bmi * (height / 100) ** 2);
  const rule = table.creatinine_mg_dl;
  const [least, most] = rule.kidney_disease_times;
  const times = kidney ? least + random() * (most - least) : 1;
  const aged = 1 + rule.per_decade_over_40 * Math.max(0, (age - 40) / 10);
  const mgDl = Math.max(0.45, normal(random, rule[sex])) * aged * times;
  const inMicromol = random() < 0.5;
  const creatinine = inMicromol
    ? { value: Math.round(mgDl * 88.4), unit: "umol/L" as const }
    : { value: Math.round(mgDl * 100) / 100, unit: "mg/dL" as const };
  const told = random() < known.creatinine[place]!;
  const weighed = random() < known.weight[place]!;
  return {
    ...(weighed ? { weight: { value: weight, unit: "kg" as const } } : {}),
    height: { value: height, unit: "cm" as const },
    ...(told || kidney ? { creatinine } : {}),
  };
}

/** Box and Muller, kept within three deviations. */
function normal(random: Random, [mean, deviation]: readonly [number, number]): number {
  const drawn = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  return mean + deviation * Math.min(3, Math.max(-3, drawn));
}

function pregnancyOf({ pregnancy }: Population, random: Random, age: number, woman: boolean): string {
  if (!woman) return "not applicable";
  const chance = random();
  const weeks = wholeNumber(random, 5, 38);
  if (age > pregnancy.to_age) return "not pregnant";
  if (chance < pregnancy.pregnant) return `${weeks} weeks`;
  return chance < pregnancy.pregnant + pregnancy.not_asked ? "unknown" : "not pregnant";
}

/** A group that the prescriber sees a reason against gives way to the others; when all do, the least risky remains. */
function chosen(table: Population, random: Random, patient: Outpatient["patient"], prescriber: Prescriber) {
  let left: readonly OrderGroup[] = table.orders;
  while (left.length > 1) {
    const group = weighted(random, left, ({ share }) => share);
    const reasons = prescriber === "careful" ? (group.avoided ?? []) : [];
    const avoided = reasons.some((reason) => holds(reason, patient) && random() < reason.share);
    if (!avoided) return { order: { text: oneOf(random, group.one_of) }, group: group.group };
    left = left.filter((one) => one !== group);
  }
  return { order: { text: oneOf(random, left[0]!.one_of) }, group: left[0]!.group };
}

export function holds(reason: Avoided, patient: Outpatient["patient"]): boolean {
  return (
    (reason.conditions ?? []).some((name) => patient.conditions.includes(name)) ||
    (reason.drugs ?? []).some((name) => patient.current_drugs.some((text) => nameOf(text) === name)) ||
    (reason.allergies ?? []).some((name) => patient.allergies.includes(name)) ||
    (reason.pregnant === true && patient.pregnancy.endsWith("weeks")) ||
    (reason.from_age !== undefined && patient.age >= reason.from_age)
  );
}

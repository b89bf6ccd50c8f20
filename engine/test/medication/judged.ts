import { ForamenError } from "../../src/errors.ts";
import type { MedicationKnowledge } from "../../src/knowledge/medication.ts";
import { checkMedication } from "../../src/medication/check-medication.ts";
import type { MedicationAlert, MedicationCheck } from "../../src/vocabulary/medication.ts";

/** An alert that a case asks for: its kind, or two of which either fits, and what it must mention. */
export interface Wanted {
  readonly type: string | readonly string[];
  readonly with?: readonly string[];
}

/** One case of vignettes/medication/*.yaml; the fields are told in the README there. */
export interface MedicationCase {
  readonly name: string;
  readonly patient: Readonly<Record<string, unknown>>;
  readonly order: Readonly<Record<string, unknown>>;
  readonly expect: {
    readonly verdict?: string;
    readonly acceptable?: readonly string[];
    readonly serious?: readonly Wanted[];
    readonly tolerated?: readonly string[];
    readonly noted?: readonly Wanted[];
    readonly never?: readonly (Wanted & { readonly at: "stop" | "check" | "note" })[];
    readonly missing?: readonly string[];
    readonly notUnderstood?: readonly string[];
    readonly refused?: "required" | "allowed";
    readonly figures?: Readonly<Record<string, unknown>>;
  };
}

/** Everything in which the answer departs from the case; an empty list when it does not. */
export function departures(
  { patient, order, expect: written }: MedicationCase,
  knowledge: MedicationKnowledge,
): string[] {
  let answer: MedicationCheck;
  try {
    answer = checkMedication({ patient, order }, knowledge);
  } catch (fault) {
    if (fault instanceof ForamenError)
      return written.refused === undefined ? [`refused: ${fault.code} ${fault.message}`] : [];
    throw fault;
  }
  if (written.refused === "required") return ["not refused"];
  const [checked] = answer.orders;
  const { alerts, verdict, drug } = checked!;
  const serious = alerts.filter(({ strength }) => strength !== "note");
  const found: string[] = [];
  const verdicts = [written.verdict, ...(written.acceptable ?? [])];
  if (!verdicts.includes(verdict)) found.push(`verdict ${verdict}, expected ${verdicts.join(" or ")}`);
  for (const wanted of written.serious ?? [])
    if (!serious.some((alert) => meets(alert, wanted, drug))) found.push(`missed ${tell(wanted)}`);
  for (const alert of serious) {
    const expected =
      (written.serious ?? []).some((wanted) => types(wanted).includes(alert.type)) ||
      (written.tolerated ?? []).includes(alert.type);
    if (!expected) found.push(`false alarm ${alert.severity} ${alert.type}: ${alert.because}`);
  }
  for (const wanted of written.noted ?? [])
    if (!alerts.some((alert) => meets(alert, wanted, drug))) found.push(`not noted ${tell(wanted)}`);
  for (const never of written.never ?? []) {
    const loud = { stop: ["stop"], check: ["stop", "check"], note: ["stop", "check", "note"] }[never.at];
    for (const alert of alerts)
      if (loud.includes(alert.strength) && meets(alert, never, drug))
        found.push(`must not be said: ${alert.strength} ${alert.type} ${alert.because}`);
  }
  for (const field of written.missing ?? [])
    if (!answer.missing.some((fact) => fact.field === field)) found.push(`missing ${field} is not named`);
  for (const words of written.notUnderstood ?? [])
    if (!answer.notUnderstood.some(({ text }) => text.toLowerCase().includes(words.toLowerCase())))
      found.push(`"${words}" is not listed as not understood`);
  return [...found, ...wrongFigures(written.figures ?? {}, answer)];
}

function types({ type }: Wanted): readonly string[] {
  return typeof type === "string" ? [type] : type;
}

/** What an alert mentions: ids, and the words of its text. */
function meets(alert: MedicationAlert, wanted: Wanted, drug: string): boolean {
  if (!types(wanted).includes(alert.type)) return false;
  const mentioned = [drug, ...alert.with, alert.because.toLowerCase(), alert.plain.toLowerCase()];
  return (wanted.with ?? []).every((name) => {
    const word = name.toLowerCase();
    return mentioned.some(
      (text) =>
        text.includes(word) || text.includes(word.replaceAll(" ", "_")) || text.replaceAll("_", " ").includes(word),
    );
  });
}

function tell(wanted: Wanted): string {
  return `${types(wanted).join("/")} with ${(wanted.with ?? []).join(", ")}`;
}

/** Two in a hundred, kidney figures against any of the three weights. */
function near(value: number | null | undefined, expected: number): boolean {
  return value !== null && value !== undefined && Math.abs(value - expected) <= 0.02 * Math.abs(expected) + 1e-9;
}

function wrongFigures(figures: Readonly<Record<string, unknown>>, answer: MedicationCheck): string[] {
  const { computed } = answer.orders[0]!;
  const found: string[] = [];
  const check = (name: string, value: number | null | undefined, expected: unknown) => {
    if (typeof expected === "number" && !near(value, expected)) found.push(`${name} ${value}, expected ${expected}`);
  };
  check("daily", computed.dailyDose, figures.daily_mg ?? figures.daily_mg_max);
  check("most in a day", computed.maxDailyDose, figures.max_daily_mg);
  check("MME", answer.totals.mmePerDay, figures.mme_day);
  check("INR", computed.inr, figures.inr);
  check("INR limit", computed.inrMax, figures.inr_max);
  check("days to stop", computed.stopDaysNeeded, figures.stop_days_needed);
  check("weight", answer.totals.weightKg, figures.weight_kg);
  const kidney = figures.crcl_ml_min as
    | { value: number; actual?: number; ideal?: number; adjusted?: number; all?: Record<string, number> }
    | undefined;
  if (kidney !== undefined) {
    const all = kidney.all ?? kidney;
    const values = [kidney.value, all.actual, all.ideal, all.adjusted].filter((value) => typeof value === "number");
    const { creatinineClearanceMlMin: clearance } = answer.totals;
    if (!values.some((value) => near(clearance, value!)))
      found.push(`clearance ${clearance}, expected ${values.join(" or ")}`);
  }
  return found;
}

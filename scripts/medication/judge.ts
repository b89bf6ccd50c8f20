import { type AlertStrength, type MedicationAlertType, type MedicationVerdict, STRENGTHS } from "@foramen/engine";
import type { Clearance, ExpectedAlert, MedicationCase } from "./case-files.ts";

/** What the judge reads of a medication check; see "A medication check" in the outer contract. */
export interface CheckAnswer {
  readonly orders: readonly {
    readonly drug: unknown;
    readonly verdict: string;
    readonly alerts: readonly {
      readonly type: string;
      readonly strength: string;
      readonly with: unknown;
      readonly because: unknown;
    }[];
    readonly computed: unknown;
  }[];
  readonly totals: unknown;
  readonly missing: unknown;
  readonly notUnderstood: unknown;
}

export type FaultKind =
  | "verdict"
  | "serious alert missed"
  | "false alarm"
  | "not said"
  | "must not be said"
  | "figure"
  | "missing fact not named"
  | "not-understood word dropped"
  | "refused"
  | "not refused";

export interface Fault {
  readonly kind: FaultKind;
  readonly expected: string;
  readonly got: string;
}

export interface Judgement {
  readonly faults: readonly Fault[];
  /** Serious alerts expected, and how many of them came. */
  readonly expected: number;
  readonly found: number;
  readonly falseAlarms: number;
}

/** Where the figures of a case stand in an answer, whatever the engine calls the neighbours. */
const FIGURES: Readonly<Record<string, readonly string[]>> = {
  daily_mg: ["dailyDose"],
  max_daily_mg: ["maxDailyDose"],
  mme_day: ["mmePerDay"],
  crcl_ml_min: ["creatinineClearanceMlMin"],
};
const TOLERANCE = 0.02;

/** Holds an answer, or the refusal of an order (its message), against what the case expects. */
export function judge(one: MedicationCase, answer: CheckAnswer | { readonly refused: string }): Judgement {
  const { expect } = one;
  const serious = expect.serious ?? [];
  if ("refused" in answer) {
    const faults: Fault[] =
      expect.refused === undefined ? [{ kind: "refused", expected: "an answer", got: answer.refused }] : [];
    return { faults, expected: serious.length, found: expect.refused ? serious.length : 0, falseAlarms: 0 };
  }
  const faults: Fault[] = [];
  const fault = (kind: FaultKind, expected: string, got: string) => faults.push({ kind, expected, got });
  const order = answer.orders[0]!;
  if (expect.refused === "required") fault("not refused", "a refusal", order.verdict);
  const wanted = [expect.verdict, ...(expect.acceptable ?? [])].filter((verdict) => verdict !== undefined);
  if (wanted.length > 0 && !wanted.includes(order.verdict as MedicationVerdict))
    fault("verdict", wanted.join(" or "), order.verdict);

  const said = order.alerts.map((alert) => ({ ...alert, words: plainWords([order.drug, alert.with, alert.because]) }));
  const matches = (wish: ExpectedAlert) =>
    said.filter(
      (alert) =>
        typesOf(wish).includes(alert.type as MedicationAlertType) &&
        (wish.with ?? []).every((name) => alert.words.includes(plainWords(name))),
    );
  const loud = said.filter((alert) => isSerious(alert.strength));
  const allSaid = said.map(({ type, strength }) => `${type} (${strength})`).join(", ") || "no alert";
  let found = 0;
  for (const wish of serious) {
    if (matches(wish).some((alert) => isSerious(alert.strength))) found += 1;
    else fault("serious alert missed", written(wish), allSaid);
  }
  const explained = new Set(serious.flatMap(matches));
  const tolerated = new Set<string>([...(expect.tolerated ?? [])]);
  const alarms = loud.filter((alert) => !explained.has(alert) && !tolerated.has(alert.type));
  for (const alarm of alarms)
    fault("false alarm", "none", `${alarm.type} (${alarm.strength}): ${String(alarm.because)}`);
  for (const wish of expect.noted ?? []) if (matches(wish).length === 0) fault("not said", written(wish), allSaid);
  for (const ban of expect.never ?? [])
    for (const alert of matches(ban))
      if (rank(alert.strength) >= rank(ban.at))
        fault("must not be said", `no ${written(ban)} at ${ban.at} or above`, `${alert.type} (${alert.strength})`);

  for (const [name, value] of Object.entries(expect.figures ?? {})) judgeFigure(name, value, answer, fault);
  const missing = plainWords(answer.missing);
  for (const fact of expect.missing ?? [])
    if (!missing.includes(plainWords(fact))) fault("missing fact not named", fact, missing);
  const unread = plainWords(answer.notUnderstood);
  for (const words of expect.notUnderstood ?? [])
    if (!unread.includes(plainWords(words))) fault("not-understood word dropped", words, unread);
  return { faults, expected: serious.length, found, falseAlarms: alarms.length };
}

function judgeFigure(
  name: string,
  value: number | Clearance,
  answer: CheckAnswer,
  fault: (kind: FaultKind, expected: string, got: string) => void,
): void {
  const paths = FIGURES[name];
  if (paths === undefined) return;
  const got = paths.map((path) => numberAt([answer.totals, answer.orders[0]!.computed], path)).find((n) => n !== null);
  const wanted =
    typeof value === "number"
      ? [value]
      : [value.value, value.actual, value.ideal ?? value.value, value.adjusted ?? value.value];
  const close = wanted.some((one) => got != null && Math.abs(got - one) <= TOLERANCE * Math.abs(one));
  if (!close) fault("figure", `${name} ${wanted[0]}`, String(got ?? "none"));
}

/** A number under this key: bare, or as the `value` of an object. */
function numberAt(places: readonly unknown[], key: string): number | null {
  for (const place of places) {
    const found = (place as Readonly<Record<string, unknown>> | undefined)?.[key];
    if (typeof found === "number") return found;
    const value = (found as { value?: unknown } | null | undefined)?.value;
    if (typeof value === "number") return value;
  }
  return null;
}

function typesOf(wish: ExpectedAlert): readonly MedicationAlertType[] {
  return typeof wish.type === "string" ? [wish.type] : wish.type;
}

function written(wish: ExpectedAlert): string {
  return `${typesOf(wish).join("/")}${wish.with === undefined ? "" : ` with ${wish.with.join(" + ")}`}`;
}

function rank(strength: string): number {
  return STRENGTHS.indexOf(strength as AlertStrength);
}

function isSerious(strength: string): boolean {
  return rank(strength) >= rank("check");
}

/** Lower case, without the marks that separate words, so that ids and names compare. */
function plainWords(value: unknown): string {
  const text = typeof value === "string" ? value : JSON.stringify(value ?? "");
  return text.toLowerCase().replace(/[_-]+/g, " ");
}

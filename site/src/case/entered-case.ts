import type { Case, EnteredFinding, EnteredSide, FindingEntry, Level, Setting } from "@foramen/engine";
import { valueForm } from "./value-options.ts";

/** One line of the form. `number` is what was typed where a number may be; it goes before `value`. */
export interface EnteredRow {
  readonly key: number;
  readonly id: string;
  readonly value: string;
  readonly number: string;
  readonly side: EnteredSide;
  readonly level: Level | "";
}

/** Everything that was entered, as typed. It lives in the page and is never stored or sent. */
export interface Entered {
  readonly setting: Setting;
  readonly age: string;
  readonly sex: "" | "female" | "male";
  readonly conditions: readonly string[];
  readonly medications: NonNullable<Case["medications"]>;
  readonly rows: readonly EnteredRow[];
  readonly nextKey: number;
}

export const EMPTY: Entered = {
  setting: "primary_care",
  age: "",
  sex: "",
  conditions: [],
  medications: [],
  rows: [],
  nextKey: 1,
};

type Findings = Readonly<Record<string, FindingEntry>>;

export type Change =
  | { type: "person"; change: Partial<Pick<Entered, "setting" | "age" | "sex">> }
  | { type: "add"; finding: FindingEntry; value?: string; side?: EnteredSide }
  | { type: "deny-all"; findings: readonly FindingEntry[] }
  | { type: "edit"; key: number; change: Partial<Pick<EnteredRow, "value" | "number" | "side" | "level">> }
  | { type: "remove"; key: number }
  | { type: "load"; case: Case }
  | { type: "reset" };

export function change(entered: Entered, by: Change): Entered {
  switch (by.type) {
    case "person":
      return { ...entered, ...by.change };
    case "add":
      return add(entered, by.finding, by.value ?? valueForm(by.finding).initial, by.side);
    case "deny-all":
      return by.findings.reduce((so, finding) => add(so, finding, "absent"), entered);
    case "edit":
      return { ...entered, rows: entered.rows.map((row) => (row.key === by.key ? { ...row, ...by.change } : row)) };
    case "remove":
      return { ...entered, rows: entered.rows.filter((row) => row.key !== by.key) };
    case "load":
      return load(by.case);
    case "reset":
      return EMPTY;
  }
}

/**
 * A denied sided finding is denied on both sides, unless a side was said. What is stated again on the same side (or has no
 * side and no level) replaces what was stated before: the same finding twice would contradict itself.
 */
function add(entered: Entered, finding: FindingEntry, value: string, said?: EnteredSide): Entered {
  const sided = finding.laterality === "sided";
  const side = sided ? (said ?? (value === "absent" ? "bilateral" : "unknown")) : "unknown";
  const row: EnteredRow = { key: entered.nextKey, id: finding.id, value, number: "", side, level: "" };
  const same = (other: EnteredRow) =>
    other.id === row.id && !finding.by_level && (!sided || other.side === side || other.side === "unknown");
  return { ...entered, rows: [row, ...entered.rows.filter((other) => !same(other))], nextKey: entered.nextKey + 1 };
}

function load(given: Case): Entered {
  const rows = (given.findings ?? []).map(({ id, value, side, level }, index) => ({
    key: index + 1,
    id,
    value: String(value),
    number: "",
    side: side ?? "unknown",
    level: level ?? "",
  }));
  return {
    setting: given.setting ?? EMPTY.setting,
    age: given.patient?.age === undefined ? "" : String(given.patient.age),
    sex: given.patient?.sex ?? "",
    conditions: given.conditions ?? [],
    medications: given.medications ?? [],
    rows: rows as readonly EnteredRow[],
    nextKey: rows.length + 1,
  };
}

/** The form as a case for the engine. Where the number stands, it is the value. */
export function toCase(entered: Entered, findings: Findings): Case {
  const patient = {
    ...(entered.age.trim() === "" ? {} : { age: Number(entered.age) }),
    ...(entered.sex === "" ? {} : { sex: entered.sex }),
  };
  return {
    patient,
    setting: entered.setting,
    findings: entered.rows.map((row) => toFinding(row, findings[row.id])),
    ...(entered.conditions.length > 0 ? { conditions: entered.conditions } : {}),
    ...(entered.medications.length > 0 ? { medications: entered.medications } : {}),
  };
}

function toFinding(row: EnteredRow, finding: FindingEntry | undefined): EnteredFinding {
  const stated = row.number.trim() === "" ? row.value : row.number.trim();
  return {
    id: row.id,
    value: /^-?\d+(\.\d+)?$/.test(stated) ? Number(stated) : stated,
    ...(finding?.laterality === "sided" ? { side: row.side } : {}),
    ...(finding?.by_level && row.level !== "" ? { level: row.level } : {}),
  };
}

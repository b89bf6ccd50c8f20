import type { Case, EnteredFinding, EnteredSide, FindingEntry, Level, Setting } from "@foramen/engine";
import { stated } from "./stated.ts";
import { valueForm } from "./value-options.ts";

/** One line of the form. `number` is what was typed where a number may be; it goes before `value`. */
export interface EnteredRow {
  readonly key: number;
  readonly id: string;
  readonly value: string;
  readonly number: string;
  readonly side: EnteredSide;
  readonly level: Level | "";
  /** As it stood in a loaded case, until the row is changed: it is given back as it came. */
  readonly asGiven?: EnteredFinding;
}

/** What is entered of the person, as typed; empty where it is not known. */
export interface EnteredPerson {
  readonly setting: Setting;
  readonly age: string;
  readonly sex: "" | "female" | "male";
  readonly weightKg: string;
  readonly heightCm: string;
  readonly creatinineUmolL: string;
  readonly pregnant: "" | "yes" | "no";
  readonly conditions: readonly string[];
  readonly medications: NonNullable<Case["medications"]>;
  readonly allergies: readonly string[];
}

/** Everything that was entered. It lives in the page and is never stored or sent. */
export interface Entered extends EnteredPerson {
  readonly rows: readonly EnteredRow[];
  readonly nextKey: number;
  /** The case that was loaded: what the form has no field for, and which fields it left out. Null when none was. */
  readonly loaded: Case | null;
}

export const EMPTY: Entered = {
  setting: "primary_care",
  age: "",
  sex: "",
  weightKg: "",
  heightCm: "",
  creatinineUmolL: "",
  pregnant: "",
  conditions: [],
  medications: [],
  allergies: [],
  rows: [],
  nextKey: 1,
  loaded: null,
};

export type Findings = Readonly<Record<string, FindingEntry>>;
type RowChange = Partial<Pick<EnteredRow, "value" | "number" | "side" | "level">>;

/** What is stated of a finding when it is added; what is left out is as the form of the finding begins. */
export interface Stated {
  readonly value?: string;
  readonly side?: EnteredSide;
  readonly level?: Level;
}

export type Change =
  | { type: "person"; change: Partial<EnteredPerson> }
  | ({ type: "add"; finding: FindingEntry } & Stated)
  | { type: "deny-all"; findings: readonly FindingEntry[] }
  | { type: "withdraw"; finding: FindingEntry; side?: "left" | "right" }
  | { type: "edit"; key: number; change: RowChange }
  | { type: "remove"; key: number }
  | { type: "load"; case: Case }
  | { type: "all"; changes: readonly Change[] }
  | { type: "reset" };

export function change(entered: Entered, by: Change): Entered {
  switch (by.type) {
    case "person":
      return { ...entered, ...by.change };
    case "add":
      return stated(entered, by.finding, {
        value: by.value ?? valueForm(by.finding).initial,
        side: by.side,
        level: by.level,
      });
    case "deny-all":
      return by.findings.reduce((so, finding) => stated(so, finding, { value: "absent" }), entered);
    case "withdraw":
      return { ...entered, rows: entered.rows.flatMap((row) => withdrawn(row, by.finding, by.side)) };
    case "edit":
      return { ...entered, rows: entered.rows.map((row) => (row.key === by.key ? edited(row, by.change) : row)) };
    case "remove":
      return { ...entered, rows: entered.rows.filter((row) => row.key !== by.key) };
    case "load":
      return load(by.case);
    case "all":
      return by.changes.reduce(change, entered);
    case "reset":
      return EMPTY;
  }
}

function edited({ asGiven: _, ...row }: EnteredRow, by: RowChange): EnteredRow {
  return { ...row, ...by };
}

/** Takes back what was said of one side, or of all; what was said of both sides stays for the other one. */
function withdrawn(row: EnteredRow, { id }: FindingEntry, side?: "left" | "right"): EnteredRow[] {
  if (row.id !== id) return [row];
  if (side === undefined || row.side === side || row.side === "unknown") return [];
  return row.side === "bilateral" ? [edited(row, { side: side === "left" ? "right" : "left" })] : [row];
}

function load(given: Case): Entered {
  const { patient = {}, findings = [] } = given;
  const typed = (value: number | undefined) => (value === undefined ? "" : String(value));
  return {
    setting: given.setting ?? EMPTY.setting,
    age: typed(patient.age),
    sex: patient.sex ?? "",
    weightKg: typed(patient.weightKg),
    heightCm: typed(patient.heightCm),
    creatinineUmolL: typed(patient.creatinineUmolL),
    pregnant: patient.pregnant === undefined ? "" : patient.pregnant ? "yes" : "no",
    conditions: given.conditions ?? [],
    medications: given.medications ?? [],
    allergies: given.allergies ?? [],
    rows: findings.map((asGiven, index) => ({
      key: index + 1,
      id: asGiven.id,
      value: String(asGiven.value),
      number: "",
      side: asGiven.side ?? "unknown",
      level: asGiven.level ?? "",
      asGiven,
    })),
    nextKey: findings.length + 1,
    loaded: given,
  };
}

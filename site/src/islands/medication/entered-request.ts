import type { MedicationRequest } from "@foramen/engine";

/** What stands in the form, as typed. An empty field was not known; it is never "normal". */
export interface EnteredRequest {
  readonly age: string;
  readonly sex: "" | "female" | "male";
  readonly weight: string;
  readonly weightUnit: "kg" | "lb";
  readonly height: string;
  readonly heightUnit: "cm" | "in";
  readonly creatinine: string;
  readonly creatinineUnit: "umol/L" | "mg/dL";
  readonly liver: string;
  readonly pregnancy: string;
  readonly breastfeeding: "" | "yes" | "no";
  readonly inr: string;
  /** One entry a line; "none" says that there is none. */
  readonly conditions: string;
  readonly allergies: string;
  readonly drugs: string;
  readonly orders: string;
}

export const EMPTY_REQUEST: EnteredRequest = {
  age: "",
  sex: "",
  weight: "",
  weightUnit: "kg",
  height: "",
  heightUnit: "cm",
  creatinine: "",
  creatinineUnit: "umol/L",
  liver: "",
  pregnancy: "",
  breastfeeding: "",
  inr: "",
  conditions: "",
  allergies: "",
  drugs: "",
  orders: "",
};

/** A request in the form of the contract; null while nothing is ordered. */
export function toRequest(entered: EnteredRequest, date: string): MedicationRequest | null {
  const orders = lines(entered.orders);
  if (orders.length === 0) return null;
  const age = figure(entered.age);
  const weight = figure(entered.weight);
  const height = figure(entered.height);
  const creatinine = figure(entered.creatinine);
  const inr = figure(entered.inr);
  return {
    date,
    patient: {
      ...(age === null ? {} : { age }),
      ...(entered.sex === "" ? {} : { sex: entered.sex }),
      ...(weight === null ? {} : { weight: { value: weight, unit: entered.weightUnit } }),
      ...(height === null ? {} : { height: { value: height, unit: entered.heightUnit } }),
      ...(creatinine === null ? {} : { creatinine: { value: creatinine, unit: entered.creatinineUnit } }),
      ...(entered.liver === "" ? {} : { liver: entered.liver }),
      ...(entered.pregnancy.trim() === "" ? {} : { pregnancy: entered.pregnancy.trim() }),
      ...(entered.breastfeeding === "" ? {} : { breastfeeding: entered.breastfeeding === "yes" }),
      ...listed("conditions", entered.conditions),
      ...listed("allergies", entered.allergies),
      ...listed("current_drugs", entered.drugs),
      ...(inr === null ? {} : { extras: { inr } }),
    },
    orders: orders.map((text) => ({ text })),
  };
}

function listed(name: "conditions" | "allergies" | "current_drugs", text: string): object {
  const entries = lines(text);
  if (entries.length === 0) return {};
  return { [name]: entries.filter((entry) => !/^(?:none|nil|no|nkda)\.?$/i.test(entry)) };
}

function lines(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

/** A typed number; what is none is left to the engine to refuse where it matters, so it counts as not entered here. */
function figure(text: string): number | null {
  const value = Number(text.trim().replace(",", "."));
  return text.trim() === "" || !Number.isFinite(value) ? null : value;
}

import { describe, expect, it } from "vitest";
import { medicationKnowledge } from "../../test/medication/files.ts";
import { checkMedication } from "./check-medication.ts";

const knowledge = medicationKnowledge();
const alertsOf = (order: string, drug: string) =>
  checkMedication(
    {
      patient: {
        age: 50,
        sex: "M",
        weight: "80 kg",
        height: "178 cm",
        creatinine: "0.9 mg/dL",
        liver: "normal",
        conditions: ["alcohol dependence"],
        allergies: [],
        current_drugs: [drug],
      },
      order,
    },
    knowledge,
  ).orders[0]!.alerts.filter(({ strength }) => strength !== "note");

describe("heavy drinking beside a pair of drugs", () => {
  it.each([
    ["naproxen 500 mg BD", "apixaban 5 mg BD", "apixaban"],
    ["naproxen 250 mg BD", "clopidogrel 75 mg daily", "clopidogrel"],
    ["ibuprofen 400 mg TDS", "warfarin 5 mg daily", "warfarin"],
    ["morphine MR 10 mg BD", "diazepam 5 mg TDS", "diazepam"],
  ])("keeps the alert about %s with %s, and its own", (order, drug, id) => {
    const alerts = alertsOf(order, drug);
    expect(alerts.some((alert) => alert.type === "interaction" && alert.with.includes(id))).toBe(true);
    expect(alerts.some((alert) => alert.with.includes("alcohol_use_heavy"))).toBe(true);
  });
});

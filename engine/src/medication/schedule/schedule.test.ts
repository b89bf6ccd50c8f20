import { describe, expect, it } from "vitest";
import { medicationKnowledge } from "../../../test/medication/files.ts";
import { checkMedication } from "../check-medication.ts";

const knowledge = medicationKnowledge();
const MAN = {
  age: 50,
  sex: "M",
  weight: "80 kg",
  height: "178 cm",
  creatinine: "0.9 mg/dL",
  liver: "normal",
  conditions: [],
  allergies: [],
  current_drugs: [],
};
const answer = (order: string, patient?: object) =>
  checkMedication({ ...(patient && { patient }), order }, knowledge).orders[0]!;

describe("a plan for steps", () => {
  it("is made for a person who is known", () => {
    const { schedule, scheduleWithheld } = answer("gabapentin 300 mg TDS", MAN);
    expect(schedule.map(({ kind }) => kind)).toEqual(["titration", "taper"]);
    expect(scheduleWithheld).toBeNull();
  });

  it("is not made while the facts that decide are open, and says so", () => {
    const { verdict, schedule, scheduleWithheld } = answer("gabapentin 300 mg TDS");
    expect([verdict, schedule]).toEqual(["cannot-judge", []]);
    expect(scheduleWithheld).toMatch(/creatinine.*not known/);
  });

  it("is not made for an amount that must be a slip, which is a stop", () => {
    const { alerts, schedule, scheduleWithheld } = answer("gabapentin 900 g TDS", MAN);
    expect(alerts[0]).toMatchObject({ type: "dose", strength: "stop" });
    expect(schedule).toEqual([]);
    expect(scheduleWithheld).toContain("slip");
  });

  it("is not made for a drug that must not be given", () => {
    const { schedule, scheduleWithheld } = answer("amitriptyline 10 mg nocte", {
      ...MAN,
      current_drugs: ["phenelzine"],
    });
    expect(schedule).toEqual([]);
    expect(scheduleWithheld).toContain("must not be given");
  });

  it("has nothing to say for a drug without steps", () =>
    expect(answer("ibuprofen 400 mg TDS", MAN).scheduleWithheld).toBeNull());
});

import { describe, expect, it } from "vitest";
import { medicationKnowledge } from "../../../test/medication/files.ts";
import { MAN } from "../../../test/medication/man.ts";
import { checkMedication } from "../check-medication.ts";

const knowledge = medicationKnowledge();
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

  it.each(["gabapentin 900 g TDS", "tramadol 500 mg QID", "duloxetine 600 mg daily"])(
    "is not made for an amount that cannot be meant, which is a stop: %s",
    (order) => {
      const { verdict, alerts, schedule, scheduleWithheld } = answer(order, MAN);
      expect(verdict).toBe("dose-too-high");
      expect(alerts[0]).toMatchObject({ type: "dose", strength: "stop" });
      expect(schedule).toEqual([]);
      expect(scheduleWithheld).toContain("cannot be meant");
    },
  );

  it("is not made for far too little, also where the day comes to what the frail begin with", () => {
    const { verdict, schedule } = answer("gabapentin 30 mg TDS", MAN);
    expect([verdict, schedule]).toEqual(["dose-too-low", []]);
    expect(answer("gabapentin 100 mg nocte", MAN).verdict).toBe("ok");
  });

  it("a little above the limit is a check, and no stop", () =>
    expect(answer("tramadol 150 mg QID", MAN).alerts[0]).toMatchObject({ type: "dose", strength: "check" }));

  it("is not made for a drug that must not be given", () => {
    const { schedule, scheduleWithheld } = answer("amitriptyline 10 mg nocte", {
      ...MAN,
      current_drugs: ["phenelzine"],
    });
    expect(schedule).toEqual([]);
    expect(scheduleWithheld).toContain("must not be given");
  });

  const WEAK = { ...MAN, age: 60, creatinine: "3.6 mg/dL" };
  const totals = (patient: object, order = "gabapentin 300 mg once daily") =>
    answer(order, patient).schedule.find(({ kind }) => kind === "titration")?.days ?? [];

  it.each([
    ["begins at the lowest dose of the band", WEAK, 200],
    ["begins lower in the frail", { ...WEAK, conditions: ["frail"] }, 100],
  ])("gives one dose a day where the kidneys allow one, and %s", (_, patient, first) => {
    const days = totals(patient);
    expect(answer("gabapentin 300 mg once daily", patient).computed.creatinineClearanceMlMin).toBeLessThan(30);
    expect(days[0]!.total).toBe(first);
    expect(days.at(-1)!.total).toBe(300);
    for (const { doses } of days) expect(doses.filter((dose) => dose > 0).length).toBe(1);
    for (const { total } of totals(patient, "gabapentin 900 mg once daily")) expect(total).toBeLessThanOrEqual(700);
  });

  it("is not made for a drug that the check advises against, and no maximum is told while the kidneys are open", () => {
    const { creatinine: _, ...unknown } = { ...MAN, conditions: ["kidney disease"] };
    const duloxetine = answer("duloxetine 30 mg once daily", unknown);
    expect([duloxetine.schedule, duloxetine.scheduleWithheld]).toEqual([
      [],
      expect.stringContaining("advises against"),
    ]);
    expect(answer("gabapentin 300 mg TDS", unknown).computed.maxDailyDose).toBeNull();
    expect(answer("gabapentin 300 mg TDS", MAN).computed.maxDailyDose).toBe(3600);
  });

  it.each(["prednisone 40 mg daily for 90 days", "prednisolone 20 mg daily for 42 days"])(
    "no short step-down is made for a long course of a steroid: %s",
    (order) => {
      const { schedule, scheduleWithheld } = answer(order, MAN);
      expect(schedule).toEqual([]);
      expect(scheduleWithheld).toContain("over 21 days");
    },
  );

  it("has nothing to say for a drug without steps", () =>
    expect(answer("ibuprofen 400 mg TDS", MAN).scheduleWithheld).toBeNull());
});

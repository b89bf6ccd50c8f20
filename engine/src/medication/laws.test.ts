import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { modest } from "../../test/medication/cases/modest-order.ts";
import { medicationKnowledge } from "../../test/medication/files.ts";
import { randomRequest } from "../../test/medication/random-requests.ts";
import type { MedicationCheck } from "../vocabulary/medication.ts";
import { checkMedication } from "./check-medication.ts";

const knowledge = medicationKnowledge();
const seed = fc.integer({ min: 1, max: 1_000_000 });
const listed = Object.keys(knowledge.drugs).filter((id) => knowledge.drugs[id]!.kind !== "background");
const check = (input: unknown) => checkMedication(input, knowledge);
/** Without the fingerprint of the input. */
const told = ({ inputHash: _, ...rest }: MedicationCheck) => rest;
const RUNS = { numRuns: 60 };

describe("laws of the medication check", () => {
  it("never allows a higher dose with a lower kidney function", () =>
    fc.assert(
      fc.property(
        fc.constantFrom(...listed),
        fc.double({ min: 0.5, max: 6, noNaN: true }),
        fc.double({ min: 1.01, max: 3, noNaN: true }),
        (drug, creatinine, worse) => {
          const most = (value: number) =>
            check({
              patient: {
                age: 60,
                sex: "M",
                weight: { value: 75, unit: "kg" },
                height: { value: 175, unit: "cm" },
                creatinine: { value, unit: "mg/dL" },
                liver: "normal",
                conditions: [],
                allergies: [],
                current_drugs: [],
              },
              order: modest(drug, knowledge),
            }).orders[0]!.computed.maxDailyDose ?? Number.POSITIVE_INFINITY;
          expect(most(creatinine * worse)).toBeLessThanOrEqual(most(creatinine));
        },
      ),
      { numRuns: 150 },
    ));

  it("keeps every serious alert when a drug is added, at least as grave and about at least the same", () =>
    fc.assert(
      fc.property(
        seed,
        fc.constantFrom(
          ...Object.values(knowledge.names)
            .filter(({ ruled }) => ruled)
            .map(({ label }) => label),
        ),
        (number, extra) => {
          const request = randomRequest(number, knowledge);
          const before = check(request);
          const after = check({
            ...request,
            patient: { ...request.patient, current_drugs: [...request.patient.current_drugs, extra] },
          });
          const grave = ["minor", "moderate", "major", "contraindicated"];
          for (const [place, order] of before.orders.entries()) {
            for (const alert of order.alerts.filter(
              ({ strength, type }) => strength !== "note" && type !== "dose" && type !== "missing-data",
            )) {
              const kept = after.orders[place]!.alerts.some(
                (other) =>
                  grave.indexOf(other.severity) >= grave.indexOf(alert.severity) &&
                  alert.with.every((id) => other.with.includes(id)),
              );
              expect(kept, `${alert.because} is gone after ${extra}`).toBe(true);
            }
          }
        },
      ),
      RUNS,
    ));

  it("gives the same verdict in other units", () =>
    fc.assert(
      fc.property(seed, (number) => {
        const request = randomRequest(number, knowledge);
        const { weight, height, creatinine } = request.patient as unknown as Record<string, { value: number }>;
        const turned = {
          ...request,
          patient: {
            ...request.patient,
            weight: { value: weight!.value / 0.45359237, unit: "lb" },
            height: { value: height!.value / 2.54, unit: "in" },
            creatinine: { value: creatinine!.value * 88.4, unit: "umol/L" },
          },
        };
        const verdicts = (answer: MedicationCheck) =>
          answer.orders.map(({ verdict, alerts }) => [verdict, alerts.map(({ rules }) => rules)]);
        expect(verdicts(check(turned))).toEqual(verdicts(check(request)));
      }),
      RUNS,
    ));

  it("does not depend on the order in which drugs, conditions and allergies are given", () =>
    fc.assert(
      fc.property(seed, (number) => {
        const request = randomRequest(number, knowledge);
        const { current_drugs: drugs, conditions, allergies } = request.patient;
        const turned = {
          ...request,
          patient: {
            ...request.patient,
            current_drugs: [...drugs].reverse(),
            conditions: [...conditions].reverse(),
            allergies: [...(allergies as string[])].reverse(),
          },
        };
        expect(told(check(turned))).toEqual(told(check(request)));
      }),
      RUNS,
    ));

  it("gives each order the same answer in whatever place it stands", () =>
    fc.assert(
      fc.property(seed, (number) => {
        const request = randomRequest(number, knowledge);
        const [forwards, backwards] = [check(request), check({ ...request, orders: [...request.orders].reverse() })];
        const tales = (answer: MedicationCheck) =>
          answer.orders
            .map(({ drug, verdict, alerts }) =>
              JSON.stringify([drug, verdict, alerts.map(({ severity, rules }) => [severity, rules])]),
            )
            .sort();
        expect(tales(backwards)).toEqual(tales(forwards));
      }),
      RUNS,
    ));

  it("answers 200 patients with many drugs without a crash, the gravest alerts first and no reason twice", () => {
    const grave = ["contraindicated", "major", "moderate", "minor"];
    for (let number = 1; number <= 200; number += 1) {
      const request = randomRequest(number * 7919, knowledge);
      const answer = check(request);
      expect(told(check(request))).toEqual(told(answer));
      for (const { alerts } of answer.orders) {
        const ranks = alerts.map(({ severity }) => grave.indexOf(severity));
        expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
        expect(new Set(alerts.map(({ type, because }) => `${type} ${because}`)).size).toBe(alerts.length);
      }
    }
  });

  it("never plans or proposes more than this patient may have", () => {
    for (let number = 1; number <= 120; number += 1) {
      const answer = check(randomRequest(number * 104_729, knowledge));
      for (const { schedule, computed, label } of answer.orders) {
        for (const { days, kind } of schedule) {
          expect(days.length).toBeGreaterThan(0);
          for (const day of days) {
            expect(day.total, `${label} ${kind} day ${day.day}`).toBeLessThanOrEqual(
              (computed.maxDailyDose ?? Number.POSITIVE_INFINITY) * 1.001,
            );
            for (const dose of day.doses)
              expect(dose).toBeLessThanOrEqual((computed.maxSingleDose ?? Number.POSITIVE_INFINITY) * 1.001);
          }
          const totals = days.map(({ total }) => total);
          expect(totals).toEqual([...totals].sort((a, b) => (kind === "taper" ? b - a : a - b)));
        }
      }
    }
  });

  it("proposes only what it would itself pass", () => {
    for (let number = 1; number <= 60; number += 1) {
      const request = randomRequest(number * 1301, knowledge);
      for (const { drug, notes } of check(request).alternatives) {
        expect(listed).toContain(drug);
        expect(notes).toBeGreaterThanOrEqual(0);
      }
    }
  });
});

describe("what is not known never passes silently", () => {
  const known = {
    age: 30,
    sex: "F",
    weight: { value: 65, unit: "kg" },
    height: { value: 168, unit: "cm" },
    creatinine: { value: 70, unit: "umol/L" },
    liver: "normal",
    pregnancy: "not pregnant",
    breastfeeding: false,
    conditions: [],
    allergies: [],
    current_drugs: [],
  };

  it.each([
    ["creatinine", "gabapentin 600 mg TDS", "cannot-judge"],
    ["weight", "gabapentin 600 mg TDS", "cannot-judge"],
    ["age", "gabapentin 600 mg TDS", "cannot-judge"],
    ["pregnancy", "ibuprofen 400 mg TDS", "cannot-judge"],
    ["breastfeeding", "ketorolac 15 mg IM every 8 hours for 2 days", "cannot-judge"],
    ["current_drugs", "methylprednisolone acetate 40 mg epidural once", "cannot-judge"],
    ["current_drugs", "ibuprofen 400 mg TDS", "caution"],
    ["conditions", "ibuprofen 400 mg TDS", "caution"],
    ["allergies", "ibuprofen 400 mg TDS", "caution"],
  ])("without %s: %s is %s", (field, text, verdict) => {
    expect(check({ patient: known, order: { text } }).orders[0]!.verdict).not.toBe("cannot-judge");
    const { [field]: _, ...rest } = known as Record<string, unknown>;
    const answer = check({ patient: rest, order: { text } });
    expect(answer.orders[0]!.verdict).toBe(verdict);
    expect(answer.missing.map((one) => one.field)).toContain(field);
  });

  it("does not hide what is known to be grave behind what is not known", () => {
    const answer = check({
      patient: { ...known, creatinine: undefined, current_drugs: ["morphine ER 30 mg q12h"] },
      order: { text: "pregabalin 150 mg BD" },
    });
    expect(answer.orders[0]!.verdict).toBe("caution");
    expect(answer.orders[0]!.alerts[0]).toMatchObject({ strength: "check", type: "interaction" });
  });
});

import { describe, expect, it } from "vitest";
import { DISAGREEMENTS } from "../../test/medication/disagreements.ts";
import { asCase, asCaseByDrugs, examples, medicationKnowledge, writtenCases } from "../../test/medication/files.ts";
import { departures } from "../../test/medication/judged.ts";
import { checkMedication } from "./check-medication.ts";

const knowledge = medicationKnowledge();
const cases = writtenCases();

describe("the first fifteen examples", () => {
  it.each(examples().map((one) => [`${one.id} ${one.title}`, one] as const))("%s", (_, one) => {
    expect(departures(asCase(one), knowledge)).toEqual([]);
  });
});

describe.each(["held-back", "held-back-third", "held-back-fourth"] as const)(
  "cases that were held back until the rules stood: %s",
  (file) => {
    it.each(examples(file).map((one) => [`${one.id} ${one.title}`, one] as const))("%s", (_, one) => {
      const found = departures(asCaseByDrugs(one, knowledge), knowledge);
      if (one.differs === undefined || one.refused !== undefined) expect(found).toEqual([]);
      else expect(found, "it is still answered otherwise").not.toEqual([]);
    });
  },
);

describe("cases worked by hand from labels and guidelines", () => {
  it.each(cases.filter(({ name }) => !Object.hasOwn(DISAGREEMENTS, name)).map((one) => [one.name, one] as const))(
    "%s",
    (_, one) => {
      expect(departures(one, knowledge)).toEqual([]);
    },
  );

  it.each(Object.keys(DISAGREEMENTS))("is still answered otherwise: %s", (name) => {
    const one = cases.find((candidate) => candidate.name === name);
    expect(one, "a disagreement names a case").toBeDefined();
    expect(departures(one!, knowledge)).not.toEqual([]);
  });

  it("would notice an answer that finds nothing: nine in ten cases that expect something serious fail without the rules", () => {
    const serious = cases.filter(
      ({ expect: { serious = [], refused } }) => serious.length > 0 && refused === undefined,
    );
    expect(serious.length).toBeGreaterThan(100);
    const silent = {
      ...knowledge,
      pairs: {},
      conditionsOf: {},
      combinations: [],
      allergies: { ...knowledge.allergies, rules: [] },
      drugs: Object.fromEntries(
        Object.entries(knowledge.drugs).map(([id, drug]) => [
          id,
          {
            ...drug,
            regimens: drug.regimens.map(
              ({
                daily_max: _a,
                single_max: _b,
                max_duration_days: _c,
                period_max: _d,
                doses_per_day_max: _e,
                interval_h_min: _f,
                infusion_min_minutes: _g,
                prn: _h,
                ...rest
              }) => rest,
            ),
            first_order: undefined,
            renal: [],
            hepatic: [],
            age: [],
            pregnancy: [],
            breastfeeding: undefined,
            contraindications: [],
            cautions: [],
            taper: undefined,
          },
        ]),
      ),
    } as unknown as typeof knowledge;
    const noticed = serious.filter((one) => departures(one, silent).length > 0);
    expect(noticed.length / serious.length).toBeGreaterThan(0.9);
  });
});

describe("both forms of a request", () => {
  const patient = {
    age: 59,
    sex: "F",
    weight: { value: 70, unit: "kg" },
    height: { value: 165, unit: "cm" },
    creatinine: { value: 0.8, unit: "mg/dL" },
    liver: "normal",
    pregnancy: "not pregnant",
    breastfeeding: false,
  };

  it("gives the same verdict and alerts for an example and for a case of the contract", () => {
    const example = checkMedication(
      {
        patient: { ...patient, conditions: ["COPD"], allergies: [], current_drugs: ["apixaban 5 mg BID"] },
        order: { text: "diclofenac 50 mg BID" },
      },
      knowledge,
    );
    const inCase = checkMedication(
      {
        patient: {
          age: 59,
          sex: "female",
          weightKg: 70,
          heightCm: 165,
          creatinineUmolL: 70.72,
          pregnant: false,
          breastfeeding: false,
          liver: "normal",
        },
        conditions: ["copd_severe"],
        allergies: [],
        medications: [{ drug: "apixaban", dose: "5 mg", frequency: "twice daily" }],
        orders: [{ drug: "diclofenac", dose: "50 mg", frequency: "twice daily" }],
      },
      knowledge,
    );
    expect(inCase.orders[0]!.verdict).toBe(example.orders[0]!.verdict);
    expect(inCase.orders[0]!.alerts.map(({ because }) => because)).toEqual(
      example.orders[0]!.alerts.map(({ because }) => because),
    );
  });
});

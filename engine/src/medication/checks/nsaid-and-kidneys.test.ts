import { describe, expect, it } from "vitest";
import { medicationKnowledge } from "../../../test/medication/files.ts";
import { MAN } from "../../../test/medication/man.ts";
import { checkMedication } from "../check-medication.ts";

const knowledge = medicationKnowledge();
describe("an NSAID with failing kidneys", () => {
  const verdict = (order: string, patient: object) =>
    checkMedication({ patient: { ...MAN, current_drugs: [], ...patient }, order: { text: order } }, knowledge)
      .orders[0]!.verdict;
  const { creatinine: _, ...unmeasured } = MAN;

  it.each(["naproxen 250 mg BD", "ibuprofen 400 mg TDS", "diclofenac 50 mg BD", "celecoxib 100 mg BD"])(
    "is refused below 30 mL/min, by figure and by stage: %s",
    (order) => {
      expect(verdict(order, { creatinine: "500 umol/L" })).toBe("contraindicated");
      expect(verdict(order, { creatinine: undefined, conditions: ["CKD stage 4"] })).toBe("contraindicated");
      expect(verdict(order, { creatinine: undefined, conditions: ["eGFR 15"] })).toBe("contraindicated");
      expect(verdict(order, {})).not.toBe("contraindicated");
    },
  );

  it("is refused by the eGFR of the report in whoever is large, and by the clearance in whoever is small", () => {
    const egfr = (value: number, weight: number, height: number) => ({
      creatinine: undefined,
      egfr: value,
      weight: { value: weight, unit: "kg" },
      height: { value: height, unit: "cm" },
    });
    expect(verdict("naproxen 250 mg BD", egfr(28, 110, 190))).toBe("contraindicated");
    expect(verdict("naproxen 250 mg BD", egfr(32, 45, 150))).toBe("contraindicated");
    expect(verdict("naproxen 250 mg BD", egfr(32, 110, 190))).not.toBe("contraindicated");
  });

  it("is held up neither by kidneys that nobody measured nor on the skin", () => {
    const whole = checkMedication(
      { patient: { ...unmeasured, current_drugs: [] }, order: { text: "ibuprofen 400 mg TDS" } },
      knowledge,
    );
    expect(whole.orders[0]!.verdict).not.toMatch(/cannot-judge|contraindicated/);
    expect(verdict("diclofenac 1% gel 4 g four times daily", { creatinine: "500 umol/L" })).toBe("ok");
  });

  it("has its limit from the one rule of the condition, on both sides of it", () => {
    const rule = knowledge.conditionRules.find(({ id }) => id === "CD008")!;
    const { crcl_below: below } = knowledge.measures.states.find(({ condition }) => condition === rule.condition)!;
    for (const drug of ["naproxen", "ibuprofen", "diclofenac", "celecoxib"])
      expect(knowledge.drugs[drug]!.renal).toContainEqual(
        expect.objectContaining({ crcl: [null, below], action: rule.action, sources: rule.sources }),
      );
    const egfr = (value: number) => ({ creatinine: undefined, height: undefined, egfr: value });
    for (const order of ["naproxen 250 mg BD", "meloxicam 7.5 mg daily"]) {
      const stopped = (value: number) =>
        checkMedication(
          { patient: { ...MAN, ...egfr(value) }, order: { text: order } },
          knowledge,
        ).orders[0]!.alerts.some(({ strength }) => strength === "stop");
      expect([stopped(below! - 0.1), stopped(below!)]).toEqual([true, false]);
    }
  });
});

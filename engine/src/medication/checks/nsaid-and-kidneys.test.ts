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

  it("is held up neither by kidneys that nobody measured nor on the skin", () => {
    const whole = checkMedication(
      { patient: { ...unmeasured, current_drugs: [] }, order: { text: "ibuprofen 400 mg TDS" } },
      knowledge,
    );
    expect(whole.orders[0]!.verdict).not.toMatch(/cannot-judge|contraindicated/);
    expect(verdict("diclofenac 1% gel 4 g four times daily", { creatinine: "500 umol/L" })).toBe("ok");
  });

  it("has one severity for the figure and for the words of a stage", () => {
    const rule = knowledge.conditionRules.find(({ id }) => id === "CD008")!;
    expect(knowledge.blocks.nsaid_systemic!.renal![0]).toMatchObject({ crcl: [null, 30], action: rule.action });
  });
});

import { describe, expect, it } from "vitest";
import { medicationKnowledge, writtenCases } from "../../../test/medication/files.ts";
import { ruleCases } from "../../../test/medication/rule-cases.ts";
import { smog } from "../../../test/readability.ts";
import { ForamenError } from "../../errors.ts";
import { checkMedication } from "../check-medication.ts";

const knowledge = medicationKnowledge();
const PERSON = { age: 60, sex: "F", conditions: [], allergies: [], current_drugs: [] };
const TRAMADOL = "tramadol 50 mg TDS";
const EPIDURAL = "Depo-Medrol 40 mg epidural once";

const answers = [
  { patient: {}, order: "naproxen 250 mg BD" },
  { patient: {}, order: EPIDURAL },
  { patient: { sex: "M" }, order: "amitriptyline 10 mg at night" },
  { patient: { sex: "F", age: 40, egfr: 90 }, order: "ketorolac 10 mg IM every 6 hours" },
  { patient: { sex: "F", age: 30, pregnancy: "pregnant" }, order: "naproxen 250 mg BD" },
  { patient: { ...PERSON, conditions: ["CKD stage 3"] }, order: "gabapentin 100 mg TDS" },
  { patient: { ...PERSON, conditions: ["frobnitz"] }, order: TRAMADOL },
  { patient: { ...PERSON, allergies: ["zzyzx"] }, order: TRAMADOL },
  ...["florbex 5 mg", "a blood thinner", "morphine", "sertraline stopped", "sertraline stopped Monday"].map((drug) => ({
    patient: { ...PERSON, current_drugs: [drug] },
    order: TRAMADOL,
  })),
  { patient: { ...PERSON, current_drugs: ["an antidepressant"] }, order: TRAMADOL },
  { patient: { ...PERSON, current_drugs: ["warfarin stopped 6 days ago"] }, order: EPIDURAL },
  ...ruleCases(knowledge).map(({ on }) => on),
  ...writtenCases().map(({ patient, order }) => ({ patient, order })),
].flatMap((request) => {
  try {
    return [checkMedication(request, knowledge)];
  } catch (fault) {
    if (fault instanceof ForamenError) return [];
    throw fault;
  }
});
const missing = answers.flatMap((answer) => answer.missing);

describe("what is not known", () => {
  it("is told to the person in whole sentences of their own, without the words of clinicians", () => {
    expect(new Set(missing.map(({ field }) => field)).size).toBeGreaterThanOrEqual(9);
    for (const { effect, plain } of missing) {
      expect(plain).toMatch(/^[A-Z].*[.]$/);
      expect(plain).not.toBe(effect);
      expect(plain.replace(/"[^"]*"/g, "it")).not.toMatch(
        /interaction|creatinine|anticoagulant|morphine equivalent|verdict|patient|\{/i,
      );
    }
    expect(
      smog([...new Set(missing.map(({ plain }) => plain.replace(/"[^"]*"/g, "it")))].join(" ")),
    ).toBeLessThanOrEqual(11);
  });

  it("names a drug that is not known, says that it is not passed as safe, and whom to ask", () => {
    const unknown = missing.find(({ effect }) => effect.includes("florbex"));
    expect(unknown?.plain).toMatch(/florbex.*did not check it.*not mean that it is safe.*pharmacist/);
  });

  it("names every drug that is not known, alike in whatever order they are listed", () => {
    const drugs = ["florbex 5 mg", "zorvex 10 mg", "morphine"];
    const told = (list: readonly string[]) =>
      checkMedication({ patient: { ...PERSON, current_drugs: list }, order: TRAMADOL }, knowledge).missing;
    for (const drug of drugs)
      expect(
        told(drugs).some(({ plain }) => plain.includes(`"${drug}"`)),
        drug,
      ).toBe(true);
    expect(told(drugs)).toEqual(told(drugs.toReversed()));
  });

  it("has words for every fact that can be open, and every word is used", () => {
    const used = new Set(missing.map(({ effect }) => effect));
    for (const [id, { clinical }] of Object.entries(knowledge.words)) {
      if (!id.startsWith("open.") || /^open\.(?:field|remark|said)_/.test(id)) continue;
      const known = [...used].some((effect) => effect.endsWith(clinical.replace(/^"\{text\}"/, "")));
      expect(known, id).toBe(true);
    }
    for (const { field } of missing) expect(knowledge.words).toHaveProperty([`open.field_${field}`]);
  });
});

import { describe, expect, it } from "vitest";
import { medicationKnowledge } from "../../../test/medication/files.ts";
import { MAN } from "../../../test/medication/man.ts";
import { checkMedication } from "../check-medication.ts";
import { checkListedDrug, readPatientFacts } from "../listed-drugs.ts";

const knowledge = medicationKnowledge();
const check = (text: string, patient: object) =>
  checkMedication({ patient: { ...MAN, ...patient }, order: { text } }, knowledge).orders[0]!;
const about = (text: string, patient: object, topic: string) =>
  check(text, patient).alerts.filter(({ rules }) => rules.includes(topic));

describe("a pair that is to be avoided in some people is serious in them", () => {
  const ramipril = { current_drugs: ["ramipril 5 mg od"] };

  it.each([
    [{ conditions: ["CKD stage 3"], creatinine: undefined }],
    [{ conditions: ["kidney disease"], creatinine: undefined }],
    [{ creatinine: "150 umol/L" }],
    [{ age: 76 }],
    [{ conditions: ["dehydration"] }],
  ])("an anti-inflammatory with an ACE inhibitor: %o", (facts) => {
    const [alert] = about("ibuprofen 400 mg tds", { ...ramipril, ...facts }, "IX017");
    expect(alert).toMatchObject({ severity: "major", strength: "check" });
    expect(alert!.with).toContain("ramipril");
  });

  it("and not in whoever has sound kidneys", () =>
    expect(about("ibuprofen 400 mg tds", ramipril, "IX017")[0]).toMatchObject({ severity: "moderate" }));

  it("an anti-inflammatory with a serotonin drug after an ulcer, whichever of the two is ordered", () => {
    const ulcer = { conditions: ["previous peptic ulcer"] };
    const one = { ...ulcer, current_drugs: ["naproxen 250 mg bd"] };
    expect(about("duloxetine 30 mg od", one, "CR17")[0]).toMatchObject({ severity: "major" });
    expect(about("duloxetine 30 mg od", { ...one, conditions: [] }, "CR17")).toEqual([]);
    expect(about("naproxen 250 mg bd", { ...ulcer, current_drugs: ["sertraline 50 mg od"] }, "CR17")[0]).toMatchObject({
      severity: "major",
    });
  });
});

describe("the most of ibuprofen in a day", () => {
  it("is told as what most people may have", () => {
    const facts = readPatientFacts({ patient: MAN }, knowledge);
    expect(checkListedDrug("ibuprofen", facts, knowledge)!.most).toBe("2,400 mg");
    expect(about("ibuprofen 400 mg prn", {}, "dosing/ibuprofen")[0]!.action).toContain("2,400 mg");
    const [note] = about("ibuprofen 800 mg qds", {}, "dosing/ibuprofen");
    expect(note).toMatchObject({ severity: "minor" });
  });

  it.each([
    [{ age: 65 }],
    [{ creatinine: "150 umol/L" }],
    [{ conditions: ["CKD stage 3"] }],
    [{ conditions: ["angina"] }],
    [{ conditions: ["heart failure"] }],
    [{ conditions: ["previous stroke"] }],
  ])("is never more for %o", (facts) => {
    const order = check("ibuprofen 800 mg qds", facts);
    expect(["dose-too-high", "contraindicated"]).toContain(order.verdict);
    expect(order.computed.maxDailyDose).toBeLessThanOrEqual(2400);
  });
});

describe("a liver that is ill", () => {
  it.each([
    ["amitriptyline 10 mg nocte", "caution"],
    ["nortriptyline 10 mg nocte", "cannot-judge"],
    ["codeine 30 mg qds", "caution"],
    ["methocarbamol 750 mg tds", "caution"],
    ["duloxetine 30 mg od", "caution"],
    ["tizanidine 2 mg tds", "caution"],
    ["ibuprofen 400 mg tds", "caution"],
    ["paracetamol 1 g qds", "dose-too-high"],
    ["tramadol 50 mg qds", "dose-too-high"],
  ])("is named with %s", (text, verdict) => {
    for (const condition of ["cirrhosis", "Leberzirrhose"]) {
      const order = check(text, { liver: undefined, conditions: [condition] });
      if (verdict !== "cannot-judge") expect(order.verdict).toMatch(/caution|too-high|contraindicated/);
      expect(
        order.alerts.some(({ type, because }) => type === "hepatic" || /liver|irrhos|zirrhose/.test(because)),
      ).toBe(true);
    }
  });
});

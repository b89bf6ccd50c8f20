import { describe, expect, it } from "vitest";
import { medicationKnowledge } from "../../../test/medication/files.ts";
import { checkMedication } from "../check-medication.ts";

const knowledge = medicationKnowledge();
const check = (order: string, drugs?: readonly string[], more: object = {}) =>
  checkMedication(
    {
      patient: {
        age: 50,
        sex: "M",
        weight: "80 kg",
        conditions: [],
        allergies: [],
        ...(drugs && { current_drugs: drugs }),
        ...more,
      },
      order,
    },
    knowledge,
  ).orders[0]!;
const strengthOf = (rule: string, { alerts }: ReturnType<typeof check>) =>
  alerts.find(({ rules }) => rules.includes(rule))?.strength ?? null;

describe("a first fentanyl patch", () => {
  const patch = "fentanyl patch 25 mcg/h every 72 hours";
  it.each([
    ["stop", "nothing", []],
    ["check", "a weak opioid", ["codeine 30 mg QID"]],
    ["check", "an opioid without its dose", ["morphine"]],
    ["check", "no list", undefined],
    [null, "60 MME a day", ["morphine MR 30 mg BD"]],
    [null, "the patch itself", ["fentanyl patch 12 mcg/h every 72 hours"]],
  ] as const)("is %s beside %s", (strength, _, drugs) =>
    expect(strengthOf("CR13", check(patch, drugs))).toBe(strength),
  );
});

describe("paracetamol from two products", () => {
  it.each([
    ["co-codamol 30/500 2 tablets QID", "8,000 mg a day in all, the limit is 4,000 mg"],
    ["hydrocodone/paracetamol 5/325 mg 2 tablets QID", "6,600 mg a day in all, the limit is 4,000 mg"],
  ])("is added up and held against the limit: %s", (taken, total) => {
    const answer = check("paracetamol 1 g QID", [taken]);
    expect(answer.verdict).toBe("dose-too-high");
    expect(answer.alerts[0]!.because).toContain(total);
  });

  it("is no limit broken while the sum is within it", () =>
    expect(check("paracetamol 500 mg BD", ["co-codamol 8/500 1 tablet BD"]).verdict).toBe("caution"));

  it("never says that nothing is said of a drug about which something was", () => {
    const { alerts } = check("paracetamol 1 g QID", ["co-codamol 30/500 2 tablets QID"]);
    expect(alerts.map(({ because }) => because).join(" ")).not.toContain("nothing is said");
  });
});

describe("rules for the young", () => {
  it("forbid aspirin for pain under 16", () => {
    expect(check("aspirin 300 mg TDS", [], { age: 15 }).verdict).toBe("contraindicated");
    expect(check("aspirin 300 mg TDS", [], { age: 16 }).verdict).not.toBe("contraindicated");
  });
  it("forbid tramadol under 18 once the tonsils are out", () => {
    const out = { conditions: ["tonsillectomy 2 days ago"] };
    expect(check("tramadol 50 mg BD", [], { age: 17, ...out }).verdict).toBe("contraindicated");
    expect(check("tramadol 50 mg BD", [], { age: 18, ...out }).verdict).not.toBe("contraindicated");
  });
});

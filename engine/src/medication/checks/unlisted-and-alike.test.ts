import { describe, expect, it } from "vitest";
import { medicationKnowledge } from "../../../test/medication/files.ts";
import { MAN } from "../../../test/medication/man.ts";
import { checkMedication } from "../check-medication.ts";

const knowledge = medicationKnowledge();
const check = (order: string, more: object = {}) =>
  checkMedication({ patient: { ...MAN, ...more }, order }, knowledge).orders[0]!;
/** Kinds of the serious alerts. */
const serious = (order: string, more: object = {}) =>
  check(order, more)
    .alerts.filter(({ strength }) => strength !== "note")
    .map(({ type, strength }) => `${type} ${strength}`);

describe("a drug that is given as another", () => {
  it("has its limits: prednisolone those of prednisone", () => {
    expect(check("prednisolone 100 mg daily for 5 days").verdict).toBe("dose-too-high");
    expect(check("prednisolone 30 mg daily for 5 days").computed.maxDailyDose).toBe(60);
  });
  it("is no alternative beside it", () =>
    expect(
      checkMedication({ patient: MAN, order: "ibuprofen 400 mg TDS" }, knowledge).alternatives.map(({ drug }) => drug),
    ).not.toContain("prednisolone"));
  it("is not told to be replaced by itself when the liver is ill", () =>
    expect(
      check("prednisolone 30 mg daily for 5 days", { liver: "severe" })
        .alerts.map(({ because }) => because)
        .join(),
    ).not.toContain("prefer prednisolone"));
});

describe("a drug outside the list is held against what its class shares", () => {
  it.each([
    ["meloxicam 15 mg daily", { creatinine: "3.4 mg/dL" }, "renal stop"],
    ["etoricoxib 60 mg daily", { conditions: ["haemorrhagic stroke"] }, "condition stop"],
    ["etoricoxib 60 mg daily", { conditions: ["angina"] }, "condition stop"],
    ["indometacin 25 mg TDS", { age: 70 }, "age check"],
    ["nortriptyline 10 mg nocte", { conditions: ["narrow-angle glaucoma"] }, "condition check"],
    ["nortriptyline 25 mg nocte", { conditions: ["urinary retention"] }, "condition check"],
    ["nortriptyline 10 mg nocte", { current_drugs: ["phenelzine 15 mg TDS"] }, "interaction stop"],
    ["codeine 30 mg QID", { age: 10 }, "age stop"],
  ])("%s", (order, more, kind) => expect(serious(order, more)).toContain(kind));
});

describe("after a bleed in the brain", () => {
  it.each(["naproxen 500 mg BD", "celecoxib 200 mg daily", "aspirin 600 mg QID", "mefenamic acid 500 mg TDS"])(
    "%s is a stop",
    (order) => expect(serious(order, { conditions: ["subarachnoid haemorrhage 2019"] })).toContain("condition stop"),
  );
  it("low-dose aspirin is a check", () =>
    expect(serious("aspirin 75 mg daily", { conditions: ["brain bleed"] })).toEqual(["condition check"]));
});

describe("low-dose aspirin is no pain killer", () => {
  it.each([
    ["in pregnancy", { sex: "F", age: 30, pregnancy: "32 weeks", breastfeeding: false }],
    ["in kidney disease", { conditions: ["CKD stage 4"], creatinine: "3.2 mg/dL" }],
  ])("%s", (_, more) => expect(serious("aspirin 75 mg daily", more)).toEqual([]));
  it("but not for a child", () => expect(serious("aspirin 75 mg daily", { age: 14 })).toContain("age check"));
});

describe("a long course of a steroid", () => {
  const long = (order: string, more = {}) =>
    check(order, more).alerts.find(({ rules }) => rules.includes("class_dosing/corticosteroid#long_course"));
  it.each([
    ["prednisone 20 mg daily for 21 days", undefined],
    ["prednisone 20 mg daily for 22 days", /adrenal/],
    ["prednisolone 5 mg daily for 90 days", /bone/],
    ["prednisolone 2 mg daily for 90 days", /adrenal/],
    ["prednisone 10 mg daily long-term", /bone/],
  ])("%s", (order, words) => {
    const alert = long(order);
    if (words === undefined) expect(alert).toBeUndefined();
    else expect(`${alert!.because} ${alert!.action}`).toMatch(words);
  });
  it("forbids a sudden end and names glucose", () => {
    const alert = long("prednisone 20 mg daily for 6 weeks")!;
    expect(alert.strength).toBe("check");
    expect(alert.action).toMatch(/suddenly.*glucose/);
  });
  it("is a note for who takes it already", () =>
    expect(long("prednisone 10 mg daily for 6 weeks", { current_drugs: ["prednisone 10 mg daily"] })!.strength).toBe(
      "note",
    ));
});

describe("an order that goes by steps is judged step by step", () => {
  it("the first days of methocarbamol may be the higher ones", () =>
    expect(check("methocarbamol 1500 mg QID for 2 days then 750 mg QID for 5 days").verdict).not.toMatch(/too/));
  it("but no longer than they may", () =>
    expect(check("methocarbamol 1500 mg QID for 5 days then 750 mg QID for 5 days").verdict).toMatch(/too/));
  it("a later step above the limit is found", () =>
    expect(check("gabapentin 300 mg TDS for 7 days then 1500 mg TDS").verdict).toBe("dose-too-high"));
  it("all steps together count as one course", () =>
    expect(check("cyclobenzaprine 5 mg TDS for 14 days then 10 mg TDS for 14 days").verdict).toBe("duration-too-long"));
});

describe("the same drug from two products", () => {
  const duplicate = (order: string, drugs: string[]) =>
    check(order, { current_drugs: drugs }).alerts.find(({ type }) => type === "duplicate");
  it.each([
    ["naproxen 500 mg BD", ["Vimovo 500/20 mg BD"], "2,000 mg a day in all"],
    ["ibuprofen 800 mg TDS", ["Nurofen 400 mg TDS"], "3,600 mg a day in all"],
    ["aspirin 975 mg QID", ["Disprin 600 mg QID"], "6,300 mg a day in all"],
    ["tramadol 100 mg QID", ["Ultracet 37.5/325 mg QID"], "550 mg a day in all"],
  ])("%s beside %s is added up against the limit", (order, drugs, total) => {
    expect(duplicate(order, drugs)!.because).toContain(total);
    expect(check(order, { current_drugs: drugs }).verdict).toBe("dose-too-high");
  });
  it("within the limit it is a duplicate all the same", () => {
    const { strength, because } = duplicate("ibuprofen 200 mg TDS", ["Nurofen 200 mg TDS"])!;
    expect([strength, because]).toEqual(["check", expect.stringContaining("1,200 mg a day in all, within")]);
  });
  it("two orders that make one dose are a note, above the limit a check", () => {
    const both = (evening: string) =>
      checkMedication({ patient: MAN, orders: ["gabapentin 300 mg mane", evening] }, knowledge).orders[0]!;
    expect(both("gabapentin 600 mg nocte").alerts.find(({ type }) => type === "duplicate")!.strength).toBe("note");
    expect(both("gabapentin 1200 mg TDS").verdict).toBe("dose-too-high");
  });
});

describe("a class of drugs crosses over in allergy", () => {
  it.each([
    ["gabapentin 300 mg TDS", "pregabalin (angioedema)"],
    ["amitriptyline 10 mg nocte", "dosulepin (rash)"],
    ["prednisone 40 mg daily for 5 days", "methylprednisolone (anaphylaxis)"],
  ])("%s after %s", (order, allergy) => expect(serious(order, { allergies: [allergy] })).toContain("allergy check"));
});

describe("a drug whose doses are not judged", () => {
  it.each(["Novalgin 500 mg qds", "meloxicam 7.5 mg daily", "oxycodone 5 mg qds", "lorazepam 1 mg at night"])(
    "is never said to be safe to take with care, while nothing grave is found: %s",
    (order) => {
      const { verdict, headline, plainHeadline } = check(order, { current_drugs: [] });
      expect(verdict).toBe("cannot-judge");
      expect(headline).toContain("Cannot judge");
      expect(plainHeadline).not.toMatch(/may be taken/i);
    },
  );

  it("keeps what is grave and known in front", () => {
    expect(check("meloxicam 7.5 mg daily", { conditions: ["active stomach ulcer"] }).verdict).toBe("contraindicated");
    expect(check("lorazepam 1 mg at night", { current_drugs: ["morphine 10 mg qds"] }).verdict).toBe("caution");
  });
});

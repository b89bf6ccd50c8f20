import { describe, expect, it } from "vitest";
import { medicationKnowledge } from "../../../test/medication/files.ts";
import { MAN } from "../../../test/medication/man.ts";
import { checkMedication } from "../check-medication.ts";

const knowledge = medicationKnowledge();
const check = (order: string, more: Partial<Record<keyof typeof MAN, unknown>>) =>
  checkMedication({ patient: { ...MAN, ...more }, order: { text: order } }, knowledge);
const rules = (order: string, condition: string) =>
  check(order, { conditions: [condition] }).orders[0]!.alerts.flatMap(({ type, rules: ids }) =>
    type === "condition" ? ids : [],
  );

describe("a denial belongs to its own clause", () => {
  it.each([
    ["epilepsy, no fits for 3 years", "tramadol 50 mg bid", "CD062"],
    ["epilepsy and no seizures since 2020", "tramadol 50 mg bid", "CD062"],
    ["no chest pain but peptic ulcer in 2015", "naproxen 500 mg bid", "CD003"],
    ["denies asthma; has Crohn disease", "ibuprofen 400 mg tid", "CD007"],
    ["peptic ulcer (not bleeding)", "naproxen 500 mg bid", "CD001"],
    ["peptic ulcer without complications", "naproxen 500 mg bid", "CD001"],
  ])("%s", (condition, order, id) => expect(rules(order, condition)).toContain(id));

  it("and where it may be about more, nothing is guessed", () => {
    for (const condition of [
      "peptic ulcer, ruled out",
      "peptic ulcer, unlikely",
      "peptic ulcer excluded",
      "peptic ulcer (not confirmed)",
    ]) {
      expect(rules("naproxen 500 mg bid", condition)).toEqual([]);
      expect(check("naproxen 500 mg bid", { conditions: [condition] }).notUnderstood).toHaveLength(1);
    }
  });

  it("several denials deny", () =>
    expect(
      check("naproxen 500 mg bid", { conditions: ["no history of peptic ulcer, never had asthma"] }).orders[0]!.verdict,
    ).toBe("ok"));
});

describe("words that people use", () => {
  it.each([
    ["bowel blockage", "morphine SR 15 mg bid", "constipation_or_ileus"],
    ["concussion last week", "morphine SR 15 mg bid", "head_injury_raised_icp"],
    ["recovering heroin addict", "morphine SR 15 mg bid", "substance_use_disorder"],
    ["positive TB skin test", "prednisone 40 mg daily for 14 days", "tuberculosis_latent_or_active"],
    ["triple bypass next week", "ibuprofen 400 mg tid", "cabg_perioperative"],
    ["heart stent 2019", "diclofenac 50 mg bid", "ischaemic_heart_disease"],
    ["valley fever", "prednisone 40 mg daily for 14 days", "systemic_fungal_infection"],
  ])("%s counts against %s", (condition, order, id) => {
    const { orders, notUnderstood } = check(order, { conditions: [condition] });
    expect(notUnderstood).toEqual([]);
    expect(orders[0]!.alerts.find(({ with: about }) => about.includes(id))?.strength).toMatch(/check|stop/);
  });

  it("a blood clot in the leg is known", () =>
    expect(check("ibuprofen 400 mg tid", { conditions: ["blood clot in the leg"] }).notUnderstood).toEqual([]));
});

describe("what the Beers list says to avoid from 65, without an if, is a check, whichever drug it is", () => {
  it.each([
    "amitriptyline 10 mg nocte",
    "nortriptyline 10 mg nocte",
    "methocarbamol 750 mg tds",
    "cyclobenzaprine 5 mg tid for 7 days",
    "carisoprodol 350 mg tid for 7 days",
    "ketorolac 10 mg qid for 3 days",
  ])("%s", (order) => {
    const aged = (age: number) =>
      check(order, { age }).orders[0]!.alerts.filter(({ type, strength }) => type === "age" && strength !== "note");
    expect(aged(65)).toMatchObject([{ strength: "check" }]);
    expect(aged(65)[0]!.because).toContain("Beers: avoid");
    expect(aged(64)).toEqual([]);
  });
});

describe("what the Beers list advises is a note where nothing better is written", () => {
  it.each<[string, object]>([
    ["clonidine 0.1 mg bid", { age: 70 }],
    ["gabapentin 300 mg tid", { conditions: ["falls"] }],
    ["tramadol 50 mg bid", { conditions: ["falls"] }],
    ["duloxetine 30 mg od", { conditions: ["falls"] }],
    ["duloxetine 30 mg od", { conditions: ["suicidal ideation"] }],
  ])("%s with %o", (order, more) => {
    const { alerts } = check(order, more).orders[0]!;
    const told = alerts.filter(({ type }) => type === "age" || type === "condition");
    expect(told.length).toBeGreaterThan(0);
    expect(told.filter(({ strength }) => strength !== "note")).toEqual([]);
  });
});

describe("a rule of several drugs is an interaction", () => {
  it.each([
    ["tramadol 50 mg bid", ["sertraline 50 mg", "sumatriptan 50 mg"], "CR03"],
    ["cyclobenzaprine 5 mg tid for 7 days", ["citalopram 20 mg"], "CR08"],
  ])("%s with %o", (order, drugs, id) => {
    const alert = check(order, { current_drugs: drugs }).orders[0]!.alerts.find(({ rules: ids }) => ids.includes(id));
    expect(alert).toMatchObject({ type: "interaction", strength: "check" });
  });
});

describe("an answer belongs to its own allergen", () => {
  const allergic = (...allergies: string[]) =>
    check("naproxen 250 mg bid", { allergies }).orders[0]!.alerts.filter(({ type }) => type === "allergy");

  it.each([
    "penicillin - no; Naprosyn - yes",
    "penicillin: no, Naprosyn: yes",
    "penicillin (no), Naprosyn (yes)",
    "no penicillin allergy; Naprosyn",
    "not allergic to penicillin, Naprosyn anaphylaxis",
    "no known allergies except naproxen",
  ])("%s: forbids naproxen, and speaks of nothing else", (entry) => {
    expect(allergic(entry).map(({ strength }) => strength)).toEqual(["stop"]);
    expect(allergic(entry)[0]!.with).not.toContain("penicillin");
  });

  it("keeps all that a denial with an exception names", () =>
    expect(allergic("no allergy to penicillin but to naproxen").map(({ strength }) => strength)).toEqual(["stop"]));

  it.each(["penicillin - yes; Naprosyn - no", "Naprosyn: no", "not allergic to naproxen", "no naproxen allergy"])(
    "%s: does not forbid naproxen",
    (entry) => expect(allergic(entry)).toEqual([]),
  );
});

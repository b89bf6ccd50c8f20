import { describe, expect, it } from "vitest";
import { medicationKnowledge } from "../../../test/medication/files.ts";
import { MAN } from "../../../test/medication/man.ts";
import { checkMedication } from "../check-medication.ts";
import { findDrug } from "../names.ts";
import { normal } from "../normal.ts";

const knowledge = medicationKnowledge();
const alerts = (order: string, patient: object) =>
  checkMedication({ patient: { ...MAN, ...patient }, order: { text: order } }, knowledge).orders[0]!.alerts;

describe("two drugs of one kind between which something else is grave", () => {
  it.each(["Butrans 10 mcg/h patch", "pentazocine 50 mg qds"])(
    "are told for both reasons: morphine with %s",
    (drug) => {
      const told = alerts("morphine SR 15 mg bd", { current_drugs: [drug] }).filter(
        ({ strength }) => strength !== "note",
      );
      expect(told.map(({ type }) => type)).toEqual(expect.arrayContaining(["interaction", "duplicate"]));
      expect(told.find(({ type }) => type === "interaction")!.because).toContain("withdrawal");
    },
  );

  it.each([
    ["cyclobenzaprine 5 mg tid for 7 days", "tramadol 50 mg tds"],
    ["amitriptyline 25 mg nocte", "quinidine 200 mg tds"],
  ])("nor hides another that is as grave: %s with %s", (order, drug) => {
    const told = alerts(order, { current_drugs: [drug] }).filter(
      ({ type, strength, with: ids }) => type === "interaction" && strength !== "note" && ids.length === 2,
    );
    expect(told).toHaveLength(2);
    expect(new Set(told.map(({ because }) => because)).size).toBe(2);
  });

  it("is told once beside a stop: an opioid with what blocks it", () =>
    expect(
      alerts("tramadol 50 mg tds for 3 days", { current_drugs: ["naltrexone 50 mg daily"] }).filter(
        ({ type, strength }) => type === "interaction" && strength !== "note",
      ),
    ).toHaveLength(1));

  it("are told once where the reason is one: two anti-inflammatories", () =>
    expect(
      alerts("naproxen 250 mg bd", { current_drugs: ["diclofenac 50 mg bd"] }).filter(({ with: ids }) =>
        ids.includes("diclofenac"),
      ),
    ).toHaveLength(1));
});

describe("a myelogram that is to come", () => {
  const serious = (order: string, ...conditions: string[]) =>
    alerts(order, { conditions, current_drugs: [] }).filter(({ strength }) => strength !== "note");
  it.each(["CT myelogram on Friday", "myelogram planned", "CT myelogram with iohexol on Friday"])(
    "speaks against what lowers the threshold of fits: %s",
    (words) => {
      expect(serious("amitriptyline 25 mg nocte", words)).toMatchObject([{ type: "condition", strength: "check" }]);
      expect(serious("cyclobenzaprine 5 mg tid for 7 days", words)).toHaveLength(1);
      expect(serious("gabapentin 300 mg tds", words)).toEqual([]);
    },
  );
  it.each(["CT myelogram last month", "previous myelogram", "myelogram in 2019"])(
    "and one of the past does not: %s",
    (words) => expect(serious("amitriptyline 25 mg nocte", words)).toEqual([]),
  );
});

describe("a drug by the brand of another country", () => {
  it.each([
    ["Jatrosom", "tranylcypromine"],
    ["Aurorix", "moclobemide"],
    ["Fevarin", "fluvoxamine"],
    ["Ciprobay", "ciprofloxacin"],
    ["Zyvoxid", "linezolid"],
    ["Falithrom", "phenprocoumon"],
    ["Acitrom", "acenocoumarol"],
    ["Fraxiparine", "nadroparin"],
    ["Deplatt", "clopidogrel"],
    ["Laif 900", "st_johns_wort"],
    ["Trevilor", "venlafaxine"],
    ["Fluctin", "fluoxetine"],
    ["L-Polamidon", "methadone"],
    ["Lantarel", "methotrexate"],
    ["Tavor", "lorazepam"],
    ["Cordarex", "amiodarone"],
    ["Dolormin", "ibuprofen"],
    ["Dolormin GS", "naproxen"],
  ])("%s is %s", (brand, id) => expect(findDrug(normal(brand), knowledge)?.id).toBe(id));

  it("stops an injection like its sisters: every low-molecular-weight heparin", () => {
    for (const drug of [
      "Fraxiparine 0.3 ml daily",
      "Mono-Embolex daily",
      "Clivarin daily",
      "bemiparin 3500 units daily",
    ])
      expect(alerts("Depo-Medrol 40 mg epidural once", { current_drugs: [drug] })[0]).toMatchObject({
        type: "timing",
        strength: "stop",
      });
  });

  it("has a time before an injection for every drug that stops clotting", () => {
    for (const id of knowledge.classes.anticoagulant!)
      expect(
        knowledge.timing.rows.some(
          ({ target }) => target === `drug:${id}` || knowledge.classes[target.replace("class:", "")]?.includes(id),
        ),
        id,
      ).toBe(true);
  });
});

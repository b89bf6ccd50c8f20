import { describe, expect, it } from "vitest";
import { medicationKnowledge, writtenCases } from "../../test/medication/files.ts";
import { MAN } from "../../test/medication/man.ts";
import { editDistance } from "../reading/nearest.ts";
import { checkMedication } from "./check-medication.ts";
import { findDrug } from "./names.ts";
import { respelt } from "./spelling.ts";

const knowledge = medicationKnowledge();
const check = (order: string, more: object = {}) =>
  checkMedication({ patient: { ...MAN, ...more }, order: { text: order } }, knowledge);

describe("a misspelt name that is a letter away from one known name alone is read as it, and that is said", () => {
  it.each([
    ["ibuprofin 400 mg tid", "ibuprofen"],
    ["amitriptylin 10 mg nocte", "amitriptyline"],
    ["naproxin 500 mg bid", "naproxen"],
    ["tramadole 50 mg bid", "tramadol"],
    ["gabapentine 300 mg tid", "gabapentin"],
    ["duloxetin 30 mg od", "duloxetine"],
    ["tizanidin 2 mg tid", "tizanidine"],
  ])("order %s", (order, drug) => {
    const answer = check(order);
    expect(answer.orders[0]!.drug).toBe(drug);
    expect(answer.readAs).toEqual([{ where: "order", text: order.split(" ")[0], name: drug }]);
  });

  it.each([
    ["warferin 5 mg", "warfarin"],
    ["Coumadine", "warfarin"],
    ["Sintrom 1 mg", "acenocoumarol"],
    ["aspirin 75 mg and warferin", "warfarin"],
  ])("on the list: %s", (drug, id) => {
    const alerts = check("ibuprofen 400 mg tid", { current_drugs: [drug] }).orders[0]!.alerts;
    expect(alerts.find(({ type, with: about }) => type === "interaction" && about.includes(id))?.severity).toBe(
      "major",
    );
  });

  it.each([
    ["epilepsi", "tramadol 50 mg bid"],
    ["stomach ulser", "naproxen 500 mg bid"],
    ["frequent seizurs", "tramadol 50 mg bid"],
  ])("among the conditions: %s", (condition, order) => {
    const answer = check(order, { conditions: [condition] });
    expect(answer.readAs).toHaveLength(1);
    expect(answer.orders[0]!.alerts.some(({ type, strength }) => type === "condition" && strength !== "note")).toBe(
      true,
    );
  });

  it("an allergy", () =>
    expect(check("ibuprofen 400 mg tid", { allergies: ["asprin (hives)"] }).orders[0]!.alerts[0]).toMatchObject({
      type: "allergy",
      strength: "stop",
    }));
});

describe("what may be two names is none", () => {
  it.each(["clozadine 5 mg", "hydroxalazine 25 mg", "trazodol 50 mg"])(
    "%s is not understood, with names near it",
    (drug) => {
      const { notUnderstood, readAs } = check("naproxen 500 mg bid", { current_drugs: [drug] });
      expect(readAs).toEqual([]);
      expect(notUnderstood[0]!.nearest!.length).toBeGreaterThan(0);
    },
  );

  it("a denial is not corrected", () =>
    expect(check("tramadol 50 mg bid", { conditions: ["no epilepsi"] }).readAs).toEqual([]));

  const names = [
    ...new Set(
      Object.entries(knowledge.names).flatMap(([id, { label, synonyms }]) =>
        [label, ...synonyms].map((name) => `${name.toLowerCase()}|${id}`),
      ),
    ),
  ]
    .map((pair) => pair.split("|") as [string, string])
    .filter(([name]) => /^[a-z]{3,}$/.test(name));
  const idOf = (name: string) => findDrug(name, knowledge)?.id;
  const read = (text: string) => findDrug(respelt(text, "drugs", knowledge).text, knowledge)?.id;

  it("no name with a letter left out is read as another drug", () => {
    const wrong: string[] = [];
    for (const [name] of names) {
      for (let at = 0; at < name.length; at++) {
        const short = name.slice(0, at) + name.slice(at + 1);
        const found = read(short);
        if (idOf(short) === undefined && found !== undefined && found !== idOf(name)) wrong.push(`${name}: ${short}`);
      }
    }
    expect(names.length).toBeGreaterThan(500);
    expect(wrong).toEqual([]);
  });

  it("of all pairs of names that are near each other, none is reached from the other by one letter", () => {
    const wrong: string[] = [];
    let pairs = 0;
    for (const [a] of names) {
      const near = names.filter(
        ([b]) => idOf(a) !== idOf(b) && Math.abs(a.length - b.length) <= 2 && editDistance(a, b) <= 2,
      );
      if (near.length === 0) continue;
      pairs += near.length;
      for (let at = 0; at < a.length; at++) {
        for (const letter of new Set(near.flatMap(([b]) => [...b.slice(Math.max(0, at - 1), at + 2)]))) {
          const slip = a.slice(0, at) + letter + a.slice(at + 1);
          if (idOf(slip) !== undefined || !near.some(([b]) => editDistance(slip, b) <= 2)) continue;
          const found = read(slip);
          if (found !== undefined && found !== idOf(a)) wrong.push(`${a}: ${slip} as ${found}`);
        }
      }
    }
    expect(pairs).toBeGreaterThan(50);
    expect(wrong).toEqual([]);
  });

  it("no word of the cases written by hand is taken for another", () => {
    const changed = writtenCases().flatMap(
      ({ patient, order }) =>
        checkMedicationOrNull({ patient, order })?.readAs.map(({ text, name }) => `${text}: ${name}`) ?? [],
    );
    expect(changed).toEqual([]);
  });
});

function checkMedicationOrNull(input: object) {
  try {
    return checkMedication(input, knowledge);
  } catch {
    return null;
  }
}

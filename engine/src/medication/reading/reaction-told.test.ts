import { describe, expect, it } from "vitest";
import { medicationKnowledge } from "../../../test/medication/files.ts";
import { MAN } from "../../../test/medication/man.ts";
import { checkMedication } from "../check-medication.ts";

const knowledge = medicationKnowledge();
const check = (order: string, more: object) =>
  checkMedication({ patient: { ...MAN, ...more }, order: { text: order } }, knowledge);
const verdict = (condition: string, order = "ibuprofen 400 mg tid") =>
  check(order, { conditions: [condition] }).orders[0]!.verdict;

describe("a reaction to a drug that stands among the conditions is an allergy", () => {
  it.each([
    "asthma worse after aspirin",
    "asthma, worse after aspirin",
    "aspirin makes my asthma worse",
    "wheezed after ibuprofen",
    "wheezing with naproxen",
    "bronchospasm to diclofenac",
    "asthma attack after taking diclofenac",
    "hives from naproxen",
    "could not breathe after aspirin",
    "asthma triggered by NSAIDs",
    "Asthma nach Aspirin",
  ])("%s", (condition) => {
    expect(verdict(condition)).toBe("contraindicated");
    expect(verdict(condition, "naproxen 500 mg bid")).toBe("contraindicated");
    expect(check("ibuprofen 400 mg tid", { conditions: [condition] }).notUnderstood).toEqual([]);
  });

  it.each([
    "asthma",
    "asthma, tolerates aspirin",
    "asthma, not worse after aspirin",
    "no wheeze after ibuprofen",
    "stomach upset after ibuprofen",
    "rash after shingles treated with paracetamol",
  ])("%s is none", (condition) => expect(verdict(condition)).not.toBe("contraindicated"));
});

describe("an allergy that stands among the conditions by its name", () => {
  it.each([
    "aspirin allergy",
    "allergic to ibuprofen",
    "allergy: naproxen",
    "known NSAID allergy",
    "aspirin intolerance",
    "ASS-Intoleranz",
    "ASS allergy",
    "Aspirinallergie",
    "Allergie gegen ASS",
    "NSAR-Unverträglichkeit",
    "Analgetika-Intoleranz",
    "Asthma, ASS-Intoleranz",
    "wheezed after ibuprofen, treated with prednisone",
  ])("is one: %s", (condition) => {
    const { orders, notUnderstood } = check("naproxen 500 mg bid", { conditions: [condition] });
    expect(orders[0]!.verdict).toBe("contraindicated");
    expect(notUnderstood).toEqual([]);
  });

  it.each(["Samter", "M. Widal", "Analgetika-Asthma"])(
    "or a name of the asthma that aspirin sets off: %s",
    (condition) => expect(verdict(condition)).toBe("contraindicated"),
  );

  it.each([
    "no aspirin allergy",
    "keine ASS-Allergie",
    "aspirin allergy, ruled out",
    "penicillin allergy",
    "Penicillinallergie",
    "allergic asthma",
    "hay fever",
    "lactose intolerance",
    "father has an aspirin allergy",
  ])("is none to naproxen: %s", (condition) => expect(verdict(condition)).not.toBe("contraindicated"));

  it("lets the drugs beside it stand", () => {
    const { alerts } = check("naproxen 500 mg bid", {
      conditions: ["asthma, takes aspirin 75 mg; penicillin allergy"],
    }).orders[0]!;
    expect(alerts.filter(({ type }) => type === "interaction").map(({ with: ids }) => ids)).toContainEqual([
      "naproxen",
      "aspirin",
    ]);
    expect(alerts.map(({ type }) => type)).not.toContain("allergy");
  });

  it("is about what is blamed, not about what it was treated with", () =>
    expect(verdict("wheezed after ibuprofen, treated with prednisone", "prednisone 20 mg daily for 5 days")).not.toBe(
      "contraindicated",
    ));
});

describe("an intolerance of which no reaction is told", () => {
  const verdictOf = (allergy: string, order = "naproxen 500 mg bid") =>
    check(order, { allergies: [allergy] }).orders[0]!.verdict;
  it.each(["aspirin intolerance", "NSAID intolerance", "Aspirin-Unverträglichkeit", "intolerant of ibuprofen"])(
    "is an allergy for anti-inflammatories: %s",
    (allergy) => expect(verdictOf(allergy)).toBe("contraindicated"),
  );
  it("is none where the stomach is told, nor for another drug", () => {
    expect(verdictOf("aspirin intolerance (stomach upset)")).toBe("ok");
    expect(verdictOf("codeine intolerance", "morphine SR 10 mg bd")).not.toBe("contraindicated");
  });
});

describe("words of German letters", () => {
  it.each([
    ["NYHA II", "heart_failure"],
    ["NYHA class III", "heart_failure"],
    ["Herzinsuffizienz NYHA III", "heart_failure"],
    ["KHK", "ischaemic_heart_disease"],
    ["stent 2024", "ischaemic_heart_disease"],
    ["pAVK", "ischaemic_heart_disease"],
    ["Z.n. Herzinfarkt", "ischaemic_heart_disease"],
    ["Z.n. Apoplex", "stroke_or_tia"],
    ["CABG planned", "cabg_perioperative"],
    ["bypass operation planned next week", "cabg_perioperative"],
  ])("%s is %s", (condition, id) => {
    const { orders, notUnderstood } = check("celecoxib 200 mg od", { conditions: [condition] });
    expect(notUnderstood).toEqual([]);
    expect(orders[0]!.verdict).toBe("contraindicated");
    expect(orders[0]!.alerts.some(({ with: about }) => about.includes(id))).toBe(true);
  });

  it.each([
    "gastric bypass operation",
    "keine KHK",
    "kein Herzinfarkt",
    "Herzinsuffizienz ausgeschlossen",
    "ureteric stent",
    "Stenose des Spinalkanals",
  ])("%s is no heart", (condition) => expect(verdict(condition, "celecoxib 200 mg od")).not.toBe("contraindicated"));

  it.each(["Atemnot", "Anaphylaxie", "Quincke-Ödem", "Ausschlag"])("%s is an allergic reaction", (reaction) => {
    const { alerts } = check("naproxen 500 mg bid", { allergies: [`Ibuprofen (${reaction})`] }).orders[0]!;
    const alert = alerts.find(({ type }) => type === "allergy")!;
    expect(alert.strength).toBe("stop");
    expect(JSON.stringify(alert)).toContain(reaction.toLowerCase());
  });

  it("ankles that swell after a drug are no allergy to it", () =>
    expect(verdict("ankle swelling after prednisone", "prednisone 20 mg daily for 5 days")).not.toBe(
      "contraindicated",
    ));

  it("nausea is none", () =>
    expect(check("naproxen 500 mg bid", { allergies: ["Ibuprofen (Übelkeit)"] }).orders[0]!.verdict).toBe("ok"));
});

describe("an entry that is not understood", () => {
  it.each([{ conditions: ["qwertzu syndrome"] }, { allergies: ["qwertzuol"] }, { current_drugs: ["qwertzuol 5 mg"] }])(
    "stands at the head of a caution: %o",
    (more) => {
      const order = check("naproxen 500 mg bid", more).orders[0]!;
      expect(order.verdict).toBe("caution");
      expect(order.headline).toContain("not all that is told is understood");
    },
  );
});

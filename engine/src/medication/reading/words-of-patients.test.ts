import { describe, expect, it } from "vitest";
import { medicationKnowledge } from "../../../test/medication/files.ts";
import { ForamenError } from "../../errors.ts";
import { checkMedication } from "../check-medication.ts";

const knowledge = medicationKnowledge();

/** A healthy woman of 40, of whom everything is known; each case changes one thing. */
const WELL = {
  age: 40,
  sex: "F",
  weight: "70 kg",
  height: "170 cm",
  creatinine: "70 umol/L",
  liver: "normal",
  pregnancy: "not pregnant",
  breastfeeding: false,
  conditions: [] as string[],
  allergies: [] as string[],
  current_drugs: [] as string[],
};
const check = (patient: Partial<Record<keyof typeof WELL, unknown>>, order = "ibuprofen 400 mg TDS for 5 days") =>
  checkMedication({ patient: { ...WELL, ...patient }, order }, knowledge);
const serious = (patient: Parameters<typeof check>[0], order?: string) =>
  check(patient, order).orders[0]!.alerts.filter(({ severity }) => severity !== "minor" && severity !== "moderate");

describe("what stands beside a disease in one entry", () => {
  const answered = (order: string, condition: string) =>
    checkMedication(
      { patient: { ...WELL, conditions: [condition], current_drugs: [] }, order: { text: order } },
      knowledge,
    );
  const about = (order: string, condition: string) =>
    answered(order, condition).orders[0]!.alerts.flatMap(({ with: ids }) => ids.slice(1));

  it.each([
    ["AF (apixaban)", "apixaban"],
    ["AF (apixaban 5 mg bd)", "apixaban"],
    ["AF - apixaban", "apixaban"],
    ["DVT, Clexane", "enoxaparin"],
    ["bipolar, lithium", "lithium"],
    ["hypertension ramipril", "ramipril"],
    ["hypertension (lisinopril 10 mg, furosemide 40 mg od)", "lisinopril"],
    ["HTN - ramipril and HCT", "hydrochlorothiazide"],
  ])("a drug is taken: %s", (condition, drug) => {
    expect(about("naproxen 500 mg bid", condition)).toContain(drug);
    expect(answered("naproxen 500 mg bid", condition).notUnderstood).toEqual([]);
  });

  it("a drug behind a colon is taken", () =>
    expect(about("tramadol 50 mg tds for 3 days", "depression: escitalopram 10 mg")).toContain("escitalopram"));

  it("another disease in brackets counts", () =>
    expect(answered("naproxen 500 mg bid", "diabetes (CKD stage 4)").orders[0]!.verdict).toBe("contraindicated"));

  it.each(["AF, warfarin declined", "lithium toxicity", "AF (not on warfarin)"])(
    "what is not plainly taken is shown: %s",
    (condition) => expect(answered("naproxen 500 mg bid", condition).notUnderstood).toHaveLength(1),
  );

  it.each([
    "steroid-induced diabetes",
    "insulin-dependent diabetes",
    "gastritis (from aspirin)",
    "hypertension (well controlled)",
  ])("what names a disease, its cause or its course is no drug: %s", (condition) => {
    const { orders, notUnderstood } = answered("naproxen 500 mg bid", condition);
    expect(notUnderstood).toEqual([]);
    expect(orders[0]!.alerts.map(({ type }) => type)).not.toContain("interaction");
    expect(orders[0]!.alerts.map(({ type }) => type)).not.toContain("duplicate");
  });
});

describe("words of what a person has and takes", () => {
  it.each([
    "no history of peptic ulcer",
    "denies asthma",
    "no past medical history",
    "no peptic ulcer, asthma or gout",
  ])("a plain denial is understood as absent: %s", (text) => {
    const result = check({ conditions: [text] });
    expect(result.notUnderstood).toEqual([]);
    expect(result.orders[0]!.verdict).toBe("ok");
  });

  it.each(["?peptic ulcer", "possible peptic ulcer", "suspected peptic ulcer"])(
    "counts, and is told as possible: %s",
    (text) => {
      const [alert] = serious({ conditions: [text] });
      expect(JSON.stringify(alert)).toContain("possible ");
    },
  );

  it.each([
    [{ conditions: ["father had stroke"] }, "father had stroke"],
    [{ conditions: ["brother with gastric ulcer"] }, "brother with gastric ulcer"],
    [{ conditions: ["stroke (father)"] }, "stroke (father)"],
    [{ conditions: ["stroke, father"] }, "stroke, father"],
    [{ conditions: ["FH: peptic ulcer"] }, "FH: peptic ulcer"],
    [{ conditions: ["wife is 34 weeks pregnant"] }, "wife is 34 weeks pregnant"],
    [{ current_drugs: ["mother on warfarin"] }, "mother on warfarin"],
    [{ current_drugs: ["his wife takes lithium"] }, "his wife takes lithium"],
    [{ allergies: ["sister allergic to aspirin"] }, "sister allergic to aspirin"],
  ])("what somebody else has is shown, and never taken for the patient's own: %o", (patient, text) => {
    const result = check(patient);
    expect(result.orders[0]!.verdict).toBe("ok");
    expect(result.notUnderstood).toMatchObject([{ text, about: "somebody-else" }]);
  });

  it.each([
    ["conditions", "gastric ulcer; father had stroke"],
    ["conditions", "gastric ulcer and mother has asthma"],
    ["current_drugs", "takes her mother's warfarin"],
    ["current_drugs", "naproxen 500 mg BD from a friend"],
    ["allergies", "aspirin (hives); mother: penicillin"],
  ])("what is the patient's own still counts beside or from a relative: %s: %s", (list, text) =>
    expect(serious({ [list]: [text] })).not.toEqual([]),
  );

  it("the same of a relative and perhaps of the patient stays open", () => {
    const result = check({ conditions: ["gout, like his father with stroke"] });
    expect(result.notUnderstood).toEqual([{ where: "patient.conditions[0]", text: "like his father with stroke" }]);
    expect(result.missing.map(({ field }) => field)).toContain("conditions");
  });

  it.each(["aspirin-free headache tablet", "non-warfarin diet", "no aspirin"])("names no drug: %s", (text) => {
    const result = check({ current_drugs: [text] });
    expect(result.orders[0]!.alerts.filter(({ type }) => type === "interaction")).toEqual([]);
    expect(result.notUnderstood.map((one) => one.text)).toEqual([text]);
  });

  it.each<[Parameters<typeof check>[0]]>([
    [{ pregnancy: "-3 weeks" }],
    [{ pregnancy: -3 }],
    [{ sex: "M", pregnancy: "12 weeks" }],
  ])("refuses a pregnancy that cannot be: %o", (patient) => {
    expect(() => check(patient)).toThrow(ForamenError);
  });

  it("a measured value among the conditions counts as the value", () => {
    expect(serious({ conditions: ["QTc 490 ms"] }, "amitriptyline 10 mg nocte")).not.toEqual([]);
    expect(serious({ conditions: ["QTc 400 ms"] }, "amitriptyline 10 mg nocte")).toEqual([]);
  });

  it("an MAO inhibitor that was stopped ten days ago still counts, wherever it stands", () => {
    expect(serious({ conditions: ["isocarboxazid stopped 10 days ago"] }, "tramadol 50 mg QDS")).not.toEqual([]);
    expect(serious({ conditions: ["isocarboxazid stopped 30 days ago"] }, "tramadol 50 mg QDS")).toEqual([]);
  });

  it.each([
    ["heart attack 2026", undefined, true],
    ["heart attack in March 2026", undefined, true],
    ["heart attack 2010", undefined, false],
    ["heart attack in 2026", "2029-01-01", false],
    ["heart attack 05/2028", "2029-01-01", true],
  ])("a year is past only where it must be: %s, asked on %s", (text, date, recent) => {
    const { orders } = checkMedication(
      {
        ...(date === undefined ? {} : { date }),
        patient: { ...WELL, conditions: [text] },
        order: "ibuprofen 400 mg TDS",
      },
      knowledge,
    );
    expect(orders[0]!.alerts.some(({ with: about }) => about.includes("post_mi_recent"))).toBe(recent);
  });

  it("refuses a date that is none", () =>
    expect(() => checkMedication({ date: "tomorrow", order: "ibuprofen 400 mg TDS" }, knowledge)).toThrow(
      ForamenError,
    ));

  it("an MAO inhibitor stopped in an old year acts no more", () => {
    expect(serious({ current_drugs: ["phenelzine, stopped in 2019"] }, "tramadol 50 mg QDS")).toEqual([]);
    expect(serious({ current_drugs: ["phenelzine, stopped in 2026"] }, "tramadol 50 mg QDS")).not.toEqual([]);
  });

  it("each disease of one entry is an alert of its own, and the part that nobody understands is shown", () => {
    const result = check({ conditions: ["asthma, frobnitis, peptic ulcer"] });
    const about = result.orders[0]!.alerts.flatMap((alert) => (alert.type === "condition" ? [alert.with[1]] : []));
    expect(about).toEqual(["peptic_ulcer_active", "asthma_other"]);
    expect(result.notUnderstood).toEqual([{ where: "patient.conditions[0]", text: "frobnitis" }]);
  });

  it.each(["AF on warfarin", "AF, on apixaban 5 mg BD", "DVT 3 months ago, treated with rivaroxaban"])(
    "a drug that is told beside a disease counts as taken: %s",
    (text) => {
      const result = check({ conditions: [text] });
      expect(
        result.orders[0]!.alerts.some(({ type, severity }) => type === "interaction" && severity === "major"),
      ).toBe(true);
      expect(result.notUnderstood).toEqual([]);
    },
  );

  it.each(["AF, not on warfarin", "AF, previously on warfarin"])("one that is not taken does not: %s", (text) =>
    expect(serious({ conditions: [text] })).toEqual([]),
  );

  it("a vaccine among the conditions is a vaccine, and no fever", () => {
    const found = check({ conditions: ["yellow fever vaccine planned"] }, "prednisone 40 mg daily for 14 days");
    expect(found.orders[0]!.alerts[0]).toMatchObject({ type: "interaction", severity: "contraindicated" });
    expect(found.orders[0]!.alerts.some(({ with: about }) => about.includes("infection_active"))).toBe(false);
  });

  it("an eGFR that contradicts the creatinine counts where it is the worse, and one that fits changes nothing", () => {
    expect(serious({ conditions: ["eGFR 25"] }, "baclofen 5 mg TDS")).toMatchObject([{ type: "renal" }]);
    expect(serious({ conditions: ["eGFR 75"] }, "baclofen 5 mg TDS")).toEqual([]);
  });

  it("an oil is counted by the acid that it holds", () => {
    // 3 g of the oil hold about 270 mg; 3 g of the acid are above 2,800 mg
    expect(serious({}, "evening primrose oil 3 g daily")).toEqual([]);
    expect(serious({}, "gamma-linolenic acid 3 g daily")).toMatchObject([{ type: "dose" }]);
  });

  it("a childhood is the patient's own", () =>
    expect(check({ conditions: ["peptic ulcer as a child"] }).notUnderstood).toEqual([]));

  it("the year of an old heart attack is read", () => {
    expect(check({ conditions: ["MI 2019"] }).notUnderstood).toEqual([]);
  });

  it.each([
    ["blood thinner", "ibuprofen 400 mg TDS for 5 days"],
    ["MAOI", "tramadol 50 mg QDS"],
    ["NSAIDs", "naproxen 500 mg BD"],
    ["benzodiazepine", "morphine SR 15 mg BD"],
  ])("a word for a class counts as the class: %s", (word, order) => {
    const result = check({ current_drugs: [word] }, order);
    expect(result.notUnderstood).toEqual([]);
    expect(serious({ current_drugs: [word] }, order)).not.toEqual([]);
  });

  it("a drug that is named stands before the word for its class", () => {
    expect(JSON.stringify(check({ current_drugs: ["apixaban (blood thinner)"] }).orders[0]!.alerts)).toContain(
      "apixaban",
    );
  });

  it.each([
    ["conditions", ["NAFLD", "RA", "SLE", "constipation", "opioid naive", "postpartum", "urticaria"]],
    ["current_drugs", ["statin", "fenofibrate", "carbimazole", "mirabegron", "modafinil"]],
    ["allergies", ["bee stings", "dust", "sesame", "latex"]],
  ])("common harmless %s are known and move nothing", (field, words) => {
    const result = check({ [field]: words });
    expect(result.notUnderstood).toEqual([]);
    expect(result.orders[0]!.verdict).toBe("ok");
  });

  it("sulfamethoxazole is an allergy to sulfonamides", () => {
    expect(serious({ allergies: ["sulfamethoxazole (rash)"] }, "celecoxib 200 mg OD")).not.toEqual([]);
  });

  it.each(["trying to conceive", "trying for a baby", "planning a pregnancy"])("a pregnancy wished for: %s", (text) => {
    const entered = check({ conditions: [text] }, "pregabalin 75 mg BD");
    const stated = check({ pregnancy: "trying to conceive" }, "pregabalin 75 mg BD");
    expect(entered.notUnderstood).toEqual([]);
    expect(entered.orders[0]!.alerts).toEqual(stated.orders[0]!.alerts);
  });

  it.each([
    ["COPD, severe", "tramadol 50 mg TDS"],
    ["hypertension, uncontrolled 185/110", "duloxetine 30 mg daily"],
    ["BP 190/110", "duloxetine 30 mg daily"],
    ["hyperkalaemia", "ibuprofen 400 mg TDS"],
    ["potassium 6.1", "ibuprofen 400 mg TDS"],
    ["CKD stage 5 not on dialysis", "ibuprofen 400 mg TDS"],
    ["intracranial bleed", "naproxen 500 mg BD"],
    ["drinks heavily", "morphine SR 15 mg BD"],
    ["narrow angles", "amitriptyline 10 mg nocte"],
    ["kidney transplant 2018", "diclofenac 50 mg BD"],
    ["NAFLD", "duloxetine 30 mg daily"],
    ["chickenpox", "prednisone 40 mg daily for 5 days"],
  ])("%s is known and counts against %s", (words, order) => {
    expect(check({ conditions: [words] }, order).notUnderstood).toEqual([]);
    expect(serious({ conditions: [words] }, order)).not.toEqual([]);
  });

  it("a value among the words of a disease is read", () => {
    const { creatinine: _, ...unmeasured } = WELL;
    const answer = checkMedication(
      { patient: { ...unmeasured, conditions: ["CKD (eGFR 24)"] }, order: "naproxen 500 mg BD" },
      knowledge,
    );
    expect(answer.totals.creatinineClearanceMlMin).toBeCloseTo(24, -1);
    expect(answer.orders[0]!.alerts[0]).toMatchObject({ type: "renal", strength: "stop" });
  });

  it("what is known and has no rule is said", () => {
    const { withoutRule, notUnderstood } = check({
      conditions: ["psoriasis", "none"],
      current_drugs: ["atorvastatin 20 mg"],
    });
    expect(withoutRule.map(({ text }) => text)).toEqual(["atorvastatin 20 mg", "psoriasis"]);
    expect(notUnderstood).toEqual([]);
  });

  it("low-dose aspirin on a list is no pain killer, with or without how often", () => {
    for (const aspirin of ["aspirin 75 mg", "aspirin 81 mg daily"])
      expect(serious({ current_drugs: [aspirin] }, "naproxen 500 mg BD")).toEqual([]);
  });

  it.each([
    ["naproxen 500 mg BD", "interaction"],
    ["turmeric 1 g daily", "interaction"],
    ["methylprednisolone acetate 40 mg epidural", "timing"],
  ])("a blood thinner that is not named counts against %s, and its name is asked for", (order, type) => {
    const answer = check({ current_drugs: ["blood thinner"] }, order);
    const alert = answer.orders[0]!.alerts.find((one) => one.type === type && one.strength !== "note");
    expect(`${alert?.because} ${alert?.action}`).toContain("not named");
    expect(answer.missing.find(({ field }) => field === "current_drugs")?.effect).toContain("has to be named");
  });
});

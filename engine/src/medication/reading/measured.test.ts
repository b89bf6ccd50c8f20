import { describe, expect, it } from "vitest";
import { medicationKnowledge } from "../../../test/medication/files.ts";
import { MAN } from "../../../test/medication/man.ts";
import { checkMedication } from "../check-medication.ts";

const knowledge = medicationKnowledge();
const ask = (patient: object, order: string) =>
  checkMedication({ patient: { ...MAN, ...patient }, order: { text: order } }, knowledge);
const about = (patient: object, order: string, id: string) =>
  ask(patient, order).orders[0]!.alerts.some(({ with: ids }) => ids.includes(id));

describe("a value among the diseases", () => {
  it.each([
    ["uncontrolled hypertension, 186/112", "duloxetine 30 mg od", "hypertension_uncontrolled", true],
    ["hypercalcaemia, Ca 2.9 mmol/L", "colecalciferol 800 IU od", "hypercalcaemia", true],
    ["Ca 2.9", "colecalciferol 800 IU od", "hypercalcaemia", true],
    ["Ca 2.4", "colecalciferol 800 IU od", "hypercalcaemia", false],
    ["alcohol 36 units/week", "duloxetine 60 mg od", "alcohol_use_heavy", true],
    ["alcohol 35 units/week", "duloxetine 60 mg od", "alcohol_use_heavy", false],
    ["6 units of alcohol a day", "duloxetine 60 mg od", "alcohol_use_heavy", true],
  ] as const)("%s, beside %s", (words, order, id, there) => {
    const answer = ask({ conditions: [words] }, order);
    expect(answer.orders[0]!.alerts.some(({ with: ids }) => ids.includes(id))).toBe(there);
    expect(answer.notUnderstood).toEqual([]);
  });

  it("is none where something else is meant", () => {
    expect(about({ conditions: ["breast ca 2019"] }, "colecalciferol 800 IU od", "hypercalcaemia")).toBe(false);
    expect(
      about({ conditions: ["diabetes, insulin 40 units a day"] }, "duloxetine 60 mg od", "alcohol_use_heavy"),
    ).toBe(false);
  });
});

describe("an ulcer", () => {
  it.each(["ulcer H. pylori eradicated", "stomach ulcers in 2010"])("of the stomach: %s", (words) =>
    expect(ask({ conditions: [words] }, "naproxen 500 mg bd").orders[0]!.verdict).toBe("caution"),
  );

  it.each(["leg ulcer", "mouth ulcers", "diabetic foot ulcer"])("of another place is none of it: %s", (words) =>
    expect(ask({ conditions: [words] }, "naproxen 500 mg bd").orders[0]!.verdict).toBe("ok"),
  );
});

describe("weeks and days of a pregnancy", () => {
  const woman = (pregnancy: string) => ({ sex: "F", age: 31, pregnancy });
  it.each([
    ["19+6", "note"],
    ["20+0", "check"],
    ["27+6", "check"],
    ["28+0", "stop"],
    ["third trimester", "stop"],
    ["24/40", "check"],
  ])("%s", (weeks, strength) =>
    expect(
      ask(woman(weeks), "ibuprofen 400 mg tds").orders[0]!.alerts.find(({ type }) => type === "pregnancy")!.strength,
    ).toBe(strength),
  );
});

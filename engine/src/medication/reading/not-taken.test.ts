import { describe, expect, it } from "vitest";
import { medicationKnowledge } from "../../../test/medication/files.ts";
import { MAN } from "../../../test/medication/man.ts";
import { readPatientFacts } from "../listed-drugs.ts";

const knowledge = medicationKnowledge();
const read = (lists: object) => readPatientFacts({ patient: { ...MAN, ...lists } }, knowledge);
const both = (text: string) => [read({ conditions: [text] }), read({ current_drugs: [text] })];

describe("a drug that is blamed, avoided or denied is not taken, whichever list it stands on", () => {
  it.each([
    ["asthma worse with aspirin", "allergic"],
    ["allergic to warfarin", "unstated"],
    ["rash from clopidogrel", "allergic"],
    ["tramadol intolerance", "intolerance"],
    ["stomach upset after ibuprofen", "intolerance"],
    ["cannot take aspirin", "intolerance"],
    ["told not to take ibuprofen", "intolerance"],
    ["never took clopidogrel", null],
    ["never on warfarin", null],
    ["has never taken clopidogrel", null],
    ["declined apixaban", null],
  ])("%s", (text, reaction) => {
    for (const facts of both(text)) {
      expect(facts.drugs).toEqual([]);
      expect(facts.allergies.map((one) => one.reaction)).toEqual(reaction === null ? [] : [reaction]);
      expect(facts.notUnderstood).toEqual([]);
      expect([...facts.conditions.keys()].filter((id) => id !== "asthma_other")).toEqual([]);
    }
  });

  it("what else stands beside it is shown", () => {
    for (const facts of both("aspirin avoided because of ulcer")) {
      expect(facts.drugs).toEqual([]);
      expect(facts.notUnderstood).toHaveLength(1);
    }
  });

  it.each(["had apixaban in 2019, stopped", "took warfarin in 2018, stopped"])(
    "%s ended at least so long ago",
    (text) => {
      for (const { drugs, notUnderstood } of both(text)) {
        expect(drugs).toHaveLength(1);
        expect(drugs[0]!.stoppedDays).toBeGreaterThan(365);
        expect(notUnderstood).toEqual([]);
      }
    },
  );

  it.each(["took warfarin in 2018, stopped, takes it again", "had apixaban in 2019, stopped, now back on it"])(
    "%s is taken",
    (text) => expect(read({ current_drugs: [text] }).drugs[0]!.stoppedDays).toBeNull(),
  );

  it.each([
    ["warfarin (allergic to aspirin)", "warfarin"],
    ["clopidogrel because cannot take aspirin", "clopidogrel"],
    ["warfarin, never took clopidogrel", "warfarin"],
    ["aspirin, allergic to penicillin", "aspirin"],
    ["aspirin 75 mg, rash from ibuprofen", "aspirin"],
    ["prednisolone for rash", "prednisolone"],
  ])("the other drug of the entry is: %s", (text, drug) =>
    expect(read({ current_drugs: [text] }).drugs.flatMap(({ ids }) => ids)).toEqual([drug]),
  );
});

describe("the weeks after a birth", () => {
  const woman = (...conditions: string[]) => read({ sex: "F", age: 31, conditions });

  it.each([
    "6 weeks postpartum",
    "breastfeeding, 6 weeks postpartum",
    "gave birth 5 weeks ago",
    "gave birth 5 weeks ago, breastfeeding",
  ])("are no pregnancy: %s", (text) => {
    const { pregnancy, delivered, notUnderstood } = woman(text);
    expect({ state: pregnancy.state, delivered, notUnderstood }).toEqual({
      state: "no",
      delivered: true,
      notUnderstood: [],
    });
  });

  it.each(["postpartum depression 2019", "previous postpartum haemorrhage", "breastfeeding"])(
    "%s leaves it open",
    (text) => expect(woman(text)).toMatchObject({ pregnancy: { state: "unknown" }, delivered: false }),
  );

  it("and a pregnancy that is told stays one", () =>
    expect(woman("16 weeks pregnant", "breastfeeding").pregnancy.state).toBe("yes"));

  it.each(["stillt", "Stillzeit", "stillend"])("German: %s", (text) => expect(woman(text).breastfeeding).toBe(true));
});

import { describe, expect, it } from "vitest";
import { medicationKnowledge } from "../../test/medication/files.ts";
import { ageRule, type Conditions, pregnancyRule, renalRule } from "./rules-of-conditions.ts";

const knowledge = medicationKnowledge();

describe("a rule of a drug that is written down as a rule for a condition", () => {
  const rule = (id: string) => knowledge.conditionRules.find((one) => one.id === id)!;
  const state = (id: string) => knowledge.measures.states.find(({ condition }) => condition === rule(id).condition)!;

  it("has the limit of the condition and the advice of the rule, for kidneys, age and pregnancy", () => {
    const of: Conditions = knowledge;
    expect(renalRule({ as: "CD008", decides_unmeasured: false }, of)).toMatchObject({
      crcl: [null, state("CD008").crcl_below],
      action: rule("CD008").action,
      note: rule("CD008").why,
      decides_unmeasured: false,
    });
    expect(ageRule({ as: "CD166" }, of)).toMatchObject({ age_min: state("CD166").age_min, severity: "major" });
    expect(pregnancyRule({ as: "CD151" }, of)).toMatchObject({
      weeks: state("CD151").weeks,
      action: "contraindicated",
    });
  });

  it("is refused where the condition says no such figure", () => {
    expect(() => renalRule({ as: "CD151" }, knowledge)).toThrow(/no rule for a clearance/);
    expect(() => ageRule({ as: "CD008" }, knowledge)).toThrow(/no rule for an age/);
    expect(() => ageRule({ as: "CD165" }, knowledge)).toThrow(/no rule for an age alone/);
    expect(() => pregnancyRule({ as: "CD166" }, knowledge)).toThrow(/no rule for weeks/);
    expect(() => pregnancyRule({ as: "CD999" }, knowledge)).toThrow(/no rule for a figure/);
  });

  it("is never written a second time in the drug: neither a band of the kidneys nor an age nor weeks", () => {
    const again = Object.values(knowledge.drugs).flatMap(({ id, renal, age, pregnancy }) => {
      const rules = knowledge.conditionsOf[id] ?? {};
      return knowledge.measures.states.flatMap(({ condition, crcl_below: below, age_min: from, weeks }) => {
        const told = (rules[condition] ?? []).map((place) => knowledge.conditionRules[place]!.why);
        const rows = [
          ...renal.filter(({ crcl }) => below !== undefined && crcl?.[0] === null && crcl[1] === below),
          ...age.filter((row) => from !== undefined && row.age_min === from && row.crcl_below === undefined),
          ...pregnancy.filter((row) => weeks !== undefined && String(row.weeks) === String(weeks)),
        ];
        return rows
          .filter(({ note, action }) => action !== "caution" && !told.includes(note ?? ""))
          .map(({ note }) => (told.length === 0 ? "" : `${id}, ${condition}: ${note}`))
          .filter((text) => text !== "");
      });
    });
    expect(again).toEqual([]);
  });
});

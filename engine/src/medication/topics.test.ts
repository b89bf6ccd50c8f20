import { describe, expect, it } from "vitest";
import { medicationKnowledge } from "../../test/medication/files.ts";

const knowledge = medicationKnowledge();

/** What the effect of a rule has to speak of, for the everyday words of its topic to be true of it. */
const SPEAKS_OF: Readonly<Record<string, RegExp>> = {
  anticholinergic: /retention|anticholinergic|ileus/,
  bleeding: /bleed|ulcer|INR|upset|small/,
  calcium: /calc/,
  confusion: /confus/,
  kidney: /AKI|kidney|nephro|diuresis/,
  less_effect: /less|loss|lost|falls|not act|later|no relief/,
  liver: /hepat/,
  opioid_block: /withdrawal/,
  potassium: /kal|digoxin|magnes/,
  sedation: /sedat|respirat|overdose|coma|encephal/,
  seizure: /seizure/,
  serotonin: /serotonin|hyperp/,
  sodium: /natr/,
  spinal_bleeding: /haematoma|paralysis/,
  sugar: /glyc/,
};

describe("the topic of a rule for two drugs, by which a person is told what may happen", () => {
  it.each(knowledge.interactions.map((rule) => [rule.id, rule] as const))(
    "%s is what its effect speaks of",
    (_, rule) => expect(rule.effect).toMatch(SPEAKS_OF[rule.topic] ?? /./),
  );

  it("has everyday words", () => {
    for (const { topic } of knowledge.interactions) expect(knowledge.words[`topics.${topic}`]).toBeDefined();
  });
});

import { describe, expect, it } from "vitest";
import { smog, syllables } from "../../test/readability.ts";
import { exampleKnowledge } from "../../test/words-example.ts";
import { fill } from "./fill.ts";

/** Reading age of the plain voice: grade 11 is read with ease by three in four adults. */
const HIGHEST_GRADE = 11;

/** What may stand in a slot, in words that the knowledge has for patients. */
const FILLINGS: Readonly<Record<string, string>> = {
  finding: "“Does it hurt in the groin?”: yes, on the left",
  findings: "“Does it hurt in the groin?”: yes; “Do you have a fever?”: no",
  question: "Does it hurt in the groin?",
  cause: "a slipped disc pressing on a nerve",
  first: "a slipped disc pressing on a nerve",
  second: "a worn hip joint",
  from: "a slipped disc pressing on a nerve",
  to: "a worn hip joint",
  nerve: "the first lumbar nerve root (groin)",
  structure: "the first lumbar nerve root (groin)",
  number: "how common a slipped disc is",
  status: "counted in a study",
  places: "on the left (31 out of 100)",
  plan: "Stay active.",
  step: "A blood sample is taken.",
  because: "The answer helps to rule out a serious cause.",
  why: "Pressure on nerves is rare.",
  reason: "Children have other causes.",
  changes: "“Do you have a fever?”: yes instead of no",
};

describe("the yardstick", () => {
  it.each([
    ["doctor", 2],
    ["the", 1],
    ["moved", 1],
    ["wanted", 2],
    ["emergency", 4],
    ["nerve", 1],
    ["little", 2],
    ["combination", 4],
  ])("hears %s as %i syllables", (word, count) => expect(syllables(word)).toBe(count));

  it("tells hard from easy", () => {
    expect(smog("The probability of radiculopathy increases considerably with examination.")).toBeGreaterThan(13);
    expect(smog("A nerve in your back may be sore. See a doctor soon.")).toBeLessThan(6);
  });
});

const WORDS = Object.entries(exampleKnowledge().words);
const TOPICS = [...new Set(WORDS.map(([id]) => id.split(".")[0]!))];

describe.each(TOPICS)("the plain words of %s", (topic) => {
  const templates = WORDS.filter(([id]) => id.startsWith(`${topic}.`));
  const sentences = templates.map(([, template]) => {
    const slots = Object.fromEntries((template.slots ?? []).map((slot) => [slot, FILLINGS[slot] ?? "31"]));
    return fill(template, "patient", slots).replace(/([^.?!])$/, "$1.");
  });

  it(`stay at grade ${HIGHEST_GRADE} or below`, () =>
    expect(smog(sentences.join(" ")), sentences.join("\n")).toBeLessThanOrEqual(HIGHEST_GRADE));

  it("leave every single sentence readable", () => {
    // One sentence is far too little for the measure: three long words in it already give grade 13.
    const hard = sentences.filter((sentence) => smog(sentence) > 14);
    expect(hard).toEqual([]);
  });
});

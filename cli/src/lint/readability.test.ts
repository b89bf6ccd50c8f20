import { expect, it } from "vitest";
import { smog } from "./readability.ts";

const NONE = new Set<string>();

it("counts words of three syllables or more, sentence by sentence", () =>
  // difficulty, examine, carefully; two sentences: 3.1291 + 1.043 x sqrt(3 x 30 / 2)
  expect(smog("You have difficulty with stairs. We examine you carefully, then we talk.", NONE)).toMatchObject({
    sentences: 2,
    words: 12,
    long: 3,
    grade: 3.1291 + 1.043 * Math.sqrt(45),
  }));

it("leaves the names of drugs and diseases out, and counts their sentences", () => {
  const text = "Osteoporosis makes bones thin. Ibuprofen may help.";
  expect(smog(text, NONE).long).toBe(2);
  expect(smog(text, new Set(["osteoporosis", "ibuprofen"]))).toMatchObject({ long: 0, sentences: 2, grade: 3.1291 });
});

it("takes each point of a list and each paragraph for a sentence, and no line break for one", () => {
  expect(smog("- numb legs\n- weak legs\n", NONE).sentences).toBe(2);
  expect(smog("One line\nwith a break\n\nand one paragraph", NONE).sentences).toBe(2);
});

it("takes a figure for a short word, and a full stop inside a number for no end", () =>
  expect(smog("In {share_of_people} it goes. See L1-L2 e.g. here.", NONE)).toMatchObject({ long: 0 }));

it.each([
  ["examination", 1],
  ["walked", 0],
  ["hospital", 1],
  ["something", 0],
  ["muscles", 0],
  ["emergency", 1],
  ["usual", 1],
])("knows whether %s is long", (word, long) => expect(smog(`It is ${word}.`, NONE).long).toBe(long));

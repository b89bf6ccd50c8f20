import { describe, expect, it } from "vitest";
import { medicationKnowledge } from "../../../test/medication/files.ts";
import { allergiesIn, allergyIn, unknownAllergens } from "./allergies.ts";

const knowledge = medicationKnowledge();

describe("what happened at an allergy", () => {
  it.each([
    ["codeine: rash, nausea, could not breathe", "allergic"],
    ["codeine: hives and vomiting, did not need hospital", "allergic"],
    ["codeine - nausea, not an allergy", "intolerance"],
    ["codeine - nausea and rash, not really allergic", "intolerance"],
    ["codeine made me feel sick", "intolerance"],
    ["codeine (drowsy)", "intolerance"],
    ["codeine, could not breathe", "unstated"],
    ["codeine", "unstated"],
  ])("%s: %s", (text, reaction) => expect(allergyIn(text, knowledge)!.reaction).toBe(reaction));
});

describe("several allergies in one entry", () => {
  it.each<[string, readonly (readonly [string, string])[]]>([
    [
      "ibuprofen, tramadol",
      [
        ["drug:ibuprofen", "unstated"],
        ["drug:tramadol", "unstated"],
      ],
    ],
    [
      "codeine (nausea), naproxen (anaphylaxis)",
      [
        ["drug:codeine", "intolerance"],
        ["drug:naproxen", "allergic"],
      ],
    ],
    [
      "naproxen and codeine (nausea)",
      [
        ["drug:naproxen", "unstated"],
        ["drug:codeine", "intolerance"],
      ],
    ],
    ["codeine: rash, nausea, could not breathe", [["drug:codeine", "allergic"]]],
  ])("each has its own reaction: %s", (entry, expected) =>
    expect(allergiesIn(entry, knowledge).map(({ allergens, reaction }) => [allergens[0], reaction])).toEqual(expected),
  );
});

describe("names beside a known allergy that are not known", () => {
  it.each<[string, readonly string[]]>([
    ["penicillin, chlorhexidine", ["chlorhexidine"]],
    ["penicillin and plasters", ["plasters"]],
    ["walnuts; naproxen (rash)", ["walnuts"]],
    ["codeine: rash, nausea, could not breathe", []],
    ["penicillin (rash, as a child), naproxen", []],
    ["naproxen, severe", []],
    ["naproxen, 2015, needed adrenaline", []],
    ["chlorhexidine", []],
  ])("%s", (entry, names) => expect(unknownAllergens(entry, knowledge)).toEqual(names));
});

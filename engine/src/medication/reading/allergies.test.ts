import { describe, expect, it } from "vitest";
import { medicationKnowledge } from "../../../test/medication/files.ts";
import { allergyIn } from "./allergies.ts";

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

import { describe, expect, it } from "vitest";
import { editDistance, nearest, shown } from "./nearest.ts";

describe("The nearest known words", () => {
  it.each([
    ["", "abc", 3], //      three insertions
    ["kitten", "sitting", 3], // k to s, e to i, g added
    ["esr", "esr", 0],
  ])("count the edits from %j to %j as %i", (from, to, edits) => {
    expect(editDistance(from, to)).toBe(edits);
    expect(editDistance(to, from)).toBe(edits);
  });

  it("come best first, at most three, and only when near", () => {
    expect(nearest("esrr", ["esr", "crp", "esrs", "esra", "esrb", "pain_inguinal_groin"])).toEqual([
      "esr",
      "esra",
      "esrb",
    ]);
    expect(nearest("zzzz", ["pain_inguinal_groin"])).toEqual([]);
  });

  it("may have their parts in another order, which is less near than a slip of the hand", () => {
    const known = ["pain_low_back", "pain_thigh_posterior", "leg_pain_worse_than_back", "flow_back_pain"];
    expect(nearest("low_back_pain", known).slice(0, 2)).toEqual(["flow_back_pain", "pain_low_back"]);
    expect(nearest("groin_pain", ["pain_groin", "fever"])).toEqual(["pain_groin"]);
  });
});

describe("An id in a message", () => {
  it("is cut", () => {
    expect(shown("b".repeat(100))).toBe(`"${"b".repeat(60)}..."`);
  });

  it("is not repeated when it cannot be one: it may be a person's own words", () => {
    expect(shown("John Smith 1.1.1970")).toBe("(not an id)");
    expect(shown("a\u0000b")).toBe("(not an id)");
  });
});

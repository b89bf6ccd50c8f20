import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadFollowUpForScripts } from "../../../scripts/load-for-scripts.ts";
import { score } from "./score.ts";

const knowledge = loadFollowUpForScripts();
const embedded = Object.values(knowledge.instruments).filter((one) => one.measure !== undefined);
const yes = (count: number): number[] => Array.from({ length: 24 }, (_, item) => (item < count ? 1 : 0));
const left = (answers: readonly number[], ...items: number[]) =>
  answers.map((answer, item) => (items.includes(item) ? null : answer));

describe("A score", () => {
  it.each([
    ["nprs_leg", [7], 7],
    ["nprs_back", [0], 0],
    ["psfs", [2, 4, 6], 4],
    ["psfs", [5], 5],
    ["peg", [6, 7, 5], 6],
    ["pgic", [-2], -2],
    ["walking_minutes", [20], 20],
    ["rmdq", yes(13), 13],
    ["rmdq", yes(0), 0],
  ])("of %s %j is %d", (instrument, answers, value) =>
    expect(score(instrument, answers, knowledge)).toMatchObject({ value, missing: 0 }),
  );

  it("is missing while the only item is", () =>
    expect(score("nprs_leg", [null], knowledge)).toMatchObject({ value: null, missing: 1 }));

  it("of PEG and of chosen activities needs every item: another set would be another measure", () => {
    expect(score("peg", [6, null, 5], knowledge).value).toBeNull();
    expect(score("psfs", [6, null, 5], knowledge).value).toBeNull();
  });

  it("of the Roland-Morris questionnaire scales up for up to four items, and never takes blank for no", () => {
    expect(score("rmdq", left(yes(12), 20, 21, 22, 23), knowledge).value).toBeCloseTo((12 * 24) / 20, 12);
    expect(score("rmdq", left(yes(12), 19, 20, 21, 22, 23), knowledge).value).toBeNull();
  });

  it.each(embedded)("of $id stays within its scale, whatever is left out", ({ id, measure }) => {
    const [fewest, most] = measure!.items;
    const [least, greatest] = measure!.item_scale;
    const answers = fc.array(fc.option(fc.integer({ min: least, max: greatest })), {
      minLength: fewest,
      maxLength: most,
    });
    fc.assert(
      fc.property(answers, (given) => {
        const { value, missing } = score(id, given, knowledge);
        if (missing > measure!.missing.most) expect(value).toBeNull();
        if (value === null) return;
        expect(value).toBeGreaterThanOrEqual(measure!.scale[0]);
        expect(value).toBeLessThanOrEqual(measure!.scale[1]);
      }),
    );
  });

  it.each([
    ["an instrument that may not be embedded", "odi", [1]],
    ["an instrument that does not exist", "nothing", [1]],
    ["a value beyond the scale", "nprs_leg", [11]],
    ["a value that is no number", "nprs_leg", [Number.NaN]],
    ["too many items", "peg", [1, 2, 3, 4]],
    ["too few items", "rmdq", [1, 0]],
  ])("is refused for %s", (_, instrument, answers) =>
    expect(() => score(instrument, answers, knowledge)).toThrow(
      expect.objectContaining({ code: "DIARY_INVALID" }) as Error,
    ),
  );
});

describe("The instruments", () => {
  it("embed only what is free to use, and say of the others why not", () => {
    expect(embedded.map(({ id }) => id).sort()).toEqual([
      "nprs_back",
      "nprs_leg",
      "peg",
      "pgic",
      "psfs",
      "rmdq",
      "walking_minutes",
    ]);
    for (const { embedded: built, reason = "" } of Object.values(knowledge.instruments))
      expect(built || reason.length > 10).toBe(true);
  });

  it("count a change as one that matters only where it exceeds the error of one score", () => {
    for (const { measure } of embedded) expect(measure!.matters.value).toBeGreaterThan(measure!.error.value);
  });
});

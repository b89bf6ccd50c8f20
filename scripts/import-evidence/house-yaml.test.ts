import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { houseYaml } from "./house-yaml.ts";

const word = fc.oneof(
  fc.string(),
  fc.constantFrom(
    "no",
    "none",
    "yes",
    "1.5",
    "a: b",
    "- x",
    "#",
    "~",
    "n",
    "null",
    "in: {brackets}",
    "ends ",
    "two\nlines",
  ),
);
const leaf = fc.oneof(
  word,
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).filter((x) => !Object.is(x, -0)),
  fc.boolean(),
);
const row = fc.record({ p: fc.double({ min: 0, max: 1, noNaN: true }).map(Math.abs), source: word, status: word });
const { tree } = fc.letrec((tie) => ({
  tree: fc.dictionary(
    fc.stringMatching(/^[a-z_]{1,12}$/),
    fc.oneof(
      { maxDepth: 2 },
      leaf,
      row,
      fc.array(leaf, { maxLength: 4 }),
      fc.array(row, { maxLength: 3 }),
      tie("tree"),
      fc.array(tie("tree"), { maxLength: 3 }),
    ),
    { maxKeys: 4 },
  ),
}));

describe("house YAML", () => {
  it("reads back as it was written, whatever the words", () => {
    fc.assert(
      fc.property(tree, (value) => {
        expect(parse(houseYaml(value as object)) ?? {}).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it("puts a number and where it comes from on one line", () => {
    const text = houseYaml({ findings: { fever_history: { p: 0.52, ess: 88, source: "pvo88", status: "derived" } } });
    expect(text).toBe("findings:\n  fever_history: { p: 0.52, ess: 88, source: pvo88, status: derived }");
  });

  it("leaves out what is not stated", () => {
    expect(houseYaml({ id: "a", note: undefined })).toBe("id: a");
  });
});

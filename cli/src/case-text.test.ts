import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readDocument } from "./case-text.ts";

const read = (text: string) => readDocument(new TextEncoder().encode(text), "case");

describe("the text of a case", () => {
  it("is read as YAML", () => {
    expect(read("patient: { age: 54 } # years\nfindings:\n  - { id: esr, value: 62 }\n").input).toEqual({
      patient: { age: 54 },
      findings: [{ id: "esr", value: 62 }],
    });
  });

  it("is read as JSON whenever it is JSON, with the same meaning", () =>
    fc.assert(
      fc.property(
        fc.jsonValue({ maxDepth: 6, noUnicodeString: false }),
        fc.constantFrom("", "  ", "\t"),
        (value, indent) => {
          fc.pre(value !== null);
          const text = JSON.stringify(value, null, indent);
          fc.pre(!/[\u007f]/.test(text));
          expect(JSON.stringify(read(text).input)).toBe(text === "-0" ? "0" : JSON.stringify(JSON.parse(text)));
        },
      ),
    ));

  it("may begin with a byte order mark and end its lines as Windows does", () => {
    expect(read("\ufeffsetting: spine_clinic\r\npatient:\r\n  age: 50\r\n").input).toEqual({
      setting: "spine_clinic",
      patient: { age: 50 },
    });
  });

  it("keeps words as words: yes, no, on, a date and a graded strength are no other thing", () => {
    expect(read("[yes, no, on, 2026-10-02, 4+, 4-]").input).toEqual(["yes", "no", "on", "2026-10-02", "4+", "4-"]);
  });

  it("keeps a report over several lines, whatever signs stand in it", () => {
    expect(read("text: |\n  L1-L2: [disc] & *foramen* !\n  % {of\n").input).toEqual({
      text: "L1-L2: [disc] & *foramen* !\n% {of\n",
    });
  });

  it("does not let a field called __proto__ change what objects are", () => {
    const { input } = read('{ "__proto__": { "polluted": true } }');
    expect(Object.keys(input as object)).toEqual(["__proto__"]);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });
});

describe("the line of a place", () => {
  const { lineOf } = read(
    "patient:\n  age: 50\nfindings:\n  - id: fever\n    value: present\n  - id: esr\n\n    side: left\n",
  );
  it.each([
    ["patient.age", 2],
    ["findings[0]", 4],
    ["findings[1].side", 8],
    ["findings[1].level", 6], // missing: the finding itself
    ["medications[0].drug", null],
    ["", null],
  ])("%s stands on line %s", (where, line) => {
    expect(lineOf(where)).toBe(line);
  });
});

describe("a refused text", () => {
  it.each([
    ["a: 1\nb: &x 2", "case:2"],
    ["a: 1\nb: |\n  x\n  y\nc: *x", "case:5"],
    ["a: 1\n\n\nb: !x 2", "case:4"],
    ["a: 1\nb: 2\na: 3", "case:3"],
    ["a: 1\n---\nb: 2", "case:2"],
    ["a: 1\nb: \u0000", "case:2"],
    ["a: 1\n\tb: 2", "case:2"],
  ])("%j is refused at its line", (text, where) => {
    expect(() => read(text)).toThrow(expect.objectContaining({ code: "CASE_UNREADABLE", where }));
  });

  it("takes less than 2 seconds, whatever 1 MB it is", () => {
    const piece = fc.constantFrom(
      "[",
      "]",
      "{",
      "}",
      "- ",
      "? ",
      ": ",
      ",",
      '"',
      "'",
      "|",
      "\n",
      " ",
      "a",
      "#",
      "&a ",
      "*a",
      "!a ",
      "%",
      "---\n",
    );
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 4 }), (pieces) => {
        const unit = pieces.join("");
        const began = performance.now();
        try {
          read(unit.repeat(Math.floor(1_000_000 / unit.length)));
        } catch (fault) {
          expect(fault).toHaveProperty("code");
        }
        expect(performance.now() - began).toBeLessThan(2000);
      }),
      { numRuns: 25 },
    );
  });
});

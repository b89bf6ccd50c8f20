import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { textbookInformation } from "../../test/asked-anew.ts";
import { information } from "./information.ts";

const chance = fc.oneof(fc.constant(0), fc.double({ min: 1e-6, max: 1, noNaN: true }));
const table = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 5 }))
  .chain(([rows, columns]) =>
    fc.array(fc.array(chance, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
  )
  .filter((rows) => rows.flat().some((p) => p > 0));

function textbook(rows: readonly (readonly number[])[]): number {
  return textbookInformation(rows.map((row) => new Map(row.map((p, v) => [`${v}`, p]))));
}

describe("expected information of an answer", () => {
  it.each([
    {
      name: "an answer that says everything about a coin",
      rows: [
        [0.5, 0],
        [0, 0.5],
      ],
      bits: 1,
    },
    {
      name: "an answer that has nothing to do with it",
      rows: [
        [0.1, 0.3],
        [0.15, 0.45],
      ],
      bits: 0,
    },
    {
      name: "one of four, told",
      rows: [
        [1, 0, 0, 0],
        [0, 1, 0, 0],
        [0, 0, 1, 0],
        [0, 0, 0, 1],
      ],
      bits: 2,
    },
    // A coin asked of somebody who errs once in four times: 1 - H(1/4) = 1 + 0.25 log2 0.25 + 0.75 log2 0.75
    {
      name: "a coin seen dimly",
      rows: [
        [0.375, 0.125],
        [0.125, 0.375],
      ],
      bits: 0.18872187554086717,
    },
    {
      name: "nothing possible at all",
      rows: [
        [0, 0],
        [0, 0],
      ],
      bits: 0,
    },
  ])("is $bits bits for $name", ({ rows, bits }) => {
    expect(information(rows)).toBeCloseTo(bits, 12);
  });

  it("is what the textbook's formula gives, with whatever sum the chances have", () => {
    fc.assert(
      fc.property(table, fc.double({ min: 1e-9, max: 10, noNaN: true }), (rows, factor) => {
        expect(information(rows)).toBeCloseTo(Math.max(0, textbook(rows)), 11);
        expect(information(rows.map((row) => row.map((p) => p * factor)))).toBeCloseTo(information(rows), 11);
      }),
    );
  });

  it("is the same whichever of the two is asked about the other", () => {
    fc.assert(
      fc.property(table, (rows) => {
        const turned = rows[0]!.map((_, v) => rows.map((row) => row[v]!));
        expect(information(turned)).toBeCloseTo(information(rows), 11);
      }),
    );
  });

  it("is never below 0 and never above what there is to know", () => {
    fc.assert(
      fc.property(table, (rows) => {
        const bits = information(rows);
        expect(bits).toBeGreaterThanOrEqual(0);
        expect(bits).toBeLessThanOrEqual(Math.log2(Math.min(rows.length, rows[0]!.length)) + 1e-9);
      }),
    );
  });

  it("does not grow when two answers are no longer told apart", () => {
    fc.assert(
      fc.property(
        table.filter((rows) => rows.length > 1),
        ([first, second, ...others]) => {
          const joined = [first!.map((p, v) => p + second![v]!), ...others];
          expect(information(joined)).toBeLessThanOrEqual(information([first!, second!, ...others]) + 1e-12);
        },
      ),
    );
  });
});

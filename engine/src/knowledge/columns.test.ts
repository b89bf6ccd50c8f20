import fc from "fast-check";
import { expect, it } from "vitest";
import { type Json, pack, unpack } from "./columns.ts";

const there = (value: Json): Json => unpack(JSON.parse(JSON.stringify(pack(value))));
const chance = fc.integer({ min: 0, max: 100_000 }).map((value) => value / 100_000);
const json = fc.jsonValue({ noUnicodeString: false, maxDepth: 5 }) as fc.Arbitrary<Json>;

it("gives back any JSON value as it was", () =>
  fc.assert(
    fc.property(json, (value) => {
      fc.pre(!JSON.stringify(value).includes("__proto__"));
      // JSON has one zero only.
      const written = JSON.parse(JSON.stringify(value)) as Json;
      expect(there(written)).toEqual(written);
    }),
    { numRuns: 500 },
  ));

it("gives back every chance to the last bit", () =>
  fc.assert(
    fc.property(fc.array(fc.oneof(chance, fc.double({ min: 0, max: 1, noNaN: true }))), (values) => {
      const positive = values.map((value) => value + 0);
      expect(there(positive)).toEqual(positive);
    }),
  ));

it("gives back dictionaries with many different keys", () =>
  fc.assert(
    fc.property(
      fc.array(fc.dictionary(fc.stringMatching(/^[a-z_]{1,8}$/), chance, { minKeys: 20 }), { minLength: 3 }),
      (list) => {
        expect(there(list)).toEqual(list);
      },
    ),
    { numRuns: 50 },
  ));

it("tells a field that is absent from one that is null", () =>
  expect(there([{ a: null }, {}, { a: 1 }])).toEqual([{ a: null }, {}, { a: 1 }]));

it("writes what all entries share only once", () => {
  const value = Array.from({ length: 100 }, (_, place) => ({ p: place, status: "elicited" }));
  expect(JSON.stringify(pack(value)).split("elicited").length - 1).toBe(1 + 1);
});

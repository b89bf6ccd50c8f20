import { expect, it } from "vitest";
import { agrees, difference } from "./agreement.ts";
import { median, mediansByCase, quantile } from "./quantiles.ts";

it("lets the last of twelve digits differ, no more", () => {
  expect(agrees(difference({ p: [0.123456789012] }, { p: [0.123456789013] }))).toBe(true);
  expect(agrees(difference({ p: [0.123456789012] }, { p: [0.123456789112] }))).toBe(false);
});

it("refuses another word, another length and a number that is none", () => {
  expect(agrees(difference({ leading: "hip" }, { leading: "disc" }))).toBe(false);
  expect(agrees(difference([1, 2], [1, 2, 3]))).toBe(false);
  expect(agrees(difference([1], [null]))).toBe(false);
});

it("names where the largest difference lies", () => {
  const { where, relative } = difference({ a: { b: [1, 2] }, c: 5 }, { a: { b: [1, 2.5] }, c: 5 });
  expect(where).toBe("/a/b/1");
  expect(relative).toBeCloseTo(0.2, 12);
});

it("takes for each case the median of its rounds, and quantiles by nearest rank", () => {
  expect(
    mediansByCase([
      [1, 10],
      [3, 30],
      [2, 90],
    ]),
  ).toEqual([2, 30]);
  expect(median([4, 1, 3, 2])).toBe(2.5);
  const hundred = Array.from({ length: 100 }, (_, i) => 100 - i);
  expect([quantile(hundred, 0.5), quantile(hundred, 0.95), quantile([7], 0.95)]).toEqual([50, 95, 7]);
});

import { expect, it } from "vitest";
// @ts-expect-error plain JavaScript: it has to run before TypeScript is installed
import { CHECKS, ORDER } from "./check.mjs";

it("runs every check once when none is named", () => {
  expect(ORDER.flat(2).toSorted()).toEqual(Object.keys(CHECKS).toSorted());
});

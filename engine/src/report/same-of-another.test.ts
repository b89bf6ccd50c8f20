import { expect, it } from "vitest";
import { toldOf } from "../../test/reports/told.ts";

it("denies of the other side only: the side that was named stays", () => {
  expect(toldOf("MRI L4-5: the left L4 nerve is compressed, the right is not.")).toEqual([
    "L4-L5 root compression L4 left",
    "L4-L5 root compression L4 right denied",
  ]);
  expect(toldOf("MRI L4-5: the left foramen is narrowed and the right is not.")).toEqual([
    "L4-L5 foramen stenosis left",
    "L4-L5 foramen stenosis right denied",
  ]);
});

it("still denies backwards where no other side is named", () =>
  expect(
    toldOf("MRI L4-5: the left L4 nerve is compressed? No, it is not. The right root is not compressed."),
  ).toContain("L4-L5 root compression right denied"));

it("takes 'one' for what was spoken of, on its own side", () =>
  expect(toldOf("MRI L4/5: a severely narrowed left foramen and a mildly narrowed right one.")).toEqual([
    "L4-L5 foramen stenosis left severe",
    "L4-L5 foramen stenosis right mild",
  ]));

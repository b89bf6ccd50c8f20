import { expect, it } from "vitest";
import { whenAndWhy } from "./whom-to-see.ts";

it("begins the reason as a sentence of its own", () => {
  const because = { clinical: "the hip may explain it.", plain: "it may come from the hip." };
  expect(whenAndWhy({ within: "routine", because }, "next-day")).toBe(", at a usual visit. It may come from the hip.");
});

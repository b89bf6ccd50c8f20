import { expect, it } from "vitest";
import { saidInQuery } from "./said-in-query.ts";

it.each([
  { query: "groin pain", search: "groin pain", side: null, value: null },
  { query: "Right groin pain", search: "groin pain", side: "right", value: null },
  { query: "no fever", search: "fever", side: null, value: "absent" },
  { query: "denies numbness left", search: "numbness", side: "left", value: "absent" },
  { query: "weak hip both", search: "weak hip", side: "bilateral", value: null },
  { query: "numbness", search: "numbness", side: null, value: null },
  { query: "can't pee", search: "cannot pee", side: null, value: null },
  { query: "  ", search: "", side: null, value: null },
  { query: "toString", search: "toString", side: null, value: null },
])("reads '$query' as '$search', side $side, value $value", ({ query, ...said }) => {
  expect(saidInQuery(query)).toEqual(said);
});

it.each([
  "no bowel control",
  "no sensation saddle",
  "no control of my bladder",
  "no feeling between my legs",
  "knee jerk absent left",
  "anal tone absent",
  "no pulse in foot",
  "no improvement",
  "not able to walk",
  "straight leg raise negative",
  "mri normal",
])("lets the person choose where a denial may be the finding itself: '%s'", (query) => {
  expect(saidInQuery(query).value).toBe("not-assessed");
});

import { expect, it } from "vitest";
import { saidInQuery } from "./said-in-query.ts";

it.each([
  { query: "groin pain", search: "groin pain", side: null, denied: false },
  { query: "Right groin pain", search: "groin pain", side: "right", denied: false },
  { query: "no fever", search: "fever", side: null, denied: true },
  { query: "weak hip both", search: "weak hip", side: "bilateral", denied: false },
  { query: "numbness", search: "numbness", side: null, denied: false },
  { query: "  ", search: "", side: null, denied: false },
  { query: "toString", search: "toString", side: null, denied: false },
])("reads '$query' as '$search', side $side, denied $denied", ({ query, ...said }) => {
  expect(saidInQuery(query)).toEqual(said);
});

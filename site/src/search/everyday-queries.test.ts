import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { searchedPages } from "../build/searched-pages.ts";
import { findPages, readIndex, writtenIndex } from "./page-index.ts";

const queries = parse(readFileSync(new URL("../../test/everyday-queries.yaml", import.meta.url), "utf8")) as {
  query: string;
  one_of: string[];
  within?: number;
}[];
const pages = searchedPages();
const index = readIndex(writtenIndex(pages));

it.each(queries)("$query", ({ query, one_of, within = 3 }) => {
  for (const address of one_of) expect(pages.map(({ id }) => id)).toContain(address);
  const first = findPages(index, query, within).map(({ id }) => id);
  expect(
    one_of.some((address) => first.includes(address)),
    first.join(", "),
  ).toBe(true);
});

it("asks forty queries or more", () => expect(queries.length).toBeGreaterThanOrEqual(40));

it("takes pain killers written as two words for one", () => {
  const found = findPages(index, "pain killers").map(({ id }) => id);
  expect(found.slice(0, 3).join()).toMatch(/^\/(?:drugs|to-avoid)\//);
  expect(found).toEqual(findPages(index, "painkillers").map(({ id }) => id));
});

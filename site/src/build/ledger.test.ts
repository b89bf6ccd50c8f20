import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { ledger } from "./ledger.ts";
import { ledgerPages } from "./ledger-pages.ts";
import { REPOSITORY } from "./repository.ts";

const rows = ledger();

it("holds every object of the knowledge that has numbers, a source and a status: as many as are written there", () => {
  const text = readFileSync(path.join(REPOSITORY, "knowledge", "causes", "disc_herniation.yaml"), "utf8");
  const written = text.match(/status: (?:published|seen|derived|recalled|elicited)/g)!.length;
  const own = rows.filter(({ file }) => file === "causes/disc_herniation");
  // Codes, the verdict and the correction have a status and no number.
  const withoutNumber = text.match(/tier: A/g)!.length + 2;
  expect(own.length).toBe(written - withoutNumber);
  expect(own.find(({ place }) => place === "prior_per_1000.spine_clinic")).toEqual({
    file: "causes/disc_herniation",
    place: "prior_per_1000.spine_clinic",
    value: "180",
    worth: 5,
    sources: ["expert"],
    status: "elicited",
  });
});

it("names a source for whatever is not a judgement or recalled", () => {
  const bare = rows.filter(
    ({ status, sources }) => sources.length === 0 && status !== "elicited" && status !== "recalled",
  );
  expect(bare.map(({ file, place }) => `${file} ${place}`)).toEqual([]);
});

it("shows every row on one page, and on no other", () => {
  const shown = ledgerPages().flatMap((page) => page.rows.map(({ file, place }) => `${file} ${place}`));
  expect(shown.toSorted()).toEqual(rows.map(({ file, place }) => `${file} ${place}`).toSorted());
});

import { afterAll, describe, expect, it } from "vitest";
import { type ExampleFiles, exampleFiles, removeExamples, writeExample } from "../knowledge/example-folder.ts";
import { knowledgeCheck } from "./knowledge-check.ts";
import { PLANTED_IN_CHANCES } from "./planted/chances.ts";
import { PLANTED_IN_GATE } from "./planted/gate.ts";
import { PLANTED_IN_NAMES } from "./planted/names.ts";
import { PLANTED_IN_PLAN } from "./planted/plan.ts";
import { DISC, type Editable, type Planted } from "./planted/planted.ts";
import { PLANTED_IN_SOURCES } from "./planted/sources.ts";
import { PLANTED_IN_TABLES } from "./planted/tables.ts";
import { PLANTED_IN_WORDS } from "./planted/words.ts";
import { RULES } from "./rules.ts";

afterAll(removeExamples);

const PLANTED: readonly Planted[] = [
  ...PLANTED_IN_NAMES,
  ...PLANTED_IN_SOURCES,
  ...PLANTED_IN_CHANCES,
  ...PLANTED_IN_GATE,
  ...PLANTED_IN_TABLES,
  ...PLANTED_IN_PLAN,
  ...PLANTED_IN_WORDS,
];

/** The example without shared parts, so that a fault lands in one place only. */
function example(): Editable & ExampleFiles {
  return structuredClone(JSON.parse(JSON.stringify(exampleFiles())));
}

it("finds nothing wrong with the example", () => expect(knowledgeCheck(writeExample())).toEqual([]));

describe.each(PLANTED)("$rule", ({ rule, faults, plant, found }) => {
  it(`finds ${faults}`, () => {
    const files = example();
    plant(files);
    const told = knowledgeCheck(writeExample(files)).filter((fault) => fault.rule === rule);
    expect(told.map(({ file }) => file)).toEqual(found);
    for (const fault of told) expect(fault.line).toBeGreaterThanOrEqual(1);
  });
});

it("takes digits in names for names: levels, roots, sequences, vitamins, markers, whom to ring", () => {
  const files = example();
  const names =
    "The root is L2. At T12-L1, L1-L2 and L5/S1 (S2-S4): T1/T2-weighted, T1-bright; B12, D3, CYP2D6, HLA-B27, COX-2; ring 999.";
  files[DISC] = files[DISC].replace("### Evidence\n\n", `### Evidence\n\n${names}\n`);
  expect(knowledgeCheck(writeExample(files))).toEqual([]);
});

it.each(["4.5", "L2.5", "10 mg", "50%", "T1%", "2015", "one in eleven", "six percent", "few in a hundred"])(
  "takes %s in prose for a figure",
  (figure) => {
    const files = example();
    files[DISC] = files[DISC].replace("### Evidence\n\n", `### Evidence\n\nThere were ${figure} of them.\n`);
    expect(knowledgeCheck(writeExample(files)).map(({ rule }) => rule)).toEqual(["no-typed-figure"]);
  },
);

it("every rule has faults planted for it", () =>
  expect(new Set(PLANTED.map(({ rule }) => rule))).toEqual(new Set(RULES.map(({ name }) => name))));

/**
 * Writes docs/validation.md: how the written cases are answered, where the rates of the model lie, how
 * many alerts medication checks raise and what is told of made-up diaries.
 *
 *   node scripts/validation.ts
 */

import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { ENGINE_VERSION } from "../engine/src/version.ts";
import { journeysSection } from "./journeys/section.ts";
import { lastJourneys } from "./journeys.ts";
import { loadForScripts } from "./load-for-scripts.ts";
import { medicationSection } from "./medication/section.ts";
import { lastMedicationResults } from "./medication.ts";
import { type BurdenResults, burdenSection } from "./outpatients/section.ts";
import { reportsSection } from "./reports/section.ts";
import { reportHalves } from "./reports.ts";
import { lastDecoys } from "./validate/decoy-results.ts";
import { decoysSection } from "./validate/decoy-section.ts";
import { lastDiaryResults } from "./validate/diaries.ts";
import { diarySection } from "./validate/diary-section.ts";
import { lastResults } from "./validate/results.ts";
import { syntheticSection } from "./validate/section.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const STAGES = [
  ["history", "history"],
  ["examination", "and examination"],
  ["electrodiagnostic", "before imaging"],
] as const;

interface CaseRow {
  readonly id: string;
  readonly set: "published" | "own";
  readonly expected: string;
  readonly leading: string;
  readonly urgency: string;
  readonly wanted: string;
  readonly verdict: string;
  readonly ranks: Readonly<Record<string, number>>;
  readonly half: Readonly<Record<string, number>>;
}

interface RateResult {
  readonly what: string;
  readonly value: number;
  readonly published: readonly number[];
  readonly range: readonly number[];
  readonly within: boolean;
  readonly source: string;
  readonly exception?: string;
}

function printed<T>(script: string, ...options: string[]): T {
  const text = execFileSync(process.execPath, [script, "--json", ...options], { cwd: ROOT, maxBuffer: 2 ** 26 });
  return JSON.parse(text.toString("utf8")) as T;
}

function casesText(rows: readonly CaseRow[], set: CaseRow["set"]): string {
  const some = rows.filter((row) => row.set === set);
  const hits = (stage: string, within: number, key: "ranks" | "half") => {
    const count = some.filter((row) => row[key][stage]! <= within).length;
    return `${count} of ${some.length}`;
  };
  const verdicts = ["exact", "acceptable", "open", "over", "UNDER"].map(
    (verdict) =>
      `${some.filter((row) => row.verdict === verdict).length} ${verdict === "UNDER" ? "**under**" : verdict}`,
  );
  return [
    "| known | first | among 3 | among 5 | among 3, half marks |",
    "| --- | --- | --- | --- | --- |",
    ...STAGES.map(
      ([stage, name]) =>
        `| ${name} | ${hits(stage, 1, "ranks")} | ${hits(stage, 3, "ranks")} | ${hits(stage, 5, "ranks")} | ${hits(stage, 3, "half")} |`,
    ),
    "",
    `Urgency after history and examination: ${verdicts.join(", ")} ("open": not enough known where routine was right).`,
    "",
    "| case | expected | leading | rank | urgency (wanted) |",
    "| --- | --- | --- | --- | --- |",
    ...some.map(
      (row) =>
        `| ${row.id} | ${row.expected} | ${row.leading} | ${row.ranks.electrodiagnostic} | ${row.urgency} (${row.wanted}) |`,
    ),
  ].join("\n");
}

const digits = (value: number) => Number(value.toPrecision(3));

const rows = printed<CaseRow[]>("scripts/cases.ts", "--quick");
const rates = printed<RateResult[]>("scripts/rates.ts");
const outpatients = printed<BurdenResults>("scripts/outpatients.ts");
const synthetic = lastResults();
const medication = lastMedicationResults();
const decoys = lastDecoys();
const diaries = lastDiaryResults();
const journeys = lastJourneys();
const text = `# Validation

Written by \`npm run validation\`; engine ${ENGINE_VERSION}, knowledge ${loadForScripts().version}. Nothing here has been tried on patients, and no clinician has reviewed the knowledge.

The engine against an independent enumeration: \`engine/test/exactness.test.ts\`, on every \`npm test\`. Safety laws on generated consultations: \`npm run safety\`.

## Fifteen published cases

Rare and operated cases are over-represented. Rank of the expected cause among the specific ones:

${casesText(rows, "published")}

## Thirty textbook presentations

Written before the engine answered any of them, but by people who know the vocabulary: easier than real ones.

${casesText(rows, "own")}

## Rates

What follows from many numbers together, beside what studies found; ranges and sources in \`knowledge/model/rate-ranges.yaml\`. ${rates.filter((row) => row.within).length} of ${rates.length} lie within.

| rate | model | published | allowed | source |
| --- | --- | --- | --- | --- |
${rates.map((row) => `| ${row.within ? "" : "**outside:** "}${row.what} | ${digits(row.value)} | ${row.published.join(" to ") || "none"} | ${row.range.join(" to ")} | ${row.source} |`).join("\n")}

Why some lie outside for the time being:

${rates
  .filter((row) => !row.within)
  .map((row) => `- ${row.what}: ${row.exception ?? "no reason given"}`)
  .join("\n")}

${burdenSection(outpatients)}
${reportsSection(reportHalves())}${synthetic === null ? "" : syntheticSection(synthetic)}${decoys === null ? "" : decoysSection(decoys)}${medication === null ? "" : medicationSection(medication)}${diaries === null ? "" : diarySection(diaries)}${journeys === null ? "" : journeysSection(journeys)}`;
writeFileSync(`${ROOT}docs/validation.md`, text);
console.log("docs/validation.md written.");

/**
 * Validates the engine on synthetic patients: are its chances as frequent as they say, does the picture hold when the
 * elicited numbers are wrong, and do its intervals hold what other numbers would give? And on made-up diaries: is a change
 * told where there is one, and only there? Writes docs/validation-synthetic.json and docs/validation-diaries.json and
 * prints the sections for docs/validation.md; progress goes to the error output.
 *
 *   node scripts/validate.ts                      20,000 patients of each setting, 500 of them for wrong numbers, and
 *                                                 2,000 patients in all for intervals
 *   node scripts/validate.ts --patients 300       fewer; --robust 100: so many for wrong numbers; --seed 7: other patients
 *   node scripts/validate.ts --coverage 200       so many for intervals; 0: none
 *   node scripts/validate.ts --only coverage      intervals alone, beside the other numbers last written
 *   node scripts/validate.ts --only diaries       made-up diaries alone (docs/validation-diaries.json), a matter of seconds
 *   node scripts/validate.ts --only decoys        findings of a scan by the way alone: 2,000 patients (docs/validation-decoys.json)
 *   node scripts/validate.ts --decoys 400         so many for these; 0: none
 *   node scripts/validate.ts --afresh             intervals from the first patient on, whatever was counted before
 *   node scripts/validate.ts --quick              a look: 100, 25 and 20, printed only
 *   node scripts/validate.ts --out results.json   written elsewhere
 *
 * Intervals take longest. What has been counted of them is written every quarter of a minute, and the next run with the
 * same engine, knowledge and seed goes on from there.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { DRAWS } from "../engine/src/belief/draws.ts";
import { ENGINE_VERSION } from "../engine/src/version.ts";
import { SETTINGS, type Setting } from "../engine/src/vocabulary/case.ts";
import { loadFollowUpForScripts, loadForScripts } from "./load-for-scripts.ts";
import { validateDecoys } from "./validate/decoy-run.ts";
import { decoysSection } from "./validate/decoy-section.ts";
import { DIARY_RESULTS, validateDiaries } from "./validate/diaries.ts";
import { diarySection, withSection } from "./validate/diary-section.ts";
import { workOffAll } from "./validate/pool.ts";
import type { Portion, PortionResult } from "./validate/portion.ts";
import { bySetting, grown, portionsOf, takenUp } from "./validate/progress.ts";
import { type CoverageResults, lastResults, RESULTS_FILE, type SyntheticResults } from "./validate/results.ts";
import { syntheticSection } from "./validate/section.ts";
import { noChanges, noTally, sumOf } from "./validate/tally.ts";

/** Patients handed to a worker at a time. Those of one portion share their wrong numbers. */
const PORTION = { calibration: 50, "known-risks": 50, robustness: 10, coverage: 5 } as const;
/** Wrong numbers are tried with so many of the patients: each is answered twice, with every root. */
const ROBUST = 500;
/** Of a quarter all risk factors are told. */
const KNOWN_RISKS_SHARE = 0.25;
const TELL_EVERY_SECONDS = 15;
const PAGE = fileURLToPath(new URL("../docs/validation.md", import.meta.url));
/** Made-up diaries of each kind and instrument. */
const SERIES = 1000;

/** Works all off, and tells and keeps what there is every quarter of a minute. */
async function work(
  name: string,
  portions: readonly Portion[],
  keep: (results: readonly (PortionResult | undefined)[]) => void = () => {},
): Promise<PortionResult[]> {
  const started = performance.now();
  let told = started;
  const { version } = loadForScripts();
  const results = await workOffAll(portions, (soFar) => {
    if (soFar.some((one) => one !== undefined && one.knowledge !== version)) {
      console.error(`${name}: the knowledge has changed since the start (${version}). Start again.`);
      process.exit(1);
    }
    const now = performance.now();
    const done = soFar.filter((one) => one !== undefined).length;
    if (now - told < TELL_EVERY_SECONDS * 1000 && done < portions.length) return;
    told = now;
    keep(soFar);
    console.error(`${name}: ${done} of ${portions.length} portions in ${Math.round((now - started) / 1000)} s`);
  });
  return results;
}

async function withoutIntervals(
  seed: number,
  patients: number,
  robust: number,
): Promise<Omit<SyntheticResults, "coverage">> {
  const all = (part: Portion["part"], to: number) =>
    portionsOf({ part, seed, from: bySetting(() => 0), to, each: PORTION[part] });
  const results = [
    ...(await work("Calibration", all("calibration", patients))),
    ...(await work("Known risks", all("known-risks", Math.ceil(patients * KNOWN_RISKS_SHARE)))),
    ...(await work("Wrong numbers", all("robustness", robust))),
  ];
  const of = (part: Portion["part"], setting: Setting): PortionResult[] =>
    results.filter(({ portion }) => portion.part === part && portion.setting === setting);
  const tallies = (part: Portion["part"]) =>
    bySetting((setting) =>
      sumOf(
        noTally(),
        of(part, setting).map(({ tally }) => tally),
      ),
    );
  return {
    engine: ENGINE_VERSION,
    knowledge: loadForScripts().version,
    seed,
    patients,
    calibration: tallies("calibration"),
    knownRisks: tallies("known-risks"),
    robustness: {
      patients: robust,
      portion: PORTION.robustness,
      changes: bySetting((setting) =>
        sumOf(
          noChanges(),
          of("robustness", setting).map(({ changes }) => changes),
        ),
      ),
      calibration: tallies("robustness"),
    },
  };
}

/** @param patients in all, in equal parts of each setting */
async function withIntervals(
  known: CoverageResults,
  patients: number,
  keep: (coverage: CoverageResults) => void,
): Promise<CoverageResults> {
  const portions = portionsOf({
    part: "coverage",
    seed: known.seed,
    from: bySetting((setting) => known.tallies[setting].patients),
    to: Math.ceil(patients / SETTINGS.length),
    each: PORTION.coverage,
  });
  return grown(known, await work("Intervals", portions, (soFar) => keep(grown(known, soFar))));
}

const { values } = parseArgs({
  options: {
    patients: { type: "string" },
    robust: { type: "string" },
    coverage: { type: "string" },
    decoys: { type: "string" },
    only: { type: "string" },
    afresh: { type: "boolean", default: false },
    seed: { type: "string", default: "1" },
    quick: { type: "boolean", default: false },
    out: { type: "string" },
  },
});
if (values.only !== undefined && !["coverage", "diaries", "decoys"].includes(values.only)) {
  console.error(`--only ${values.only} is not known: write --only coverage, diaries or decoys, or leave it out.`);
  process.exit(2);
}
const file = values.out ?? RESULTS_FILE;
const seed = Number(values.seed);
const patients = Number(values.patients ?? (values.quick ? 100 : 20_000));
const decoyed = Number(values.decoys ?? (values.quick ? 24 : 2000));
const robust = Number(values.robust ?? (values.quick ? 25 : Math.min(ROBUST, patients)));
const intervals = Number(values.coverage ?? (values.quick ? 20 : 2000));
for (const [option, number] of Object.entries({ seed, patients, robust, coverage: intervals, decoys: decoyed })) {
  if (Number.isInteger(number) && number >= 0) continue;
  console.error(`--${option} has to be a whole number from 0 on.`);
  process.exit(2);
}

if (values.only !== "coverage" && values.only !== "diaries" && decoyed > 0) {
  const run = { seed, patients: decoyed, afresh: values.afresh, written: !values.quick };
  const decoys = decoysSection(await validateDecoys(run));
  console.log(decoys);
  if (!values.quick) writeFileSync(PAGE, withSection(readFileSync(PAGE, "utf8"), decoys));
  if (values.only === "decoys") process.exit(0);
}

if (values.only !== "coverage") {
  const both = { model: loadForScripts(), followUp: loadFollowUpForScripts() };
  const diaries = validateDiaries(both, seed, values.quick ? 100 : SERIES, ENGINE_VERSION);
  if (!values.quick) writeFileSync(DIARY_RESULTS, `${JSON.stringify(diaries, null, 2)}\n`);
  console.log(diarySection(diaries));
  if (!values.quick) writeFileSync(PAGE, withSection(readFileSync(PAGE, "utf8"), diarySection(diaries)));
  if (values.only === "diaries") process.exit(0);
}

const last = lastResults(file);
if (values.only === "coverage" && last === null) {
  console.error(`${file} is missing: run without --only first.`);
  process.exit(2);
}
const written = !values.quick || values.out !== undefined;
const save = (results: SyntheticResults): SyntheticResults => {
  if (written) writeFileSync(file, `${JSON.stringify(results, null, 2)}\n`);
  return results;
};
const before = values.afresh || values.quick ? null : (last?.coverage ?? null);
const origin = { engine: ENGINE_VERSION, knowledge: loadForScripts().version, seed, draws: DRAWS };
const start = takenUp(before, origin);
const rest = values.only === "coverage" ? last! : await withoutIntervals(seed, patients, robust);
let results = save({ ...rest, coverage: Object.values(start.tallies).some((one) => one.patients > 0) ? start : null });
if (intervals > 0) {
  const coverage = await withIntervals(start, intervals, (soFar) => save({ ...rest, coverage: soFar }));
  results = save({ ...rest, coverage });
}
console.log(syntheticSection(results));
if (written) console.error(`${file} written.`);

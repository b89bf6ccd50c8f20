/**
 * Validates the engine on synthetic patients: are its chances as frequent as they say, and does the picture hold when the
 * elicited numbers are wrong? Writes docs/validation-synthetic.json and prints the section for docs/validation.md;
 * progress goes to the error output.
 *
 *   node scripts/validate.ts                      20,000 patients of each setting, 2,000 of them for wrong numbers
 *   node scripts/validate.ts --patients 300       fewer; --robust 100: so many for wrong numbers; --seed 7: other patients
 *   node scripts/validate.ts --quick              a look: 100 and 25, printed only
 *   node scripts/validate.ts --out results.json   written elsewhere
 */
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { ENGINE_VERSION } from "../engine/src/version.ts";
import { SETTINGS, type Setting } from "../engine/src/vocabulary/case.ts";
import { loadForScripts } from "./load-for-scripts.ts";
import { workOffAll } from "./validate/pool.ts";
import type { Portion, PortionResult } from "./validate/portion.ts";
import { RESULTS_FILE, type SyntheticResults } from "./validate/results.ts";
import { syntheticSection } from "./validate/section.ts";
import { noChanges, noTally, sumOf } from "./validate/tally.ts";

/** Patients handed to a worker at a time. Those of one portion share their wrong numbers. */
const PORTION = { calibration: 50, "known-risks": 50, robustness: 10 } as const;
/** Of a tenth of the patients wrong numbers are tried too. */
const ROBUST_SHARE = 0.1;
/** Of a quarter all risk factors are told. */
const KNOWN_RISKS_SHARE = 0.25;
const TELL_EVERY_SECONDS = 15;

function portionsOf(part: Portion["part"], seed: number, patients: number): Portion[] {
  return SETTINGS.flatMap((setting) =>
    Array.from({ length: Math.ceil(patients / PORTION[part]) }, (_, i) => ({
      part,
      setting,
      seed,
      from: i * PORTION[part],
      to: Math.min((i + 1) * PORTION[part], patients),
    })),
  );
}

function bySetting<T>(of: (setting: Setting) => T): Record<Setting, T> {
  return Object.fromEntries(SETTINGS.map((setting) => [setting, of(setting)])) as Record<Setting, T>;
}

async function validate(seed: number, patients: number, robust: number): Promise<SyntheticResults> {
  const started = performance.now();
  let told = started;
  const portions = [
    ...portionsOf("calibration", seed, patients),
    ...portionsOf("known-risks", seed, Math.ceil(patients * KNOWN_RISKS_SHARE)),
    ...portionsOf("robustness", seed, robust),
  ];
  const results = await workOffAll(portions, (done) => {
    const now = performance.now();
    if (now - told < TELL_EVERY_SECONDS * 1000 && done < portions.length) return;
    told = now;
    console.error(`${done} of ${portions.length} portions in ${Math.round((now - started) / 1000)} s`);
  });
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
    coverage: null,
  };
}

const { values } = parseArgs({
  options: {
    patients: { type: "string" },
    robust: { type: "string" },
    seed: { type: "string", default: "1" },
    quick: { type: "boolean", default: false },
    out: { type: "string" },
  },
});
const patients = Number(values.patients ?? (values.quick ? 100 : 20_000));
const robust = Number(values.robust ?? Math.max(25, Math.round(patients * ROBUST_SHARE)));
const results = await validate(Number(values.seed), patients, robust);
console.log(syntheticSection(results));
if (!values.quick || values.out !== undefined) {
  const file = values.out ?? RESULTS_FILE;
  writeFileSync(file, `${JSON.stringify(results, null, 2)}\n`);
  console.error(`${file} written.`);
}

/**
 * Does concordance tell the cause from what a scan shows by the way? Synthetic patients with a true lesion and one decoy
 * at another level or side. Writes docs/validation-decoys.json and prints the section for docs/validation.md.
 *
 *   node scripts/scan-decoys.ts                  2,000 patients in all, in equal parts of each setting
 *   node scripts/scan-decoys.ts --patients 400   fewer; --seed 7: other patients
 *   node scripts/scan-decoys.ts --afresh         from the first patient on, whatever was counted before
 *   node scripts/scan-decoys.ts --quick          a look: 24, printed only
 *
 * What has been counted is written every quarter of a minute; the next run with the same engine, knowledge, tables and
 * seed goes on from there.
 */
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { ENGINE_VERSION } from "../engine/src/version.ts";
import { SETTINGS } from "../engine/src/vocabulary/case.ts";
import { loadForScripts } from "./load-for-scripts.ts";
import { DECOYS_FILE, type DecoyResults, decoysGrown, decoysTakenUp, lastDecoys } from "./validate/decoy-results.ts";
import { decoysSection } from "./validate/decoy-section.ts";
import { type DecoyPortion, type DecoyResult, tableVersion } from "./validate/decoys.ts";
import { workOffWith } from "./validate/pool.ts";

/** Patients handed to a worker at a time. */
const EACH = 4;
const TELL_EVERY_SECONDS = 15;

const { values } = parseArgs({
  options: {
    patients: { type: "string" },
    seed: { type: "string", default: "1" },
    afresh: { type: "boolean", default: false },
    quick: { type: "boolean", default: false },
  },
});
const seed = Number(values.seed);
const patients = Number(values.patients ?? (values.quick ? 24 : 2000));
for (const [option, number] of Object.entries({ seed, patients })) {
  if (Number.isInteger(number) && number >= 0) continue;
  console.error(`--${option} has to be a whole number from 0 on.`);
  process.exit(2);
}

const origin = {
  engine: ENGINE_VERSION,
  knowledge: loadForScripts().version,
  tables: tableVersion(),
  seed,
};
const start = decoysTakenUp(values.afresh || values.quick ? null : lastDecoys(), origin);
const to = Math.ceil(patients / SETTINGS.length);
const portions = SETTINGS.flatMap((setting) =>
  Array.from({ length: Math.max(0, Math.ceil((to - start.next[setting]) / EACH)) }, (_, round): DecoyPortion => {
    const from = start.next[setting] + round * EACH;
    return { setting, seed, from, to: Math.min(from + EACH, to) };
  }),
).sort((a, b) => a.from - b.from);

const save = (results: DecoyResults): DecoyResults => {
  if (!values.quick) writeFileSync(DECOYS_FILE, `${JSON.stringify(results, null, 2)}\n`);
  return results;
};
const started = performance.now();
let told = started;
const all = await workOffWith<DecoyPortion, DecoyResult>(
  new URL("validate/decoy-worker.ts", import.meta.url),
  portions,
  (soFar) => {
    const now = performance.now();
    const done = soFar.filter((one) => one !== undefined).length;
    if (now - told < TELL_EVERY_SECONDS * 1000 && done < portions.length) return;
    told = now;
    save(decoysGrown(start, soFar));
    console.error(`Decoys: ${done} of ${portions.length} portions in ${Math.round((now - started) / 1000)} s`);
  },
);
console.log(decoysSection(save(decoysGrown(start, all))));

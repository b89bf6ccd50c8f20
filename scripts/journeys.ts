/**
 * Sends simulated people through the check for patients and holds the way against all that they could have answered.
 * Writes docs/validation-journeys.json and the section of docs/validation.md; progress goes to the error output.
 *
 *   npm run journeys                      500 people of each kind
 *   npm run journeys -- --people 50       fewer; --seed 7: other people; --print: nothing is written
 *   npm run journeys -- --afresh          from the first person on
 *
 * A run that is broken off goes on where it stopped while engine, knowledge and check are the same.
 */
import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { ENGINE_VERSION } from "../engine/src/version.ts";
import { CACHE, ROOT } from "./bootstrap.mjs";
import { type JourneyPortion, type JourneyPortionResult, KINDS } from "./journeys/portion.ts";
import { type JourneyResults, journeysSection, tallyOf } from "./journeys/section.ts";
import { loadForScripts } from "./load-for-scripts.ts";
import { hashOf } from "./stale.mjs";
import { withSection } from "./validate/diary-section.ts";
import { workOffWith } from "./validate/pool.ts";

const JOURNEY_RESULTS = fileURLToPath(new URL("../docs/validation-journeys.json", import.meta.url));

const PAGE = fileURLToPath(new URL("../docs/validation.md", import.meta.url));

/** What the way of a person depends on. */
const INPUTS = [
  "engine/src",
  "engine/test/patients",
  "engine/test/reference",
  "knowledge",
  "scripts/journeys",
  "site/src/journey",
];
/** People handed to a worker at a time; those of one portion share their wrong numbers. */
const SHARE = 10;

/** What was last written, or null. */
export function lastJourneys(): JourneyResults | null {
  return existsSync(JOURNEY_RESULTS) ? (JSON.parse(readFileSync(JOURNEY_RESULTS, "utf8")) as JourneyResults) : null;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({
    options: {
      people: { type: "string", default: "500" },
      seed: { type: "string", default: "1" },
      print: { type: "boolean", default: false },
      afresh: { type: "boolean", default: false },
    },
  });
  const [people, seed] = [Number(values.people), Number(values.seed)];
  const log = path.join(CACHE, `journeys-${hashOf(ROOT, INPUTS).slice(0, 12)}.jsonl`);
  if (values.afresh) rmSync(log, { force: true });
  const asked = portionsOf(people, seed);
  const done = walkedBefore(log).filter(({ portion }) => asked.some((one) => nameOf(one) === nameOf(portion)));
  const known = new Set(done.map(({ portion }) => nameOf(portion)));
  const left = asked.filter((portion) => !known.has(nameOf(portion)));
  if (done.length > 0) console.error(`${done.length * SHARE} people were walked before`);
  mkdirSync(CACHE, { recursive: true });
  const logged = new Set<JourneyPortionResult>();
  const more = await workOffWith<JourneyPortion, JourneyPortionResult>(
    new URL("journeys/worker.ts", import.meta.url),
    left,
    (results) => {
      for (const result of results) {
        if (result === undefined || logged.has(result)) continue;
        logged.add(result);
        appendFileSync(log, `${JSON.stringify(result)}\n`);
      }
      console.error(`${(done.length + logged.size) * SHARE} of ${2 * people} people`);
    },
  );
  const results = resultsOf([...done, ...more], seed);
  const section = journeysSection(results);
  if (!values.print) {
    writeFileSync(JOURNEY_RESULTS, `${JSON.stringify(results, null, 2)}\n`);
    writeFileSync(PAGE, withSection(readFileSync(PAGE, "utf8"), section));
  }
  console.log(section);
}

/** Kinds in turn, so that a run that is broken off has as many of each. */
function portionsOf(people: number, seed: number): JourneyPortion[] {
  return Array.from({ length: Math.ceil(people / SHARE) }, (_, round) =>
    KINDS.map((kind) => ({ kind, seed, from: round * SHARE, to: Math.min(people, (round + 1) * SHARE) })),
  ).flat();
}

function nameOf({ kind, seed, from, to }: JourneyPortion): string {
  return `${kind} ${seed} ${from} ${to}`;
}

function walkedBefore(log: string): JourneyPortionResult[] {
  if (!existsSync(log)) return [];
  const lines = readFileSync(log, "utf8").split("\n");
  // The last line is empty, or was being written when the run stopped.
  return lines.slice(0, -1).map((line) => JSON.parse(line) as JourneyPortionResult);
}

function resultsOf(results: readonly JourneyPortionResult[], seed: number): JourneyResults {
  const tally = (kind: JourneyPortion["kind"]) =>
    tallyOf(results.filter(({ portion }) => portion.kind === kind).flatMap(({ walks }) => walks));
  return {
    engine: ENGINE_VERSION,
    knowledge: loadForScripts().version,
    seed,
    people: { model: tally("model"), perturbed: tally("perturbed") },
  };
}

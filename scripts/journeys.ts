/**
 * Sends simulated people through the journey of the pages and holds the way against all that they could have answered.
 * Writes docs/validation-journeys.json and prints the section for docs/validation.md; progress goes to the error output.
 *
 *   node scripts/journeys.ts                 500 people of each kind
 *   node scripts/journeys.ts --people 50     fewer; --seed 7: other people; --print: nothing is written
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { networkOf } from "../engine/src/belief/network.ts";
import { ENGINE_VERSION } from "../engine/src/version.ts";
import { patientsLike } from "../engine/test/patients/draw-patient.ts";
import { drawPerson } from "../engine/test/patients/draw-person.ts";
import { randomFrom } from "../engine/test/patients/random.ts";
import { type JudgedWalk, judged } from "./journeys/judged-walk.ts";
import { type JourneyResults, journeysSection, tallyOf } from "./journeys/section.ts";
import { loadForScripts } from "./load-for-scripts.ts";
import { perturb } from "./validate/perturb.ts";

export const JOURNEY_RESULTS = fileURLToPath(new URL("../docs/validation-journeys.json", import.meta.url));

/** So many people share one draw of wrong numbers. */
const SHARE = 10;
const TELL_EVERY = 20;

/** What was last written, or null. */
export function lastJourneys(): JourneyResults | null {
  return existsSync(JOURNEY_RESULTS) ? (JSON.parse(readFileSync(JOURNEY_RESULTS, "utf8")) as JourneyResults) : null;
}

/** Gives one more person of a kind on their way at each call; the engine knows the numbers of the knowledge. */
export function walksOf(kind: "model" | "perturbed", seed: number): (at: number) => JudgedWalk {
  const knowledge = loadForScripts();
  const network = networkOf(knowledge);
  let from = network;
  return (at) => {
    if (kind === "perturbed" && at % SHARE === 0)
      from = networkOf(perturb(knowledge, randomFrom(seed, 1, Math.floor(at / SHARE))));
    const random = randomFrom(seed, kind === "model" ? 2 : 3, at);
    return judged(network, patientsLike(from, drawPerson(from.knowledge, "primary_care", random))(random));
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({
    options: {
      people: { type: "string", default: "500" },
      seed: { type: "string", default: "1" },
      print: { type: "boolean", default: false },
    },
  });
  const [people, seed] = [Number(values.people), Number(values.seed)];
  const walks = { model: [] as JudgedWalk[], perturbed: [] as JudgedWalk[] };
  const next = { model: walksOf("model", seed), perturbed: walksOf("perturbed", seed) };
  const results = (): JourneyResults => ({
    engine: ENGINE_VERSION,
    knowledge: loadForScripts().version,
    seed,
    people: { model: tallyOf(walks.model), perturbed: tallyOf(walks.perturbed) },
  });
  const keep = () => {
    if (!values.print) writeFileSync(JOURNEY_RESULTS, `${JSON.stringify(results(), null, 2)}\n`);
  };
  for (let at = 0; at < people; at += 1) {
    for (const kind of ["model", "perturbed"] as const) walks[kind].push(next[kind](at));
    if ((at + 1) % TELL_EVERY !== 0) continue;
    console.error(`${at + 1} of ${people} of each kind`);
    // A run that is broken off leaves what it has.
    keep();
  }
  keep();
  console.log(journeysSection(results()));
}

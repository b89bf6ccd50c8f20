/**
 * Counts the alerts that the medication check raises on synthetic outpatients with one analgesic order each.
 *
 *   node scripts/outpatients.ts               1,000 patients, the section for docs/validation.md
 *   node scripts/outpatients.ts --json        the counts as JSON
 *   node scripts/outpatients.ts --count 50 --seed 7
 *   node scripts/outpatients.ts --loud        every stop and check of the careful prescriber, one a line
 */
import { parseArgs } from "node:util";
import { checkMedication, ForamenError, type MedicationCheck } from "@foramen/engine";
import { openMedication } from "../cli/src/open-knowledge.ts";
import { burdenOf } from "./outpatients/burden.ts";
import { drawOutpatient, type Outpatient, type Prescriber } from "./outpatients/draw.ts";
import { readPopulation } from "./outpatients/population.ts";
import { type BurdenResults, burdenSection } from "./outpatients/section.ts";

const { values } = parseArgs({
  options: {
    count: { type: "string", default: "1000" },
    seed: { type: "string", default: "1" },
    json: { type: "boolean", default: false },
    loud: { type: "boolean", default: false },
  },
});
const knowledge = await openMedication();
const table = readPopulation();
const seed = Number(values.seed);

function check({ patient, order }: Outpatient): MedicationCheck | null {
  try {
    return checkMedication({ patient, order }, knowledge);
  } catch (fault) {
    if (fault instanceof ForamenError) return null;
    throw fault;
  }
}

const drawn = (prescriber: Prescriber) =>
  Array.from({ length: Number(values.count) }, (_, number) => drawOutpatient(table, seed, number, prescriber));

if (values.loud) {
  for (const one of drawn("careful"))
    for (const { alerts } of check(one)?.orders ?? [])
      for (const { strength, type, because } of alerts)
        if (strength !== "note") console.log(`${strength} ${type} | ${one.order.text} | ${because}`);
} else {
  const results: BurdenResults = {
    seed,
    careful: burdenOf(drawn("careful"), check),
    blind: burdenOf(drawn("blind"), check),
  };
  console.log(values.json ? JSON.stringify(results, null, 2) : burdenSection(results));
}

/**
 * Holds the medication check against the cases under vignettes/medication: serious alerts found and missed, false alarms
 * on clean orders, verdicts, figures. Prints every fault.
 *
 *   node scripts/medication-cases.ts            all cases
 *   node scripts/medication-cases.ts opioids    one topic
 *   node scripts/medication-cases.ts --json     the counts and faults as JSON
 */
import { checkMedication, ForamenError } from "@foramen/engine";
import { openMedication } from "../cli/src/open-knowledge.ts";
import { isClean, type MedicationCase, medicationCases } from "./medication/case-files.ts";
import { countsOf, type JudgedCase } from "./medication/counts.ts";
import { type CheckAnswer, judge } from "./medication/judge.ts";
import { part } from "./validate/written.ts";

const knowledge = await openMedication();

function answerTo({ patient, order }: MedicationCase): CheckAnswer | { readonly refused: string } {
  try {
    return checkMedication({ patient, order }, knowledge) as CheckAnswer;
  } catch (fault) {
    if (fault instanceof ForamenError) return { refused: `${fault.code}: ${fault.message}` };
    throw fault;
  }
}

const topic = process.argv.slice(2).find((word) => !word.startsWith("--"));
const judged: JudgedCase[] = medicationCases()
  .filter((one) => topic === undefined || one.topic === topic)
  .map((one) => ({ topic: one.topic, name: one.name, clean: isClean(one), ...judge(one, answerTo(one)) }));

if (process.argv.includes("--json")) {
  console.log(JSON.stringify(judged, null, 2));
} else {
  for (const { topic, name, faults } of judged)
    for (const { kind, expected, got } of faults)
      console.log(`${topic}: ${name}\n  ${kind}: expected ${expected}; got ${got}`);
  const counts = countsOf(judged);
  console.log(`\ncases without any fault    ${part(counts.faultless, counts.cases)}`);
  console.log(`verdict accepted           ${part(counts.accepted, counts.cases)}`);
  console.log(`serious alerts found       ${part(counts.found, counts.expected)}`);
  console.log(`clean orders with an alarm ${part(counts.alarmed, counts.clean)}`);
}

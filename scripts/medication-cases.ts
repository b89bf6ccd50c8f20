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
const judged = medicationCases()
  .filter((one) => topic === undefined || one.topic === topic)
  .map((one) => ({ topic: one.topic, name: one.name, clean: isClean(one), ...judge(one, answerTo(one)) }));
const clean = judged.filter((one) => one.clean);
const sum = (of: (one: (typeof judged)[number]) => number) => judged.reduce((total, one) => total + of(one), 0);

if (process.argv.includes("--json")) {
  console.log(JSON.stringify(judged, null, 2));
} else {
  for (const { topic, name, faults } of judged)
    for (const { kind, expected, got } of faults)
      console.log(`${topic}: ${name}\n  ${kind}: expected ${expected}; got ${got}`);
  const right = judged.filter((one) => one.faults.every(({ kind }) => kind !== "verdict" && kind !== "refused"));
  console.log(
    `\ncases without any fault    ${part(judged.filter((one) => one.faults.length === 0).length, judged.length)}`,
  );
  console.log(`verdict accepted           ${part(right.length, judged.length)}`);
  console.log(
    `serious alerts found       ${part(
      sum((one) => one.found),
      sum((one) => one.expected),
    )}`,
  );
  console.log(`clean orders with an alarm ${part(clean.filter((one) => one.falseAlarms > 0).length, clean.length)}`);
}

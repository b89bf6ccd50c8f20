import type { Knowledge } from "./knowledge/knowledge.ts";
import { readCase } from "./reading/read-case.ts";
import { emergencyQuestions } from "./triage/emergency-questions.ts";
import type { OfThePerson } from "./triage/gate-test.ts";
import { triage } from "./triage/triage.ts";
import type { Urgency } from "./vocabulary/assessment.ts";

/**
 * The urgency of a case by the rules of the gate alone, at once: what a page asks after every answer. The model may still
 * raise it (`assess`), never lower it.
 *
 * @param input   a case in the form of the outer contract; throws a ForamenError when anything in it is wrong
 * @param awaited what the page still asks of the person; all else that is not known of them counts as a rule asks
 */
export function gateOf(input: unknown, knowledge: Knowledge, awaited: readonly OfThePerson[] = []): Urgency {
  const { level, within, fired, action, ask } = triage(readCase(input, knowledge), knowledge, awaited);
  return { level, within, reasons: fired, action, ask };
}

/**
 * What a person has to be asked at once, since a yes would make it an emergency together with what is known.
 *
 * @param elsewhere ids of findings that have been asked, or have a page of their own
 * @param awaited   as for `gateOf`
 */
export function askAtOnce(
  input: unknown,
  knowledge: Knowledge,
  elsewhere: readonly string[],
  awaited: readonly OfThePerson[] = [],
): string[] {
  return emergencyQuestions(readCase(input, knowledge), knowledge, elsewhere, awaited);
}

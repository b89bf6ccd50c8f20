import type { Knowledge } from "./knowledge/knowledge.ts";
import { readCase } from "./reading/read-case.ts";
import { triage } from "./triage/triage.ts";
import type { Urgency } from "./vocabulary/assessment.ts";

/**
 * The urgency of a case by the rules of the gate alone, at once: what a page asks after every answer. The model may still
 * raise it (`assess`), never lower it.
 *
 * @param input a case in the form of the outer contract; throws a ForamenError when anything in it is wrong
 */
export function gateOf(input: unknown, knowledge: Knowledge): Urgency {
  const { level, within, fired, action, ask } = triage(readCase(input, knowledge), knowledge);
  return { level, within, reasons: fired, action, ask };
}

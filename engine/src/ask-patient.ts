import { narrowed } from "./belief/narrowing.ts";
import { networkOf } from "./belief/network.ts";
import { Inference } from "./belief/posterior.ts";
import { ForamenError } from "./errors.ts";
import { UNWEIGHABLE } from "./explain/leading-answers.ts";
import type { Knowledge } from "./knowledge/knowledge.ts";
import { type AskedPage, questionPages } from "./next-test/question-pages.ts";
import { readCase } from "./reading/read-case.ts";
import { emergencyQuestions } from "./triage/emergency-questions.ts";
import { scopeOf } from "./triage/scope.ts";

/** So many findings are held jointly while questions are ranked; the least telling ones beyond that are left out. */
const JOINT_FOR_QUESTIONS = 7;

/**
 * What to ask the person next: themes that are still worth a screen, most telling first. An empty list means: stop.
 *
 * The safety screens are not among them: they are asked first, by rule. Outside the scope nothing more is asked, and
 * neither is it when the network cannot weigh the answers together: the gate has spoken either way.
 *
 * @param input a case in the form of the outer contract; throws a ForamenError when anything in it is wrong
 * @param asked ids of findings that the person has been asked, whatever they answered
 * @param done  ids of themes that have been on a screen
 */
export function askPatient(
  input: unknown,
  knowledge: Knowledge,
  asked: readonly string[],
  done: readonly string[],
): readonly AskedPage[] {
  const reading = readCase(input, knowledge);
  const { see } = scopeOf(reading, knowledge);
  if (see !== null) return [];
  try {
    const network = networkOf(knowledge);
    const inference = new Inference(network, narrowed(network, reading, JOINT_FOR_QUESTIONS).reading);
    const danger = new Set(emergencyQuestions(reading, knowledge, asked));
    return questionPages(inference, new Set(asked), new Set(done), danger);
  } catch (fault) {
    if (fault instanceof ForamenError && UNWEIGHABLE.includes(fault.code)) return [];
    throw fault;
  }
}

import { type Assessment, assess, loadKnowledge, type Reader, type Telling } from "@foramen/engine";
import { readExample } from "../build/examples.ts";
import { knowledgeBundle } from "../build/knowledge-bundle.ts";
import { SHOWN_EXAMPLES } from "../build/shown-examples.ts";
import type { Vocabulary } from "../islands/engine/messages.ts";
import { type Told, told } from "../islands/engine/told.ts";
import { vocabularyOf } from "../islands/engine/vocabulary-of.ts";

/** What the components of the answer are given. */
export interface AnsweredPage {
  readonly assessment: Assessment;
  readonly told: Told;
  readonly vocabulary: Vocabulary;
  readonly telling: Telling;
}

/** A scan beside the published case, so that there is something to hold against it. */
const SCAN = [{ id: "mri_disc", value: "extrusion", level: "L1-L2" }] as const;

const knowledge = loadKnowledge(JSON.parse(knowledgeBundle()));
const vocabulary = vocabularyOf(knowledge);
const example = readExample(SHOWN_EXAMPLES[0]).case;
const whole = assess({ ...example, findings: [...(example.findings ?? []), ...SCAN] }, knowledge, {
  explain: true,
  intervals: true,
});
/** Long lists look the same from their second entry on. */
const assessment: Assessment = {
  ...whole,
  causes: whole.causes.slice(0, 4),
  nextSteps: whole.nextSteps.slice(0, 2),
  notAssessed: whole.notAssessed.slice(0, 6),
};

/** A published case with a scan, as the engine answers it while the pages are built. */
export function answered(reader: Reader): AnsweredPage {
  return {
    assessment,
    told: told(assessment, knowledge, reader),
    vocabulary,
    telling: { knowledge: vocabulary, reader },
  };
}

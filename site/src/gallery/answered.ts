import { type Assessment, loadKnowledge, type Reader, type Telling } from "@foramen/engine";
import { knowledgeBundle } from "../build/knowledge-bundle.ts";
import type { Vocabulary } from "../islands/engine/messages.ts";
import { type Told, told } from "../islands/engine/told.ts";
import { vocabularyOf } from "../islands/engine/vocabulary-of.ts";
import { ASSESSMENT } from "./assessment.ts";

/** What the components of the answer are given. */
export interface AnsweredPage {
  readonly assessment: Assessment;
  readonly told: Told;
  readonly vocabulary: Vocabulary;
  readonly telling: Telling;
}

const knowledge = loadKnowledge(knowledgeBundle());
const vocabulary = vocabularyOf(knowledge);

/** The answer written by hand, in the words for one reader. */
export function answered(reader: Reader): AnsweredPage {
  return {
    assessment: ASSESSMENT,
    told: told(ASSESSMENT, knowledge, reader),
    vocabulary,
    telling: { knowledge: vocabulary, reader },
  };
}

import type { Assessment, Reader, Telling } from "@foramen/engine";
import { ASSESSMENT } from "../../engine/test/assessment-example.ts";
import { exampleKnowledge } from "../../engine/test/words-example.ts";
import type { Vocabulary } from "../src/islands/engine/messages.ts";
import { type Told, told } from "../src/islands/engine/told.ts";
import { vocabularyOf } from "../src/islands/engine/vocabulary-of.ts";

/** What a component is given: the hand-written assessment, in words for one reader. */
export interface ExamplePage {
  readonly assessment: Assessment;
  readonly told: Told;
  readonly vocabulary: Vocabulary;
  readonly telling: Telling;
}

export function examplePage(change: Partial<Assessment> = {}, reader: Reader = "practitioner"): ExamplePage {
  const knowledge = exampleKnowledge();
  const assessment = { ...ASSESSMENT, ...change };
  const vocabulary: Vocabulary = vocabularyOf(knowledge);
  return {
    assessment,
    told: told(assessment, knowledge, reader),
    vocabulary,
    telling: { knowledge: vocabulary, reader },
  };
}

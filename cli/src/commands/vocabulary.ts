import { ENGINE_VERSION, LEVELS, SETTINGS, SIDES } from "@foramen/engine";
import { type ArgumentForm, readArguments } from "../arguments.ts";
import type { Io } from "../io.ts";
import { readEntries } from "../knowledge/read-entries.ts";
import { KNOWLEDGE_FOLDER, openKnowledge } from "../open-knowledge.ts";
import { vocabularyText } from "../text/vocabulary-text.ts";
import { listVocabulary, type VocabularyAnswer } from "../vocabulary-list.ts";

export const FORM: ArgumentForm = { usage: "foramen vocabulary [--json]", flags: ["--json"], words: [] };

/** Every word that a case may hold and an answer may give back. */
export async function vocabulary(args: readonly string[], io: Io): Promise<number> {
  const given = readArguments(args, FORM);
  const knowledge = await openKnowledge();
  const list = listVocabulary(knowledge, readEntries(KNOWLEDGE_FOLDER));
  if (given.flags.has("--json")) {
    const head = { engine: ENGINE_VERSION, knowledge: knowledge.version, inputHash: null };
    const words = { settings: SETTINGS, sides: SIDES, levels: LEVELS, ageBands: knowledge.mix.age_bands };
    const answer: VocabularyAnswer = { ...head, ...words, ...list };
    io.out(`${JSON.stringify(answer, null, 2)}\n`);
  } else {
    io.out(vocabularyText(list, { colour: io.colour }));
  }
  return 0;
}

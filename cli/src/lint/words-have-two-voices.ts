import type { WordsEntry } from "../../../engine/src/knowledge/entries.ts";
import { type Fault, faultAt, type Located, type Rule } from "./view.ts";

const SLOT = /\{([a-z]+(?:_[a-z]+)*)\}/g;
const VOICES = ["plain", "clinical"] as const;

/**
 * Every template speaks to both readers, each in words of their own; its slots are the ones that it declares, and no
 * figure stands in it: a number comes from the answer or the knowledge, never from a sentence.
 */
export const wordsHaveTwoVoices: Rule = {
  name: "words-have-two-voices",
  *check({ words }): Generator<Fault> {
    for (const located of words) {
      const { file, entry } = located;
      if (!file.path.endsWith(`/${entry.topic}.yaml`))
        yield faultAt(this.name, file, ["topic"], `The topic is "${entry.topic}"; the file has to be named for it.`);
      for (const [key, template] of Object.entries(entry.words)) {
        if (!/^[a-z]+(_[a-z]+)*$/.test(key))
          yield faultAt(this.name, file, ["words", key], `"${key}" is not snake_case: letters and single underscores.`);
        yield* faultsOf(this.name, located, key, template);
      }
    }
  },
};

function* faultsOf(rule: string, { file }: Located<unknown>, key: string, template: WordsEntry): Generator<Fault> {
  const steps = ["words", key];
  if (template.plain.trim() === template.clinical.trim())
    yield faultAt(rule, file, steps, `"${key}" says the same to both readers; say it to each in words of their own.`);
  const declared = new Set(template.slots ?? []);
  const used = new Set<string>();
  for (const voice of VOICES) {
    const text = template[voice];
    const at = [...steps, voice];
    if (text.trim() === "") yield faultAt(rule, file, at, `"${key}" has no ${voice} words.`);
    for (const [, slot = ""] of text.matchAll(SLOT)) {
      used.add(slot);
      if (!declared.has(slot))
        yield faultAt(rule, file, at, `"${key}" uses the slot {${slot}}, which its slots do not name.`);
    }
    const rest = text.replace(SLOT, "");
    if (/[{}]/.test(rest)) yield faultAt(rule, file, at, `"${key}" has a brace that is no slot such as {cause}.`);
    if (/\d/.test(rest)) yield faultAt(rule, file, at, `"${key}" holds a figure; hand it in through a slot.`);
  }
  for (const slot of declared) {
    if (!used.has(slot))
      yield faultAt(rule, file, [...steps, "slots"], `"${key}" names the slot ${slot}, but no voice uses it.`);
  }
}

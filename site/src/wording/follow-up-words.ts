import { type FollowUpKnowledge, ForamenError, fill, type Reader, type Slots } from "@foramen/engine";

/** Says the words `<topic>.<key>` of content/en/follow_up to one reader. */
export type Tell = (id: string, slots?: Slots) => string;

/** Throws KNOWLEDGE_INVALID, when told, for words that do not exist or slots that do not fit. */
export function tellerOf(words: FollowUpKnowledge["words"], reader: Reader): Tell {
  return (id, slots) => {
    const template = words[id];
    if (template === undefined)
      throw new ForamenError("KNOWLEDGE_INVALID", `There are no words "${id}" in content/en/follow_up.`, id);
    return fill(template, reader, slots, id);
  };
}

import { ForamenError } from "../errors.ts";
import type { WordsEntry } from "../knowledge/entries.ts";
import type { Reader, Telling } from "./reader.ts";

export type Slots = Readonly<Record<string, string>>;

const NONE: Slots = {};
const SLOT = /\{([a-z_]+)\}/g;

/**
 * One sentence or phrase for one reader, each slot filled; a sentence begins with a capital whatever fills it.
 *
 * @param slots exactly those that the template declares, though one voice may leave some of them out
 * Throws KNOWLEDGE_INVALID for a slot that is missing, or that the template does not know; the message names slots only.
 */
export function fill(template: WordsEntry, reader: Reader, slots: Slots = NONE, where = ""): string {
  const declared = template.slots ?? [];
  const missing = declared.filter((slot) => !Object.hasOwn(slots, slot));
  const unknown = Object.keys(slots).filter((slot) => !declared.includes(slot));
  if (missing.length > 0 || unknown.length > 0) throw mismatch(missing, unknown, where);
  const text = reader === "patient" ? template.plain : template.clinical;
  const filled = text.replace(SLOT, (_, slot: string) => {
    if (!declared.includes(slot)) throw mismatch([slot], [], where);
    return slots[slot]!;
  });
  return isSentence(text) ? capital(filled) : filled;
}

/** With a capital, as at the beginning of a sentence or heading. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The template `<topic>.<key>`, filled. Throws KNOWLEDGE_INVALID when there is none, and as `fill` does. */
export function say({ knowledge, reader }: Telling, id: string, slots: Slots = NONE): string {
  const template = Object.hasOwn(knowledge.words, id) ? knowledge.words[id] : undefined;
  if (template !== undefined) return fill(template, reader, slots, `words ${id}`);
  throw new ForamenError(
    "KNOWLEDGE_INVALID",
    `There are no words "${id}". Write them in content/en/words/, in the file named for the part before the point.`,
    `words ${id}`,
  );
}

/** A template with a mark at its end is a sentence, the others are phrases for the middle of one. */
function isSentence(text: string): boolean {
  return /[.?!]$/.test(text);
}

function mismatch(missing: readonly string[], unknown: readonly string[], where: string): ForamenError {
  const found = [
    ...missing.map((slot) => `{${slot}} is not filled`),
    ...unknown.map((slot) => `{${slot}} is handed in but not declared`),
  ].join(", ");
  return new ForamenError(
    "KNOWLEDGE_INVALID",
    `The words and the program do not fit together: ${found}. Expected exactly the slots that the template declares.`,
    where,
  );
}

import { has, itemsOf } from "./items.ts";
import { levelsAt } from "./levels.ts";
import { endOfPhrase, type PhraseBook, split } from "./phrase-book.ts";
import type { Token } from "./tokens.ts";

/** Whether words are about the spine: they name a level, or one of the knowledge's words for such a context. */
export function isOfSpine(tokens: readonly Token[], { words }: PhraseBook): boolean {
  const phrases = words.spinal_context.map(split);
  return tokens.some(
    (_, at) => levelsAt(tokens, at) !== null || phrases.some((phrase) => endOfPhrase(tokens, at, phrase) !== null),
  );
}

/** Whether a word names a part of the body or a finding, verbs that everybody uses ("reach", "contact") aside. */
export function namesFinding(tokens: readonly Token[], book: PhraseBook): boolean {
  return itemsOf(tokens, book).some(
    (item) => (has(item, "structure") || has(item, "condition")) && !has(item, "form") && !has(item, "verb"),
  );
}

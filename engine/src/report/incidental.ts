import type { Incidental, Span } from "../vocabulary/report.ts";
import { stanceOn } from "./incidental-stance.ts";
import { isOfOthers } from "./of-others.ts";
import { endOfPhrase, LETTERS, NOT_IN, type PhraseBook, UNLESS } from "./phrase-book.ts";
import type { Sentence } from "./sentences.ts";
import { isOfSpine } from "./spinal-context.ts";
import type { Token } from "./tokens.ts";

export interface Beside {
  readonly found: readonly Incidental[];
  /** Where sentences begin that speak of such things, be they there or denied. */
  readonly spokenAt: ReadonlySet<number>;
}

/** What a report says outside the spine that the knowledge lists: one row each, with its words. */
export function incidentalOf(sentences: readonly Sentence[], text: string, book: PhraseBook): Beside {
  const found = new Map<string, Incidental>();
  const spokenAt = new Set<number>();
  const spokenOf = new Set<string>();
  for (const { tokens, section } of answersFirst(sentences)) {
    if (section === "ignored" || isOfOthers(tokens, book.words.note_words.family)) continue;
    for (const [id, places] of groupsMet(tokens, book)) {
      const { label, plain, action, all, at_least_mm: least } = book.words.incidental[id]!;
      const letters = places.get(LETTERS);
      places.delete(LETTERS);
      const whole = places.size === all.length && !places.has(UNLESS);
      if (!(whole || letters !== undefined) || (least !== undefined && largest(tokens) < least)) continue;
      // what the scan was asked for is told unless the report speaks of it
      if (section === "asked" && spokenOf.has(id)) continue;
      spokenAt.add(tokens[0]!.start);
      spokenOf.add(id);
      if (found.get(id)?.certainty === "definite") continue;
      const at = whole ? [...places.values()] : [letters!];
      const stance = stanceOn(tokens, Math.min(...at), Math.max(...at), book);
      if (stance === "denied") continue;
      const certainty = whole || sentences.some((sentence) => isOfSpine(sentence.tokens, book)) ? stance : "possible";
      if (certainty === "possible" && found.has(id)) continue;
      const span: Span = [tokens[0]!.start, tokens.at(-1)!.end];
      found.set(id, { id, label, plain, action, certainty, span, text: text.slice(span[0], span[1]) });
    }
  }
  // The same said twice: an aneurysm is wide.
  if (found.has("aortic_aneurysm")) found.delete("wide_aorta");
  return { found: [...found.values()], spokenAt };
}

function answersFirst(sentences: readonly Sentence[]): Sentence[] {
  const asked = (sentence: Sentence) => sentence.section === "asked";
  return [...sentences.filter((sentence) => !asked(sentence)), ...sentences.filter(asked)];
}

/** The largest size that a sentence gives, in millimetres; 0 when it gives none. */
function largest(tokens: readonly Token[]): number {
  return Math.max(
    0,
    ...tokens.map(({ kind, word }, at) => {
      const unit = tokens[at + 1]?.word;
      return kind === "number" && (unit === "mm" || unit === "cm") ? Number(word) * (unit === "cm" ? 10 : 1) : 0;
    }),
  );
}

/** Of each finding the groups that have a word in the sentence, each with its first place there. */
function groupsMet(tokens: readonly Token[], { beside }: PhraseBook): Map<string, Map<number, number>> {
  const met = new Map<string, Map<number, number>>();
  // Up to where the words of a finding do not count.
  const masked = new Map<string, number>();
  for (let at = 0; at < tokens.length; at++) {
    const here = (beside.get(tokens[at]!.word) ?? []).flatMap((phrase) => {
      const to = endOfPhrase(tokens, at, phrase.words);
      return to === null ? [] : [{ ...phrase, to }];
    });
    for (const { id, group, to } of here) if (group === NOT_IN) masked.set(id, Math.max(masked.get(id) ?? 0, to));
    for (const { id, group } of here) {
      if (group === NOT_IN || at < (masked.get(id) ?? 0) || met.get(id)?.has(group) === true) continue;
      const places = met.get(id) ?? new Map<number, number>();
      met.set(id, places.set(group, at));
    }
  }
  return met;
}

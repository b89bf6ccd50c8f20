import type { Incidental, Span } from "../vocabulary/report.ts";
import { endOfPhrase, type PhraseBook, UNLESS } from "./phrase-book.ts";
import type { Sentence } from "./sentences.ts";
import type { Token } from "./tokens.ts";

const DENIALS = new Set(["no", "without", "not", "nor", "normal", "unremarkable"]);
const HEDGES = new Set([
  "possible",
  "possibly",
  "probable",
  "probably",
  "suspected",
  "likely",
  "may",
  "could",
  "?",
  "query",
  "presumed",
]);

/** Behind what they deny. */
const ENDS_IT = new Set(["resolved", "none", "nil", "absent"]);

export interface Beside {
  readonly found: readonly Incidental[];
  /** Where sentences begin that speak of such things, be they there or denied. */
  readonly spokenAt: ReadonlySet<number>;
}

/** What a report says outside the spine that the knowledge lists: one row each, with its words. */
export function incidentalOf(sentences: readonly Sentence[], text: string, book: PhraseBook): Beside {
  const found = new Map<string, Incidental>();
  const spokenAt = new Set<number>();
  for (const { tokens, section } of sentences) {
    if (section === "ignored") continue;
    for (const [id, places] of groupsMet(tokens, book)) {
      const { label, plain, action, all, at_least_mm: least } = book.words.incidental[id]!;
      if (places.has(UNLESS) || places.size < all.length || (least !== undefined && largest(tokens) < least)) continue;
      spokenAt.add(tokens[0]!.start);
      if (found.has(id)) continue;
      const at = [...places.values()];
      if (denied(tokens, Math.min(...at), Math.max(...at), book)) continue;
      const span: Span = [tokens[0]!.start, tokens.at(-1)!.end];
      const certainty = tokens.some(({ word }) => HEDGES.has(word)) ? "possible" : "definite";
      found.set(id, { id, label, plain, action, certainty, span, text: text.slice(span[0], span[1]) });
    }
  }
  // The same said twice: an aneurysm is wide.
  if (found.has("aortic_aneurysm")) found.delete("wide_aorta");
  return { found: [...found.values()], spokenAt };
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
  for (let at = 0; at < tokens.length; at++) {
    for (const { id, group, words } of beside.get(tokens[at]!.word) ?? []) {
      if (met.get(id)?.has(group) === true || endOfPhrase(tokens, at, words) === null) continue;
      const places = met.get(id) ?? new Map<number, number>();
      met.set(id, places.set(group, at));
    }
  }
  return met;
}

/** True for a word that denies nothing where it stands: "no change in", "no doubt". */
function isBare(tokens: readonly Token[], at: number, { words }: PhraseBook): boolean {
  return words.no_meaning.some((phrase) => {
    const parts = phrase.split(" ");
    return parts[0] === tokens[at]!.word && parts.every((part, place) => tokens[at + place]?.word === part);
  });
}

/** A denial before it in the same part of the sentence, or "normal" after it. */
function denied(tokens: readonly Token[], first: number, last: number, book: PhraseBook): boolean {
  for (let i = first; i >= Math.max(0, first - 6); i--) {
    const { word } = tokens[i]!;
    if (word === "but" || word === ";" || word === ".") break;
    if (DENIALS.has(word) && !isBare(tokens, i, book)) return true;
  }
  // "the conus is not compressed"
  if (tokens.slice(first + 1, last).some(({ word }) => word === "not")) return true;
  return tokens.slice(first, last + 3).some(({ word }, at) => {
    const next = tokens[first + at + 1];
    // "flattens the cord without signal change" denies the signal only, "with no surrounding CSF" nothing
    if (word === "no" || word === "without")
      return first + at > last ? next?.kind !== "word" : !/^(surrounding|csf|visible|residual)$/.test(next?.word ?? "");
    if (first + at > last && ENDS_IT.has(word)) return true;
    if (first + at > last && (word === "negative" || word === "neg") && next?.word !== "for") return true;
    return word === "normal" || word === "unremarkable";
  });
}

import type { ReportWords } from "../knowledge/report-words.ts";
import type { Incidental, Span } from "../vocabulary/report.ts";
import { split } from "./phrase-book.ts";
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

/** What a report says outside the spine that the knowledge lists: one row each, with its words. */
export function incidentalOf(sentences: readonly Sentence[], text: string, words: ReportWords): Incidental[] {
  const found = new Map<string, Incidental>();
  for (const { tokens, section } of sentences) {
    if (section === "ignored") continue;
    const present = new Set(tokens.map(({ word }) => word));
    for (const [id, { label, plain, action, all }] of Object.entries(words.incidental)) {
      if (found.has(id)) continue;
      const places = all.map((phrases) => firstOf(tokens, present, phrases));
      if (places.some((place) => place < 0) || denied(tokens, Math.min(...places), Math.max(...places))) continue;
      const span: Span = [tokens[0]!.start, tokens.at(-1)!.end];
      const certainty = tokens.some(({ word }) => HEDGES.has(word)) ? "possible" : "definite";
      found.set(id, { id, label, plain, action, certainty, span, text: text.slice(span[0], span[1]) });
    }
  }
  return [...found.values()];
}

function firstOf(tokens: readonly Token[], present: ReadonlySet<string>, phrases: readonly string[]): number {
  const likely = phrases.map(split).filter(([first]) => present.has(first!));
  if (likely.length === 0) return -1;
  return tokens.findIndex((_, at) =>
    likely.some((words) => words.every((word, place) => tokens[at + place]?.word === word)),
  );
}

/** A denial before it in the same part of the sentence, or "normal" after it. */
function denied(tokens: readonly Token[], first: number, last: number): boolean {
  for (let i = first; i >= Math.max(0, first - 6); i--) {
    const { word } = tokens[i]!;
    if (word === "but" || word === ";" || word === ".") break;
    if (DENIALS.has(word)) return true;
  }
  return tokens
    .slice(first, last + 3)
    .some(({ word }) => word === "no" || word === "without" || word === "normal" || word === "unremarkable");
}

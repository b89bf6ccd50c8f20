import { levelsAt } from "./levels.ts";
import type { Sentence } from "./sentences.ts";

/**
 * A line before the first statement that ends in bare questions is what the scan was asked for, though no heading says so:
 * "78M, sudden flank pain, collapse. ?disc ?fracture.", "Query CES." Left alone where nothing stands behind it, where it
 * names a level, or where something else is said after the question.
 */
export function withoutOpeningQuestions(sentences: readonly Sentence[]): Sentence[] {
  const asked = new Set<Sentence>();
  for (let from = 0; from < sentences.length; ) {
    let to = from + 1;
    while (to < sentences.length && sentences[to]!.begins === "within") to++;
    const line = sentences.slice(from, to);
    if (to === sentences.length || line.some((sentence) => sentence.section === "findings" || namesLevel(sentence)))
      break;
    if (line.every(({ section }) => section === "open") && isAsked(line.at(-1)!))
      for (const each of line) asked.add(each);
    from = to;
  }
  return sentences.map((sentence) => (asked.has(sentence) ? { ...sentence, section: "asked" } : sentence));
}

/** A level of a disc, or a single vertebra: "?disc L4/5" is asked of the person, but may be seen as well. */
function namesLevel({ tokens }: Sentence): boolean {
  return tokens.some((_, at) => levelsAt(tokens, at) !== null);
}

/** So many words stand between one question and the next: "?disc ?fracture", "Query cauda equina syndrome". */
const LONGEST_QUESTION = 5;

function isAsked({ tokens }: Sentence): boolean {
  const questions = tokens.flatMap(({ word }, at) => (word === "?" || word === "query" ? [at] : []));
  if (questions[0] !== 0) return false;
  return [...questions, tokens.length].every(
    (at, place) => place === 0 || at - questions[place - 1]! <= LONGEST_QUESTION + 1,
  );
}

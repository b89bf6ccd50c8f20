import type { Knowledge } from "../knowledge/knowledge.ts";
import type { Interval90 } from "../vocabulary/assessment.ts";
import { say } from "./fill.ts";
import type { Telling, WordsKnowledge } from "./reader.ts";

/** So many people a chance is told out of, as in every figure; the words of chances are not needed with it. */
const BASE = 100;

/** The part of the knowledge that says from where on each word holds. */
export interface Scale {
  readonly likelihood: Knowledge["thresholds"]["likelihood"];
}

const WORDS = ["possible", "likely", "very_likely"] as const;
export type Likelihood = "unlikely" | (typeof WORDS)[number];

/** The words of the scale, from the least on; each holds from so many out of the base on, as the figure beside it reads. */
export function likelihoodScale({
  likelihood,
}: Scale): readonly { readonly word: Likelihood; readonly from: number }[] {
  return [
    { word: "unlikely", from: 0 },
    ...WORDS.map((word) => ({ word, from: Math.round(likelihood[word].p * BASE) })),
  ];
}

/** The word for a chance of 0 to 1. */
export function likelihoodOf(scale: Scale, chance: number): Likelihood {
  const figure = Math.round(chance * BASE);
  return likelihoodScale(scale).findLast(({ from }) => figure >= from)?.word ?? "unlikely";
}

/** "likely"; for a range that reaches over several words, "from possible to very likely". */
export function likelihoodWords(
  telling: Telling<WordsKnowledge & { readonly thresholds: Scale }>,
  chance: number | Interval90,
): string {
  const word = (of: number) => say(telling, `chance.${likelihoodOf(telling.knowledge.thresholds, of)}`);
  if (typeof chance === "number") return word(chance);
  const [low, high] = chance.map(word) as [string, string];
  return low === high ? low : say(telling, "chance.from_to", { low, high });
}

/** "about 24 out of 100": whole people, as a chance is never known better to whom it is about. */
export function aboutWords(telling: Telling, chance: number): string {
  const figure = Math.round(chance * BASE);
  const told = figure < 1 ? say(telling, "chance.fewer", { figure: "1" }) : about(telling, figure);
  return say(telling, "chance.out_of", { figure: told, base: String(BASE) });
}

/** "between about 20 and 45 out of 100", "anything up to about 9 out of 100"; the one figure where both ends read the same. */
export function aboutRangeWords(telling: Telling, range: Interval90): string {
  const [low, high] = range.map((end) => Math.round(end * BASE)) as [number, number];
  const most = aboutWords(telling, range[1]);
  if (low === high) return most;
  if (low < 1) return say(telling, "chance.up_to", { chance: most });
  return say(telling, "chance.between", { low: about(telling, low), high: String(high), base: String(BASE) });
}

function about(telling: Telling, figure: number): string {
  return say(telling, "chance.about", { figure: String(figure) });
}

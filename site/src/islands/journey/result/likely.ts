import type { Assessment, CauseAssessment } from "@foramen/engine";
import words from "../../../../../content/en/journey/result.json" with { type: "json" };
import { filled } from "../../../wording/filled.ts";
import type { JourneyKnowledge } from "../messages.ts";

/** One line of "what may be going on". */
export interface Likely {
  /** Id of the cause; null for pain without one single cause. */
  readonly cause: CauseAssessment | null;
  /** Chance to be the main cause, 0 to 1. */
  readonly chance: number;
}

const MOST_SHOWN = 3;
/** A cause that is the main one in fewer than this is not named, unless nothing else is. */
const WORTH_NAMING = 0.03;

/** The likeliest main causes, at most three, plain pain among them; and how many of 100 have none of these. */
export function likeliest({ causes }: Pick<Assessment, "causes">): { shown: readonly Likely[]; rest: number } {
  const specific = causes.reduce((sum, { principal }) => sum + principal, 0);
  const all: Likely[] = [
    ...causes.map((cause) => ({ cause, chance: cause.principal })),
    { cause: null, chance: Math.max(0, 1 - specific) },
  ].sort((a, b) => b.chance - a.chance);
  const shown = all.filter(({ chance }, rank) => rank === 0 || chance >= WORTH_NAMING).slice(0, MOST_SHOWN);
  return { shown, rest: Math.max(0, 1 - shown.reduce((sum, { chance }) => sum + chance, 0)) };
}

/** The plain name of a cause, or of pain without one. */
export function nameOf(cause: CauseAssessment | null, { causes }: Pick<JourneyKnowledge, "causes">): string {
  return cause === null ? words.plainPain : (causes[cause.id]?.plain ?? cause.label);
}

/** "24 out of 100", never a decimal. */
export function outOf100(chance: number): string {
  const count = Math.round(chance * 100);
  return count < 1 ? words.fewer : filled(words.outOf100, { count });
}

/** How likely a cause is: a number where there is one to be told, and how sure it is. */
export interface ChanceSaid {
  readonly number: string | null;
  readonly sure: string;
}

/**
 * A number with a word, because a number alone means something else to everybody, and with its range. A range as wide as
 * `width` or wider makes any number a false promise: it is told in words alone. Until the range is known no number is
 * told, so that none has to be taken back.
 */
export function chanceSaid(
  chance: number,
  range: Range | undefined,
  sureness: object | "broken" | null,
  width: number,
): ChanceSaid {
  if (range === undefined)
    return sureness === null
      ? { number: null, sure: words.betweenWorking }
      : { number: outOf100(chance), sure: words.betweenBroken };
  if (isTooWide(range, width)) return { number: null, sure: words.cannotTell };
  return { number: outOf100(chance), sure: `(${wordFor(chance)}). ${betweenWords(range)}` };
}

/** So wide that no number can be told. */
export function isTooWide(range: Range, width: number): boolean {
  return range[1] - range[0] >= width;
}

export type Range = readonly [number, number];

function wordFor(chance: number): string {
  if (chance >= 0.7) return words.veryLikely;
  if (chance >= 0.4) return words.likely;
  return chance >= 0.1 ? words.possible : words.unlikely;
}

/** "It could be between about 20 and 45." */
export function betweenWords(range: Range): string {
  const [low, high] = range.map((chance) => Math.round(chance * 100)) as [number, number];
  if (low === high) return filled(words.betweenSame, { low });
  return low < 1 ? filled(words.betweenNone, { high: Math.max(high, 1) }) : filled(words.between, { low, high });
}

import {
  type Assessment,
  aboutRangeWords,
  aboutWords,
  type CauseAssessment,
  likelihoodScale,
  likelihoodWords,
  say,
  type Telling,
} from "@foramen/engine";
import words from "../../../../../content/en/journey/result.json" with { type: "json" };
import { capital } from "../../../wording/capital.ts";
import { filled } from "../../../wording/filled.ts";
import type { Sureness } from "../care-messages.ts";
import type { JourneyKnowledge } from "../messages.ts";

/** One line of "what may be going on". */
export interface Likely {
  /** Id of the cause; null for pain without one single cause. */
  readonly cause: CauseAssessment | null;
  /** Chance to be the main cause, 0 to 1. */
  readonly chance: number;
}

const MOST_SHOWN = 3;

/** The likeliest main causes, at most three, plain pain among them; and how many of 100 have none of these. */
export function likeliest(
  { causes }: Pick<Assessment, "causes">,
  { thresholds }: Pick<JourneyKnowledge, "thresholds">,
): { shown: readonly Likely[]; rest: number } {
  const specific = causes.reduce((sum, { principal }) => sum + principal, 0);
  const all: Likely[] = [
    ...causes.map((cause) => ({ cause, chance: cause.principal })),
    { cause: null, chance: Math.max(0, 1 - specific) },
  ].sort((a, b) => b.chance - a.chance);
  const shown = all.filter(({ chance }, rank) => rank === 0 || chance >= thresholds.named.cause.p).slice(0, MOST_SHOWN);
  return { shown, rest: Math.max(0, 1 - shown.reduce((sum, { chance }) => sum + chance, 0)) };
}

/** The plain name of a cause, or of pain without one. */
export function nameOf(cause: CauseAssessment | null, { causes }: Pick<JourneyKnowledge, "causes">): string {
  return cause === null ? words.plainPain : (causes[cause.id]?.plain ?? cause.label);
}

/** Its id among the ranges. */
export function idOf(cause: CauseAssessment | null): string {
  return cause?.id ?? "plain";
}

/** How likely a cause is, the same on the page, on paper and in a text that is shared. */
export interface ChanceSaid {
  /** A word of the scale, or the two at the ends of the range; nothing while the range is worked out. */
  readonly likely: string | null;
  /** A number, only beside its range and where that is not as wide as `width`: there any number is a false promise. */
  readonly number: string | null;
  /** Where it lies, or why nobody knows. */
  readonly sure: string;
  /** What is drawn. */
  readonly range: Range | null;
}

/** Where the next word of the scale begins, out of 100. */
export function stepsOf({ thresholds }: Pick<JourneyKnowledge, "thresholds">): readonly number[] {
  return likelihoodScale(thresholds)
    .slice(1)
    .map(({ from }) => from);
}

/** The scale of the words, and what the range rests on. */
export function scaleNote(knowledge: Pick<JourneyKnowledge, "thresholds">): string {
  const [possible, likely, veryLikely] = stepsOf(knowledge) as [number, number, number];
  return filled(words.scaleNote, {
    possible,
    likely,
    veryLikely,
    belowLikely: likely - 1,
    belowVeryLikely: veryLikely - 1,
  });
}

export type Range = readonly [number, number];

/**
 * The words tell all of the range, so that what is unsure never reads as sure. Until the range is known no word is told
 * either, so that none has to be taken back.
 */
export function chanceSaid(
  { id, chance }: { readonly id: string; readonly chance: number },
  sureness: Sureness | "broken" | null,
  knowledge: Pick<JourneyKnowledge, "words" | "findings" | "causes" | "structures" | "thresholds">,
): ChanceSaid {
  const telling: Telling<typeof knowledge> = { knowledge, reader: "patient" };
  if (sureness === null) return { likely: null, number: null, sure: words.betweenWorking, range: null };
  const range = sureness === "broken" ? undefined : sureness[id];
  if (range === undefined)
    return { likely: capital(likelihoodWords(telling, chance)), number: null, sure: words.betweenBroken, range: null };
  const wide = range[1] - range[0] >= knowledge.thresholds.cannot_tell.width;
  return {
    likely: capital(likelihoodWords(telling, range)),
    number: wide ? null : aboutWords(telling, chance),
    sure: say(telling, "chance.could_be", { range: aboutRangeWords(telling, range) }),
    range,
  };
}

/** "From possible to likely: about 35 out of 100. It could be between about 20 and 45 out of 100." */
export function chanceLine({ likely, number, sure }: ChanceSaid): string {
  return likely === null ? sure : `${[likely, number ?? []].flat().join(": ")}. ${sure}`;
}

import type { FollowUpKnowledge } from "../knowledge/follow-up.ts";
import { type CaseFacts, type FactLimits, holding } from "../reading/case-facts.ts";

/** How many of 100 people with such pain are better by when: a band, since studies define and count it differently. */
export interface Forecast {
  /** What "better" means here, and who was counted. */
  readonly defined: string;
  readonly band: readonly {
    readonly weeks: number;
    /** Shares of people, 0 to 1. */
    readonly low: number;
    readonly high: number;
    /** With operations counted, where that differs. */
    readonly highWithSurgery: number | null;
    readonly sources: readonly string[];
    readonly status: string;
  }[];
  /** Facts of this person that speak for the lower end of the band; they do not move it, since nobody has measured by how much. */
  readonly slower: readonly {
    readonly because: string;
    readonly facts: readonly string[];
    readonly sources: readonly string[];
  }[];
  readonly data: FollowUpKnowledge["recovery"]["data"];
}

/** The same band for everybody, and what speaks for its lower end. Throws nothing. */
export function forecast(
  facts: CaseFacts,
  { recovery, exerciseRules }: Pick<FollowUpKnowledge, "recovery" | "exerciseRules">,
): Forecast {
  const limits: FactLimits = { cause: exerciseRules.cause_from.value, root: exerciseRules.root_from.value };
  return {
    defined: recovery.defined,
    band: recovery.band.map(({ weeks, low, high, sources, status }) => ({
      weeks,
      low,
      high,
      highWithSurgery: recovery.with_surgery.find((row) => row.weeks === weeks)?.high ?? null,
      sources,
      status,
    })),
    slower: recovery.slower.flatMap(({ any, because, sources }) => {
      const met = holding(any, facts, limits);
      return met.length === 0 ? [] : [{ because, facts: met, sources }];
    }),
    data: recovery.data,
  };
}

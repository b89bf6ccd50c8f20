import type { Knowledge } from "../knowledge/knowledge.ts";
import type { Assessment, WhatWouldChange } from "../vocabulary/assessment.ts";
import { URGENCY_LEVELS } from "../vocabulary/urgency.ts";

/**
 * The changes that are told to the person it is about.
 *
 * Nobody is told which answers would make it less urgent: a danger signal is not talked down by answering again. Of the
 * leading cause and nerve it is told only where they are what the person reads first, not where plain pain alone is
 * likelier than any cause, or no nerve is named at all.
 */
export function changesToTell(
  answer: Pick<Assessment, "whatWouldChange" | "causes" | "nonSpecific" | "roots" | "urgency">,
  { named }: Pick<Knowledge["thresholds"], "named">,
): readonly WhatWouldChange[] {
  const { causes, nonSpecific, roots } = answer;
  const isCauseFirst = (causes[0]?.principal ?? 0) >= nonSpecific.alone;
  const isNamed = (nerve: string) => roots.some(({ root, irritated }) => root === nerve && irritated >= named.nerve.p);
  return answer.whatWouldChange.filter(({ what, from, to }) => {
    if (what === "cause") return isCauseFirst;
    if (what === "root") return isNamed(from.split(" ")[0]!);
    return to === null || rank(to) > rank(answer.urgency.level);
  });
}

function rank(level: string): number {
  return URGENCY_LEVELS.findIndex((one) => one === level);
}

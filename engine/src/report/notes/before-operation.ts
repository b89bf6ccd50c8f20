import type { Token } from "../tokens.ts";

const BEFORE =
  /\b(pre ?-? ?op|preop|pre ?-? ?operatively|preoperatively|before (the |his |her )?(surgery|operation|op)|prior to (the |his |her )?(surgery|operation|op))\b/;
const PAST = /^(was|were|had)$/;
const TODAY = /^(now|today|still|remains?|persists?|is|are|has|have|currently|again)$/;

/** "Pre-op he had left quads 3/5 and was in retention": of a state before an operation, and not of today. */
export function isBeforeOperation(tokens: readonly Token[]): boolean {
  const words = tokens.map(({ word }) => word);
  if (!words.some((word) => PAST.test(word)) || words.some((word) => TODAY.test(word))) return false;
  return BEFORE.test(words.join(" "));
}

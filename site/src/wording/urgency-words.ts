import type { Urgency } from "@foramen/engine";

type UrgencyLevel = Urgency["level"];
type Within = NonNullable<Urgency["within"]>;

/** Sign (a shape, so that colour is never alone), word and call of each strength. */
const STRENGTHS: Record<UrgencyLevel, { sign: string; word: string; call: string }> = {
  emergency: { sign: "!", word: "Emergency", call: "Needs help now" },
  urgent: { sign: "▲", word: "Urgent", call: "Must not wait" },
  "non-urgent": { sign: "●", word: "Not urgent", call: "An ordinary appointment is enough" },
  "not-enough-known": { sign: "?", word: "Not enough known", call: "Ask the open safety questions first" },
};

/** How soon, as it goes on after "Must be seen". */
export const WITHIN: Record<Within, string> = {
  now: "now",
  hours: "today, within hours",
  "next-day": "by tomorrow at the latest",
  "two-weeks": "within 2 weeks",
  routine: "at an ordinary appointment",
};

export interface UrgencyWords {
  readonly sign: string;
  readonly word: string;
  /** What to do about it, with the time. */
  readonly call: string;
}

/** The heading of the urgency card. */
export function urgencyWords(urgency: Pick<Urgency, "level" | "within">): UrgencyWords {
  const { sign, word, call } = STRENGTHS[urgency.level];
  const raised = urgency.level === "emergency" || urgency.level === "urgent";
  return { sign, word, call: raised && urgency.within ? `Must be seen ${WITHIN[urgency.within]}` : call };
}

/** The action, where it says more than the heading. */
export function actionBeside(urgency: Pick<Urgency, "level" | "action">): string {
  return urgency.level === "not-enough-known" ? "" : urgency.action;
}

/** What a screen reader is told when the answer changes. */
export function spokenUrgency(urgency: Pick<Urgency, "level" | "within" | "action">): string {
  const { word, call } = urgencyWords(urgency);
  return [word, call, actionBeside(urgency)]
    .filter((part) => part !== "")
    .map((part) => part.replace(/[.!]$/, ""))
    .join(". ")
    .concat(".");
}

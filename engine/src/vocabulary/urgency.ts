/** What a person is told. `not-enough-known` ranks below `urgent`: nothing raises urgency, yet a safety screen is open. */
export const URGENCY_LEVELS = ["non-urgent", "not-enough-known", "urgent", "emergency"] as const;
export type UrgencyLevel = (typeof URGENCY_LEVELS)[number];

/** Codes of the gate, most urgent first. R is routine and never comes from a gate rule. */
export const URGENCY_CODES = ["E0", "E1", "U1", "U2", "R"] as const;
export type UrgencyCode = (typeof URGENCY_CODES)[number];

export type Within = "now" | "hours" | "next-day" | "two-weeks" | "routine";

/** Higher is more urgent. */
export function urgencyRank(level: UrgencyLevel): number {
  return URGENCY_LEVELS.indexOf(level);
}

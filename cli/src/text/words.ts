import type { Assessment, UrgencyCode, Within } from "@foramen/engine";

/** When to be seen, as the end of a sentence that begins with who should be seen. */
export const WITHIN_WORDS: Readonly<Record<Within, string>> = {
  now: "now",
  hours: "within hours, today",
  "next-day": "by tomorrow at the latest",
  "two-weeks": "within 2 weeks",
  routine: "at a usual appointment",
};

export const LEVEL_WORDS: Readonly<Record<Assessment["urgency"]["level"], string>> = {
  emergency: "EMERGENCY",
  urgent: "URGENT",
  "not-enough-known": "NOT ENOUGH KNOWN",
  "non-urgent": "NOT URGENT",
};

export const CODE_WORDS: Readonly<Record<UrgencyCode, string>> = {
  E0: "emergency, now",
  E1: "emergency, today",
  U1: "urgent, by tomorrow",
  U2: "urgent, within 2 weeks",
  R: "not urgent",
};

/** What a step is worth, from so many bits of its weighted gain on; how it is read, not what it is ranked by. */
export const GAIN_WORDS: readonly (readonly [number, string])[] = [
  [1, "very much"],
  [0.25, "much"],
  [0.1, "something"],
  [0, "a little"],
];

/** A side of the body within a sentence; nothing for what has no side. */
export function sideWords(side: string | undefined): string {
  switch (side) {
    case undefined:
    case "midline":
      return "";
    case "bilateral":
      return "both sides";
    case "unknown":
      return "one side, not stated which";
    default:
      return side;
  }
}

/** An id or a value of the vocabulary as words: `3_or_less` becomes "3 or less". */
export function spelled(word: string): string {
  return word.replaceAll("_", " ");
}

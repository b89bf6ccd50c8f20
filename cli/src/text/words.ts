import type { Assessment, UrgencyCode, Within, Zone } from "@foramen/engine";

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

/** Where in a cross-section of the spine, plain word first. */
export const ZONE_WORDS: Readonly<Record<Zone, string>> = {
  central: "middle of the spinal canal (central)",
  lateral_recess: "edge of the spinal canal (lateral recess)",
  foraminal: "opening where the nerve leaves (foramen)",
  extraforaminal: "just outside that opening (extraforaminal)",
  vertebral_body: "bone of the vertebra (vertebral body)",
  diffuse: "along the spine (diffuse)",
};

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

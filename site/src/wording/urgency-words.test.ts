import { describe, expect, it } from "vitest";
import { spokenUrgency, urgencyWords } from "./urgency-words.ts";

describe("the heading of the urgency card", () => {
  it.each([
    { level: "emergency", within: "now", word: "Emergency", call: "Must be seen now" },
    { level: "emergency", within: "hours", word: "Emergency", call: "Must be seen today, within hours" },
    { level: "urgent", within: "two-weeks", word: "Urgent", call: "Must be seen within 2 weeks" },
    { level: "non-urgent", within: "routine", word: "Not urgent", call: "An ordinary appointment is enough" },
    { level: "not-enough-known", within: null, word: "Not enough known", call: "Ask the open safety questions first" },
  ] as const)("names strength and time: $level, $within", ({ level, within, word, call }) => {
    expect(urgencyWords({ level, within })).toMatchObject({ word, call });
  });

  it("has a sign of its own for every strength, so that colour is never alone", () => {
    const levels = ["emergency", "urgent", "non-urgent", "not-enough-known"] as const;
    expect(new Set(levels.map((level) => urgencyWords({ level, within: null }).sign)).size).toBe(4);
  });
});

describe("what a screen reader is told", () => {
  it("is the strength, the time and the action as sentences", () => {
    expect(spokenUrgency({ level: "emergency", within: "now", action: "Call for help." })).toBe(
      "Emergency. Must be seen now. Call for help.",
    );
  });

  it("does not say the open questions twice", () => {
    expect(spokenUrgency({ level: "not-enough-known", within: null, action: "Answer the open questions." })).toBe(
      "Not enough known. Ask the open safety questions first.",
    );
  });
});

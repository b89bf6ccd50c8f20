import { describe, expect, it } from "vitest";
import { interrupts, saidYesTo, stillSeen } from "./interrupts.ts";

const now = { rule: "retention", code: "E0" } as const;
const today = { rule: "swollen-leg", code: "E1" } as const;
const soon = { rule: "rash", code: "U1" } as const;

describe("the emergency page", () => {
  it.each([
    { name: "for the first emergency", reasons: [today], seen: [], comes: true },
    { name: "again for what must not wait even hours", reasons: [now, today], seen: ["swollen-leg"], comes: true },
    { name: "not for what is only urgent", reasons: [soon], seen: [], comes: false },
    { name: "not again for what was read", reasons: [now], seen: ["retention"], comes: false },
    {
      name: "not again for one more that is no more pressing",
      reasons: [now, today],
      seen: ["retention"],
      comes: false,
    },
  ])("comes up $name", ({ reasons, seen, comes }) => expect(interrupts(reasons, seen)).toBe(comes));

  it("comes up again when an answer was taken back and given again", () => {
    const taken = stillSeen([], ["retention"]);
    expect(taken).toEqual([]);
    expect(interrupts([now], taken)).toBe(true);
  });
});

describe("what the emergency card says yes to", () => {
  it("is what was answered with yes, not what a medicine in the list told", () =>
    expect(
      saidYesTo([{ findings: ["anticoagulant", "leg_gives_way", "fever_history"] }], {
        answers: { anticoagulant: "absent", leg_gives_way: "left", fever_history: "not-sure" },
      }),
    ).toEqual(["leg_gives_way"]));
});

import { describe, expect, it } from "vitest";
import { leading, stepsBeside } from "./how-soon.ts";

describe("how soon to see somebody, beside the care card", () => {
  it.each([
    ["two-weeks", "next-day", "next-day"],
    ["hours", "two-weeks", "hours"],
    ["routine", "next-day", "routine"],
    ["two-weeks", null, "two-weeks"],
  ] as const)("%s under a card of %s is %s", (within, card, told) => expect(leading(within, card)).toBe(told));
});

describe("the steps beside the care card", () => {
  const urgent = { level: "urgent", action: "Review in 1-2 weeks." } as const;
  const doctor = { to: { plain: "your doctor", clinical: "" }, because: { plain: "it has to be seen.", clinical: "" } };
  const told = (plain: string) => ({ plain });

  it("tell no time of their own for what the card or the list of whom to see tells", () => {
    const steps = [
      "See a doctor soon. Review in 1-2 weeks.",
      "See your doctor within 2 weeks: it has to be seen.",
      "Rest.",
    ];
    expect(stepsBeside(steps.map(told), urgent, [doctor])).toEqual([told("Rest.")]);
  });

  it("leave the list of questions to the card, which shows each of them", () =>
    expect(stepsBeside([{ plain: "Answer these first: A? B?", list: {} }, told("Rest.")], urgent, [])).toEqual([
      told("Rest."),
    ]));

  it("keep what to do where nothing is urgent", () =>
    expect(stepsBeside([told("Self-care.")], { level: "non-urgent", action: "" }, [])).toEqual([told("Self-care.")]));
});

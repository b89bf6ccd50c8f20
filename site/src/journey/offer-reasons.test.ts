import { expect, it } from "vitest";
import { offerReasons } from "./offer-reasons.ts";

const offer = (item: string, facts: readonly string[], rest: string) => ({
  item,
  because: [
    {
      facts,
      plain: `It began less than 6 weeks ago: ${rest}`,
      why: { clinical: "", plain: rest.charAt(0).toUpperCase() + rest.slice(1) },
    },
  ],
});

it("says once in a list what holds of the person", () => {
  const recent = ["under_6_weeks"];
  expect(
    offerReasons([
      offer("to_do/walk", recent, "walking helps."),
      offer("to_do/heat", ["back_pain_care"], "heat helps a little."),
      offer("to_do/sleep", recent, "sleep helps."),
      { item: "to_do/none", because: [] },
    ]),
  ).toEqual({
    "to_do/walk": "It began less than 6 weeks ago: walking helps.",
    "to_do/heat": "It began less than 6 weeks ago: heat helps a little.",
    "to_do/sleep": "Sleep helps.",
  });
});

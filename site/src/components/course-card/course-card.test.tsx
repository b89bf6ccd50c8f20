import { loadFollowUp, trendOf } from "@foramen/engine";
import { render } from "preact-render-to-string";
import { describe, expect, it } from "vitest";
import { cutOff, drawn } from "../../../test/drawn.ts";
import { followUpBundle } from "../../build/follow-up-bundle.ts";
import { Trend } from "../../drawings/trend/trend.tsx";
import { tellerOf } from "../../wording/follow-up-words.ts";
import { CourseCard } from "./course-card.tsx";

const knowledge = loadFollowUp(JSON.parse(followUpBundle()));
const tell = tellerOf(knowledge.words, "patient");
const shown = (instrument: string, values: readonly number[]) => {
  const points = values.map((value, week) => ({ day: week * 7, value }));
  const judged = trendOf(instrument, points, knowledge);
  return render(
    <CourseCard instrument={knowledge.instruments[instrument]!} points={points} judged={judged} tell={tell} />,
  );
};

describe("A course card", () => {
  it.each([
    ["too few", [8, 2, 1], "trend.too_few"],
    ["one good week", [7, 7, 7, 7, 7, 7, 2], "trend.within_error"],
    ["much better", [8, 8, 8, 3, 3, 3], "trend.better_much"],
    ["better by what matters", [10, 10, 10, 6, 6, 6], "trend.better_matters"],
    ["worse", [3, 3, 3, 8, 8, 8], "trend.worse"],
  ])("of %s says what the engine says, in the text and in the drawing", (_, values, words) => {
    const said = tell(words, words === "trend.too_few" ? { needed: "3" } : undefined);
    expect(shown("nprs_leg", values).split(said).length - 1).toBe(2);
  });

  it("never calls noise better", () => expect(shown("nprs_leg", [6, 7, 6, 5, 6, 6, 5])).not.toMatch(/(?<!is )better/i));

  it.each(Object.values(knowledge.instruments).filter(({ embedded }) => embedded))(
    "cuts no word of $id off",
    ({ id }) => {
      const { name, scale } = {
        name: knowledge.instruments[id]!.plain,
        scale: knowledge.instruments[id]!.measure!.scale,
      };
      const line = { points: [], band: null, threshold: null, better: "lower", said: "" } as const;
      expect(cutOff(drawn(<Trend name={name} scale={scale} {...line} />))).toEqual([]);
    },
  );

  it("has every value in a table as well", () => expect(shown("pgic", [0, 1, 2]).match(/<tr>/g)).toHaveLength(4));
});

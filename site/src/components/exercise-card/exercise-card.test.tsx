import { chooseExercises, type ExerciseSession, loadFollowUp, nextDose, startState } from "@foramen/engine";
import { render } from "preact-render-to-string";
import { describe, expect, it } from "vitest";
import { followUpBundle } from "../../build/follow-up-bundle.ts";
import { EXERCISES } from "../../drawings/exercise/exercises.ts";
import { tellerOf } from "../../wording/follow-up-words.ts";
import { ExerciseCard } from "./exercise-card.tsx";

const knowledge = loadFollowUp(JSON.parse(followUpBundle()));
const tell = tellerOf(knowledge.words, "patient");
const chosen = chooseExercises(
  { urgency: "non-urgent", findings: {}, conditions: [], causes: {}, roots: { L2: 0.9 }, irritability: "moderate" },
  knowledge,
);
if (chosen.kind === "none") throw new Error("Nothing was chosen.");
const offered = chosen.offered[0]!;
const programme = knowledge.programmes[offered.id]!;
const good: ExerciseSession = { completed: "all", painBefore: 1, painDuring: 1, painDayAfter: 1 };
const shown = (session?: ExerciseSession) =>
  render(
    <ExerciseCard
      programme={programme}
      offered={offered}
      {...(session ? { last: nextDose(startState(offered.start), session, offered.ladder, knowledge) } : {})}
      tell={tell}
      done={() => {}}
    />,
  );

describe("An exercise card", () => {
  it("shows figure, dose, how and why, and lets one leave it out", () => {
    const html = shown();
    expect(html).toContain("<svg");
    expect(html).toContain("exercise-dose");
    expect(html).toContain(tell(`exercise_how.${offered.start.exercise}`));
    expect(html).toContain("Leave it out today");
  });

  it("says what the last session leads to", () => expect(shown(good)).toContain(tell("exercise_step.going_well")));

  it("shows nothing to do once the programme is stopped", () => {
    const html = shown({ ...good, newFindings: ["urinary_retention"] });
    expect(html).toContain(tell("exercise_step.stopped"));
    for (const gone of ["<svg", "exercise-dose", "<button"]) expect(html).not.toContain(gone);
  });
});

it("there is a figure for every exercise, and an exercise for every figure", () => {
  const known = Object.values(knowledge.programmes).flatMap(({ exercises }) => exercises.map(({ id }) => id));
  expect([...EXERCISES].sort()).toEqual(known.sort());
});

import { describe, expect, it } from "vitest";
import { loadFollowUpForScripts } from "../../scripts/load-for-scripts.ts";
import { nextDose } from "../src/exercise/next-dose.ts";
import { smog } from "./readability.ts";

/** Reading age of the plain voice: grade 11 is read with ease by three in four adults. */
const HIGHEST_GRADE = 11;
const { words, instruments, programmes, exerciseRules } = loadFollowUpForScripts();
const topics = [...new Set(Object.keys(words).map((id) => id.split(".")[0]!))];

describe.each(topics)("the plain words of %s", (topic) => {
  const sentences = Object.entries(words)
    .filter(([id]) => id.startsWith(`${topic}.`))
    .map(([, { plain }]) => plain.replace(/\{[a-z_]+\}/g, "31").replace(/([^.?!])$/, "$1."));

  it(`stay at grade ${HIGHEST_GRADE} or below`, () =>
    expect(smog(sentences.join(" "))).toBeLessThanOrEqual(HIGHEST_GRADE));

  it("hold no sentence that nobody would read out", () => {
    for (const sentence of sentences)
      expect(sentence.split(/[.?!] /).every((one) => one.split(" ").length <= 30)).toBe(true);
  });
});

describe("the words", () => {
  it("say of every embedded instrument what is asked, except Roland-Morris, whose items stand in its own form", () => {
    for (const { id, embedded } of Object.values(instruments))
      if (embedded) expect(words, id).toHaveProperty([`instrument.${id}`]);
  });

  it("say why for every step of the dose", () => {
    const [programme] = Object.values(programmes);
    const exercise = programme!.exercises[0]!;
    const state = { programme: programme!.id, exercise: exercise.id, dose: 0, good: 0, bad: 0 };
    const sessions = [
      { completed: "all", painBefore: 1, painDuring: 1, painDayAfter: 1 },
      { completed: "all", painBefore: 1, painDuring: 1, painDayAfter: null },
      { completed: "part", painBefore: 1, painDuring: 1, painDayAfter: 1 },
      { completed: "all", painBefore: 1, painDuring: 4, painDayAfter: 1 },
      { completed: "all", painBefore: 1, painDuring: 9, painDayAfter: 1 },
      { completed: "skipped", painBefore: 1, painDuring: null, painDayAfter: null },
      { completed: "skipped", painBefore: 9, painDuring: null, painDayAfter: null },
      { completed: "skipped", painBefore: 1, painDuring: null, painDayAfter: null, daysSince: 30 },
      {
        completed: "all",
        painBefore: 1,
        painDuring: 1,
        painDayAfter: 1,
        newFindings: [exerciseRules.stop.findings[0]!],
      },
    ] as const;
    const keys = [0, 1, 2]
      .flatMap((good) => [0, 1].flatMap((bad) => sessions.map((session) => ({ ...state, good, bad, session }))))
      .map(({ session, ...at }) => nextDose(at, session, [exercise.id], loadFollowUpForScripts()).because);
    expect(new Set(keys).size).toBeGreaterThanOrEqual(10);
    for (const key of keys) expect(words).toHaveProperty([`exercise_step.${key}`]);
  });

  it("say what leads back to the gate and what the review proposes", () => {
    for (const key of ["red_flag", "strength_fell", "felt_weaker", "sustained_worsening"])
      expect(words).toHaveProperty([`diary.${key}`]);
    for (const key of ["gate_first", "keep", "next_stage", "too_little_known", "not_due"])
      expect(words).toHaveProperty([`diary.${key}`]);
  });
});

import {
  chooseExercises,
  type ExerciseSession,
  forecast,
  loadFollowUp,
  nextDose,
  type OfferedProgramme,
  type Point,
  startState,
  trendOf,
} from "@foramen/engine";
import { followUpBundle } from "../build/follow-up-bundle.ts";
import { CourseCard } from "../components/course-card/course-card.tsx";
import { DiaryForm } from "../components/diary-form/diary-form.tsx";
import { type DraftEntry, EMPTY_DRAFT } from "../components/diary-form/draft-entry.ts";
import { ExerciseCard } from "../components/exercise-card/exercise-card.tsx";
import { ForecastBands } from "../components/forecast-bands/forecast-bands.tsx";
import { tellerOf } from "../wording/follow-up-words.ts";
import { answered } from "./answered.ts";
import type { GalleryGroup } from "./example.ts";

const nothing = () => {};
const knowledge = loadFollowUp(JSON.parse(followUpBundle()));
const tell = tellerOf(knowledge.words, "patient");
const { vocabulary } = answered("patient");

/** An irritable second lumbar root that bending eases, with thin bones: much to mind. */
const chosen = chooseExercises(
  {
    urgency: "non-urgent",
    findings: { pain_intensity: 1, osteoporosis: 1 },
    conditions: [],
    causes: { spinal_stenosis_degenerative: 0.6 },
    roots: { L2: 0.7 },
    preference: "flexion",
    access: ["pool"],
  },
  knowledge,
);
const offers: readonly OfferedProgramme[] = chosen.kind === "none" ? [] : chosen.offered;

const GOOD: ExerciseSession = { completed: "all", painBefore: 2, painDuring: 3, painDayAfter: 2 };
const after = (offered: OfferedProgramme, session: ExerciseSession) =>
  nextDose({ ...startState(offered.start), dose: 1, good: 2 }, session, offered.ladder, knowledge);
const card = (offered: OfferedProgramme, session?: ExerciseSession) => (
  <ExerciseCard
    programme={knowledge.programmes[offered.id]!}
    offered={offered}
    {...(session ? { last: after(offered, session) } : {})}
    tell={tell}
    done={nothing}
  />
);

const flags = vocabulary.screens.slice(0, 2).flatMap(({ findings }) => findings.map((id) => vocabulary.findings[id]!));
const form = (change: Partial<DraftEntry> = {}) => (
  <DiaryForm draft={{ ...EMPTY_DRAFT, ...change }} change={nothing} save={nothing} said="" flags={flags} tell={tell} />
);

const course = (instrument: string, values: readonly number[]) => {
  const points: Point[] = values.map((value, week) => ({ day: week * 7, value }));
  return (
    <CourseCard
      instrument={knowledge.instruments[instrument]!}
      points={points}
      judged={trendOf(instrument, points, knowledge)}
      tell={tell}
    />
  );
};

/** What somebody meets in the weeks after: exercises, the diary, and how it goes. */
export const FOLLOW_UP_PARTS: GalleryGroup = {
  id: "follow-up",
  title: "Through the weeks",
  examples: [
    ...offers.map((offered) => ({ title: "Exercise card", note: `first day, ${offered.id}`, drawn: card(offered) })),
    ...offers.slice(0, 1).flatMap((offered) => [
      { title: "Exercise card", note: "after good sessions", drawn: card(offered, GOOD) },
      { title: "Exercise card", note: "after a flare", drawn: card(offered, { ...GOOD, painDayAfter: 6 }) },
      {
        title: "Exercise card",
        note: "stopped by a new finding",
        drawn: card(offered, { ...GOOD, newFindings: ["leg_gives_way"] }),
      },
    ]),
    { title: "Diary entry", note: "empty", drawn: form() },
    {
      title: "Diary entry",
      note: "filled, with a red flag and minutes that cannot be read",
      drawn: form({
        legPain: 6,
        backPain: 0,
        change: -1,
        walkingMinutes: "ten",
        weaker: "not-sure",
        flags: ["numb_perineum_saddle"],
      }),
    },
    {
      title: "Forecast",
      note: "after a long time of strong pain",
      drawn: (
        <ForecastBands
          forecast={forecast(
            {
              urgency: "non-urgent",
              findings: { pain_intensity: 2 },
              conditions: [],
              causes: {},
              roots: {},
              weeks: 30,
            },
            knowledge,
          )}
          tell={tell}
        />
      ),
    },
    { title: "Course", note: "too few entries", drawn: course("nprs_leg", [7, 6, 7]) },
    { title: "Course", note: "no change that can be told", drawn: course("nprs_leg", [6, 7, 6, 5, 6, 7, 5, 6]) },
    { title: "Course", note: "much better", drawn: course("nprs_leg", [7, 8, 7, 6, 3, 3, 2, 3]) },
    { title: "Course", note: "worse", drawn: course("nprs_leg", [3, 4, 3, 5, 8, 7, 8]) },
    {
      title: "Course",
      note: "higher is better, by factors",
      drawn: course("walking_minutes", [10, 12, 10, 20, 30, 35, 30]),
    },
    { title: "Course", note: "asks for the change itself", drawn: course("pgic", [0, 1, 2, 2, 3]) },
  ],
};

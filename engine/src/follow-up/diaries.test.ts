import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { loadFollowUpForScripts, loadForScripts } from "../../../scripts/load-for-scripts.ts";
import type { DiaryEntry, StrengthGrade } from "../outcomes/diary.ts";
import type { Course } from "../outcomes/trend.ts";
import type { Case } from "../vocabulary/case.ts";
import { type UrgencyLevel, urgencyRank } from "../vocabulary/urgency.ts";
import { followUp } from "./follow-up.ts";

interface Vignette {
  readonly name: string;
  readonly entries: {
    readonly leg: readonly number[];
    readonly strength?: Readonly<Record<string, readonly StrengthGrade[]>>;
    readonly last?: Omit<DiaryEntry, "day">;
  };
  readonly reviewDay?: number;
  readonly expect: {
    readonly course?: Readonly<Record<string, Course>>;
    readonly gate?: UrgencyLevel | "none";
    readonly gateAtLeast?: UrgencyLevel;
    readonly fired?: string;
    readonly ask?: readonly string[];
    readonly askAnew?: boolean;
    readonly review?: string;
  };
}

const model = loadForScripts();
const screens = model.gate.screens.flatMap(({ findings }) => findings);
const quiet: Case = {
  patient: { age: 54, sex: "female" },
  findings: [
    ...screens.map((id) => ({ id, value: "absent" })),
    { id: "pain_inguinal_groin", side: "left", value: "present" },
  ],
};
const vignettes = parse(
  readFileSync(new URL("../../../vignettes/diary/diaries.yaml", import.meta.url), "utf8"),
) as Vignette[];

function weekly({ leg, strength = {}, last = {} }: Vignette["entries"]): DiaryEntry[] {
  return leg.map((pain, week) => ({
    day: week * 7,
    answers: { nprs_leg: [pain] },
    strength: Object.entries(strength).flatMap(([finding, grades]) => {
      const grade = grades[week];
      return grade === undefined ? [] : [{ finding, side: "left" as const, grade }];
    }),
    ...(week === leg.length - 1 ? last : {}),
  }));
}

describe.each(vignettes)("$name", ({ entries, reviewDay, expect: written }) => {
  const diary = { entries: weekly(entries), today: (entries.leg.length - 1) * 7, reviewDay: reviewDay ?? null };
  const { judgement, again } = followUp(quiet, diary, { model, followUp: loadFollowUpForScripts() });

  it("is judged so", () => {
    for (const [instrument, course] of Object.entries(written.course ?? {}))
      expect(judgement.trends.find((trend) => trend.instrument === instrument)?.course).toBe(course);
    if (written.gate === "none") expect(again).toBeNull();
    else if (written.gate !== undefined) expect(again?.triage.level).toBe(written.gate);
    if (written.gateAtLeast !== undefined)
      expect(urgencyRank(again!.triage.level)).toBeGreaterThanOrEqual(urgencyRank(written.gateAtLeast));
    if (written.fired !== undefined) expect(again?.triage.fired.map(({ rule }) => rule)).toContain(written.fired);
    if (written.ask !== undefined) expect(judgement.ask).toEqual(written.ask);
    if (written.askAnew) expect(again!.triage.ask.length).toBeGreaterThan(0);
    if (written.review !== undefined) expect(judgement.review).toBe(written.review);
  });
});

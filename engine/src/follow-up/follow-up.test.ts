import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadFollowUpForScripts, loadForScripts } from "../../../scripts/load-for-scripts.ts";
import { type DiaryEntry, STRENGTH_GRADES } from "../outcomes/diary.ts";
import { readCase } from "../reading/read-case.ts";
import { triage } from "../triage/triage.ts";
import type { Case } from "../vocabulary/case.ts";
import { urgencyRank } from "../vocabulary/urgency.ts";
import { followUp } from "./follow-up.ts";

const model = loadForScripts();
const knowledge = { model, followUp: loadFollowUpForScripts() };
const screened = model.gate.screens.flatMap(({ findings }) => findings).map((id) => ({ id, value: "absent" as const }));
/** Groin pain on the left with every safety question answered: nothing urgent. */
const quiet: Case = {
  patient: { age: 54, sex: "female" },
  findings: [...screened, { id: "pain_inguinal_groin", side: "left", value: "present" }],
};
const after = (given: Case, ...entries: readonly DiaryEntry[]) =>
  followUp(given, { entries, today: entries.at(-1)?.day ?? 0, reviewDay: null }, knowledge);
const levelBefore = (given: Case) => triage(readCase(given, model), model).level;

describe("Follow-up", () => {
  it("begins with nothing urgent", () => expect(levelBefore(quiet)).toBe("non-urgent"));

  it("leaves a quiet diary alone", () =>
    expect(after(quiet, { day: 0, answers: { nprs_leg: [5] } })).toMatchObject({ again: null }));

  it("calls an emergency on a bladder that stops, though it was denied at first", () =>
    expect(
      after(quiet, { day: 9, redFlags: [{ id: "urinary_retention", value: "present" }] }).again?.triage,
    ).toMatchObject({
      level: "emergency",
      within: "now",
    }));

  it("calls an emergency on a fall by one grade", () => {
    const strength = (grade: "5" | "4") => [{ finding: "weak_knee_extension", side: "left" as const, grade }];
    const { again } = after(quiet, { day: 0, strength: strength("5") }, { day: 7, strength: strength("4") });
    expect(again?.triage.level).toBe("emergency");
    expect(again?.triage.fired[0]?.findings).toContain("weakness_getting_worse");
  });

  it("asks the safety questions anew when pain has stayed worse, instead of calling it not urgent", () => {
    const worse = [3, 3, 3, 8, 8, 8].map((value, week) => ({ day: week * 7, answers: { nprs_leg: [value] } }));
    const { again } = after(quiet, ...worse);
    expect(again?.triage.level).toBe("not-enough-known");
    expect(again?.triage.ask.map(({ step }) => step)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  it("keeps what was grave before: a better day takes no red flag back", () => {
    const given: Case = { findings: [{ id: "temperature_c", value: 39 }] };
    const { again } = after(given, { day: 1, redFlags: [{ id: "temperature_c", value: 37.2 }] });
    expect(again?.case.findings).toEqual([{ id: "temperature_c", value: 39 }]);
  });

  it("never lowers the urgency, and always has a case that can be read", () => {
    const entry: fc.Arbitrary<DiaryEntry> = fc.record(
      {
        day: fc.nat(100),
        strength: fc.array(
          fc.record({
            finding: fc.constantFrom("weak_hip_flexion", "weak_knee_extension"),
            side: fc.constantFrom("left" as const, "right" as const, "bilateral" as const),
            grade: fc.constantFrom(...STRENGTH_GRADES),
          }),
          { maxLength: 2 },
        ),
        weaker: fc.constantFrom("yes", "no", "not-sure"),
        redFlags: fc.array(
          fc.constantFrom(
            { id: "urinary_retention", value: "present" },
            { id: "bladder_trouble_unspecified", value: "present" },
            { id: "fever_history", value: "present" },
            { id: "leg_gives_way", side: "left" as const, value: "present" },
            { id: "both_legs_weak", value: "present" },
          ),
          { maxLength: 2 },
        ),
      },
      { requiredKeys: ["day"] },
    );
    const more = fc.subarray([
      { id: "weak_knee_extension", side: "left" as const, value: 4 },
      { id: "weak_hip_flexion", side: "right" as const, value: 5 },
      { id: "skin_vesicles", value: "present" },
      { id: "temperature_c", value: 38.5 },
      { id: "bladder_trouble_unspecified", value: "absent" },
    ]);
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 4 }), more, fc.boolean(), (entries, known, asked) => {
        const ids = new Set(known.map(({ id }) => id));
        const given: Case = { findings: [...known, ...(asked ? screened.filter(({ id }) => !ids.has(id)) : [])] };
        const { again, judgement } = after(given, ...entries);
        expect(again === null).toBe(judgement.toGate.length === 0);
        if (again !== null)
          expect(urgencyRank(again.triage.level)).toBeGreaterThanOrEqual(urgencyRank(levelBefore(given)));
      }),
      { numRuns: 1000 },
    );
  });
});

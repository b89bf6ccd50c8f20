import { describe, expect, it } from "vitest";
import { loadForScripts } from "../../scripts/load-for-scripts.ts";
import { assess } from "./assess.ts";
import { ForamenError } from "./errors.ts";
import type { Case, EnteredFinding } from "./vocabulary/case.ts";
import type { Within } from "./vocabulary/urgency.ts";

const knowledge = loadForScripts();
const TIMES: readonly (Within | null)[] = ["now", "hours", "next-day", "two-weeks", "routine", null];

/** Whom the model alone sends to be seen by the next day. */
const woman: Case = {
  patient: { age: 58, sex: "female" },
  setting: "primary_care",
  findings: [
    { id: "pain_inguinal_groin", side: "left", value: "present" },
    { id: "pain_thigh_upper_anterior", side: "left", value: "present" },
    { id: "numb_thigh_upper_anterior", side: "left", value: "present" },
    { id: "duration_weeks", value: 5 },
    { id: "weak_hip_flexion", side: "left", value: 4 },
    { id: "femoral_stretch", side: "left", value: "present" },
  ],
};

function timeOf(...more: EnteredFinding[]): number {
  const given = { ...woman, findings: [...woman.findings!, ...more] };
  return TIMES.indexOf(assess(given, knowledge, { explain: false }).urgency.within);
}

const flags = [...new Set(knowledge.gate.screens.flatMap(({ findings }) => findings))]
  .map((id) => knowledge.findings[id]!)
  .filter(({ type, id }) => type === "boolean" && !woman.findings!.some((one) => one.id === id));

describe("What the model makes pressing", () => {
  it("is due by the next day in a woman whom no rule sends", () => {
    expect(TIMES[timeOf()]).toBe("next-day");
  });

  it("is due no later in pregnancy, where nothing but the urgency is told", () => {
    const given = { ...woman, patient: { age: 41, sex: "female" } } as const;
    const { scope, urgency, causes } = assess({ ...given, patient: { ...given.patient, pregnant: true } }, knowledge);
    expect(assess(given, knowledge, { explain: false }).urgency.within).toBe("next-day");
    expect(scope.inScope).toBe(false);
    expect(causes).toEqual([]);
    expect(urgency.within).toBe("next-day");
    expect(urgency.reasons.map(({ rule }) => rule)).toContain("scope");
  });

  it.each(flags.map(({ id, laterality }) => ({ id, laterality })))(
    "is due no later with $id as well",
    ({ id, laterality }) => {
      const added: EnteredFinding = {
        id,
        value: "present",
        ...(laterality === "sided" ? { side: "left" as const } : {}),
      };
      let time: number;
      try {
        time = timeOf(added);
      } catch (fault) {
        // Some flags cannot be said of her.
        expect(fault).toBeInstanceOf(ForamenError);
        return;
      }
      expect(time).toBeLessThanOrEqual(timeOf());
    },
  );
});

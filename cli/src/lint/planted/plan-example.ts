import type { Editable } from "./planted.ts";

/** Rules of a plan that fit the example. */
export function planExample(files: Editable): Editable {
  const basis = { sources: ["study1999"], grade: "low", status: "seen" };
  const told = { clinical: "It helps.", plain: "It helps you." };
  return {
    "plan_facts/some.yaml": {
      topic: "some",
      basis: { ...basis, checked: "2026-11-26" },
      facts: {
        sore_back: { label: "a sore back", plain: "your back is sore", when: { id: "pain_groin", value: "present" } },
      },
    },
    "plan_rules/drugs.yaml": {
      topic: "drugs",
      checked: "2026-11-26",
      defaults: { stages: ["weeks-0-6"], works: "pain", review_weeks: 2, stop: told },
      items: Object.keys(files)
        .filter((path) =>
          /^(?:treatments|drugs|supplements|advanced|operations|prevention|to_do|to_avoid)\//.test(path),
        )
        .map((path) => ({
          item: path.replace(".yaml", ""),
          rules: [
            { verdict: "consider", any: ["sore_back"], because: told },
            { verdict: "little-evidence", because: told },
          ],
        })),
    },
    "plan_stages/stages.yaml": {
      topic: "stages",
      checked: "2026-11-26",
      basis,
      stages: [{ id: "now", ...told, goal: told }],
      measures: { pain: { ...told, ...basis } },
      leave: [],
    },
    "contraindications/some.yaml": {
      topic: "some",
      checked: "2026-11-26",
      rows: [{ id: "some", items: ["drugs/*"], facts: ["sore_back"], effect: "care", because: told, ...basis }],
    },
    "referrals/some.yaml": {
      topic: "some",
      checked: "2026-11-26",
      services: { back_clinic: { clinical: "Back clinic", plain: "a clinic for backs" } },
      referrals: [
        {
          id: "sore",
          any: ["sore_back"],
          service: "back_clinic",
          within: "routine",
          because: told,
          question: "Is it sore?",
          ...basis,
        },
      ],
    },
    "choices/take_or_not.yaml": {
      id: "take_or_not",
      label: "Take it or not",
      ...told,
      options: [{ id: "take", ...told }],
      outcomes: [
        {
          id: "well",
          ...told,
          otherwise: told,
          good: true,
          of_100: { take: { value: 50, interval: [40, 60], ...basis } },
        },
      ],
      limits: told,
      checked: "2026-11-26",
    },
  };
}

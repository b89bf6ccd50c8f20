import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { assessForPlan, plannedVignettes, planningKnowledge, wholeCase } from "../../test/plan/cases.ts";
import type { Case } from "../vocabulary/case.ts";
import type { CarePlan } from "../vocabulary/plan.ts";
import { referralLetter } from "./notes/referral-letter.ts";
import { planCare } from "./plan-care.ts";
import { say } from "./words.ts";

const knowledge = planningKnowledge();
const ORDER = ["now", "hours", "next-day", "two-weeks", "routine"] as const;
const rules = new Map(knowledge.plan.referrals.map((rule) => [rule.id, rule]));

function planned(input: Case): CarePlan {
  return planCare(input, assessForPlan(input, knowledge), knowledge);
}

it("brings a referral forward to the time of the gate, and puts none off that does not follow the gate", () => {
  const plan = planned({
    patient: { age: 66, sex: "female" },
    findings: [
      { id: "cancer_history", value: "present" },
      { id: "spinal_percussion_tender", value: "present" },
    ],
  });
  expect(plan.referrals.length).toBeGreaterThan(0);
  for (const { id, within } of plan.referrals) {
    const rule = rules.get(id)!;
    if (rule.with_gate !== true) expect(ORDER.indexOf(within), id).toBeLessThanOrEqual(ORDER.indexOf(rule.within));
    if (rule.as_urgent === true && plan.urgency.within !== null)
      expect(ORDER.indexOf(within), id).toBeLessThanOrEqual(ORDER.indexOf(plan.urgency.within));
  }
});

it("what the gate can bring forward names no later time in its words", () => {
  const words = [...rules.values()]
    .filter((rule) => rule.as_urgent === true)
    .flatMap(({ because, question }) => [because.clinical, because.plain, question]);
  expect(words.length).toBeGreaterThan(20);
  expect(words.filter((text) => /\b(?:within|days?|weeks?|tomorrow|routine\w*)\b/i.test(text))).toEqual([]);
});

/** The time that the first line of a letter names. */
function timeOf(letter: readonly string[]): (typeof ORDER)[number] | undefined {
  const head = letter[0]!.slice(0, letter[0]!.indexOf(":", letter[0]!.indexOf("To ")));
  return ORDER.find((when) => head.includes(say(knowledge.plan, `plan.within_${when.replaceAll("-", "_")}`).clinical));
}

function expectInTime(plan: CarePlan, input: Case): void {
  const { within } = plan.urgency;
  const letter = referralLetter(plan, input, knowledge);
  if (letter === null) {
    expect([null, "routine"]).toContain(within);
    return;
  }
  const time = timeOf(letter);
  expect(time, letter[0]).toBeDefined();
  if (within !== null) expect(ORDER.indexOf(time!), letter[0]).toBeLessThanOrEqual(ORDER.indexOf(within));
}

describe("a letter is never for a later time than the case", () => {
  it.each(plannedVignettes(knowledge).map((one) => [one.written.name, one] as const))("%s", (_, { plan, input }) =>
    expectInTime(plan, input),
  );

  // A worn hip alone is sent routinely; the rule of the gate stands beside it.
  const table = new URL("../../../vignettes/triage/gate-rules.yaml", import.meta.url);
  const rows = (parse(readFileSync(table, "utf8")).rules as { id: string; urgency: string; fires: Case }[]).filter(
    ({ urgency }) => urgency.startsWith("U"),
  );
  it.each(rows.map((row) => [row.id, row] as const))("a worn hip, and what fires %s", (_, { fires }) => {
    const input = wholeCase({ name: "hip", base: ["clear", "hip"], ...fires, expect: {} });
    const plan = planned(input);
    expect(["emergency", "urgent"]).toContain(plan.urgency.level);
    expectInTime(plan, input);
  });
});

/** The cases of the plan, and what makes each rule of the gate fire beside a worn hip. */
describe("nobody is called sooner than the gate says, where it says how soon", () => {
  const table = new URL("../../../vignettes/triage/gate-rules.yaml", import.meta.url);
  const rows = parse(readFileSync(table, "utf8")).rules as { id: string; fires: Case }[];
  const soonerThanGate = ({ urgency, referrals }: CarePlan): string[] => {
    const { level, within } = urgency;
    if (within === null || level === "non-urgent") return [];
    return referrals.filter((one) => ORDER.indexOf(one.within) < ORDER.indexOf(within)).map(({ id }) => id);
  };

  it("in the cases of the plan", () => {
    const sooner = plannedVignettes(knowledge).map(
      ({ written, plan }) => [written.name, soonerThanGate(plan)] as const,
    );
    expect(sooner.filter(([, ids]) => ids.length > 0)).toEqual([]);
  });

  it("in what fires each rule of the gate", () => {
    const sooner = rows.map(({ id, fires }) => [id, soonerThanGate(planned(fires))] as const);
    expect(sooner.filter(([, ids]) => ids.length > 0)).toEqual([]);
  });
});

it("who is asked otherwise is asked only where nobody else is in time", () => {
  const otherwise = new Set(knowledge.plan.referrals.filter((rule) => rule.otherwise === true).map(({ id }) => id));
  expect(otherwise.size).toBeGreaterThan(0);
  const cancer = planned(
    wholeCase({ name: "", base: ["clear", "hip"], findings: [{ id: "cancer_history", value: "present" }], expect: {} }),
  );
  expect(cancer.referrals.map(({ id }) => id)).toContain("suspected_cancer");
  expect(cancer.referrals.filter(({ id }) => otherwise.has(id))).toEqual([]);
  const brisk = planned(
    wholeCase({
      name: "",
      base: ["clear", "hip"],
      findings: [{ id: "leg_weakness_old_stable", value: "present" }],
      expect: {},
    }),
  );
  expect(brisk.referrals.map(({ id }) => id)).toEqual(["gate_examination", "hip"]);
});

describe("whoever works in a service", () => {
  const input: Case = wholeCase({
    name: "",
    base: ["clear", "disc"],
    findings: [{ id: "urinary_retention", value: "present" }],
    expect: {},
  });

  it("writes to the next one in time, not to themselves", () => {
    const there: Case = { ...input, setting: "emergency_department" };
    expect(referralLetter(planned(input), input, knowledge)![0]).toContain("Emergency department");
    expect(referralLetter(planned(there), there, knowledge)![0]).toContain("On-call spinal surgery");
  });
});

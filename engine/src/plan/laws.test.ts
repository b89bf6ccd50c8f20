import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assessForPlan, plannedVignettes, planningKnowledge } from "../../test/plan/cases.ts";
import { checkListedDrug, readPatientFacts } from "../medication/listed-drugs.ts";
import type { CarePlan, ItemVerdict } from "../vocabulary/plan.ts";
import { planCare } from "./plan-care.ts";
import { isOffered } from "./verdict.ts";

const knowledge = planningKnowledge();
const planned = plannedVignettes(knowledge);
const items = knowledge.plan.items;

const verdictOf = (plan: CarePlan, item: string): ItemVerdict => plan.verdicts.find((one) => one.item === item)!;
const inStages = (plan: CarePlan): string[] => plan.stages.flatMap((stage) => stage.items);

describe.each(planned.map((one) => [one.written.name, one.plan] as const))("%s", (_, plan) => {
  it("gives a verdict on everything, each with a source and a fact of the case", () => {
    expect(plan.verdicts.map(({ item }) => item)).toEqual(items.map(({ item }) => item));
    const bare = plan.verdicts.filter(
      ({ because, sources }) =>
        because.length === 0 ||
        because.some((reason) => reason.facts.length === 0 || reason.sources.length === 0) ||
        sources.length === 0,
    );
    expect(bare.map(({ item }) => item)).toEqual([]);
  });

  it("offers in its stages what may be offered and nothing else", () => {
    expect(inStages(plan).filter((item) => !isOffered(verdictOf(plan, item).verdict))).toEqual([]);
  });

  it("exercises only by programmes that it offers", () => {
    const refused = plan.exercises.programmes.filter(
      ({ id }) => !isOffered(verdictOf(plan, `treatments/${id}`).verdict),
    );
    expect(refused).toEqual([]);
  });
});

describe("an emergency", () => {
  const emergencies = planned.filter(({ plan }) => plan.urgency.level === "emergency");
  // What a rule of the knowledge names for the stage now is part of the emergency: decompression, and the warning signs.
  const ofTheEmergency = new Set(
    items
      .filter(({ rules, stages }) => stages.includes("now") || rules.some((rule) => rule.stages?.includes("now")))
      .map(({ item }) => item),
  );

  it("is among the cases, at every stage", () => expect(emergencies.length).toBeGreaterThan(8));

  it.each(emergencies.map((one) => [one.written.name, one.plan] as const))(
    "%s: nothing but the emergency",
    (_, plan) => {
      expect(plan.stages.map(({ id }) => id)).toEqual(["now"]);
      expect(plan.verdicts.filter(({ verdict, item }) => isOffered(verdict) && !ofTheEmergency.has(item))).toEqual([]);
      expect(plan.choices).toEqual([]);
      expect(plan.exercises.programmes).toEqual([]);
      expect(plan.stages[0]!.steps[0]!.clinical).toContain("EMERGENCY");
    },
  );
});

it("gives the same plan for any order of findings, conditions and drugs", () => {
  const some = planned.filter((_, at) => at % 9 === 0);
  fc.assert(
    fc.property(
      fc.constantFrom(...some),
      fc.array(fc.nat(), { minLength: 200, maxLength: 200 }),
      ({ input, plan }, keys) => {
        const shuffled = <T>(list: readonly T[] | undefined): T[] | undefined =>
          list
            ?.map((one, at) => [keys[at % keys.length]!, one] as const)
            .sort((a, b) => a[0] - b[0])
            .map(([, one]) => one);
        const { findings, conditions, medications, ...rest } = input;
        const mixed = {
          ...rest,
          ...(findings === undefined ? {} : { findings: shuffled(findings)! }),
          ...(conditions === undefined ? {} : { conditions: shuffled(conditions)! }),
          ...(medications === undefined ? {} : { medications: shuffled(medications)! }),
        };
        expect(planCare(mixed, assessForPlan(mixed, knowledge), knowledge)).toEqual(plan);
      },
    ),
    { numRuns: 8 },
  );
});

/** Nobody is to be seen, and nothing is to be asked first: all that is left is to look after oneself. */
function isSelfCareAlone({ stages, referrals, provisional, urgency }: CarePlan): boolean {
  const seen = referrals.some(({ within }) => within !== "routine");
  return !seen && !provisional && urgency.level === "non-urgent" && stages[0]!.steps.length <= 1;
}

it("raising urgency never leaves a plan of self-care alone", () => {
  const flags = [
    "urinary_retention",
    "weakness_getting_worse",
    "fever_history",
    "cancer_history",
    "trauma_major",
    "leg_swelling",
    "self_harm_thoughts",
    "both_legs_weak",
  ];
  const calm = planned.filter(({ plan }) => plan.urgency.level === "non-urgent").filter((_, at) => at % 8 === 0);
  fc.assert(
    fc.property(fc.constantFrom(...calm), fc.subarray(flags, { minLength: 1 }), ({ input }, chosen) => {
      const findings = [
        ...(input.findings ?? []).filter(({ id }) => !chosen.includes(id)),
        ...chosen.map((id) => ({ id, value: "present" })),
      ];
      const raised = { ...input, findings };
      const plan = planCare(raised, assessForPlan(raised, knowledge), knowledge);
      expect(plan.urgency.level).not.toBe("non-urgent");
      expect(isSelfCareAlone(plan)).toBe(false);
      expect(plan.stages[0]!.steps[0]!.clinical).toMatch(/EMERGENCY|Urgent/);
    }),
    { numRuns: 10 },
  );
});

it("where the urgency is not known it says what to ask first, and nothing by force is offered before", () => {
  const open = planned.filter(({ plan }) => plan.urgency.level === "not-enough-known" && plan.scope.inScope);
  expect(open.length).toBeGreaterThan(0);
  for (const { plan } of open) {
    expect(plan.provisional).toBe(true);
    expect(plan.stages[0]!.steps.some(({ clinical }) => clinical.startsWith("Ask first"))).toBe(true);
    expect(isOffered(verdictOf(plan, "treatments/manual_mobilisation").verdict)).toBe(false);
  }
});

describe("no drug is offered that the medication check refuses", () => {
  const refusing = ["contraindicated", "major"];
  it.each(planned.map((one) => [one.written.name, one] as const))("%s", (_, { input, plan }) => {
    const patient = readPatientFacts(input, knowledge.medication);
    const offered = items.filter(
      ({ item, dosing }) =>
        dosing !== undefined && item.startsWith("drugs/") && isOffered(verdictOf(plan, item).verdict),
    );
    const refused = offered.filter(({ dosing }) =>
      checkListedDrug(dosing!, patient, knowledge.medication)?.alerts.some(
        ({ severity, avoid }) => avoid || refusing.includes(severity),
      ),
    );
    expect(refused.map(({ item }) => item)).toEqual([]);
  });
});

it("an emergency names each place once, with what is done there", () => {
  const emergencies = planned.filter(({ plan }) => plan.urgency.level === "emergency");
  const twice = emergencies.filter(({ plan }) => {
    const steps = plan.stages[0]!.steps.filter(({ clinical }) => clinical.startsWith("Emergency department"));
    return steps.length > 1;
  });
  expect(twice.map(({ written }) => written.name)).toEqual([]);
});

import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { openMedication, openPlan } from "../../../cli/src/open-knowledge.ts";
import { loadFollowUpForScripts, loadForScripts } from "../../../scripts/load-for-scripts.ts";
import { assess } from "../assess.ts";
import { planCare } from "../plan/plan-care.ts";
import type { Case } from "../vocabulary/case.ts";
import { caseFacts, exercisesFor } from "./exercises-for.ts";

const model = loadForScripts();
const medication = await openMedication();
const plan = await openPlan();
const followUp = loadFollowUpForScripts();

interface WrittenCase {
  readonly patient: NonNullable<Case["patient"]>;
  readonly setting: NonNullable<Case["setting"]>;
  readonly stages: Readonly<Record<string, NonNullable<Case["findings"]>>>;
}

const screened = model.gate.screens.flatMap(({ findings }) => findings).map((id) => ({ id, value: "absent" }));
const written = (name: string): Case => {
  const file = new URL(`../../../vignettes/own/${name}.yaml`, import.meta.url);
  const { patient, setting, stages } = parse(readFileSync(file, "utf8")) as WrittenCase;
  return { patient, setting, findings: Object.values(stages).flat() };
};
/** With every safety question answered, so that nothing but the case decides. */
const settled = (given: Case): Case => {
  const told = new Set((given.findings ?? []).map(({ id }) => id));
  return { ...given, findings: [...(given.findings ?? []), ...screened.filter(({ id }) => !told.has(id))] };
};
const disc: Case = {
  patient: { age: 48, sex: "male" },
  findings: [
    ...screened,
    { id: "pain_thigh_upper_anterior", side: "left", value: "present" },
    { id: "pain_inguinal_groin", side: "left", value: "present" },
    { id: "worse_sitting_bending", value: "present" },
    { id: "pain_intensity", value: 5 },
    { id: "duration_weeks", value: 8 },
  ],
};

/** A condition on the list says it; a denial beside it would contradict. */
const withoutBones = (disc.findings ?? []).filter(({ id }) => id !== "osteoporosis");

const chosen = (given: Case, wishes = {}) => {
  // Without reasons, which take a hundred times as long: roots are judged in choose-exercises.test.ts.
  const assessment = assess(given, model, { explain: false });
  const cared = planCare(given, assessment, { model, plan, medication, followUp });
  return { cared, answer: exercisesFor(given, assessment, cared, { model, medication, followUp }, wishes) };
};

describe("Exercises for a case that has been assessed and planned", () => {
  it.each<[string, Case]>([
    ["a disc that sitting hurts", disc],
    ["the same in pregnancy", { ...disc, patient: { age: 31, sex: "female", pregnant: true } }],
    ["the same with thin bones", { ...disc, findings: withoutBones, conditions: ["osteoporosis"] }],
    ["the same with a slipped vertebra", { ...disc, conditions: ["spondylolisthesis"] }],
    ["narrowing that standing hurts", settled(written("ligamentum-flavum-l1-l3-claudication"))],
    ["a worn hip", settled(written("hip-osteoarthritis"))],
  ])("of %s keep to the plan", { timeout: 60_000 }, (_, given) => {
    const { cared, answer } = chosen(given, { access: ["pool"] });
    if (answer.kind === "none") {
      expect(answer.why.length).toBeGreaterThan(0);
      return;
    }
    const verdicts = new Map(cared.verdicts.map(({ item, verdict }) => [item, verdict]));
    for (const { id } of answer.offered)
      expect(["recommended", "consider", "little-evidence"], id).toContain(verdicts.get(`treatments/${id}`));
  });

  it("are offered to somebody whose case allows them", () => expect(chosen(disc).answer.kind).toBe("programmes"));

  it("are none in an emergency", () =>
    expect(chosen(written("epidural-abscess-upper-lumbar")).answer).toMatchObject({ kind: "none" }));

  it("are none outside the scope", () =>
    expect(chosen({ ...disc, patient: { age: 9, sex: "male" } }).answer).toMatchObject({
      kind: "none",
      why: [{ because: "outside_scope" }],
    }));

  it("are none before the safety questions are answered", () =>
    expect(chosen({ findings: [{ id: "pain_low_back", value: "present" }] }).answer).toMatchObject({
      kind: "none",
      why: [{ because: "safety_questions_first" }],
    }));
});

it("the facts of a case are its own words, with conditions by their ids", () => {
  const given = { ...disc, findings: withoutBones, conditions: ["osteoporosis", "gout"] };
  const facts = caseFacts(given, assess(given, model), { model, medication });
  expect(facts).toMatchObject({ urgency: "non-urgent", weeks: 8, conditions: ["gout", "osteoporosis"] });
  expect(facts.findings).toMatchObject({
    osteoporosis: 1,
    pain_intensity: 1,
    worse_sitting_bending: 1,
    fever_history: 0,
  });
  expect(facts.roots.L2).toBeGreaterThan(0);
});

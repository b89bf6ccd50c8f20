import type { GateTest } from "../knowledge/gate.ts";
import type { PlanTest } from "../knowledge/plan-entries.ts";
import { bodyMassIndex } from "../medication/kidney.ts";
import { selects } from "../medication/selects.ts";
import { acts } from "../medication/washout.ts";
import { meets } from "../triage/gate-test.ts";
import type { CaseView } from "./case-view.ts";
import { namesOf, saysOneOf } from "./said.ts";

/** Met, with the findings that met it; or not met, and whether that is known. Not asked is never no. */
export type Outcome =
  | { readonly holds: true; readonly findings: readonly string[] }
  | { readonly holds: false; readonly known: boolean };

const UNKNOWN: Outcome = { holds: false, known: false };
const NO: Outcome = { holds: false, known: true };

/** Whether a test of the plan is met by this person. */
export function tryTest(test: PlanTest, view: CaseView): Outcome {
  if ("any" in test) return anyOf(test.any.map((one) => tryTest(one as PlanTest, view)));
  if ("all" in test) return allOf(test.all.map((one) => tryTest(one as PlanTest, view)));
  if ("fact" in test) return tryTest(view.facts[test.fact]!.when, view);
  if ("condition" in test) return tryCondition(test.condition, view);
  if ("said" in test) return trySaid(test.said, view);
  if ("taken" in test) return tryTaken(test.taken, view);
  if ("pregnant" in test) return tryPregnant(view);
  if ("clearance_below" in test) return tryClearance(test.clearance_below, view);
  if ("body_mass_from" in test) return tryBodyMass(test.body_mass_from, view);
  if (isOfCase(test)) return tryFinding(test, view);
  return reckoned(test, view) ? { holds: true, findings: [] } : NO;
}

function anyOf(outcomes: readonly Outcome[]): Outcome {
  const met = outcomes.filter((one) => one.holds);
  if (met.length > 0) return { holds: true, findings: merged(met) };
  return outcomes.every((one) => !one.holds && one.known) ? NO : UNKNOWN;
}

function allOf(outcomes: readonly Outcome[]): Outcome {
  const met = outcomes.filter((one) => one.holds);
  if (met.length === outcomes.length) return { holds: true, findings: merged(met) };
  return outcomes.some((one) => !one.holds && one.known) ? NO : UNKNOWN;
}

function merged(outcomes: readonly Outcome[]): string[] {
  return [...new Set(outcomes.flatMap((one) => (one.holds ? one.findings : [])))].sort();
}

function isOfCase(test: PlanTest): test is GateTest {
  return ["id", "patient", "group", "count", "both_sides"].some((field) => field in test);
}

function tryFinding(test: GateTest, { stated, knowledge }: CaseView): Outcome {
  const findings = meets(test, stated, knowledge);
  if (findings !== null) return { holds: true, findings };
  const { reading, byId } = stated;
  if ("patient" in test && test.patient === "age") return reading.ageBand === null ? UNKNOWN : NO;
  return leaves(test, knowledge.gate.groups).every((id) => byId.has(id)) ? NO : UNKNOWN;
}

function leaves(test: GateTest, groups: Readonly<Record<string, GateTest>>): string[] {
  if ("id" in test) return [test.id];
  if ("any" in test) return test.any.flatMap((one) => leaves(one, groups));
  if ("all" in test) return test.all.flatMap((one) => leaves(one, groups));
  if ("count" in test) return test.count.of.flatMap((one) => leaves(one, groups));
  if ("both_sides" in test) return leaves(test.both_sides, groups);
  if ("group" in test) return groups[test.group] === undefined ? [] : leaves(groups[test.group]!, groups);
  return [];
}

function tryCondition(condition: string, { patient, said, medication }: CaseView): Outcome {
  if (patient.conditions.has(condition)) return { holds: true, findings: [] };
  return said.denied.length > 0 && saysOneOf(said.denied, namesOf(condition, medication)) ? NO : UNKNOWN;
}

function trySaid(names: readonly string[], { said }: CaseView): Outcome {
  if (saysOneOf(said.named, names)) return { holds: true, findings: [] };
  return saysOneOf(said.denied, names) ? NO : UNKNOWN;
}

/** A drug that was stopped so lately that it still acts counts; a list without it says no. */
function tryTaken(selector: string, { patient, medication }: CaseView): Outcome {
  const taken = patient.drugs.some(({ ids, stoppedDays, topical }) =>
    ids.some(
      (id) =>
        !topical &&
        selects(selector, id, medication) &&
        acts({ id, stoppedDays } as Parameters<typeof acts>[0], medication),
    ),
  );
  if (taken) return { holds: true, findings: [] };
  return patient.stated.drugs && !patient.notUnderstood.some(({ where }) => /drugs|medications/.test(where))
    ? NO
    : UNKNOWN;
}

/** The finding stands for the weeks after a birth as well: whoever nurses or has given birth is not taken for pregnant. */
function tryPregnant({ stated, patient }: CaseView): Outcome {
  const answers = stated.byId.get("pregnancy") ?? [];
  const told = answers.some(({ lo }) => lo >= 1);
  if (patient.pregnancy.state === "yes") return { holds: true, findings: told ? ["pregnancy"] : [] };
  if (told && (patient.delivered || (patient.pregnancy.state === "no" && answers.every(({ implied }) => implied))))
    return NO;
  if (told && patient.breastfeeding === true) return UNKNOWN;
  if (told) return { holds: true, findings: ["pregnancy"] };
  return answers.length > 0 || patient.pregnancy.state === "no" ? NO : UNKNOWN;
}

/** Where two weights give two clearances the worse one counts. */
function tryClearance(below: number, { patient: { clearance } }: CaseView): Outcome {
  if (clearance.length === 0) return UNKNOWN;
  return Math.min(...clearance) < below ? { holds: true, findings: [] } : NO;
}

function tryBodyMass(from: number, { patient: { weightKg, heightCm } }: CaseView): Outcome {
  if (weightKg === null || heightCm === null) return UNKNOWN;
  return bodyMassIndex(weightKg, heightCm) >= from ? { holds: true, findings: [] } : NO;
}

/** What the assessment says is always known: it was reckoned from all that was told. */
function reckoned(test: PlanTest, { assessment, picture, reading, knowledge }: CaseView): boolean {
  const { urgency } = assessment;
  if ("urgency" in test) return test.urgency.includes(urgency.level);
  if ("within" in test) return urgency.within !== null && test.within.includes(urgency.within);
  if ("fired" in test)
    return urgency.reasons.some(({ rule }) => test.fired.some((id) => rule === id || rule.startsWith(`${id}_`)));
  if ("care" in test) return picture.care !== null && test.care.includes(picture.care);
  if ("leads" in test) return picture.leading !== null && test.leads.includes(picture.leading.id);
  if ("likely" in test) return test.likely.reduce((sum, id) => sum + (picture.main.get(id) ?? 0), 0) >= test.at_least;
  if ("beside" in test) {
    if (picture.leading !== null && test.beside.includes(picture.leading.id)) return false;
    return test.beside.reduce((sum, id) => sum + (picture.main.get(id) ?? 0), 0) >= test.at_least;
  }
  if ("second_at_least" in test) return (picture.second?.probability ?? 0) >= test.second_at_least;
  if ("zone" in test) {
    const sites = picture.leadingCause?.sites ?? [];
    const share = sites.reduce(
      (sum, { zone, probability }) => sum + (zone !== undefined && test.zone.includes(zone) ? probability : 0),
      0,
    );
    return share >= test.at_least;
  }
  if ("irritated" in test)
    return assessment.roots.some(({ root, irritated }) => test.irritated.includes(root) && irritated >= test.at_least);
  if ("setting" in test) return reading.setting === test.setting;
  if ("scope" in test) return isOutside(assessment, reading, knowledge.gate.scope.outside_reason);
  if ("scan" in test) return scanSays(assessment, reading, knowledge) === test.scan;
  return false;
}

function isOutside({ scope }: CaseView["assessment"], reading: CaseView["reading"], reason: string): boolean {
  return (!scope.inScope && scope.reason === reason) || reading.answers.every(({ implied }) => implied === true);
}

function scanSays(
  { concordance }: CaseView["assessment"],
  reading: CaseView["reading"],
  { findings }: CaseView["knowledge"],
): "explains" | "does-not-explain" | "none" | null {
  if (concordance.some(({ verdict }) => verdict !== "does-not-explain")) return "explains";
  if (concordance.length > 0) return "does-not-explain";
  return reading.answers.some(({ id }) => findings[id]?.stage === "imaging") ? null : "none";
}

import type { PlanKnowledge } from "../knowledge/plan.ts";
import { readCase } from "../reading/read-case.ts";
import { ENGINE_VERSION } from "../version.ts";
import type { Assessment } from "../vocabulary/assessment.ts";
import type { Setting } from "../vocabulary/case.ts";
import type { CarePlan, CheckFirst } from "../vocabulary/plan.ts";
import { urgencyReasons } from "../words/urgency-claims.ts";
import { basisOf } from "./basis.ts";
import { type CaseView, type EnteredLists, type PlanningKnowledge, viewCase } from "./case-view.ts";
import { choicesOf } from "./choices.ts";
import { drugSafety, patientForDrugs } from "./drug-safety.ts";
import { chosenFor, exercisesAgainst, plannedExercises } from "./exercises.ts";
import { isOnlyNow, type KnownFacts, knowFacts } from "./facts.ts";
import { notUnderstoodBy } from "./not-understood.ts";
import { referralsOf } from "./referrals.ts";
import { stagesOf, testsWorth } from "./stages.ts";
import { takenBeside } from "./taken-beside.ts";
import { factsToCheck, isMet, judgeItem, rowsHere } from "./verdict.ts";

/** Roots less likely to be irritated than this are not named. */
const LIKELY_ROOT = 0.2;

/**
 * The staged plan of care for one person: a verdict on everything that the knowledge has rules for, with the fact of the
 * case that decides, what is not known and could forbid it, whom to see, and the decisions to be taken together.
 *
 * @param input      the case that was assessed, in the form of the outer contract
 * @param assessment what `assess` said of it, with its explanations
 * @returns          the same plan for any order of findings, conditions and drugs
 * @throws ForamenError as `readCase` and the medication check do
 *
 * Foramen informs; a clinician decides.
 */
export function planCare(
  input: unknown,
  assessment: Assessment,
  { model, plan, medication, followUp }: PlanningKnowledge,
  options: { readonly setting?: Setting } = {},
): CarePlan {
  const reading = readCase(input, model, options);
  const entered = input as EnteredLists;
  const view = viewCase(entered, reading, assessment, { model, plan, medication });
  const known = knowFacts(view, plan);
  const picture = pictureFacts(known, plan);
  const here = rowsHere(known, plan);
  const patient = patientForDrugs(entered, known, view, plan);
  const open: CheckFirst[] = [];
  const chosen = chosenFor(view, followUp);
  const against = exercisesAgainst(chosen, followUp);
  const verdicts = plan.items.map((item) => {
    const safety = item.dosing === undefined ? null : drugSafety(item.dosing, patient, medication, plan);
    open.push(...(safety?.open ?? []));
    return judgeItem(item, known, here, picture, safety, against.get(item.item) ?? [], plan);
  });
  const beside = takenBeside(patient, medication, plan);
  const { urgency, scope } = assessment;
  const told = pictureTold(view, known, plan);
  const referrals = referralsOf(known, urgency.within, plan);
  const emergency = urgency.level === "emergency";
  const reasons = reasonsTold(urgency.reasons);
  return {
    engine: ENGINE_VERSION,
    knowledge: model.version,
    rules: { plan: plan.version, medication: medication.version, followUp: followUp.version },
    inputHash: assessment.inputHash,
    setting: reading.setting,
    scope: { inScope: scope.inScope, reason: scope.reason },
    urgency: {
      level: urgency.level,
      within: urgency.within,
      action: urgency.action,
      ask: urgency.ask,
      because: [...new Set(reasons.map(({ because }) => because))],
      actions: actionsTold(urgency.action, reasons),
      findings: [...new Set(urgency.reasons.flatMap(({ findings }) => findings))],
      plain: urgencyReasons(assessment, model, "patient"),
    },
    provisional: [...known.present.keys()].some((id) => plan.facts[id]?.provisional === true),
    picture: told,
    facts: [...known.present.values()],
    stages: stagesOf(view, known, verdicts, beside, referrals, told, plan),
    verdicts,
    takenBeside: beside,
    exercises: plannedExercises(chosen, verdicts, followUp),
    referrals,
    choices: isOnlyNow(known, plan) ? [] : choicesOf(known, verdicts, plan),
    checkFirst: factsToCheck(verdicts, open, plan),
    leaveEarly: plan.leave
      .filter((rule) => isMet(rule, known))
      .map((rule) => ({
        id: rule.id,
        clinical: rule.clinical,
        plain: rule.plain,
        within: rule.within,
        ...basisOf(rule, plan),
      })),
    tests: emergency ? [] : testsWorth(assessment).map(({ act }) => act),
    missing: assessment.missing,
    notUnderstood: notUnderstoodBy(view),
  };
}

/**
 * The most urgent first, of these what rests on most findings. A reason that another one contains, on the same findings
 * and as urgent, is not told beside it.
 */
function reasonsTold(reasons: Assessment["urgency"]["reasons"]): Assessment["urgency"]["reasons"] {
  const told = reasons.filter(({ findings, code }, place) => {
    const own = new Set(findings);
    return !reasons.some((other, at) => {
      if (at === place || other.code > code || ![...own].every((id) => other.findings.includes(id))) return false;
      return other.findings.length > own.size || at < place;
    });
  });
  return told.sort((a, b) => (a.code === b.code ? b.findings.length - a.findings.length : a.code < b.code ? -1 : 1));
}

/** What the most urgent reasons ask for, first what the gate itself puts first: note and letter say what the plan says. */
function actionsTold(first: string, reasons: Assessment["urgency"]["reasons"]): string[] {
  const asked = new Set(reasons.filter(({ code }) => code === reasons[0]?.code).map(({ action }) => action));
  return [...asked].sort((a, b) => Number(b === first) - Number(a === first));
}

/** The fact that says what the matter is, for rules that hold for everybody. */
function pictureFacts({ present }: KnownFacts, { facts }: PlanKnowledge): string[] {
  return Object.entries(facts)
    .flatMap(([id, { picture }]) => (picture !== undefined && present.has(id) ? [{ id, picture }] : []))
    .sort((a, b) => a.picture - b.picture)
    .slice(0, 1)
    .map(({ id }) => id);
}

function pictureTold(
  { picture, assessment, knowledge }: CaseView,
  { present }: KnownFacts,
  { facts }: PlanKnowledge,
): CarePlan["picture"] {
  const care = knowledge.plans.find(({ id }) => id === picture.care);
  const close = [...present.keys()].some((id) => facts[id]?.names_second === true);
  return {
    care: care === undefined ? null : { id: care.id, clinical: care.label, plain: care.plain },
    leading: causeTold(picture.leading, knowledge),
    second: close ? causeTold(picture.second, knowledge) : null,
    meant: causeTold(meantBy(picture, care, close), knowledge),
    roots: assessment.roots
      .filter(({ irritated }) => irritated >= LIKELY_ROOT)
      .map(({ root, side, irritated }) => ({ root, side, irritated })),
    weeks: picture.weeks,
  };
}

/** A grave cause is followed from a small chance on: which one it is shows by neither of the two that are named. */
function meantBy(
  { main, leading, second }: CaseView["picture"],
  care: { readonly causes: readonly string[] } | undefined,
  close: boolean,
): { id: string; probability: number } | null {
  const named = [leading?.id, ...(close ? [second?.id] : [])];
  const causes = care?.causes ?? [];
  if (causes.some((id) => named.includes(id))) return null;
  const chances = causes.map((id) => ({ id, probability: main.get(id) ?? 0 }));
  return chances.sort((a, b) => b.probability - a.probability)[0] ?? null;
}

function causeTold(
  chosen: { readonly id: string; readonly probability: number } | null,
  { causes }: CaseView["knowledge"],
): CarePlan["picture"]["leading"] {
  const cause = chosen === null ? undefined : causes[chosen.id];
  if (chosen === null || cause === undefined) return null;
  return { id: chosen.id, label: cause.label, plain: cause.plain, probability: chosen.probability };
}

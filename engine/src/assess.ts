import { type CaseIntervals, caseIntervalSteps, withIntervals } from "./assess/case-intervals.ts";
import { cannotMiss, causeAssessments } from "./assess/cause-assessments.ts";
import { missingFields, notAssessed, ofTheLists } from "./assess/missing-fields.ts";
import { rootAssessments, syndromeAssessments } from "./assess/root-assessments.ts";
import { WeighedCase } from "./assess/weighed-case.ts";
import { withScope } from "./assess/with-scope.ts";
import { principalCombinations } from "./belief/combinations.ts";
import { finished } from "./belief/intervals.ts";
import { levelMarginals } from "./belief/marginals.ts";
import type { Inference } from "./belief/posterior.ts";
import { ForamenError } from "./errors.ts";
import { concordanceOf } from "./explain/concordance.ts";
import { conflictOf } from "./explain/conflict.ts";
import { UNWEIGHABLE, weighable } from "./explain/leading-answers.ts";
import { sensitivityOf } from "./explain/sensitivity.ts";
import { weighEvidence } from "./explain/weigh-evidence.ts";
import { whatWouldChange } from "./explain/what-would-change.ts";
import type { Knowledge } from "./knowledge/knowledge.ts";
import type { CaseReading } from "./knowledge/reading.ts";
import { sha256 } from "./knowledge/sha256.ts";
import { nextSteps } from "./next-test/next-steps.ts";
import { readCase } from "./reading/read-case.ts";
import { scopeOf } from "./triage/scope.ts";
import { type Triage, triage } from "./triage/triage.ts";
import { raiseByModel } from "./urgency.ts";
import { ENGINE_VERSION } from "./version.ts";
import type { Assessment, NextStep, Scope } from "./vocabulary/assessment.ts";
import type { Setting } from "./vocabulary/case.ts";
import { twelveDigits } from "./vocabulary/digits.ts";
import { missingEffect } from "./words/limits-claims.ts";
import { nextStepBecause, testingExplanation } from "./words/next-claims.ts";

export interface AssessOptions {
  /** Stands before the setting of the case. */
  readonly setting?: Setting;
  /** Reasons, roots, next steps and what would change the picture. On unless false: without them it is much faster. */
  readonly explain?: boolean;
  /** What each finding does and what would change the picture: the slow part of the reasons. On unless false. */
  readonly changes?: boolean;
  /** What to find out next. On unless false. */
  readonly steps?: boolean;
  /** 90 % intervals and the numbers that the leading answer rests on, from 200 draws of all parameters. Off unless true. */
  readonly intervals?: boolean;
}

/**
 * How urgent, which causes, which roots, why, what to find out next, and what would change the picture.
 *
 * @param input a case in the form of the outer contract; refused with a ForamenError when anything in it is wrong
 * @returns     probabilities from 0 to 1, rounded to 12 digits; the same for any order of findings
 *
 * Foramen informs; a clinician decides. The model is stated in docs/model.md.
 */
export function assess(input: unknown, knowledge: Knowledge, options: AssessOptions = {}): Assessment {
  const asked = askedOf(input, knowledge, options);
  const { reading, scope, gate } = asked;
  const head = {
    engine: ENGINE_VERSION,
    knowledge: knowledge.version,
    inputHash: asked.hash,
    scope,
    notAssessed: notAssessed(knowledge, reading),
  };
  const telling = { knowledge, reader: "practitioner" as const };
  const lists = ofTheLists(knowledge, reading);
  // Whom the knowledge does not cover gets the urgency and whom to see, no chances.
  if (!scope.inScope && scope.see !== null) {
    const urgency = withScope(raisedOutside(reading, scope, gate, knowledge), scope, knowledge);
    return { ...head, ...unreasoned(urgency, missingEffect.outOfScope(telling, scope.reason), lists) };
  }
  try {
    const weighed = new WeighedCase(reading, knowledge);
    const assessment = { ...head, ...reasoned(weighed, knowledge, gate, options) };
    return options.intervals
      ? withIntervals(assessment, finished(intervalsOrNone(() => weighed, asked.hash)))
      : assessment;
  } catch (fault) {
    // Whatever the network cannot weigh, the gate has spoken: urgency is never withheld.
    if (!isUnweighable(fault)) throw fault;
    return { ...head, ...unreasoned(gate, missingEffect.unweighable(telling, fault.message), lists) };
  }
}

/**
 * The intervals of a case alone, for `withIntervals`: what takes longest, apart from the rest, so that nobody waits for it.
 * A draw is a step: whoever steps may do other things between, or leave it.
 *
 * @returns null where the case has no chances
 */
export function* intervalsInSteps(
  input: unknown,
  knowledge: Knowledge,
  options: Pick<AssessOptions, "setting"> = {},
): Generator<undefined, CaseIntervals | null> {
  const { reading, scope, hash } = askedOf(input, knowledge, options);
  if (!scope.inScope && scope.see !== null) return null;
  return yield* intervalsOrNone(() => new WeighedCase(reading, knowledge), hash);
}

/** None, and the chances all the same, where the findings cannot be weighed with the numbers of any draw. */
function* intervalsOrNone(weigh: () => WeighedCase, hash: string): Generator<undefined, CaseIntervals | null> {
  try {
    return yield* caseIntervalSteps(weigh(), hash);
  } catch (fault) {
    if (!isUnweighable(fault)) throw fault;
    return null;
  }
}

function askedOf(input: unknown, knowledge: Knowledge, { setting }: Pick<AssessOptions, "setting">) {
  const reading = readCase(input, knowledge, setting ? { setting } : {});
  return {
    reading,
    scope: scopeOf(reading, knowledge),
    gate: triage(reading, knowledge),
    hash: sha256(JSON.stringify(reading)).slice(0, 16),
  };
}

/** To be outside the scope never lengthens the time: the model still raises, where it may ask for more than the scope does. */
function raisedOutside(reading: CaseReading, scope: Scope, gate: Triage, knowledge: Knowledge): Triage {
  if (scope.within !== "two-weeks") return gate;
  const raised = weighable(() => {
    const { wide } = new WeighedCase(reading, knowledge);
    return raiseByModel(gate, knowledge, wide.inference.reading, wide.posterior);
  });
  return raised ?? gate;
}

function isUnweighable(fault: unknown): fault is ForamenError {
  return fault instanceof ForamenError && UNWEIGHABLE.includes(fault.code);
}

type Head = "engine" | "knowledge" | "inputHash" | "scope" | "notAssessed";

function reasoned(
  weighed: WeighedCase,
  knowledge: Knowledge,
  gate: Triage,
  options: AssessOptions,
): Omit<Assessment, Head> {
  const { network, reading, bounds, wide } = weighed;
  const { inference, posterior } = wide;
  const explained = options.explain !== false;
  const { level, within, fired, action, ask } = raiseByModel(gate, knowledge, inference.reading, posterior);
  const urgency = { level, within, reasons: fired, action, ask };
  const finer = explained || options.intervals ? weighed.finer : { ...wide, leftOut: [] };
  const changes = explained && options.changes !== false;
  const weights = changes ? weighEvidence(finer.inference, finer.inference.reading, finer.posterior.present) : [];
  const places = inference.siteJoints();
  const stepped = explained && options.steps !== false;
  const steps = stepped ? wordedSteps(knowledge, finer.inference, ask) : [];
  return {
    urgency,
    causes: causeAssessments(inference, posterior, places, weights),
    nonSpecific: {
      probability: twelveDigits(posterior.present[network.nonSpecific]!),
      alone: twelveDigits(inference.plainAlone() / posterior.evidence),
      interval90: null,
    },
    syndromes: explained ? syndromeAssessments(finer.inference, finer.posterior) : [],
    cannotMiss: cannotMiss(inference, posterior),
    combinations: explained ? principalCombinations(inference, posterior) : [],
    roots: explained ? rootAssessments(finer.inference, finer.posterior) : [],
    levels: levelMarginals(inference, posterior).map(({ level: at, probability }) => ({
      level: at,
      probability: twelveDigits(probability),
      interval90: null,
    })),
    nextSteps: steps,
    testing: stepped ? testingOf(knowledge, steps, urgency) : null,
    whatWouldChange: changes
      ? whatWouldChange(knowledge, { reading, wide: inference, finer: finer.inference, places, urgency, bounds })
      : [],
    conflict: explained ? conflictOf(finer.inference) : null,
    concordance: explained ? concordanceOf(knowledge, reading, bounds) : [],
    sensitivity: [],
    missing: missingFields(knowledge, reading, wide.leftOut, finer.leftOut),
  };
}

function wordedSteps(knowledge: Knowledge, inference: Inference, ask: Triage["ask"]): NextStep[] {
  return nextSteps(inference, ask).map((step) => {
    const worded = { ...step, because: "" };
    return { ...worded, because: nextStepBecause({ knowledge, reader: "practitioner" }, worded) };
  });
}

/** Would anything that can be found out change what to do now? Nothing does while somebody has to go to hospital. */
function testingOf(
  knowledge: Knowledge,
  steps: readonly NextStep[],
  urgency: Assessment["urgency"],
): Assessment["testing"] {
  const open = urgency.level === "not-enough-known" || urgency.ask.length > 0;
  const wouldChange = urgency.level !== "emergency" && (open || steps.some(({ changesPlan }) => changesPlan));
  const told = testingExplanation(
    { knowledge, reader: "practitioner" },
    { testing: { wouldChange, explanation: "" }, urgency, nextSteps: steps },
  );
  return { wouldChange, explanation: told?.text ?? "" };
}

/** Urgency alone, with the reason why there is no more. */
function unreasoned(gate: Triage, effect: string, lists: Assessment["missing"]): Omit<Assessment, Head> {
  const { level, within, fired, action, ask } = gate;
  return {
    urgency: { level, within, reasons: fired, action, ask },
    causes: [],
    nonSpecific: { probability: 0, alone: 0, interval90: null },
    syndromes: [],
    cannotMiss: [],
    combinations: [],
    roots: [],
    levels: [],
    nextSteps: [],
    testing: null,
    whatWouldChange: [],
    conflict: null,
    concordance: [],
    sensitivity: [],
    missing: [{ field: "findings", effect }, ...lists],
  };
}

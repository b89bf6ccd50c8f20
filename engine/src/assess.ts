import { cannotMiss, causeAssessments } from "./assess/cause-assessments.ts";
import { missingFields, notAssessed, ofTheLists } from "./assess/missing-fields.ts";
import { rootAssessments, syndromeAssessments } from "./assess/root-assessments.ts";
import { rounded } from "./assess/rounded.ts";
import { withScope } from "./assess/with-scope.ts";
import { principalCombinations } from "./belief/combinations.ts";
import { type Intervals, intervalsOf } from "./belief/intervals.ts";
import { levelMarginals } from "./belief/marginals.ts";
import { narrowed } from "./belief/narrowing.ts";
import { networkOf } from "./belief/network.ts";
import { Inference, type Posterior } from "./belief/posterior.ts";
import { ForamenError } from "./errors.ts";
import { concordanceOf } from "./explain/concordance.ts";
import { conflictOf } from "./explain/conflict.ts";
import { UNWEIGHABLE } from "./explain/leading-answers.ts";
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
import type { Assessment, NextStep } from "./vocabulary/assessment.ts";
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

/** So many present findings are weighed jointly for the chances of the causes. */
export const MOST_JOINT = 15;
/** Reasons, roots and next steps are asked for hundreds of times: so many findings are held jointly there. */
const JOINT_FOR_REASONS = 9;
/** Intervals of so many of the likeliest structures are given. */
const STRUCTURES_WITH_INTERVAL = 2;

/**
 * How urgent, which causes, which roots, why, what to find out next, and what would change the picture.
 *
 * @param input a case in the form of the outer contract; refused with a ForamenError when anything in it is wrong
 * @returns     probabilities from 0 to 1, rounded to 12 digits; the same for any order of findings
 *
 * Foramen informs; a clinician decides. The model is stated in docs/model.md.
 */
export function assess(input: unknown, knowledge: Knowledge, options: AssessOptions = {}): Assessment {
  const reading = readCase(input, knowledge, options.setting ? { setting: options.setting } : {});
  const scope = scopeOf(reading, knowledge);
  const gate = triage(reading, knowledge);
  const head = {
    engine: ENGINE_VERSION,
    knowledge: knowledge.version,
    inputHash: sha256(JSON.stringify(reading)).slice(0, 16),
    scope,
    notAssessed: notAssessed(knowledge, reading),
  };
  const telling = { knowledge, reader: "practitioner" as const };
  const lists = ofTheLists(knowledge, reading);
  // Whom the knowledge does not cover gets the urgency and whom to see, no chances.
  if (!scope.inScope && scope.see !== null)
    return {
      ...head,
      ...unreasoned(withScope(gate, scope, knowledge), missingEffect.outOfScope(telling, scope.reason), lists),
    };
  try {
    return { ...head, ...reasoned(reading, knowledge, gate, options) };
  } catch (fault) {
    // Whatever the network cannot weigh, the gate has spoken: urgency is never withheld.
    if (!(fault instanceof ForamenError) || !UNWEIGHABLE.includes(fault.code)) throw fault;
    return { ...head, ...unreasoned(gate, missingEffect.unweighable(telling, fault.message), lists) };
  }
}

type Head = "engine" | "knowledge" | "inputHash" | "scope" | "notAssessed";

function reasoned(
  reading: CaseReading,
  knowledge: Knowledge,
  gate: Triage,
  options: AssessOptions,
): Omit<Assessment, Head> {
  const network = networkOf(knowledge);
  const explained = options.explain !== false;
  const fewer = crowding(reading);
  const bounds = { causes: MOST_JOINT - fewer, roots: JOINT_FOR_REASONS - fewer };
  const wide = narrowed(network, reading, bounds.causes);
  const inference = new Inference(network, wide.reading);
  const posterior = inference.run({ companions: true });
  const places = inference.siteJoints();
  const { level, within, fired, action, ask } = raiseByModel(gate, knowledge, wide.reading, posterior);
  const urgency = { level, within, reasons: fired, action, ask };
  const some = explained || options.intervals ? narrowed(network, wide.reading, bounds.roots) : wide;
  const finer = some.reading === wide.reading ? inference : new Inference(network, some.reading);
  const finerPosterior = finer === inference ? posterior : finer.run({ companions: true });
  const intervals = options.intervals ? intervalsFor(finer, finerPosterior) : null;
  const weighed = explained && options.changes !== false;
  const weights = weighed ? weighEvidence(finer, some.reading, finerPosterior.present) : [];
  const causes = causeAssessments(inference, posterior, places, weights, intervals);
  const stepped = explained && options.steps !== false;
  const steps = stepped ? wordedSteps(knowledge, finer, ask) : [];
  const leading = network.causeIndex.get(causes[0]?.id ?? "");
  return {
    urgency,
    causes,
    nonSpecific: {
      probability: twelveDigits(posterior.present[network.nonSpecific]!),
      alone: twelveDigits(inference.plainAlone() / posterior.evidence),
      interval90: rounded(intervals?.present[network.nonSpecific]),
      ...(intervals === null ? {} : { principal90: rounded(intervals.principal[network.nonSpecific]) }),
    },
    syndromes: explained ? syndromeAssessments(finer, finerPosterior) : [],
    cannotMiss: cannotMiss(inference, posterior),
    combinations: explained ? principalCombinations(inference, posterior) : [],
    roots: explained ? rootAssessments(finer, finerPosterior, intervals) : [],
    levels: levelMarginals(inference, posterior).map(({ level: at, probability }) => ({
      level: at,
      probability: twelveDigits(probability),
      interval90: rounded(intervals?.levels.get(at)),
    })),
    nextSteps: steps,
    testing: stepped ? testingOf(knowledge, steps, urgency) : null,
    whatWouldChange: weighed
      ? whatWouldChange(knowledge, { reading, wide: inference, finer, places, urgency, bounds })
      : [],
    conflict: explained ? conflictOf(finer) : null,
    concordance: explained ? concordanceOf(knowledge, reading, bounds) : [],
    sensitivity: intervals !== null && leading !== undefined ? sensitivityOf(finer, intervals, leading) : [],
    missing: missingFields(knowledge, reading, wide.leftOut, some.leftOut),
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

/** Intervals of every cause and level, and of the structures that are most likely affected. */
function intervalsFor(inference: Inference, posterior: Posterior): Intervals {
  const { network } = inference;
  const affected = network.instances
    .map(({ index }) => ({ index, intact: inference.limited({ instance: index, allowed: "intact" }) }))
    .sort((a, b) => a.intact - b.intact || a.index - b.index)
    .slice(0, STRUCTURES_WITH_INTERVAL)
    .filter(({ intact }) => intact < posterior.evidence)
    .map(({ index }) => index);
  return intervalsOf(inference, affected);
}

/** Every age band and sex left open is a person of its own: the work of one finding for each doubling. */
function crowding(reading: CaseReading): number {
  let people = (reading.ageBand === null ? 5 : 1) * (reading.sex === null ? 2 : 1);
  let fewer = 0;
  while (people > 1) {
    people /= 2;
    fewer += 1;
  }
  return fewer;
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

import { principalCombinations } from "./belief/combinations.ts";
import {
  levelMarginals,
  type SiteJoints,
  sitePosterior,
  structureMarginals,
  syndromeProbability,
} from "./belief/marginals.ts";
import { narrowed } from "./belief/narrowing.ts";
import { networkOf } from "./belief/network.ts";
import { Inference, type Posterior } from "./belief/posterior.ts";
import { priorPresence } from "./belief/prior-presence.ts";
import { ForamenError } from "./errors.ts";
import { tellingFindings } from "./explain/telling-findings.ts";
import { type EvidenceWeights, weighEvidence } from "./explain/weigh-evidence.ts";
import type { Knowledge } from "./knowledge/knowledge.ts";
import type { Answer, CaseReading } from "./knowledge/reading.ts";
import { sha256 } from "./knowledge/sha256.ts";
import { readCase } from "./reading/read-case.ts";
import { type Scope, scopeOf } from "./triage/scope.ts";
import { raise, type Triage, triage } from "./triage/triage.ts";
import { raiseByModel } from "./urgency.ts";
import { ENGINE_VERSION } from "./version.ts";
import type { Assessment, CauseAssessment, FindingRef, RootAssessment, Weight } from "./vocabulary/assessment.ts";
import type { Setting } from "./vocabulary/case.ts";
import { twelveDigits } from "./vocabulary/digits.ts";

export interface AssessOptions {
  /** Stands before the setting of the case. */
  readonly setting?: Setting;
  /** Weigh every answer and locate roots and syndromes. On unless false; off it costs a tenth. */
  readonly explain?: boolean;
}

/** Weights below this change odds by less than 5 % and are not told. */
const TELLING = 0.02;
/** Reasons, roots and syndromes are asked for dozens of times: so many findings are held jointly there. */
const JOINT_FOR_REASONS = 9;
/** So many present findings are weighed jointly for the chances of the causes. */
const MOST_JOINT = 15;
/** Sites less likely than this are not listed. */
const LIKELY_SITE = 0.005;

/**
 * How urgent, which causes, which roots, and why.
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
  // Whom the knowledge does not cover gets the urgency and whom to see, no chances.
  if (!scope.inScope && scope.see !== null)
    return { ...head, ...unreasoned(withScope(gate, scope, knowledge), scope.reason) };
  try {
    return { ...head, ...reasoned(reading, knowledge, gate, options.explain !== false) };
  } catch (fault) {
    // Whatever the network cannot weigh, the gate has spoken: urgency is never withheld.
    if (!(fault instanceof ForamenError) || !UNWEIGHABLE.includes(fault.code)) throw fault;
    return { ...head, ...unreasoned(gate, fault.message) };
  }
}

/** Somebody outside the scope is to be seen at least as soon as the scope rule says. */
function withScope(gate: Triage, scope: Scope, knowledge: Knowledge): Triage {
  if (scope.within === null || scope.within === "routine") return gate;
  const code = ({ now: "E0", hours: "E1", "next-day": "U1", "two-weeks": "U2" } as const)[scope.within];
  return raise(
    gate,
    {
      rule: "scope",
      code,
      within: scope.within,
      because: scope.reason,
      action: scope.see ?? "",
      findings: [],
      sources: [],
      status: "elicited",
    },
    knowledge,
  );
}

const UNWEIGHABLE: readonly string[] = ["EVIDENCE_TOO_WIDE", "EVIDENCE_IMPOSSIBLE", "FINDING_CONTRADICTION"];

type Head = "engine" | "knowledge" | "inputHash" | "scope" | "notAssessed";

function reasoned(reading: CaseReading, knowledge: Knowledge, gate: Triage, explain: boolean): Omit<Assessment, Head> {
  const network = networkOf(knowledge);
  const fewer = crowding(reading);
  const wide = narrowed(network, reading, MOST_JOINT - fewer);
  const inference = new Inference(network, wide.reading);
  const posterior = inference.run({ companions: true });
  const places = inference.siteJoints();
  const { level, within, fired, action, ask } = raiseByModel(gate, knowledge, wide.reading, posterior);
  const some = explain ? narrowed(network, wide.reading, JOINT_FOR_REASONS - fewer) : wide;
  const finer = some.reading === wide.reading ? inference : new Inference(network, some.reading);
  const finerPosterior = finer === inference ? posterior : finer.run({ companions: true });
  const weights = explain ? weighEvidence(finer, some.reading, finerPosterior.present) : [];
  return {
    urgency: { level, within, reasons: fired, action, ask },
    causes: causeAssessments(inference, posterior, places, weights),
    nonSpecific: { probability: twelveDigits(posterior.present[network.nonSpecific]!), interval90: null },
    syndromes: explain ? syndromeAssessments(finer, finerPosterior) : [],
    cannotMiss: cannotMiss(inference, posterior),
    combinations: explain ? principalCombinations(inference, posterior) : [],
    roots: explain ? rootAssessments(finer, finerPosterior) : [],
    levels: levelMarginals(inference, posterior, places).map(({ level: at, probability }) => ({
      level: at,
      probability: twelveDigits(probability),
    })),
    ...NOT_YET_ASKED,
    missing: missingFields(reading, wide.leftOut, some.leftOut),
  };
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
function unreasoned(gate: Triage, why: string): Omit<Assessment, Head> {
  const { level, within, fired, action, ask } = gate;
  return {
    urgency: { level, within, reasons: fired, action, ask },
    causes: [],
    nonSpecific: { probability: 0, interval90: null },
    syndromes: [],
    cannotMiss: [],
    combinations: [],
    roots: [],
    levels: [],
    ...NOT_YET_ASKED,
    missing: [{ field: "findings", effect: `no causes are given: ${why}` }],
  };
}

/** Questions of the contract that this version does not answer. */
const NOT_YET_ASKED = {
  nextSteps: [],
  testing: null,
  whatWouldChange: [],
  conflict: null,
  concordance: [],
  sensitivity: [],
};

function syndromeAssessments(inference: Inference, posterior: Posterior): Assessment["syndromes"] {
  const { syndromes } = inference.network.knowledge;
  return Object.keys(syndromes)
    .sort()
    .map((id) => ({
      id,
      label: syndromes[id]!.label,
      probability: twelveDigits(syndromeProbability(inference, posterior, syndromes[id]!)),
      interval90: null,
    }));
}

function causeAssessments(
  inference: Inference,
  posterior: Posterior,
  places: SiteJoints,
  weights: readonly EvidenceWeights[],
): CauseAssessment[] {
  const { network } = inference;
  const prior = priorPresence(inference);
  // Non-specific pain is the name for "no cause found": a specific cause beside it is the cause.
  const besidePlain = inference.companionsOf(network.nonSpecific).map((joint) => joint / posterior.evidence);
  const rows = network.causes
    .filter((cause) => cause.index !== network.nonSpecific)
    .map((cause): CauseAssessment => {
      const own = weights
        .map(({ answer, weights: w }): Weight => ({ ...refOf(answer), weight: twelveDigits(w[cause.index]!) }))
        .filter(({ weight }) => weight >= TELLING || weight <= -TELLING)
        .sort((a, b) => b.weight - a.weight || (a.finding < b.finding ? -1 : 1));
      return {
        id: cause.entry.id,
        label: cause.entry.label,
        probability: twelveDigits(posterior.present[cause.index]!),
        principal: twelveDigits(posterior.principal[cause.index]! + besidePlain[cause.index]!),
        prior: twelveDigits(prior[cause.index]!),
        serious: cause.serious,
        interval90: null,
        sites: sitePosterior(inference, places, cause.index)
          .filter(({ probability }) => probability >= LIKELY_SITE)
          .slice(0, 8)
          .map(({ site, probability }) => ({
            ...(site.level === null ? {} : { level: site.level }),
            ...(site.zone === null ? {} : { zone: site.zone }),
            ...(site.root === null ? {} : { root: site.root }),
            side: site.side,
            probability: twelveDigits(probability),
          })),
        for: own.filter(({ weight }) => weight > 0),
        against: own.filter(({ weight }) => weight < 0).reverse(),
        missing: tellingFindings(inference, cause.index),
      };
    });
  // The list answers "what causes this?": a companion that is merely there does not come before a likely culprit.
  return rows.sort((a, b) => b.principal - a.principal || b.probability - a.probability || (a.id < b.id ? -1 : 1));
}

function refOf(answer: Answer): FindingRef {
  const value =
    answer.word ?? (answer.number !== undefined ? String(answer.number) : answer.lo > 0 ? "present" : "absent");
  return {
    finding: answer.id,
    value,
    ...(answer.side ? { side: answer.side } : {}),
    ...(answer.level ? { level: answer.level } : {}),
  };
}

/** Serious causes stay in sight whatever their probability: those above the threshold, and at least the five likeliest. */
function cannotMiss(inference: Inference, posterior: Posterior): Assessment["cannotMiss"] {
  const threshold = inference.network.knowledge.thresholds.cannot_miss.p;
  return inference.network.causes
    .filter((cause) => cause.serious)
    .map((cause) => ({
      id: cause.entry.id,
      label: cause.entry.label,
      probability: twelveDigits(posterior.present[cause.index]!),
    }))
    .sort((a, b) => b.probability - a.probability || (a.id < b.id ? -1 : 1))
    .filter(({ probability }, i) => i < 5 || probability >= threshold);
}

function rootAssessments(inference: Inference, posterior: Posterior): RootAssessment[] {
  return structureMarginals(inference, posterior)
    .map(({ id, side, irritated, deficit }) => ({
      root: inference.network.knowledge.structures[id]!.root ?? id,
      side,
      irritated: twelveDigits(irritated),
      deficit: twelveDigits(deficit),
      interval90: null,
    }))
    .sort((a, b) => b.irritated - a.irritated || (`${a.root}${a.side}` < `${b.root}${b.side}` ? -1 : 1));
}

function missingFields(
  reading: CaseReading,
  leftOut: readonly Answer[],
  leftOutOfReasons: readonly Answer[],
): Assessment["missing"] {
  const out: { field: string; effect: string }[] = [];
  if (reading.ageBand === null)
    out.push({ field: "patient.age", effect: "averaged over the ages seen in this setting" });
  if (reading.sex === null) out.push({ field: "patient.sex", effect: "averaged over both sexes" });
  const names = (answers: readonly Answer[]) => answers.map(({ id }) => id).join(", ");
  if (leftOut.length > 0)
    out.push({
      field: "findings",
      effect: `more findings are present than can be weighed together; these, the least telling, count for the urgency only: ${names(leftOut)}`,
    });
  if (leftOutOfReasons.length > 0)
    out.push({
      field: "findings",
      effect: `reasons and roots are told without these, the least telling: ${names(leftOutOfReasons)}`,
    });
  return out;
}

function notAssessed(knowledge: Knowledge, reading: CaseReading): string[] {
  const answered = new Set(reading.answers.map((answer) => answer.id));
  return Object.values(knowledge.findings)
    .filter((finding) => finding.tier === "core" && finding.kind !== "gate-only" && !answered.has(finding.id))
    .filter((finding) => reading.sex === null || !finding.applies_to || finding.applies_to === reading.sex)
    .map((finding) => finding.id)
    .sort();
}

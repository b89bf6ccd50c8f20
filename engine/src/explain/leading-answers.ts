import { withScope } from "../assess/with-scope.ts";
import { narrowed } from "../belief/narrowing.ts";
import { type Network, networkOf } from "../belief/network.ts";
import { Inference } from "../belief/posterior.ts";
import { ForamenError } from "../errors.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import type { CaseReading } from "../knowledge/reading.ts";
import { scopeOf } from "../triage/scope.ts";
import { triage } from "../triage/triage.ts";
import { raiseByModel } from "../urgency.ts";
import { NERVE_ROOTS } from "../vocabulary/anatomy.ts";
import { twelveDigits } from "../vocabulary/digits.ts";
import type { UrgencyLevel } from "../vocabulary/urgency.ts";

/** So many present findings are weighed jointly for this person: for the causes, and for the roots. */
export interface JointBounds {
  readonly causes: number;
  readonly roots: number;
}

/** How the candidates for one leading answer stand, and P(everything weighed). */
export interface Standing {
  /** One for each candidate, in a fixed order; above 0 where it is possible at all. */
  readonly scores: readonly number[];
  readonly evidence: number;
  /** Present findings that were weighed; two standings with different ones do not compare. */
  readonly weighed: readonly string[];
}

/** Refusals after which urgency alone is told. */
export const UNWEIGHABLE: readonly string[] = ["EVIDENCE_TOO_WIDE", "EVIDENCE_IMPOSSIBLE", "FINDING_CONTRADICTION"];

/** What `weigh` gives; null when these answers cannot be weighed together. */
export function weighable<T>(weigh: () => T): T | null {
  try {
    return weigh();
  } catch (fault) {
    if (fault instanceof ForamenError && UNWEIGHABLE.includes(fault.code)) return null;
    throw fault;
  }
}

/** False for whom the knowledge does not cover: urgency alone is told. */
export function isCovered(reading: CaseReading, knowledge: Knowledge): boolean {
  const scope = scopeOf(reading, knowledge);
  return scope.inScope || scope.see === null;
}

/** The urgency of the whole assessment: gate, scope, and what the model raises. */
export function wholeUrgency(reading: CaseReading, knowledge: Knowledge, { causes }: JointBounds): UrgencyLevel {
  const scope = scopeOf(reading, knowledge);
  const gate = triage(reading, knowledge);
  if (!scope.inScope && scope.see !== null) return withScope(gate, scope, knowledge).level;
  if (gate.level === "emergency") return gate.level;
  const raised = weighable(() => {
    const network = networkOf(knowledge);
    const wide = narrowed(network, reading, causes).reading;
    return raiseByModel(gate, knowledge, wide, new Inference(network, wide).run({ companions: false }));
  });
  return (raised ?? gate).level;
}

/**
 * Specific causes, as they are ranked: main cause, or present beside plain pain. Null where no causes are told.
 *
 * @param before an inference whose work may be used again
 */
export function causeStanding(
  reading: CaseReading,
  knowledge: Knowledge,
  bounds: JointBounds,
  before: Inference | null,
): Standing | null {
  if (!isCovered(reading, knowledge)) return null;
  return weighable(() => {
    const network = networkOf(knowledge);
    const wide = narrowed(network, reading, bounds.causes).reading;
    return causesIn(new Inference(network, wide, { before }));
  });
}

/** The same of an inference that is there already. Scores are like network.causes; plain pain has 0. */
export function causesIn(inference: Inference): Standing {
  const { nonSpecific } = inference.network;
  const { principal, evidence } = inference.run({ companions: false });
  const beside = inference.companionsOf(nonSpecific);
  const scores = principal.map((p, i) => (i === nonSpecific ? 0 : twelveDigits(p + beside[i]! / evidence)));
  return { scores, evidence, weighed: weighedIn(inference) };
}

/** Spinal roots on either side by the odds that they are at least irritated. Null where no roots are told. */
export function rootStanding(reading: CaseReading, knowledge: Knowledge, bounds: JointBounds): Standing | null {
  if (!isCovered(reading, knowledge)) return null;
  return weighable(() => {
    const network = networkOf(knowledge);
    const wide = narrowed(network, reading, bounds.causes).reading;
    const finer = narrowed(network, wide, bounds.roots).reading;
    return rootsIn(new Inference(network, finer));
  });
}

/**
 * The same of an inference that is there already. Scores are like `spinalRoots`.
 *
 * @param expected scores roughly; only the foremost roots are then looked at, and the others keep these
 */
export function rootsIn(inference: Inference, expected: readonly number[] | null = null): Standing {
  const { evidence } = inference.run({ companions: false });
  const least = expected === null ? 0 : ([...expected].sort((a, b) => b - a)[FOREMOST_ROOTS - 1] ?? 0);
  const scores = spinalRoots(inference.network).map(({ instance }, i) => {
    if (expected !== null && expected[i]! < least) return expected[i]!;
    const intact = inference.limited({ instance, allowed: "intact" }) / evidence;
    const irritated = twelveDigits(intact >= 1 ? 0 : 1 - intact);
    return irritated >= 1 ? MOST_ODDS : irritated / (1 - irritated);
  });
  return { scores, evidence, weighed: weighedIn(inference) };
}

/** So many roots are looked at where a rough answer will do. */
const FOREMOST_ROOTS = 4;
const MOST_ODDS = 1e12;

/** T12 to S1 on each side, in the order in which equal ones are told. */
export function spinalRoots(network: Network): { root: string; side: string; instance: number }[] {
  return network.instances
    .map(({ id, side, index }) => ({ root: network.knowledge.structures[id]!.root ?? id, side, instance: index }))
    .filter(({ root }) => (NERVE_ROOTS as readonly string[]).includes(root))
    .sort((a, b) => (`${a.root}${a.side}` < `${b.root}${b.side}` ? -1 : 1));
}

function weighedIn({ evidence }: Inference): string[] {
  return evidence.bitAnswers.map(({ id, level, side }) => `${id}@${level ?? ""}:${side ?? ""}`).sort();
}

import type { Knowledge } from "../knowledge/knowledge.ts";
import type { Network } from "./network.ts";
import type { Priors } from "./prior.ts";

/** One way of being the principal cause, over all its sites: a cause, or causes that come together. */
export interface PrincipalUnit {
  readonly index: number;
  /** The causes that it makes present; the first one leads and gives the descriptions. */
  readonly causes: readonly number[];
  readonly quiet: boolean;
  /** Joint causes: all members of the group, whose mass is pooled. */
  readonly pooled: readonly number[] | null;
}

/** Every unit of the network; their shares depend on the numbers and are given by `unitPrior`. */
export function principalUnits(network: Network): readonly PrincipalUnit[] {
  const known = units.get(network);
  if (known) return known;
  const made: PrincipalUnit[] = [];
  const add = (causes: number[], pooled: number[] | null) => {
    made.push({ index: made.length, causes, quiet: false, pooled });
    if (causes.some((cause) => network.causes[cause]!.serious))
      made.push({ index: made.length, causes, quiet: true, pooled });
  };
  const inJoint = new Set<number>();
  for (const group of network.knowledge.joint.groups) {
    const members = group.combinations.map((row) => row.members.map((id) => network.causeIndex.get(id)!));
    const pooled = [...new Set(members.flat())].sort((a, b) => a - b);
    for (const cause of pooled) inJoint.add(cause);
    for (const causes of members) add(causes, pooled);
  }
  for (const cause of network.causes) if (!inJoint.has(cause.index)) add([cause.index], null);
  units.set(network, made);
  return made;
}

const units = new WeakMap<Network, readonly PrincipalUnit[]>();

/** For each cause the unit in which it is alone and not quiet, if there is one. */
export function aloneUnits(network: Network): readonly (PrincipalUnit | undefined)[] {
  const known = alone.get(network);
  if (known) return known;
  const made: (PrincipalUnit | undefined)[] = network.causes.map(() => undefined);
  for (const unit of principalUnits(network)) if (unit.causes.length === 1 && !unit.quiet) made[unit.causes[0]!] = unit;
  alone.set(network, made);
  return made;
}

const alone = new WeakMap<Network, readonly (PrincipalUnit | undefined)[]>();

/** Chance of each unit before any finding. */
export function unitPriors(network: Network, knowledge: Knowledge, priors: Priors): Float64Array {
  const known = priorsMade.get(priors);
  if (known) return known;
  const made = makeUnitPriors(network, knowledge, priors);
  priorsMade.set(priors, made);
  return made;
}

const priorsMade = new WeakMap<Priors, Float64Array>();

function makeUnitPriors(network: Network, knowledge: Knowledge, priors: Priors): Float64Array {
  const quiet = knowledge.thresholds.quiet_share.p;
  const shares = jointShares(network, knowledge);
  return Float64Array.from(principalUnits(network), (unit) => {
    const serious = unit.causes.some((cause) => network.causes[cause]!.serious);
    const form = !serious ? 1 : unit.quiet ? quiet : 1 - quiet;
    if (unit.pooled === null) return form * priors.principal[unit.causes[0]!]!;
    let pooled = 0;
    for (const cause of unit.pooled) pooled += priors.principal[cause]!;
    return form * pooled * shares.get(unit.causes.join())!;
  });
}

/** Share of each combination, scaled so that the expected number of members present is the sum of their priors. */
function jointShares(network: Network, knowledge: Knowledge): ReadonlyMap<string, number> {
  const out = new Map<string, number>();
  for (const { combinations } of knowledge.joint.groups) {
    const expected = combinations.reduce((sum, row) => sum + row.share * row.members.length, 0);
    for (const row of combinations)
      out.set(row.members.map((id) => network.causeIndex.get(id)!).join(), row.share / expected);
  }
  return out;
}

import type { Network } from "../belief/network.ts";

const tables = new WeakMap<Network, Int32Array>();

/** For each cause the number of its plan of care. */
export function planNumbers(network: Network): Int32Array {
  const known = tables.get(network);
  if (known) return known;
  const { plans } = network.knowledge;
  const made = Int32Array.from(network.causes, ({ entry }) =>
    plans.findIndex((plan) => plan.causes.includes(entry.id)),
  );
  tables.set(network, made);
  return made;
}

/** Chance of each plan's causes together, from the chances of the leading cause. */
export function byPlan(network: Network, lead: ArrayLike<number>): Float64Array {
  const numbers = planNumbers(network);
  const out = new Float64Array(network.knowledge.plans.length);
  for (let c = 0; c < numbers.length; c++) if (numbers[c]! >= 0) out[numbers[c]!]! += lead[c]!;
  return out;
}

/**
 * The plan that is followed: the first, most urgent one whose causes together have reached its threshold, else the
 * likeliest.
 * @param main  P(cause is the main one) of all causes, in the same measure as `whole`
 * @param whole P(anything); the sum of `main` when not given
 */
export function followedPlan(network: Network, main: ArrayLike<number>, whole?: number): string {
  const { plans } = network.knowledge;
  const chances = byPlan(network, main);
  const all = whole ?? chances.reduce((sum, p) => sum + p, 0);
  const reached = plans.findIndex(
    (plan, i) => plan.followed_from !== undefined && chances[i]! >= plan.followed_from * all,
  );
  if (reached >= 0) return plans[reached]!.id;
  let likeliest = 0;
  chances.forEach((p, i) => {
    if (p > chances[likeliest]!) likeliest = i;
  });
  return plans[likeliest]!.id;
}

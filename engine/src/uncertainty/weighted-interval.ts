import type { Interval90 } from "../vocabulary/assessment.ts";
import { exp, log } from "./elementary.ts";

/** Draws that must count at least, all told, for their 5 % and 95 % points to mean anything. */
const LEAST_DRAWS = 50;

/**
 * How much each draw of the parameters counts once the findings are known: draws under which the findings were likely
 * count more. Where that would leave fewer than fifty draws, all told, the weights are drawn together (to a power below
 * one) until fifty are left. A draw under which nobody has the findings counts nothing.
 *
 * @param evidence P(findings) in each draw; above 0 in one at least
 * @returns        weights that sum to 1
 */
export function drawWeights(evidence: ArrayLike<number>): Float64Array {
  const logs = Float64Array.from(evidence, log);
  const most = logs.reduce((a, b) => (b > a ? b : a), -Infinity);
  const withPower = (power: number) => {
    const weights = logs.map((value) => (value === -Infinity ? 0 : exp(power * (value - most))));
    const sum = weights.reduce((a, b) => a + b, 0);
    return weights.map((weight) => weight / sum);
  };
  const effective = (weights: Float64Array) => 1 / weights.reduce((sum, weight) => sum + weight * weight, 0);
  const plain = withPower(1);
  if (effective(plain) >= LEAST_DRAWS || evidence.length <= LEAST_DRAWS) return plain;
  let low = 0;
  let high = 1;
  for (let step = 0; step < 30; step++) {
    const middle = (low + high) / 2;
    if (effective(withPower(middle)) < LEAST_DRAWS) high = middle;
    else low = middle;
  }
  return withPower(low);
}

/**
 * The 5 % and the 95 % point of weighted values: on the straight lines between the values in rising order, each
 * standing in the middle of its weight. With equal weights this is type 5 of Hyndman and Fan 1996.
 */
export function weightedInterval90(values: ArrayLike<number>, weights: Float64Array): Interval90 {
  const counting = Array.from(weights, (_, i) => i).filter((i) => weights[i]! > 0);
  const order = counting.sort((a, b) => values[a]! - values[b]! || a - b);
  const point = (share: number) => {
    let before = 0;
    let lastAt = 0;
    let last = values[order[0]!]!;
    for (const i of order) {
      const at = before + weights[i]! / 2;
      const value = values[i]!;
      if (at >= share)
        return at === lastAt || before === 0 ? value : last + ((share - lastAt) / (at - lastAt)) * (value - last);
      before += weights[i]!;
      lastAt = at;
      last = value;
    }
    return last;
  };
  return [point(0.05), point(0.95)];
}

import type { ParameterTable } from "./parameter-table.ts";
import { LEAST_CHANCE, RandomStream } from "./random-stream.ts";

/**
 * The smaller count of a Beta is at least this much, whatever the row says: half a patient, which is what Jeffreys'
 * prior holds before anything is known. Most rare causes are worth 5 patients at 1 in 10,000. Taken at its word that
 * is Beta(0.0005, 5): 99 draws in 100 are nil, the hundredth is a common disease, and the stated number lies outside
 * its own interval. Whoever wrote it down knew more than that. The mean is kept; 0 takes every row at its word.
 */
export const LEAST_COUNT = 0.5;

/** The logarithm of a ratio is not spread further than this; only an ess below 1 would be. */
const MOST_LOG_DEVIATION = 1;

/**
 * One set of values that the clinical numbers may have as well, each with its own mean.
 *
 * @param seed a whole number; the same one gives the same values on every machine
 * @param draw the number of the set, from 0
 * @returns    one value for each number of the table
 *
 * - probability p: Beta(p x ess, (1 - p) x ess), the smaller count at least `LEAST_COUNT`.
 * - ladder: the share of each band's people that reaches the next is drawn so, with the people of that band as its
 *   ess. The bands stay falling and keep their means exactly. With one ess and no count below the least this is a
 *   Dirichlet over the bands, so that every band is a Beta by itself; otherwise a band's spread is near that, not equal.
 * - shares: the largest is broken off the whole, then the next off what is left, and so on, by the same rule: again a
 *   Dirichlet where no count is below the least, with exact means in any case. Their sum is the stated one.
 * - ratio: mean times a log-normal number of mean 1 whose logarithm has the standard deviation 1 / sqrt(ess), because
 *   errors of ratios are multiples: at an ess of 4 nine draws in ten lie between 0.39 and 2.0 times the mean.
 *
 * A chance of 0 or 1 and a ratio of 0 are statements of anatomy or sex and stay; any other chance that is not a share
 * stays between 1e-12 and 1 - 1e-12. The values of a group depend on the seed, the draw and its name alone, so neither
 * the order of drawing nor a number that is added elsewhere changes them. Numbers of different rows are independent,
 * which is more than anyone knows; only the ages of one leak or image rise and fall together.
 */
export function drawParameters(table: ParameterTable, seed: number, draw: number): Float64Array {
  const { mean, kind, groupStart, key } = table;
  const plan = planOf(table);
  const values = Float64Array.from(mean);
  const stream = new RandomStream();
  for (let group = 0; group + 1 < groupStart.length; group += 1) {
    if (plan.fixed[group]) continue;
    const first = groupStart[group]!;
    const end = groupStart[group + 1]!;
    stream.start(key[2 * group]!, key[2 * group + 1]!, seed, draw);
    switch (kind[first]!) {
      case "probability":
        values[first] = stream.beta(plan.a[first + group]!, plan.b[first + group]!);
        break;
      case "ratio":
        values[first]! *= stream.logNormal(plan.a[first + group]!);
        break;
      case "ladder":
        drawLadder(values, plan, stream, first, end, group);
        break;
      case "share":
        drawShares(values, plan, stream, first, end, group);
    }
  }
  return values;
}

/** What does not change from draw to draw. Arrays by step; number i of group g is step i + g, a last one is the rest. */
interface Plan {
  /** 1 for a group that nothing can move. */
  readonly fixed: Uint8Array;
  /** Beta counts; a = 0 for a step that is not drawn, with its value in b. For a ratio a is the log deviation. */
  readonly a: Float64Array;
  readonly b: Float64Array;
  /** Shares: the number that the step is for, -1 for the rest. */
  readonly part: Int32Array;
  /** Shares: what the parts sum to, by group. */
  readonly whole: Float64Array;
}

const plans = new WeakMap<ParameterTable, Plan>();

function planOf(table: ParameterTable): Plan {
  const known = plans.get(table);
  if (known) return known;
  const { mean, ess, kind, groupStart, count } = table;
  const groups = groupStart.length - 1;
  const plan: Plan = {
    fixed: new Uint8Array(groups),
    a: new Float64Array(count + groups),
    b: new Float64Array(count + groups),
    part: new Int32Array(count + groups),
    whole: new Float64Array(groups),
  };
  for (let group = 0; group < groups; group += 1) {
    const first = groupStart[group]!;
    const end = groupStart[group + 1]!;
    if (kind[first] === "share") planShares(plan, table, group);
    else if (kind[first] === "ratio") {
      const deviation = 1 / Math.sqrt(ess[first]!);
      plan.a[first + group] = Math.min(deviation, MOST_LOG_DEVIATION);
      plan.fixed[group] = mean[first] === 0 ? 1 : 0;
    } else {
      let reached = 1;
      for (let i = first; i < end; i += 1) {
        planStep(plan, i + group, reached === 0 ? 0 : mean[i]! / reached, ess[i]! * reached);
        reached = mean[i]!;
      }
      plan.fixed[group] = allFixed(plan, first + group, end + group);
    }
  }
  plans.set(table, plan);
  return plan;
}

function planStep(plan: Plan, step: number, p: number, ess: number): void {
  if (!(p > 0 && p < 1)) {
    plan.b[step] = p > 0 ? 1 : 0;
    return;
  }
  const rarer = p < 0.5 ? p : 1 - p;
  const people = rarer * ess < LEAST_COUNT ? LEAST_COUNT / rarer : ess;
  plan.a[step] = p * people;
  plan.b[step] = (1 - p) * people;
}

function allFixed(plan: Plan, from: number, to: number): 0 | 1 {
  for (let step = from; step < to; step += 1) if (plan.a[step] !== 0) return 0;
  return 1;
}

function planShares(plan: Plan, table: ParameterTable, group: number): void {
  const first = table.groupStart[group]!;
  const end = table.groupStart[group + 1]!;
  const rest = table.rest[group]!;
  const parts = Array.from({ length: end - first }, (_, i) => ({ part: first + i, share: table.mean[first + i]! }));
  parts.push({ part: -1, share: rest });
  // Sorting keeps the order of equals.
  parts.sort((x, y) => y.share - x.share);
  const whole = parts.reduce((sum, { share }) => sum + share, 0);
  plan.whole[group] = whole;
  let left = whole;
  parts.forEach(({ part, share }, k) => {
    const step = first + group + k;
    const isLast = k + 1 === parts.length || parts[k + 1]!.share === 0;
    plan.part[step] = part;
    const ess = table.ess[part < 0 ? first : part]!;
    planStep(plan, step, share === 0 ? 0 : isLast ? 1 : share / left, (ess * left) / whole);
    left -= share;
  });
  plan.fixed[group] = allFixed(plan, first + group, end + group + 1);
}

function drawLadder(
  values: Float64Array,
  { a, b }: Plan,
  stream: RandomStream,
  first: number,
  end: number,
  group: number,
): void {
  let reached = 1;
  for (let i = first; i < end; i += 1) {
    const step = i + group;
    reached *= a[step] === 0 ? b[step]! : stream.beta(a[step]!, b[step]!);
    if (reached < LEAST_CHANCE && values[i]! > 0) reached = LEAST_CHANCE;
    values[i] = reached;
  }
}

function drawShares(
  values: Float64Array,
  { a, b, part, whole }: Plan,
  stream: RandomStream,
  first: number,
  end: number,
  group: number,
): void {
  let left = whole[group]!;
  let largest = first;
  for (let step = first + group; step <= end + group; step += 1) {
    const taken = left * (a[step] === 0 ? b[step]! : stream.beta(a[step]!, b[step]!));
    left -= taken;
    if (part[step]! < 0) continue;
    values[part[step]!] = taken;
    if (taken > values[largest]!) largest = part[step]!;
  }
  // Rounding must not leave less than nothing for the rest of the whole.
  let rest = whole[group]!;
  for (let i = first; i < end; i += 1) rest -= values[i]!;
  if (rest < 0) values[largest]! += 2 * rest;
}

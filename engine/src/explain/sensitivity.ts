import { DRAWS, drawnValues, parameterTable } from "../belief/draws.ts";
import { redrawn } from "../belief/evidence.ts";
import { figuresOf } from "../belief/figures.ts";
import type { Intervals } from "../belief/intervals.ts";
import { Inference } from "../belief/posterior.ts";
import { interval90 } from "../uncertainty/quantiles.ts";
import { knowledgeWith } from "../uncertainty/resampled-knowledge.ts";
import type { Sensitivity } from "../vocabulary/assessment.ts";
import { twelveDigits } from "../vocabulary/digits.ts";

/** Numbers that are moved one at a time. */
const MOVED = 8;
const TOLD = 5;
/** A smaller change of the leading cause's probability is not worth telling. */
const LEAST_EFFECT = 0.005;
/** A correlation over the draws below this is not told apart from chance (three standard errors of 200 draws). */
const LEAST_CORRELATION = 0.21;

/**
 * The numbers of the knowledge that move the leading cause most: those that went with it over the draws of all
 * parameters are moved one at a time from their 5 % to their 95 % point, everything else staying as it is.
 *
 * @param leading number of the leading cause
 */
export function sensitivityOf(inference: Inference, intervals: Intervals, leading: number): Sensitivity[] {
  const { network } = inference;
  const table = parameterTable(network.knowledge);
  const chances = intervals.draws[leading]!;
  const about = new RegExp(relevance(inference, leading));
  const found: { number: number; strength: number }[] = [];
  const values = Array.from({ length: DRAWS }, (_, draw) => drawnValues(network.knowledge, draw));
  const own = new Float64Array(DRAWS);
  for (let number = 0; number < table.count; number++) {
    if (!about.test(table.name[number]!)) continue;
    for (let draw = 0; draw < DRAWS; draw++) own[draw] = values[draw]![number]!;
    const r = correlation(own, chances);
    if (r >= LEAST_CORRELATION || r <= -LEAST_CORRELATION) found.push({ number, strength: r < 0 ? -r : r });
  }
  found.sort((a, b) => b.strength - a.strength || a.number - b.number);
  return found
    .slice(0, MOVED)
    .flatMap(({ number }) => {
      for (let draw = 0; draw < DRAWS; draw++) own[draw] = values[draw]![number]!;
      const [low, high] = interval90(own);
      const at = (value: number) => {
        const moved = table.mean.slice();
        moved[number] = value;
        return presentWith(inference, moved, leading);
      };
      const [most, least] = [at(high), at(low)];
      // Nobody can have the findings with such a number: there is nothing to compare.
      if (most === null || least === null) return [];
      return [
        {
          number: table.name[number]!,
          value: table.mean[number]!,
          status: table.status[number]!,
          source: table.source[number]!,
          effect: twelveDigits(most - least),
        },
      ];
    })
    .filter(({ effect }) => effect >= LEAST_EFFECT || effect <= -LEAST_EFFECT)
    .sort((a, b) => Math.abs(b.effect) - Math.abs(a.effect) || (a.number < b.number ? -1 : 1))
    .slice(0, TOLD);
}

/** P(cause present) with other numbers; null when nobody can have the findings with them. */
function presentWith(inference: Inference, values: Float64Array, cause: number): number | null {
  const { network, reading } = inference;
  const knowledge = knowledgeWith(network.knowledge, parameterTable(network.knowledge), values);
  const figures = figuresOf(network, knowledge);
  const evidence = redrawn(network, inference.evidence, knowledge, reading.setting);
  const posterior = new Inference(network, reading, { figures, evidence }).runIfPossible({ companions: true });
  return posterior === null ? null : posterior.present[cause]!;
}

/** Names of the numbers that can matter: of the leading cause, and of everything that was answered. */
function relevance({ network, answered }: Inference, leading: number): string {
  const ids = [network.causes[leading]!.entry.id, ...answered].map((id) => id.replaceAll(/[^a-z0-9_]/g, "."));
  return `(^|[^a-z0-9_])(${ids.join("|")})([^a-z0-9_]|$)|prior`;
}

/** Over the draws under which the findings are possible. */
function correlation(x: Float64Array, y: ArrayLike<number>): number {
  let n = 0;
  let meanX = 0;
  let meanY = 0;
  for (let i = 0; i < x.length; i++) {
    if (Number.isNaN(y[i])) continue;
    n += 1;
    meanX += (x[i]! - meanX) / n;
    meanY += (y[i]! - meanY) / n;
  }
  let xx = 0;
  let yy = 0;
  let xy = 0;
  for (let i = 0; i < x.length; i++) {
    if (Number.isNaN(y[i])) continue;
    const dx = x[i]! - meanX;
    const dy = y[i]! - meanY;
    xx += dx * dx;
    yy += dy * dy;
    xy += dx * dy;
  }
  return xx > 0 && yy > 0 ? xy / Math.sqrt(xx * yy) : 0;
}

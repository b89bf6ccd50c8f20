import type { Knowledge } from "../knowledge/knowledge.ts";
import type { Status } from "../knowledge/sourced.ts";
import { parameterRows } from "./parameter-rows.ts";
import type { ParameterKind, ParameterRow, Place } from "./row.ts";

/**
 * Every clinical number of the causal model, in one order that depends on the ids alone. Arrays by number:
 * `mean` the number as it stands (priors as a chance from 0 to 1), `ess` the patients that it is worth,
 * `group` the number of its group. Thresholds are decisions, not parameters, and are missing.
 *
 * A **group** is what is drawn together: the shares of one whole, the bands of one rate; any other number alone.
 * Arrays by group: `groupStart` its first number (one more entry at the end), `rest` the share of the whole that is
 * not a number of its own (of a link: intact), `key` two whole numbers that begin its stream of random numbers.
 *
 * `start` leads from a row of the knowledge (the object itself) to its first number. In each kind of row the numbers
 * that exist follow each other like this:
 * - rate: `p`, or `p_ge` from the best band to the worst; prior: `value`; risk factor, companions: `odds_ratio`
 * - link: `irritated`, `deficit`; extent, combination of joint causes: `share`
 * - `age_ratio`, `age_share`, `prevalence_by_age`: by age band; `sex_ratio`: female, male
 * - `site.level` and `site.zone_by_level` from above downwards; zones in the order of `ZONES`, roots of `NERVE_ROOTS`
 * - `site.side`: left, right, bilateral, then the same of `central_zone`
 * - `risk_prevalence`: by `SETTINGS`
 * - leaks by age: `any`, `female`, `male`, each by age band; leaks by risk: `p`
 * - `back_pain_weights`: by level; `level_shares`: by level, then `reference_p`
 * - imaging background: for each decade the lowest band, then those of `worse` (whose own row begins at its first
 *   number and goes on after as many numbers as there are bands); stacked rows have no numbers
 * - latent group: `strength`; noise: `on`, `off`, `share`
 * - blanket: `irritated`, `deficit`, `leak`, each generalist, specialist
 */
export interface ParameterTable {
  readonly count: number;
  readonly mean: Float64Array;
  readonly ess: Float64Array;
  readonly kind: readonly ParameterKind[];
  readonly group: Int32Array;
  /** Where it stands in the knowledge, e.g. `causes/disc_herniation findings.slr_pain`. */
  readonly name: readonly string[];
  readonly status: readonly Status[];
  readonly source: readonly string[];
  readonly place: readonly Place[];
  readonly groupStart: Int32Array;
  readonly rest: Float64Array;
  readonly key: Int32Array;
  readonly start: ReadonlyMap<object, number>;
}

/**
 * Patients that a number is worth when its row does not say: what the knowledge gives to the judgement of its authors,
 * because whoever counted something would have said how much.
 */
export const ESS_OF_JUDGEMENT = 6;

/** Every clinical number of the causal model, with what is known about its uncertainty. */
export function parametersOf(knowledge: Knowledge): ParameterTable {
  const rows = parameterRows(knowledge).filter(({ numbers }) => numbers.length > 0);
  const count = rows.reduce((sum, { numbers }) => sum + numbers.length, 0);
  const groups = rows.reduce((sum, row) => sum + (together(row) ? 1 : row.numbers.length), 0);
  const table = {
    count,
    mean: new Float64Array(count),
    ess: new Float64Array(count),
    kind: [] as ParameterKind[],
    group: new Int32Array(count),
    name: [] as string[],
    status: [] as Status[],
    source: [] as string[],
    place: [] as Place[],
    groupStart: new Int32Array(groups + 1),
    rest: new Float64Array(groups),
    key: new Int32Array(2 * groups),
    start: new Map<object, number>(),
  };
  let at = 0;
  let group = -1;
  for (const row of rows) {
    row.numbers.forEach(({ name, place, origin = row.origin }, i) => {
      if (i === 0 || !together(row)) {
        group += 1;
        table.groupStart[group] = at;
        const stream = row.stream ?? name;
        table.key[2 * group] = hashed(stream, 0x811c9dc5);
        table.key[2 * group + 1] = hashed(stream, 0x3c6ef372);
      }
      if (!table.start.has(origin)) table.start.set(origin, at);
      table.mean[at] = (place.holder as Record<string | number, number>)[place.key]! / place.scale;
      table.ess[at] = origin.ess ?? ESS_OF_JUDGEMENT;
      table.group[at] = group;
      table.kind.push(row.kind);
      table.name.push(name);
      table.status.push(origin.status);
      table.source.push(origin.source);
      table.place.push(place);
      at += 1;
    });
    if (row.hasRest) table.rest[group] = restOf(table.mean.subarray(table.groupStart[group]!, at));
  }
  table.groupStart[groups] = count;
  return table;
}

function together(row: ParameterRow): boolean {
  return row.kind === "share" || row.kind === "ladder";
}

function restOf(shares: Float64Array): number {
  const rest = 1 - shares.reduce((sum, share) => sum + share, 0);
  // What is left of a whole by rounding alone is nothing.
  return rest < 1e-12 ? 0 : rest;
}

/** 32 bits of a text (FNV-1a). */
function hashed(text: string, basis: number): number {
  let hash = basis;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash;
}

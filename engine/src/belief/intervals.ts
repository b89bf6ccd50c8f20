import type { CaseReading } from "../knowledge/reading.ts";
import { drawWeights, weightedInterval90 } from "../uncertainty/weighted-interval.ts";
import { LEVELS, type Level } from "../vocabulary/anatomy.ts";
import type { Interval90 } from "../vocabulary/assessment.ts";
import { DRAWS, drawnFigures } from "./draws.ts";
import { redrawn } from "./evidence.ts";
import { levelMarginals } from "./marginals.ts";
import { Inference, impossible, type Posterior } from "./posterior.ts";

/** How wide the chances are when every number of the knowledge is as uncertain as it says. */
export interface Intervals {
  /** P(cause present), like network.causes. */
  readonly present: readonly Interval90[];
  /** P(cause is the main one), like network.causes; of plain pain, that no specific cause is. */
  readonly principal: readonly Interval90[];
  /** P(cause present) in each draw, by cause; NaN in a draw under which nobody has the findings. */
  readonly draws: readonly Float64Array[];
  readonly levels: ReadonlyMap<Level, Interval90>;
  /** P(structure at least irritated), by instance, for those that were asked for. */
  readonly irritated: ReadonlyMap<number, Interval90>;
}

/**
 * 5 % and 95 % points over the draws of all parameters, each counting as much as it makes the findings likely.
 * @param instances structures whose interval is wanted; each costs about half of a posterior a draw
 * @throws EVIDENCE_IMPOSSIBLE when the findings can hold together under no draw
 */
export function intervalsOf(inference: Inference, instances: readonly number[], draws = DRAWS): Intervals {
  return finished(intervalSteps(inference, instances, draws));
}

/** The same, a draw a step: whoever steps may do other things between, or leave it. */
export function* intervalSteps(
  inference: Inference,
  instances: readonly number[],
  draws = DRAWS,
): Generator<undefined, Intervals> {
  const { network, reading } = inference;
  const present = network.causes.map(() => new Float64Array(draws));
  const levels = LEVELS.map(() => new Float64Array(draws));
  const irritated = instances.map(() => new Float64Array(draws));
  const principal = network.causes.map(() => new Float64Array(draws));
  const evidence = new Float64Array(draws);
  for (let draw = 0; draw < draws; draw++) {
    const one = drawnInference(inference, reading, draw);
    const posterior = one.runIfPossible({ companions: true });
    // Numbers under which nobody has these findings are not the right ones: the draw does not count.
    if (posterior === null) {
      for (const row of present) row[draw] = Number.NaN;
      continue;
    }
    evidence[draw] = posterior.evidence;
    posterior.present.forEach((p, i) => {
      present[i]![draw] = p;
    });
    mainCauses(one, posterior).forEach((p, i) => {
      principal[i]![draw] = p;
    });
    levelMarginals(one, posterior).forEach(({ probability }, i) => {
      levels[i]![draw] = probability;
    });
    instances.forEach((instance, i) => {
      const intact = one.limited({ instance, allowed: "intact" }) / posterior.evidence;
      irritated[i]![draw] = intact < 1 ? 1 - intact : 0;
    });
    yield;
  }
  if (evidence.every((p) => p === 0)) throw impossible();
  const weights = drawWeights(evidence);
  const interval = (values: Float64Array) => weightedInterval90(values, weights);
  return {
    present: present.map(interval),
    principal: principal.map(interval),
    draws: present,
    levels: new Map(LEVELS.map((level, i) => [level, interval(levels[i]!)])),
    irritated: new Map(instances.map((instance, i) => [instance, interval(irritated[i]!)])),
  };
}

/** What comes out of work in steps, done at once. */
export function finished<T>(steps: Generator<undefined, T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/**
 * Chance of each cause to be the main one, by cause: principal, or beside plain pain, which is the name for "no cause found".
 * For plain pain itself, what is left.
 */
export function mainCauses(inference: Inference, { principal, evidence }: Posterior): number[] {
  const { causes, nonSpecific } = inference.network;
  const beside = inference.companionsOf(nonSpecific);
  const own = causes.map(({ index }) => (index === nonSpecific ? 0 : principal[index]! + beside[index]! / evidence));
  return own.map((p, index) => (index === nonSpecific ? Math.max(0, 1 - own.reduce((sum, one) => sum + one, 0)) : p));
}

/** The same question asked of one draw of the parameters. */
export function drawnInference(inference: Inference, reading: CaseReading, draw: number): Inference {
  const { network } = inference;
  const figures = drawnFigures(network, draw);
  const evidence = redrawn(network, inference.evidence, figures.knowledge, reading.setting);
  return new Inference(network, reading, { figures, evidence });
}

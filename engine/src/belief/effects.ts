import type { NodeUse } from "./evidence.ts";

/** What a parent does to the observed nodes: a factor for everything denied, and chance events for what is present. */
export interface Outcome {
  factor: number;
  /** Bit mask, chance that its findings come about, chance that nothing does. */
  hits: { mask: number; hit: number; miss: number }[];
}

export function noOutcome(): Outcome {
  return { factor: 1, hits: [] };
}

/** P(band k or worse) with P(band 0 or worse) = 1 and 0 beyond the last band. */
function reaches(link: readonly number[], band: number): number {
  return band <= 0 ? 1 : (link[band - 1] ?? 0);
}

/** Adds what one link does to one observed node. */
export function observe(outcome: Outcome, use: NodeUse, link: readonly number[]): void {
  const above = reaches(link, use.hi + 1);
  if (use.mask === 0) {
    outcome.factor *= 1 - above;
    return;
  }
  const from = reaches(link, use.lo);
  if (from === 0) return;
  addHit(outcome, use.mask, from - above, 1 - from);
}

/** Adds a chance event; events of the same bits are merged. */
export function addHit(outcome: Outcome, mask: number, hit: number, miss: number): void {
  for (const known of outcome.hits) {
    if (known.mask !== mask) continue;
    const whole = (known.hit + known.miss) * (hit + miss);
    known.miss *= miss;
    known.hit = whole - known.miss;
    return;
  }
  outcome.hits.push({ mask, hit, miss });
}

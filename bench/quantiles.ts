/** The middle one; of an even number the mean of the middle two. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const half = sorted.length / 2;
  return Number.isInteger(half) ? (sorted[half - 1]! + sorted[half]!) / 2 : sorted[Math.floor(half)]!;
}

/** The smallest value that a share of at least `share` does not exceed (nearest rank). */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)]!;
}

/** Several rounds over the same cases: for each case the median of its rounds. */
export function mediansByCase(rounds: readonly (readonly number[])[]): number[] {
  const cases = Math.min(...rounds.map((round) => round.length));
  return Array.from({ length: cases }, (_, i) => median(rounds.map((round) => round[i]!)));
}

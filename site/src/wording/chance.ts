/**
 * A chance in words, always out of 100: one denominator on the whole page, so that two figures can be compared.
 *
 * @param probability 0 to 1
 * @returns a whole number from 1 on, one decimal below that; never "0" or "100", which would claim certainty
 */
export function outOf100(probability: number): string {
  return `${figureOf100(probability)} out of 100`;
}

/** The figure alone, for places where "out of 100" stands in the heading. */
export function figureOf100(probability: number): string {
  const hundredths = probability * 100;
  if (hundredths < 0.1) return "fewer than 0.1";
  if (hundredths < 0.95) return hundredths.toFixed(1);
  if (hundredths >= 99.5) return "more than 99";
  return String(Math.round(hundredths));
}

/** A 90 % interval in words; empty when none was computed. */
export function between(interval: readonly [number, number] | null): string {
  if (!interval) return "";
  const [low, high] = interval.map(figureOf100) as [string, string];
  return low === high ? "" : `between ${low} and ${high}`;
}

/** Width of a bar in per cent; a chance that is not nothing stays visible. */
export function barWidth(probability: number): string {
  return `${Math.max(0.5, Math.min(100, probability * 100)).toFixed(1)}%`;
}

/**
 * How far one finding moves a cause, in words and as a factor on the odds.
 *
 * @param weight change of log10 odds; the sign says in which direction
 */
export function strengthOf(weight: number): { word: "strongly" | "clearly" | "slightly"; factor: string } {
  const size = Math.abs(weight);
  const factor = 10 ** size;
  return {
    word: size >= 1 ? "strongly" : size >= 0.4 ? "clearly" : "slightly",
    factor: `${weight < 0 ? "÷" : "×"} ${factor >= 1_000 ? "over 1,000" : factor >= 10 ? Math.round(factor) : factor.toFixed(1)}`,
  };
}

/**
 * Twelve significant digits: what leaves the engine is rounded to them, because logarithms differ in the last bit
 * between JavaScript engines.
 */
export function twelveDigits(value: number): number {
  return Number(value.toPrecision(12));
}

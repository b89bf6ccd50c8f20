import { exp } from "../uncertainty/elementary.ts";

/**
 * The point of the standard normal distribution below which the share p (0 to 1, ends left out) lies.
 *
 * Newton's steps on the upper tail, from the middle outwards; the tail is convex there, so that no step leads beyond.
 * Absolute error below 1e-9 for p from 1e-9 to 1 - 1e-9.
 */
export function normalQuantile(p: number): number {
  if (p < 0.5) return -normalQuantile(1 - p);
  let x = 0;
  for (let step = 0; step < 40; step += 1) {
    const ahead = (upperTail(x) - (1 - p)) / density(x);
    x += ahead;
    if (Math.abs(ahead) < 1e-12) break;
  }
  return x;
}

/** Share of the standard normal distribution above x, for x from 0: a series below 2, a continued fraction beyond. */
export function upperTail(x: number): number {
  if (x > 2) {
    let fraction = 0;
    for (let term = 60; term > 0; term -= 1) fraction = term / (x + fraction);
    return density(x) / (x + fraction);
  }
  let [sum, term] = [x, x];
  for (let n = 1; n < 60; n += 1) {
    term *= (x * x) / (2 * n + 1);
    sum += term;
  }
  return 0.5 - density(x) * sum;
}

function density(x: number): number {
  return exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);
}

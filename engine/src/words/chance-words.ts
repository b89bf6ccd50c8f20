import type { Interval90 } from "../vocabulary/assessment.ts";
import { say } from "./fill.ts";
import { powerOfTen } from "./power-of-ten.ts";
import type { Telling } from "./reader.ts";

/** Every chance is told out of so many people: one denominator, so that two figures can be compared. */
export const BASE = 100;
/** Below this a figure out of the base is told as a bound: tenths of a person mean nothing to the one it is about. */
const LEAST = { patient: 1, practitioner: 0.1 } as const;
/** Factors beyond this are told as a bound. */
const MOST_FACTOR = 1000;

/** "31 out of 100", "fewer than 1 out of 100": never none or all, which would claim certainty. */
export function chanceWords(telling: Telling, probability: number): string {
  return say(telling, "chance.out_of", { figure: figureWords(telling, probability), base: String(BASE) });
}

/** The figure alone: a whole number from 1 on; below that one decimal for a practitioner. */
export function figureWords(telling: Telling, probability: number): string {
  const figure = probability * BASE;
  const least = LEAST[telling.reader];
  // What would be rounded up to the bound is told as the bound itself.
  if (figure < (least === 1 ? 0.95 : least)) return say(telling, "chance.fewer", { figure: String(least) });
  if (figure < 0.95) return figure.toFixed(1);
  if (figure >= BASE - 0.5) return say(telling, "chance.more", { figure: String(BASE - 1) });
  return figure.toFixed(0);
}

/** "between 20 and 45 out of 100"; null when there is no interval, or when both ends would read the same. */
export function intervalWords(telling: Telling, interval: Interval90 | null): string | null {
  if (interval === null) return null;
  const [low, high] = [figureWords(telling, interval[0]), figureWords(telling, interval[1])];
  return low === high ? null : say(telling, "chance.between", { low, high, base: String(BASE) });
}

export type Strength = "strongly" | "clearly" | "a_little";

/** How far one finding moves a cause, in words. `weight` is a change of log10 odds; its sign does not matter here. */
export function strengthOf(weight: number): Strength {
  const size = Math.abs(weight);
  return size >= 1 ? "strongly" : size >= 0.4 ? "clearly" : "a_little";
}

/** The same as a factor on the odds, always above 1: "3.2", "16", "over 1,000". */
export function factorWords(telling: Telling, weight: number): string {
  const factor = powerOfTen(Math.abs(weight));
  if (factor >= MOST_FACTOR) return say(telling, "chance.times_over", { factor: "1,000" });
  return factor >= 9.95 ? factor.toFixed(0) : factor.toFixed(1);
}

/** P(cause) as it would be without a finding of this weight. */
export function chanceWithout(probability: number, weight: number): number {
  if (probability <= 0 || probability >= 1) return probability;
  const factor = powerOfTen(Math.abs(weight));
  const odds = probability / (1 - probability);
  const without = weight >= 0 ? odds / factor : odds * factor;
  return without / (1 + without);
}

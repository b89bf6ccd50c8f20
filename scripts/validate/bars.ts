import type { Coverage, CoverageTally } from "./coverage.ts";
import type { Bin, Tally } from "./tally.ts";
import { wilson } from "./wilson.ts";
import { part, thousands } from "./written.ts";

/** A row is judged from so many cases on. */
export const ENOUGH_CASES = 200;
/** How far the observed share of a row may lie from what was predicted. */
export const BAR = 0.02;
/** Of intervals of 90 % at least and at most so many should hold what they are about. */
const COVERAGE_BAR = [0.87, 0.93] as const;

/** How the observed share of a bin agrees with what was predicted. */
export type Agreement = "few" | "within" | "chance" | "beyond";

/** `few`: not judged. `chance`: beyond the bar, yet the prediction lies in the 95 % interval of what was observed. */
export function agreement(bin: Bin): Agreement {
  if (bin.cases < ENOUGH_CASES) return "few";
  if (Math.abs(difference(bin)) <= BAR) return "within";
  const [lowest, highest] = wilson(bin.observed, bin.cases);
  const predicted = bin.predicted / bin.cases;
  return predicted >= lowest && predicted <= highest ? "chance" : "beyond";
}

export function difference({ cases, predicted, observed }: Bin): number {
  return (observed - predicted) / cases;
}

/** Each bar with what was reached, as a list in Markdown. */
export function barLines(whole: Tally, covered: CoverageTally | null): string[] {
  const patients = `${thousands(whole.patients - whole.refused)} patients`;
  return [
    `- Chance of each specific cause, rows within ${BAR * 100} points, ${patients}: ${calibrationVerdict(whole.present)}`,
    `- Chance that a serious cause leads, rows within ${BAR * 100} points, ${patients}: ${calibrationVerdict(whole.serious)}`,
    ...coverageLines(covered),
  ];
}

function coverageLines(covered: CoverageTally | null): string[] {
  const [lowest, highest] = COVERAGE_BAR.map((share) => Math.round(share * 100));
  const bar = `${lowest} to ${highest} of 100 intervals of 90 % hold the truth`;
  if (covered === null) return [`- ${bar}: **not tried**.`];
  const patients = `${thousands(covered.patients - covered.refused)} patients`;
  return [
    `- ${bar}, the specific cause that stands first, ${patients}: ${coverageVerdict(covered.leading)}`,
    `- ${bar}, plain pain, ${patients}: ${coverageVerdict(covered.plain)}`,
    `- ${bar}, every likely cause, ${patients}: ${coverageVerdict(covered.likely)}`,
  ];
}

function calibrationVerdict(bins: readonly Bin[]): string {
  const judged = bins.map(agreement).filter((one) => one !== "few");
  if (judged.length === 0) return `**not judged**: no row has ${ENOUGH_CASES} cases.`;
  const count = (which: Agreement) => judged.filter((one) => one === which).length;
  const rows = `${count("within")} of ${judged.length} rows`;
  const more = count("chance") === 0 ? "" : `, ${count("chance")} more no further off than chance allows`;
  if (count("within") === judged.length) return `met (${rows}).`;
  return `**not met** (${rows}${more}).`;
}

/** Judged by the share itself; where its 95 % interval lies on both sides of the bar, that is said. */
export function coverageVerdict({ intervals, held }: Coverage): string {
  if (intervals === 0) return "**not judged**: no intervals.";
  const isWithin = (share: number) => share >= COVERAGE_BAR[0] && share <= COVERAGE_BAR[1];
  const [from, to] = wilson(held, intervals);
  const met = isWithin(held / intervals);
  const isSure = met ? isWithin(from) && isWithin(to) : to < COVERAGE_BAR[0] || from > COVERAGE_BAR[1];
  return `${met ? "met" : "**not met**"}, ${part(held, intervals)}${isSure ? "" : "; too few to be sure"}.`;
}

/** A measure followed over time. Figures that judge it come from the knowledge; the drawing holds none. */
export interface Measured {
  /** What is measured, "leg pain (0 to 10)". */
  readonly name: string;
  readonly scale: readonly [least: number, most: number];
  /** Oldest first; the day is counted from the first entry. */
  readonly points: readonly { readonly day: number; readonly value: number }[];
  /** How far two values may differ by the way of measuring alone. */
  readonly error: number;
  /** From which difference to the first value a change matters to people. */
  readonly matters: number;
  readonly better: "lower" | "higher";
}

export type Course = "nothing" | "first" | "within error" | "better" | "much better" | "worse" | "much worse";

/** What may be said of the last value against the first: nothing that chance alone could be. */
export function courseOf({ points, error, matters, better }: Measured): Course {
  const first = points[0];
  const last = points.at(-1);
  if (first === undefined || last === undefined) return "nothing";
  if (points.length === 1) return "first";
  const gain = better === "lower" ? first.value - last.value : last.value - first.value;
  if (Math.abs(gain) <= error) return "within error";
  const much = Math.abs(gain) >= matters;
  if (gain > 0) return much ? "much better" : "better";
  return much ? "much worse" : "worse";
}

const SAID: Readonly<Record<Course, string>> = {
  nothing: "Nothing has been noted yet.",
  first: "There is one value only; a change cannot be told from it.",
  "within error": "The change is no larger than what measuring alone can do.",
  better: "It is better than chance, but by less than what most people notice as a real change.",
  "much better": "It is better by a change that matters.",
  worse: "It is worse than chance, but by less than what most people notice as a real change.",
  "much worse": "It is worse by a change that matters.",
};

/** The line in words, for who cannot see it: made from the same data. */
export function trendInWords(measured: Measured): string {
  const { name, points, scale, better } = measured;
  const values = points.map(({ day, value }) => `day ${day}: ${value}`).join("; ");
  const meaning = `${better === "lower" ? "Lower" : "Higher"} is better.`;
  return `Line of ${name} on a scale from ${scale[0]} to ${scale[1]}. ${meaning} ${values === "" ? "" : `Values: ${values}. `}${SAID[courseOf(measured)]}`;
}

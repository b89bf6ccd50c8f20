/** A measure followed over time. What is said of it, the band and the threshold come from the engine; the drawing judges nothing. */
export interface Measured {
  /** What is measured, "leg pain (0 to 10)". */
  readonly name: string;
  readonly scale: readonly [least: number, most: number];
  /** Oldest first. */
  readonly points: readonly { readonly day: number; readonly value: number }[];
  /** Values around the start that tell no change; null while there are too few entries. */
  readonly band: readonly [low: number, high: number] | null;
  /** From which value on a change for the better matters to people. */
  readonly threshold: number | null;
  readonly better: "lower" | "higher";
  /** The engine's judgement in a sentence. */
  readonly said: string;
}

/** The line in words, for who cannot see it: made from the same data. */
export function trendInWords({ name, points, scale, better, band, threshold, said }: Measured): string {
  const values = points.map(({ day, value }) => `day ${day}: ${short(value)}`).join("; ");
  const meaning = `${better === "lower" ? "Lower" : "Higher"} is better.`;
  const chance = band === null ? "" : ` From ${short(band[0])} to ${short(band[1])} a change may be chance.`;
  const beyond = better === "lower" ? "downwards" : "upwards";
  const matters = threshold === null ? "" : ` From ${short(threshold)} ${beyond} it matters.`;
  const given = values === "" ? " Nothing has been noted yet." : ` Values: ${values}.`;
  return `Line of ${name} on a scale from ${scale[0]} to ${scale[1]}. ${meaning}${given}${chance}${matters} ${said}`;
}

function short(value: number): string {
  return String(Number(value.toFixed(1)));
}

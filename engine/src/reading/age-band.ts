import type { Knowledge } from "../knowledge/knowledge.ts";

/** Youngest and oldest whole year of an age band; the last band has no end. */
export interface AgeSpan {
  readonly from: number;
  readonly to: number;
}

/** Reads the words of the age bands: `18-29` is 18 to 29, `80+` is 80 and more. */
export function ageSpans(mix: Knowledge["mix"]): AgeSpan[] {
  return mix.age_bands.map((word) => {
    const [from, to] = word.split(/[-+]/);
    return { from: Number(from), to: to === undefined || to === "" ? Number.POSITIVE_INFINITY : Number(to) };
  });
}

/** Index of the band that holds this age. Younger than the first band counts as the first: the nearest that is known. */
export function ageBandOf(ageYears: number, mix: Knowledge["mix"]): number {
  return Math.max(
    0,
    ageSpans(mix).findLastIndex(({ from }) => ageYears >= from),
  );
}

/**
 * Vertebrae from above; a disc lies between each two. Those of the neck are known so as to be left out of the lumbar spine (C8
 * is a root); T1 and T2 are ways of weighting a picture.
 */
export const ORDER = [
  ..."C1 C2 C3 C4 C5 C6 C7 C8".split(" "),
  "T3",
  "T4",
  "T5",
  "T6",
  "T7",
  "T8",
  "T9",
  "T10",
  "T11",
  "T12",
  "L1",
  "L2",
  "L3",
  "L4",
  "L5",
  "S1",
  "S2",
  "S3",
];
/** Discs that "the lumbar levels" means. */
export const LUMBAR_DISCS = ["L1-L2", "L2-L3", "L3-L4", "L4-L5", "L5-S1"] as const;

export function discBetween(above: string | undefined, below: string | undefined): string | null {
  if (above === undefined || below === undefined) return null;
  if (above === "L6" || below === "L6") {
    if (above === "L5" || below === "S1") return `${above}-${below}`;
    return null;
  }
  const place = ORDER.indexOf(above);
  return place >= 0 && ORDER[place + 1] === below ? `${above}-${below}` : null;
}

export function discBelow(vertebra: string): string | null {
  return discBetween(vertebra, nextBelow(vertebra) ?? undefined);
}

export function nextBelow(vertebra: string): string | null {
  return ORDER[ORDER.indexOf(vertebra) + 1] ?? null;
}

export function isBelow(above: string, below: string): boolean {
  return ORDER.indexOf(above) >= 0 && ORDER.indexOf(below) > ORDER.indexOf(above);
}

export function discsWithin(above: string, below: string): string[] {
  return bodiesWithin(above, below)
    .slice(1)
    .map((body, place) => `${bodiesWithin(above, below)[place]}-${body}`);
}

export function bodiesWithin(above: string, below: string): string[] {
  return ORDER.slice(ORDER.indexOf(above), ORDER.indexOf(below) + 1);
}

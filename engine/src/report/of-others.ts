import type { Sentence } from "./sentences.ts";

/** "Her mother had myeloma." */
export function isOfOthers(tokens: Sentence["tokens"], family: readonly string[]): boolean {
  return tokens.some(({ word }) => family.includes(word));
}

const SCAN = /^(mri|mr|ct|xr|scan)$/;
const isYear = (word: string | undefined) => /^(19|20)\d\d$/.test(word ?? "");

/** "MRI 2015: ..." where the text goes on to a later year; "In 2015 she had ...". */
export function isOlder(tokens: Sentence["tokens"], text: string): boolean {
  const [first, second] = tokens;
  const year = isYear(second?.word) ? Number(second!.word) : null;
  if (year === null || first === undefined) return false;
  if (first.word === "in") return tokens.some(({ word }) => /^(had|was|were|underwent)$/.test(word));
  if (!SCAN.test(first.word)) return false;
  return [...text.matchAll(/\b(?:mri|mr|ct|xr|scan) ((?:19|20)\d\d)\b/gi)].some(([, other]) => Number(other) > year);
}

/** "Right hip: ...", "Both kidneys: ...": the line is about that organ. */
export function opensOrgan(tokens: Sentence["tokens"], organs: readonly string[]): boolean {
  const colon = tokens.slice(0, 5).findIndex(({ word }) => word === ":");
  return colon > 0 && tokens.slice(0, colon).some(({ word }) => organs.includes(word));
}

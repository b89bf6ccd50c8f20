import type { Row } from "./evidence.ts";

const LAST = ["n", "N", "ess", "source", "status", "note"];
const OWN_JUDGEMENT = { ess: 6, source: "expert", status: "elicited" };

/** The same row with `src` named `source` and what a reviewer looks for at the end, always in one order. */
export function sourced(row: Row, fallback: Row = {}): Row {
  const { src, ...rest } = row;
  const whole: Row = { ...fallback, ...rest, ...(src === undefined ? {} : { source: src }) };
  // A published count is worth its own size, but no more than 100: populations differ.
  if (whole.N !== undefined) whole.ess ??= Math.min(whole.N, 100);
  const first = Object.keys(whole).filter((key) => !LAST.includes(key));
  const last = LAST.filter((key) => whole[key] !== undefined);
  return Object.fromEntries([...first, ...last].map((key) => [key, whole[key]]));
}

/** A row of additions.yaml: own judgement unless it names its source. */
export function judged(row: Row): Row {
  return sourced(row, row.source === undefined && row.src === undefined ? OWN_JUDGEMENT : {});
}

/** Every row of a map, in the order of the map. */
export function eachSourced(rows: Record<string, Row> = {}): Record<string, Row> {
  return Object.fromEntries(Object.entries(rows).map(([id, row]) => [id, sourced(row)]));
}

export const round = (value: number, digits = 3): number => Number(value.toFixed(digits));

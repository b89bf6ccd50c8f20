import type { FindingRate, Provenance } from "../knowledge/sourced.ts";

/**
 * What a number may be, and so how it is drawn.
 * probability: 0 to 1. ratio: 0 or more, 1 is "no difference". share: one of several that sum to a whole.
 * ladder: chance of reaching a band or worse, never above that of the band before.
 */
export type ParameterKind = "probability" | "ratio" | "share" | "ladder";

/** Where a number stands: `holder[key]` is the number times `scale`. */
export interface Place {
  readonly holder: object;
  readonly key: string | number;
  /** 1000 for a prior, which is written per 1,000; else 1. */
  readonly scale: number;
}

export interface ParameterNumber {
  readonly name: string;
  readonly place: Place;
  /** When it is another than that of the row. */
  readonly origin?: Provenance;
}

/** Numbers that stand together. Shares and ladders are drawn as one. */
export interface ParameterRow {
  readonly kind: ParameterKind;
  readonly origin: Provenance;
  readonly numbers: readonly ParameterNumber[];
  /** True when the numbers are not the whole. */
  readonly hasRest?: boolean;
  /** Rows of the same stream rise and fall together; its own name otherwise. */
  readonly stream?: string;
}

export function rateRows(name: string, rates: Readonly<Record<string, FindingRate>>, joint = "."): ParameterRow[] {
  return sorted(rates).flatMap(([id, rate]) => rateRow(`${name}${joint}${id}`, rate));
}

export function rateRow(name: string, rate: FindingRate): ParameterRow[] {
  const ladder = "p_ge" in rate;
  const numbers = ladder
    ? rate.p_ge.map((_, band) => ({ name: `${name}.${band + 1}`, place: { holder: rate.p_ge, key: band, scale: 1 } }))
    : [{ name, place: { holder: rate, key: "p", scale: 1 } }];
  return [{ kind: ladder ? "ladder" : "probability", origin: rate, numbers }];
}

/** Fields of one object, those that exist, in the order of `keys`. */
export function row(
  kind: ParameterKind,
  origin: Provenance,
  name: string,
  holder: object,
  keys: readonly string[],
): ParameterRow {
  const numbers = keys
    .filter((key) => (holder as Record<string, unknown>)[key] !== undefined)
    .map((key) => ({ name: `${name}.${key}`, place: { holder, key, scale: 1 } }));
  return { kind, origin, numbers };
}

/** All items of a list. */
export function listRow(
  kind: ParameterKind,
  origin: Provenance,
  name: string,
  list: readonly number[],
  items: readonly string[],
): ParameterRow {
  const numbers = list.map((_, i) => ({ name: `${name}.${items[i] ?? i}`, place: { holder: list, key: i, scale: 1 } }));
  return { kind, origin, numbers };
}

/** By id, in the same order whatever order the files were read in. */
export function sorted<T>(record: Readonly<Record<string, T>>): [string, T][] {
  return Object.keys(record)
    .sort()
    .map((id) => [id, record[id]!]);
}

/** A whole whose shares stand in rows of their own. */
export function sharedOut<T extends Provenance & { share: number }>(
  parts: readonly T[],
  nameOf: (part: T) => string,
): ParameterRow {
  return {
    kind: "share",
    origin: parts[0]!,
    numbers: parts.map((part) => ({
      name: `${nameOf(part)}.share`,
      origin: part,
      place: { holder: part, key: "share", scale: 1 },
    })),
  };
}

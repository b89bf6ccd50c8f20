import type { Token } from "./tokens.ts";
import { bodiesWithin, discBetween, discsWithin, isBelow } from "./vertebrae.ts";
import { atomAt, bareAt, followingAt, gluedAt, SEPARATORS } from "./written-vertebra.ts";

export interface Unit {
  readonly form: "disc" | "body" | "range";
  readonly discs: string[];
  readonly bodies: string[];
  readonly to: number;
}

/** "L4-5", "L4/5/S1", "L45", "L4", "D12-L1", "L3-S1", and after another level "4-5" alone. */
export function unitAt(tokens: readonly Token[], at: number, after: Unit | null): Unit | null {
  const start = atomAt(tokens, at) ?? (after === null ? null : bareAt(tokens, at, after));
  if (start === null) return null;
  if (start.pair !== undefined) return { form: "disc", discs: [start.pair], bodies: [], to: start.to };
  let { vertebra, to } = start;
  const discs: string[] = [];
  for (;;) {
    const separator = tokens[to];
    const slash = SEPARATORS.has(separator?.word ?? "");
    const next = slash
      ? (followingAt(tokens, to + 1, vertebra, discs.length === 0) ?? null)
      : gluedAt(tokens, to, vertebra);
    if (next === null) break;
    const disc = discBetween(vertebra, next.vertebra);
    if (disc === null) {
      if (discs.length > 0 || !isBelow(vertebra, next.vertebra)) break;
      return {
        form: "range",
        discs: discsWithin(vertebra, next.vertebra),
        bodies: bodiesWithin(vertebra, next.vertebra),
        to: next.to,
      };
    }
    discs.push(disc);
    vertebra = next.vertebra;
    to = next.to;
  }
  return discs.length > 0
    ? { form: "disc", discs, bodies: [], to }
    : { form: "body", discs: [], bodies: [vertebra], to };
}

import type { Knowledge } from "../../engine/src/knowledge/knowledge.ts";
import type { Random } from "../../engine/test/patients/random.ts";

type Tree = { [key: string]: unknown };

/**
 * The same knowledge with every elicited number wrong: its odds doubled or halved, each at random.
 *
 * Published, derived and seen numbers stay. Ratios are doubled or halved, odds ratios not across 1. A curve over ages or
 * decades and the bands of one finding are one judgement and move together, so that bands keep falling; shares are
 * scaled to sum to what they did. What is no estimate stays: the thresholds from which the model raises urgency or names a
 * cause, and counts of decades.
 */
export function perturb(knowledge: Knowledge, random: Random): Knowledge {
  const parts = structuredClone({
    causes: knowledge.causes,
    structures: knowledge.structures,
    leaks: knowledge.leaks,
    leaksByAge: knowledge.leaksByAge,
    leaksByRisk: knowledge.leaksByRisk,
    mix: knowledge.mix,
    anatomy: knowledge.anatomy,
    imaging: knowledge.imaging,
    descriptions: knowledge.descriptions,
    latents: knowledge.latents,
    noise: knowledge.noise,
    tension: knowledge.tension,
    blankets: knowledge.blankets,
    joint: knowledge.joint,
    companions: knowledge.companions,
    quiet: knowledge.thresholds.quiet_share,
  });
  walk(parts as unknown as Tree, "", random);
  for (const entry of Object.values(parts.causes)) {
    for (const extents of Object.values(entry.extents ?? {})) sharesToOne(extents as unknown as Tree[]);
  }
  for (const group of parts.joint.groups) sharesToOne(group.combinations as unknown as Tree[]);
  const { quiet, ...rest } = parts;
  return { ...knowledge, ...rest, thresholds: { ...knowledge.thresholds, quiet_share: quiet } };
}

/** Fields that hold chances; any other number (equivalent sample sizes, counts, decades) is left alone. */
const CHANCES = new Set([
  ...["p", "p_ge", "irritated", "deficit", "leak", "share", "on", "off", "strength", "weight", "any", "female", "male"],
  ...["primary_care", "emergency_department", "spine_clinic", "central_zone"],
]);
const RATIOS = new Set(["by_band", "odds_ratio", "ratio"]);

/** Goes through everything; the nearest `status` above a number is its own. */
function walk(tree: Tree, status: string, random: Random): void {
  const own = typeof tree.status === "string" ? tree.status : status;
  const elicited = own === "elicited";
  const isSexRatio = typeof tree.female === "number";
  for (const key of Object.keys(tree)) {
    const value = tree[key];
    if (key === "value" && elicited) tree[key] = 1000 * moved((value as number) / 1000, random);
    else if (RATIOS.has(key) && elicited) tree[key] = movedRatio(value, key === "odds_ratio", random);
    else if (isSexRatio && (key === "female" || key === "male") && elicited)
      tree[key] = movedRatio(value, false, random);
    else if (CHANCES.has(key) && elicited && isNumbers(value)) tree[key] = movedChances(value, random);
    else if (typeof value === "object" && value !== null) {
      for (const below of Array.isArray(value) ? value : [value])
        if (typeof below === "object" && below !== null) walk(below as Tree, own, random);
    }
  }
  if (elicited && typeof tree.irritated === "number") fitTogether(tree as { irritated: number; deficit: number });
  const { worse } = tree as { worse?: { p: number[][] } };
  if (worse) notAbove(tree.p as number[], worse.p);
}

/** A number, a list of numbers, or a table of them; not an entry with a status of its own. */
function isNumbers(value: unknown): boolean {
  if (typeof value === "number") return true;
  if (typeof value !== "object" || value === null || "status" in value) return false;
  return Object.values(value).every(isNumbers);
}

function movedChances(value: unknown, random: Random): unknown {
  if (typeof value === "number") return moved(value, random);
  if (Array.isArray(value)) {
    if (Array.isArray(value[0])) return value.map((row) => movedChances(row, random));
    const numbers = value as number[];
    if (sumsToOne(numbers)) return scaled(numbers.map((p) => moved(p, random)));
    const factor = doubleOrHalf(random);
    return numbers.map((p) => withOdds(p, factor));
  }
  const keys = Object.keys(value as Tree);
  const rows = Object.values(value as Tree);
  const whole = rows.every((p) => typeof p === "number") && sumsToOne(rows as number[]);
  const changed = rows.map((row) => movedChances(row, random));
  const fitted = whole ? scaled(changed as number[]) : changed;
  return Object.fromEntries(keys.map((key, i) => [key, fitted[i]]));
}

function movedRatio(value: unknown, keepsDirection: boolean, random: Random): unknown {
  if (Array.isArray(value)) return value.map((one) => movedRatio(one, keepsDirection, random));
  const ratio = value as number;
  const changed = ratio * doubleOrHalf(random);
  if (!keepsDirection) return changed;
  return ratio >= 1 ? Math.max(1, changed) : Math.min(1, changed);
}

function moved(p: number, random: Random): number {
  return withOdds(p, doubleOrHalf(random));
}

function doubleOrHalf(random: Random): number {
  return random() < 0.5 ? 2 : 0.5;
}

/** 0 and 1 stay what they are. */
function withOdds(p: number, factor: number): number {
  return (p * factor) / (1 - p + p * factor);
}

function sumsToOne(shares: readonly number[]): boolean {
  return shares.length > 1 && Math.abs(shares.reduce((sum, share) => sum + share, 0) - 1) < 1e-6;
}

function scaled(shares: readonly number[]): number[] {
  const whole = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => share / whole);
}

function sharesToOne(rows: readonly Tree[]): void {
  const whole = scaled(rows.map(({ share }) => share as number));
  rows.forEach((row, i) => {
    row.share = whole[i];
  });
}

/** Some structures must be able to stay intact. */
const MOST_AFFECTED = 0.98;

function fitTogether(link: { irritated: number; deficit: number }): void {
  const affected = link.irritated + link.deficit;
  if (affected <= MOST_AFFECTED) return;
  link.irritated *= MOST_AFFECTED / affected;
  link.deficit *= MOST_AFFECTED / affected;
}

/** A worse band is never commoner than a better one. */
function notAbove(first: readonly number[], worse: number[][]): void {
  let above = first;
  for (const row of worse) {
    row.forEach((p, i) => {
      row[i] = Math.min(p, above[i]!);
    });
    above = row;
  }
}

import type { FindingEntry } from "../knowledge/entries.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import type { CaseReading } from "../knowledge/reading.ts";
import type { FindingRate } from "../knowledge/sourced.ts";
import type { Level } from "../vocabulary/anatomy.ts";

/** A rate as chances of reaching band 1, 2, ... or worse. */
export function ratesOf(rate: FindingRate): readonly number[] {
  return "p_ge" in rate ? rate.p_ge : [rate.p];
}

/**
 * The link that, together with the leak, gives the rate seen in those who have the cause:
 * rate = 1 - (1 - leak)(1 - link). A rate below the leak gives no link.
 */
export function linkFromRate(rate: readonly number[], leak: readonly number[]): number[] {
  const links = rate.map((p, band) => {
    const base = leak[band] ?? 0;
    return p <= base ? 0 : (p - base) / (1 - base);
  });
  // Whoever is brought to a worse band has passed the better ones.
  for (let band = links.length - 2; band >= 0; band--)
    if (links[band]! < links[band + 1]!) links[band] = links[band + 1]!;
  return links;
}

/** Decade of life to which the background of the rates belongs; also the leak that links are derived with. */
const REFERENCE_DECADE = 50;

/** The leak of a finding in the population that the rates were collected in, at a level where it has one. */
export function referenceLeak(knowledge: Knowledge, finding: FindingEntry, level: Level | null): readonly number[] {
  const background = backgroundAt(knowledge, finding.id, level, REFERENCE_DECADE);
  if (background) return background;
  const leak = knowledge.leaks[finding.id];
  return leak ? ratesOf(leak) : [];
}

/** The person as far as leaks depend on it. */
export interface LeakContext {
  readonly ageBand: number;
  readonly decade: number;
  readonly sex: "female" | "male";
  /** Risk factors known present (true) or absent (false). */
  readonly risks: ReadonlyMap<string, boolean>;
  readonly setting: CaseReading["setting"];
}

const BAND_DECADES = [20, 40, 50, 70, 80] as const;

export function decadeOf(ageYears: number | null, ageBand: number): number {
  if (ageYears === null) return BAND_DECADES[ageBand]!;
  const decade = Math.floor(ageYears / 10) * 10;
  return decade < 20 ? 20 : decade > 80 ? 80 : decade;
}

/** P(present, or this band or worse, for no modelled reason) for this person. */
export function leakFor(
  knowledge: Knowledge,
  finding: FindingEntry,
  level: Level | null,
  context: LeakContext,
): readonly number[] {
  for (const rule of knowledge.leaksByRisk.rules) {
    if (rule.finding !== finding.id || rule.replaces_all) continue;
    if (context.risks.get(rule.risk) === (rule.when === "present")) return [rule.p];
  }
  let decade = context.decade;
  for (const older of knowledge.leaksByRisk.older_background) {
    if (older.finding === finding.id && context.risks.get(older.risk) === true) decade += older.decades * 10;
  }
  const background = backgroundAt(knowledge, finding.id, level, decade > 80 ? 80 : decade);
  if (background) return background;
  const flat = knowledge.leaks[finding.id];
  const rates = flat ? ratesOf(flat) : [];
  const byAge = knowledge.leaksByAge.by_age[finding.id];
  const table = byAge && (byAge.any ?? byAge[context.sex]);
  if (!byAge || !table) return rates;
  const band = byAge.band ?? 0;
  const p = table[context.ageBand]!;
  // The further bands keep their proportion to the band that is given by age.
  const base = rates[band] ?? p;
  return rates.length === 0
    ? [p]
    : rates.map((rate, i) => (i === band ? p : i > band ? (base > 0 ? (rate * p) / base : rate) : rate < p ? p : rate));
}

/** Images in people without pain of that age, at one level; null when the finding has no background row. */
export function backgroundAt(
  knowledge: Knowledge,
  finding: string,
  level: Level | null,
  decade: number,
): readonly number[] | null {
  const row = knowledge.imaging.background[finding];
  if (!row) return null;
  const at = knowledge.imaging.decades.indexOf(decade);
  if (row.stack) {
    const sums = row.stack.map((names) => {
      const sum = names.reduce((total, name) => total + (backgroundAt(knowledge, name, level, decade)?.[0] ?? 0), 0);
      return sum > MOST ? MOST : sum;
    });
    for (let i = sums.length - 2; i >= 0; i--) if (sums[i]! < sums[i + 1]!) sums[i] = sums[i + 1]!;
    return sums;
  }
  const any = row.p[at];
  if (any === undefined) return null;
  const flat = knowledge.leaks[finding];
  const bands = flat ? ratesOf(flat) : [any];
  const shares = row.level_share === null ? undefined : knowledge.imaging.level_shares[row.level_share];
  const factor = shares && level !== null ? shares.share[level] / (shares.reference_p ?? 1) : 1;
  // Where the row has no worse bands, these keep the proportions of the flat leak.
  const rates = row.worse
    ? [any, ...row.worse.p.map((decades) => decades[at]!)]
    : bands.map((band, i) => (i === 0 || bands[0] === 0 ? any : (any * band) / bands[0]!));
  return rates.map((rate) => (rate * factor > MOST ? MOST : rate * factor));
}

/** No image is so common at a level that its absence would prove something. */
const MOST = 0.98;

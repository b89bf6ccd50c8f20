import { ForamenError } from "../errors.ts";
import type { FindingEntry } from "../knowledge/entries.ts";

/** A stated value in bands; see Answer for what `lo` and `hi` mean. */
export interface Banded {
  readonly lo: number;
  readonly hi: number;
  readonly number?: number;
  readonly word?: string;
}

type Sex = "female" | "male" | null;

type Cuts = NonNullable<FindingEntry["cuts"]>;

/**
 * Puts one entered value into the bands of its finding.
 *
 * @param value as entered: a word, a number in the finding's unit, or an MRC grade
 * @param sex   for cut points that differ by sex; between the two of them an unknown sex leaves both bands possible
 * @returns     null for `not-assessed`, which says nothing
 * @throws FINDING_VALUE_INVALID naming what the finding accepts, never the value
 */
export function bandValue(entry: FindingEntry, value: unknown, sex: Sex, where: string): Banded | null {
  if (value === "not-assessed") return null;
  refuseImplausible(entry, value, where);
  const banded =
    entry.type === "boolean"
      ? booleanValue(entry, value, sex)
      : entry.type === "ordinal"
        ? ordinalValue(entry, value)
        : categoricalValue(entry, value);
  if (banded !== null) return banded;
  throw new ForamenError(
    "FINDING_VALUE_INVALID",
    `The value of ${entry.id} is not one it can have. Expected ${accepted(entry)}.`,
    where,
  );
}

/** A number that no living person has is in another unit, or a slip: believed, it could hide a danger. */
function refuseImplausible(entry: FindingEntry, value: unknown, where: string): void {
  const { plausible } = entry;
  if (plausible === undefined || typeof value !== "number" || (value >= plausible[0] && value <= plausible[1])) return;
  const unit = entry.units === undefined ? "" : ` ${entry.units}`;
  throw new ForamenError(
    "FINDING_VALUE_INVALID",
    `The number for ${entry.id} lies outside ${plausible[0]} to ${plausible[1]}${unit}. Is it in another unit? Give it in${unit}.`,
    where,
  );
}

function booleanValue(entry: FindingEntry, value: unknown, sex: Sex): Banded | null {
  if (value === "present") return { lo: 1, hi: 1 };
  if (value === "absent") return { lo: 0, hi: 0 };
  if (!isMeasure(value)) return null;
  if (entry.cuts_by_sex !== undefined) {
    const { female, male } = entry.cuts_by_sex;
    // Cut points by sex are lower limits of normal: present below them.
    const possible = (sex === null ? [female, male] : [entry.cuts_by_sex[sex]]).map((cut) => (value < cut ? 1 : 0));
    return { lo: Math.min(...possible), hi: Math.max(...possible), number: value };
  }
  return entry.cuts === undefined ? null : byCuts(entry.cuts, value);
}

function ordinalValue(entry: FindingEntry, value: unknown): Banded | null {
  const bands = entry.bands ?? [];
  if (isStrength(entry)) {
    const grade = mrcGrade(value);
    if (grade !== null) {
      const band = grade === 5 ? 0 : grade === 4 ? 1 : 2;
      return { lo: band, hi: band, number: grade };
    }
  }
  if (typeof value === "string") {
    const band = bands.indexOf(value);
    if (band >= 0) return { lo: band, hi: band };
    if (!hasNormalBand(entry)) return null;
    const between = betweenBands(bands, value);
    if (between !== null) return between;
    if (value === "absent") return { lo: 0, hi: 0 };
    if (value === "present") return { lo: 1, hi: bands.length - 1 };
    return null;
  }
  return entry.cuts !== undefined && isMeasure(value) ? byCuts(entry.cuts, value) : null;
}

/** "none to mild": reports leave slight forms open, or name two grades. The first has to be the milder one. */
function betweenBands(bands: readonly string[], value: string): Banded | null {
  const [lo = -1, hi = -1, ...more] = value.split(" to ").map((word) => bands.indexOf(word));
  const whole = lo === 0 && hi === bands.length - 1;
  return more.length === 0 && lo >= 0 && hi > lo && !whole ? { lo, hi } : null;
}

function categoricalValue(entry: FindingEntry, value: unknown): Banded | null {
  const index = typeof value === "string" ? (entry.values ?? []).indexOf(value) : -1;
  return index < 0 ? null : { lo: index, hi: index, word: value as string };
}

/** Upwards a band begins at its cut, or beyond it where strict; downwards always beyond it. */
function byCuts({ at, direction, strict }: Cuts, value: number): Banded {
  const band = at.filter((cut, step) => {
    if (direction === "down") return value < cut;
    return strict?.[step] === true ? value > cut : value >= cut;
  }).length;
  return { lo: band, hi: band, number: value };
}

/** True for strength on the MRC scale, whose bands are 5, 4, and 3 or less. */
export function isStrength(entry: FindingEntry): boolean {
  return entry.type === "ordinal" && entry.bands?.[0] === "5";
}

/** How long something has lasted has no normal end that `absent` could name. */
function hasNormalBand(entry: FindingEntry): boolean {
  return entry.kind !== "description";
}

/** MRC grade 0 to 5; a plus or minus stays with its grade, so that 4+ is never read as normal nor 3+ as 4. */
function mrcGrade(value: unknown): number | null {
  if (typeof value === "number") return Number.isInteger(value) && value >= 0 && value <= 5 ? value : null;
  if (typeof value !== "string" || !/^(?:[05]|[1-4][+-]?)$/.test(value)) return null;
  return Number(value[0]);
}

function isMeasure(value: unknown): value is number {
  return typeof value === "number" && Number.isFinite(value) && value >= 0;
}

function accepted(entry: FindingEntry): string {
  if (entry.type === "categorical") return `${(entry.values ?? []).join(", ")} or not-assessed`;
  const unit = entry.units === undefined ? "" : ` in ${entry.units}`;
  if (entry.type === "boolean") {
    const number = entry.cuts === undefined && entry.cuts_by_sex === undefined ? "" : `, a number${unit}`;
    return `present, absent, not-assessed${number}`;
  }
  const bands = entry.bands ?? [];
  const words = [...(hasNormalBand(entry) ? ["present", "absent"] : []), "not-assessed", ...bands];
  if (hasNormalBand(entry) && bands.length > 2) words.push(`two of them such as "${bands[1]} to ${bands[2]}"`);
  const number = isStrength(entry)
    ? ', or an MRC grade from 0 to 5 such as 3 or "4+"'
    : entry.cuts === undefined
      ? ""
      : `, or a number${unit} without quotes`;
  return `${words.join(", ")}${number}`;
}

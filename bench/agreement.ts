/** How far two answers of the same form lie apart. */
export interface Difference {
  /** Largest |a - b| / max(|a|, |b|) among the numbers. */
  readonly relative: number;
  /** Where that is, or where the first thing lies that is not equal at all. */
  readonly where: string;
  /** True when everything that is no number is equal. */
  readonly sameForm: boolean;
}

/** Twelve significant digits are the same when two numbers differ by no more than one unit of the last. */
export const TWELVE_DIGITS = 1e-11;

export function agrees({ relative, sameForm }: Difference): boolean {
  return sameForm && relative <= TWELVE_DIGITS;
}

/** Compares two values as JSON holds them, field by field. */
export function difference(a: unknown, b: unknown, where = ""): Difference {
  if (typeof a === "number" && typeof b === "number") {
    const larger = Math.max(Math.abs(a), Math.abs(b));
    return { relative: larger === 0 ? 0 : Math.abs(a - b) / larger, where, sameForm: true };
  }
  if (!isTree(a) || !isTree(b)) return { relative: 0, where, sameForm: a === b };
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return largest([...keys].map((key) => difference(a[key], b[key], `${where}/${key}`)));
}

export function largest(differences: readonly Difference[]): Difference {
  const other = differences.find(({ sameForm }) => !sameForm);
  if (other) return other;
  return differences.reduce((most, next) => (next.relative > most.relative ? next : most), {
    relative: 0,
    where: "",
    sameForm: true,
  });
}

function isTree(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

/** Numbers from 0 to 1 (1 excluded) that come again with the same seed. */
export type Random = () => number;

/**
 * A generator of its own for each purpose, so that drawing more of one thing leaves the others as they were.
 *
 * @param seeds whole numbers, such as a run's seed and a patient's number; neighbouring ones give unrelated sequences
 * Source: sfc32 of PractRand, started with an integer hash.
 */
export function randomFrom(...seeds: readonly number[]): Random {
  let hash = 0x9e3779b9;
  const mixed = (): number => {
    hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
    hash ^= hash >>> 16;
    return hash | 0;
  };
  for (const seed of seeds) {
    hash = (hash + Math.imul(seed + 1, 0x27d4eb2f)) | 0;
    mixed();
  }
  const started = (): number => {
    hash = (hash + 0x6d2b79f5) | 0;
    return mixed();
  };
  let a = started();
  let b = started();
  let c = started();
  let counter = 1;
  const next = (): number => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 2 ** 32;
  };
  // The first numbers still show the seed.
  for (let i = 0; i < 15; i += 1) next();
  return next;
}

/** One of them, each as likely as its weight says; weights need not sum to 1. */
export function weighted<T>(random: Random, from: readonly T[], weightOf: (one: T) => number): T {
  let left = random() * from.reduce((sum, one) => sum + weightOf(one), 0);
  for (const one of from) {
    left -= weightOf(one);
    if (left < 0) return one;
  }
  return from.findLast((one) => weightOf(one) > 0)!;
}

/** A whole number from `lowest` to `highest`, both included. */
export function wholeNumber(random: Random, lowest: number, highest: number): number {
  return lowest + Math.floor(random() * (highest - lowest + 1));
}

/** The same things in any order, each as likely. */
export function shuffled<T>(random: Random, things: readonly T[]): T[] {
  const out = [...things];
  for (let i = out.length - 1; i > 0; i -= 1) {
    const j = Math.floor(random() * (i + 1));
    [out[i], out[j]] = [out[j]!, out[i]!];
  }
  return out;
}

/**
 * Functions on the sets of positive findings. A vector over a mask of b bits has 2^b values; value l belongs to the
 * union of those bits of the mask that l names, lowest first. "g(S)" is read: the chance that exactly the findings of
 * S have been brought about so far (and nothing that was denied).
 *
 * Nothing here subtracts: chances of sets are joined by adding up products, so no digit is lost however many findings
 * are present (docs/decisions/0007).
 */
export type Vector = Float64Array<ArrayBuffer>;

export function bitCount(mask: number): number {
  let n = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) n += 1;
  return n;
}

/** The bits of `part` as they are numbered in a vector over `mask`, which must hold them all. */
export function localMask(part: number, mask: number): number {
  if ((part & ~mask) !== 0) throw new RangeError(`bits ${part} are not all among ${mask}`);
  let local = 0;
  let at = 1;
  for (let bit = 1; bit <= mask; bit *= 2) {
    if ((mask & bit) === 0) continue;
    if ((part & bit) !== 0) local |= at;
    at *= 2;
  }
  return local;
}

/** Tables for pairs of masks; forgotten when they become too many. */
class Tables {
  private readonly made = new Map<number, Int32Array>();
  private held = 0;
  private readonly make: (part: number, mask: number) => Int32Array;

  constructor(make: (part: number, mask: number) => Int32Array) {
    this.make = make;
  }

  of(part: number, mask: number): Int32Array {
    const key = part * 0x200000 + mask;
    const known = this.made.get(key);
    if (known) return known;
    const out = this.make(part, mask);
    this.held += out.length;
    if (this.held > MOST_HELD) {
      this.made.clear();
      this.held = out.length;
    }
    this.made.set(key, out);
    return out;
  }
}

/** Numbers in all tables of one kind together: 16 MB. */
const MOST_HELD = 2 ** 22;

const embeddings = new Tables(makeEmbedding);

/** For each value of a vector over `part` its place in a vector over `mask`, which holds all bits of `part`. */
export function embedding(part: number, mask: number): Int32Array {
  if (mask < SMALL) {
    // Small masks come up thousands of times for one answer.
    const at = part * SMALL + mask;
    const kept = small[at];
    if (kept !== undefined) return kept;
    const made = makeEmbedding(part, mask);
    small[at] = made;
    return made;
  }
  return embeddings.of(part, mask);
}

const SMALL = 256;
const small: (Int32Array | undefined)[] = new Array(SMALL * SMALL);

function makeEmbedding(part: number, mask: number): Int32Array {
  const out = new Int32Array(2 ** bitCount(part));
  let filled = 1;
  for (let bit = 1; bit <= part; bit *= 2) {
    if ((part & bit) === 0) continue;
    const local = localMask(bit, mask);
    for (let l = 0; l < filled; l++) out[filled + l] = out[l]! | local;
    filled *= 2;
  }
  return out;
}

/**
 * One chance event on the vector of `size` values that begins at `at`: with `hit` all findings of the local mask come
 * about, with `miss` none does; the rest contradicts what was observed.
 */
export function activate(pool: Vector, at: number, size: number, mask: number, hit: number, miss: number): void {
  const both = hit + miss;
  const end = at + size;
  if (mask !== 0 && (mask & (mask - 1)) === 0) {
    for (let base = at; base < end; base += 2 * mask)
      for (let s = base, half = base + mask; s < half; s++) {
        const value = pool[s]!;
        pool[s + mask] = pool[s + mask]! * both + hit * value;
        pool[s] = miss * value;
      }
    return;
  }
  for (let s = 0; s < size; s++) if ((s & mask) === mask) pool[at + s]! *= both;
  for (let s = 0; s < size; s++) {
    if ((s & mask) === mask) continue;
    const value = pool[at + s]!;
    pool[at + (s | mask)]! += hit * value;
    pool[at + s] = miss * value;
  }
}

/** The transpose of `activate`: what each set is worth before the event, given what it is worth after it. */
export function activateBack(pool: Vector, at: number, size: number, mask: number, hit: number, miss: number): void {
  const both = hit + miss;
  if (mask !== 0 && (mask & (mask - 1)) === 0) {
    for (let base = at, end = at + size; base < end; base += 2 * mask)
      for (let s = base, half = base + mask; s < half; s++) {
        const value = pool[s + mask]!;
        pool[s] = miss * pool[s]! + hit * value;
        pool[s + mask] = value * both;
      }
    return;
  }
  for (let s = size - 1; s >= 0; s--)
    if ((s & mask) !== mask) pool[at + s] = miss * pool[at + s]! + hit * pool[at + (s | mask)]!;
  for (let s = 0; s < size; s++) if ((s & mask) === mask) pool[at + s]! *= both;
}

/** Sums over supersets, in place: out(S) = sum of g(T) for T containing S. */
export function supersetSums(vector: Vector): void {
  const size = vector.length;
  for (let bit = 1; bit < size; bit *= 2)
    for (let base = 0; base < size; base += 2 * bit)
      for (let s = base, end = base + bit; s < end; s++) vector[s]! += vector[s + bit]!;
}

export function dot(a: Vector, b: Vector): number {
  let sum = 0;
  for (let s = 0; s < a.length; s++) sum += a[s]! * b[s]!;
  return sum;
}

/** A vector over a mask. */
export interface Masked {
  readonly mask: number;
  readonly values: Vector;
}

/** Sum of g(S) w(S) with w over all `bits`. */
export function dotWith(part: Masked, whole: Vector, bits: number): number {
  const { values } = part;
  const index = embedding(part.mask, 2 ** bits - 1);
  let sum = 0;
  for (let l = 0; l < values.length; l++) sum += values[l]! * whole[index[l]!]!;
  return sum;
}

/** target(S) += weight x g(S), target over `mask`. */
export function addInto(target: Vector, mask: number, weight: number, part: Masked): void {
  const { values } = part;
  if (part.mask === mask) {
    for (let l = 0; l < values.length; l++) target[l]! += weight * values[l]!;
    return;
  }
  const index = embedding(part.mask, mask);
  for (let l = 0; l < values.length; l++) target[index[l]!]! += weight * values[l]!;
}

const projections = new Tables(makeProjection);

/** For each set within `mask` (numbered as in a vector over it) the number of its part within `part`. */
export function projection(mask: number, part: number): Int32Array {
  return projections.of(part, mask);
}

function makeProjection(part: number, mask: number): Int32Array {
  const out = new Int32Array(2 ** bitCount(mask));
  let filled = 1;
  for (let bit = 1; bit <= mask; bit *= 2) {
    if ((mask & bit) === 0) continue;
    const local = (part & bit) === 0 ? 0 : localMask(bit, part);
    for (let l = 0; l < filled; l++) out[filled + l] = out[l]! | local;
    filled *= 2;
  }
  return out;
}

const free: Vector[][] = [];

/** Work space of 2^bits zeros; give it back when done. */
export function borrow(bits: number): Vector {
  const kept = free[bits]?.pop();
  if (kept === undefined) return new Float64Array(2 ** bits);
  return kept.fill(0);
}

export function giveBack(bits: number, vector: Vector): void {
  const kept = free[bits];
  if (kept === undefined) free[bits] = [vector];
  else kept.push(vector);
}

import { exp, log } from "./elementary.ts";

/** A drawn chance is never quite 0 or 1: evidence against it would otherwise be impossible instead of rare. */
export const LEAST_CHANCE = 1e-12;

/**
 * A stream of random numbers that is the same for the same start, on every machine: the generator sfc32, whose
 * numbers are whole and 32 bits wide.
 */
export class RandomStream {
  private readonly state = new Int32Array(4);
  private spare = 0;
  private hasSpare = false;

  /** Begins the stream that belongs to four whole numbers; streams with different starts have nothing in common. */
  start(a: number, b: number, c: number, d: number): void {
    const { state } = this;
    state[0] = mixed(a ^ mixed(c));
    state[1] = mixed(b ^ mixed(d ^ 0x5bd1e995));
    state[2] = mixed((a + b) ^ mixed(c ^ mixed(d)));
    state[3] = 1;
    this.hasSpare = false;
    for (let round = 0; round < 12; round += 1) this.next();
  }

  /** A whole number from -2^31 to 2^31 - 1. */
  private next(): number {
    const { state } = this;
    const a = state[0]!;
    const b = state[1]!;
    const c = state[2]!;
    const d = state[3]!;
    const t = (a + b + d) | 0;
    state[3] = d + 1;
    state[0] = b ^ (b >>> 9);
    state[1] = c + (c << 3);
    state[2] = ((c << 21) | (c >>> 11)) + t;
    return t;
  }

  /** Evenly from 0 to 1, neither reached. */
  uniform(): number {
    return ((this.next() >>> 0) + 0.5) / 4294967296;
  }

  /** Standard normal (Marsaglia's polar method, two at a time). */
  normal(): number {
    if (this.hasSpare) {
      this.hasSpare = false;
      return this.spare;
    }
    for (;;) {
      const u = 2 * this.uniform() - 1;
      const v = 2 * this.uniform() - 1;
      const s = u * u + v * v;
      if (s >= 1 || s === 0) continue;
      const factor = Math.sqrt((-2 * log(s)) / s);
      this.spare = v * factor;
      this.hasSpare = true;
      return u * factor;
    }
  }

  /** Gamma with a shape of at least 1 and scale 1 (Marsaglia and Tsang 2000). */
  private gammaFrom1(shape: number): number {
    const d = shape - 1 / 3;
    const c = 1 / Math.sqrt(9 * d);
    for (;;) {
      const x = this.normal();
      const root = 1 + c * x;
      if (root <= 0) continue;
      const v = root * root * root;
      const u = this.uniform();
      const x2 = x * x;
      if (u < 1 - 0.0331 * x2 * x2 || log(u) < 0.5 * x2 + d * (1 - v + log(v))) return d * v;
    }
  }

  /**
   * Beta with counts a and b above 0, from two Gamma numbers; never nearer than 1e-12 to 0 or 1.
   * A Gamma number of a shape below 1 is one of shape + 1 times u^(1 / shape). That power falls below the smallest
   * number that can be written, so only the quotient of the two powers is formed.
   */
  beta(a: number, b: number): number {
    let power = 0;
    if (a < 1) power -= log(this.uniform()) / a;
    if (b < 1) power += log(this.uniform()) / b;
    const x = this.gammaFrom1(a < 1 ? a + 1 : a);
    const y = this.gammaFrom1(b < 1 ? b + 1 : b);
    const p = power === 0 ? x / (x + y) : 1 / (1 + (y / x) * exp(power));
    return Math.min(Math.max(p, LEAST_CHANCE), 1 - LEAST_CHANCE);
  }

  /** Above 0 with mean 1; its logarithm is normal with this standard deviation. */
  logNormal(deviation: number): number {
    return exp(deviation * this.normal() - 0.5 * deviation * deviation);
  }
}

/** Scatters 32 bits, so that neighbouring numbers have nothing in common (the last step of MurmurHash3). */
export function mixed(x: number): number {
  let h = x | 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}

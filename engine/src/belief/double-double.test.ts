import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { apart, type Exact, exact, over, times } from "../../test/exact-numbers.ts";
import {
  addTo,
  affineOf,
  affineQuotient,
  copyOf,
  type DoubleVector,
  dotOf,
  doubles,
  gather,
  mix,
  multiplyBy,
  quotient,
  subsetDifferences,
  subsetSums,
  supersetSums,
} from "./double-double.ts";

/** About 31 digits; one rounding of a double leaves 16. */
const DIGITS = 1e-30;
const SIZE = 16;

const positive = fc.double({ min: 1e-9, max: 1, noNaN: true });
const either = fc.tuple(positive, fc.boolean()).map(([x, minus]) => (minus ? -x : x));

/** Numbers of 32 digits: the second part is below the last digit of the first. */
function numbers(value: fc.Arbitrary<number>, size = SIZE): fc.Arbitrary<DoubleVector> {
  const parts = fc.tuple(value, fc.double({ min: -0.5, max: 0.5, noNaN: true }));
  return fc.array(parts, { minLength: size, maxLength: size }).map((rows) => ({
    hi: Float64Array.from(rows, ([hi]) => hi),
    lo: Float64Array.from(rows, ([hi, part]) => hi * 2 ** -53 * part),
  }));
}

function at({ hi, lo }: DoubleVector, s: number): Exact {
  return exact(hi[s]!) + exact(lo[s]!);
}

function values(vector: DoubleVector): Exact[] {
  return Array.from(vector.hi, (_, s) => at(vector, s));
}

function size(x: Exact): Exact {
  return x < 0n ? -x : x;
}

function sum(terms: readonly Exact[]): Exact {
  return terms.reduce((all, x) => all + x, 0n);
}

/** Largest error, as a part of the sizes of all that went into it. */
function worst(made: DoubleVector, plain: readonly Exact[], of: readonly Exact[] = plain): number {
  return Math.max(...plain.map((x, s) => apart(at(made, s), x, of[s]!)));
}

describe("the ruler: numbers without rounding", () => {
  it("tells 0.1 + 0.2 from 0.3, and finds their difference", () => {
    expect(exact(0.5) + exact(0.25)).toBe(exact(0.75));
    expect(exact(0.1) + exact(0.2)).not.toBe(exact(0.3));
    expect(apart(exact(0.1) + exact(0.2), exact(0.3), exact(1))).toBeCloseTo(2.7755575615628914e-17, 30);
    expect(times(exact(-0.5), exact(0.5))).toBe(exact(-0.25));
    expect(over(exact(1), exact(4))).toBe(exact(0.25));
  });
});

describe("numbers of about 32 digits", () => {
  it("sum over subsets", () => {
    fc.assert(
      fc.property(numbers(either), (vector) => {
        const before = values(vector);
        const made = copyOf(vector);
        subsetSums(made);
        const within = (t: number) => before.filter((_, s) => (s & ~t) === 0);
        const plain = before.map((_, t) => sum(within(t)));
        const sizes = before.map((_, t) => sum(within(t).map(size)));
        expect(worst(made, plain, sizes)).toBeLessThan(DIGITS);
      }),
    );
  });

  it("sum over supersets", () => {
    fc.assert(
      fc.property(numbers(either), (vector) => {
        const before = values(vector);
        const made = copyOf(vector);
        supersetSums(made);
        const beyond = (t: number) => before.filter((_, s) => (s & t) === t);
        const plain = before.map((_, t) => sum(beyond(t)));
        const sizes = before.map((_, t) => sum(beyond(t).map(size)));
        expect(worst(made, plain, sizes)).toBeLessThan(DIGITS);
      }),
    );
  });

  it("come back from sums over subsets by signed sums over supersets, digit for digit of a double", () => {
    fc.assert(
      fc.property(fc.array(positive, { minLength: SIZE, maxLength: SIZE }), (row) => {
        const vector: DoubleVector = { hi: Float64Array.from(row), lo: new Float64Array(SIZE) };
        subsetSums(vector);
        // g(all) = sum over T of (-1)^(bits outside T) x sums(T)
        const signs = row.map((_, t) => ((4 - [1, 2, 4, 8].filter((bit) => t & bit).length) % 2 === 0 ? 1 : -1));
        vector.hi.forEach((x, t) => {
          vector.hi[t] = signs[t]! * x;
          vector.lo[t] = signs[t]! * vector.lo[t]!;
        });
        supersetSums(vector);
        expect(apart(at(vector, 0), exact(row[SIZE - 1]!), exact(1))).toBeLessThan(1e-29);
      }),
    );
  });

  it("multiply, each value by that of its place", () => {
    const places = fc.array(fc.nat(3), { minLength: SIZE, maxLength: SIZE });
    fc.assert(
      fc.property(numbers(either), numbers(either, 4), places, (vector, factor, place) => {
        const made = copyOf(vector);
        multiplyBy(made, factor, Int32Array.from(place));
        const plain = values(vector).map((x, s) => times(x, at(factor, place[s]!)));
        expect(worst(made, plain)).toBeLessThan(DIGITS);
      }),
    );
  });

  it("divide", () => {
    fc.assert(
      fc.property(numbers(either), numbers(either), (a, b) => {
        const plain = values(a).map((x, s) => over(x, at(b, s)));
        expect(worst(quotient(a, b), plain)).toBeLessThan(DIGITS);
      }),
    );
  });

  it("are what they were after a division and a multiplication by the same", () => {
    const same = Int32Array.from({ length: SIZE }, (_, s) => s);
    fc.assert(
      fc.property(numbers(either), numbers(either), (a, b) => {
        const made = quotient(a, b);
        multiplyBy(made, b, same);
        expect(worst(made, values(a))).toBeLessThan(DIGITS);
      }),
    );
  });

  it("form base + weight x value", () => {
    fc.assert(
      fc.property(positive, positive, numbers(positive), (base, weight, vector) => {
        const plain = values(vector).map((x) => exact(base) + times(exact(weight), x));
        expect(worst(affineOf(base, weight, vector), plain)).toBeLessThan(DIGITS);
      }),
    );
  });

  it("mix two vectors value by value", () => {
    fc.assert(
      fc.property(numbers(either), numbers(either), positive, positive, (a, b, p, q) => {
        const mixed = copyOf(a);
        mix(mixed, p, b, q);
        const others = values(b);
        const parts = values(a).map((x, s) => [times(exact(p), x), times(exact(q), others[s]!)]);
        const sizes = parts.map((both) => sum(both.map(size)));
        expect(worst(mixed, parts.map(sum), sizes)).toBeLessThan(DIGITS);
      }),
    );
  });

  it("add one vector to another value by value", () => {
    fc.assert(
      fc.property(numbers(either), numbers(either), (a, b) => {
        const made = copyOf(a);
        addTo(made, b);
        const others = values(b);
        const parts = values(a).map((x, s) => [x, others[s]!]);
        expect(
          worst(
            made,
            parts.map(sum),
            parts.map((both) => sum(both.map(size))),
          ),
        ).toBeLessThan(DIGITS);
      }),
    );
  });

  it("gather into the places they are given", () => {
    const places = fc.array(fc.nat(3), { minLength: SIZE, maxLength: SIZE });
    fc.assert(
      fc.property(numbers(either), places, (vector, place) => {
        const made = gather(vector, Int32Array.from(place), 4);
        const there = (t: number) => values(vector).filter((_, s) => place[s] === t);
        const plain = [0, 1, 2, 3].map((t) => sum(there(t)));
        const sizes = [0, 1, 2, 3].map((t) => sum(there(t).map(size)));
        expect(worst(made, plain, sizes)).toBeLessThan(DIGITS);
      }),
    );
  });

  it("give the sum of products to the last digits of a double, also where nearly all of it cancels", () => {
    fc.assert(
      fc.property(numbers(either), numbers(either), (a, b) => {
        const terms = values(a).map((x, s) => times(x, at(b, s)));
        const plain = sum(terms);
        const error = apart(exact(dotOf(a, b)), plain, 1n << 1200n);
        const allowed =
          2e-16 * (Number(size(plain) >> 1000n) / 2 ** 200) +
          DIGITS * (Number(sum(terms.map(size)) >> 1000n) / 2 ** 200);
        expect(error).toBeLessThanOrEqual(allowed);
      }),
    );
  });

  it("are copied, not shared", () => {
    const vector = doubles(2);
    const copy = copyOf(vector);
    copy.hi[0] = 1;
    copy.lo[1] = 1;
    expect([...vector.hi, ...vector.lo]).toEqual([0, 0, 0, 0]);
  });

  it("come back from sums over subsets as they were", () => {
    fc.assert(
      fc.property(numbers(positive), (vector) => {
        const back = copyOf(vector);
        subsetSums(back);
        subsetDifferences(back);
        // What is taken away again is up to 16 times as large as what is left, and the smallest a billionth of it.
        expect(worst(back, values(vector))).toBeLessThan(1e-19);
      }),
    );
  });

  it("divides two mixtures as it would divide them once made", () => {
    fc.assert(
      fc.property(
        numbers(positive),
        numbers(positive),
        fc.double({ min: 1e-6, max: 0.9, noNaN: true }),
        (a, b, weight) => {
          const made = affineQuotient(doubles(SIZE), 1 - weight, weight, a, b);
          const plain = quotient(affineOf(1 - weight, weight, a), affineOf(1 - weight, weight, b));
          expect(worst(made, values(plain))).toBeLessThan(DIGITS);
        },
      ),
    );
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chance, chancesOver, gapBetween, maskWithin, setsOf } from "../../test/sets-of-bits.ts";
import { type Companion, Company, completed, type Terms } from "./company.ts";
import { type DoubleVector, subsetSums } from "./double-double.ts";
import type { Masked, Vector } from "./subsets.ts";

const BITS = 3;
const ALL = 2 ** BITS - 1;
const CLASSES = 2;
const COMPANIONS = [0, 1, 2] as const;
/** Class of each companion when it is the principal cause; the last one is never among the principal ones. */
const CLASS_OF = [0, 1, 0];
const NEAR = 1e-12;

const masked = maskWithin(ALL).chain((mask) => chancesOver(mask).map((values): Masked => ({ mask, values })));

/** Every bit of some; or that, less the cases in which further bits have come about as well. */
const terms: fc.Arbitrary<Terms> = fc.tuple(maskWithin(ALL), maskWithin(ALL), fc.boolean()).map(([mask, more, less]) =>
  less && (more & ~mask) !== 0
    ? [
        { mask, sign: 1 as const },
        { mask: mask | more, sign: -1 as const },
      ]
    : [{ mask, sign: 1 as const }],
);

interface Given {
  readonly background: Vector;
  readonly vectors: readonly Masked[];
  readonly chances: readonly (readonly number[])[];
  /** What each companion does as principal cause, and what all other principal causes of a class do. */
  readonly own: readonly Masked[];
  readonly others: readonly Vector[];
  readonly terms: Terms;
}

// Present beside every principal cause alike, or more often beside those of one class; at times never.
const companionChances = fc
  .oneof(
    chance.map((p) => [p, p]),
    fc.tuple(chance, chance).map(([p, q]) => [p, q]),
    fc.constant([0, 0]),
  )
  .map((row) => row.map((p) => 0.9 * p));

const given: fc.Arbitrary<Given> = fc.record({
  background: chancesOver(ALL).map((vector) =>
    Float64Array.from(vector, (p, s) => (s === 0 ? 0.3 + 0.5 * p : 0.7 * p)),
  ),
  vectors: fc.tuple(masked, masked, masked),
  chances: fc.tuple(companionChances, companionChances, companionChances),
  own: fc.tuple(masked, masked),
  others: fc.tuple(chancesOver(ALL), chancesOver(ALL)),
  terms,
});

function companionsOf({ chances }: Given): Companion[] {
  return COMPANIONS.map((cause) => ({ cause, chances: chances[cause]! })).filter(({ chances: row }) =>
    row.some((p) => p > 0),
  );
}

function companyOf(one: Given, from: Company | null = null, same: (cause: number) => boolean = () => false): Company {
  return new Company(
    BITS,
    one.background,
    companionsOf(one),
    CLASSES,
    (cause) => one.vectors[cause]!,
    from && { company: from, same },
  );
}

/** A sparse vector as pairs of a set and its chance. */
function setsWith({ mask, values }: Masked): { set: number; p: number }[] {
  return setsOf(mask).map((set, l) => ({ set, p: values[l]! }));
}

/** What counts of one set that has come about. */
function counts(set: number, of: Terms): number {
  return of.reduce((sum, { mask, sign }) => sum + ((set & mask) === mask ? sign : 0), 0);
}

/** Every world of background and companions beside a principal cause of a class. */
function worldsBeside(one: Given, c: number): { present: readonly number[]; set: number; p: number }[] {
  let worlds: { present: readonly number[]; set: number; p: number }[] = [];
  one.background.forEach((p, set) => {
    worlds.push({ present: [], set, p });
  });
  for (const { cause, chances } of companionsOf(one))
    worlds = worlds.flatMap((world) => [
      { ...world, p: world.p * (1 - chances[c]!) },
      ...setsWith(one.vectors[cause]!).map(({ set, p }) => ({
        present: [...world.present, cause],
        set: world.set | set,
        p: world.p * chances[c]! * p,
      })),
    ]);
  return worlds;
}

/** Principal causes other than this one, of a class. */
function principals(one: Given, c: number, without: number): { set: number; p: number }[] {
  const rows = setsWith({ mask: ALL, values: one.others[c]! });
  one.own.forEach((vector, cause) => {
    if (CLASS_OF[cause] === c && cause !== without) rows.push(...setsWith(vector));
  });
  return rows;
}

function jointPlainly(one: Given, cause: number): number {
  let sum = 0;
  for (let c = 0; c < CLASSES; c++)
    for (const world of worldsBeside(one, c)) {
      if (!world.present.includes(cause)) continue;
      for (const { set, p } of principals(one, c, cause)) sum += world.p * p * counts(world.set | set, one.terms);
    }
  return sum;
}

function jointsOf(one: Given, company: Company): number[] {
  const out = [0, 0, 0];
  const reached = Array.from({ length: CLASSES }, (_, c) => {
    const sums: DoubleVector = { hi: new Float64Array(ALL + 1), lo: new Float64Array(ALL + 1) };
    for (const { set, p } of principals(one, c, -1)) sums.hi[set]! += p;
    subsetSums(sums);
    return sums;
  });
  company.companionJoints(
    reached,
    (cause) => one.own[cause] ?? null,
    CLASS_OF,
    one.terms,
    (cause, joint) => {
      out[cause]! += joint;
    },
  );
  return out;
}

describe("the company of three causes and a background", () => {
  it("completes each set of findings as often as all its worlds do", () => {
    fc.assert(
      fc.property(given, (one) => {
        const company = companyOf(one);
        for (let c = 0; c < CLASSES; c++) {
          const worlds = worldsBeside(one, c);
          const plain = setsOf(ALL).map((s) =>
            worlds.reduce((sum, { set, p }) => sum + p * counts(s | set, one.terms), 0),
          );
          expect(gapBetween(completed(company.signedProduct(c, one.terms)), plain)).toBeLessThan(NEAR);
        }
      }),
    );
  });

  it("has each companion beside a principal cause other than itself as often as the worlds have it", () => {
    fc.assert(
      fc.property(given, (one) => {
        const plain = COMPANIONS.map((cause) => jointPlainly(one, cause));
        expect(gapBetween(jointsOf(one, companyOf(one)), plain)).toBeLessThan(NEAR);
      }),
      { numRuns: 200 },
    );
  });

  it("says the same when it is changed from another company as when it is made anew", () => {
    fc.assert(
      fc.property(given, masked, fc.constantFrom(...COMPANIONS), (one, vector, changed) => {
        const other = { ...one, vectors: one.vectors.map((old, cause) => (cause === changed ? vector : old)) };
        const made = companyOf(other, companyOf(one), (cause) => cause !== changed);
        const anew = companyOf(other);
        for (let c = 0; c < CLASSES; c++)
          expect(
            gapBetween(completed(made.signedProduct(c, one.terms)), completed(anew.signedProduct(c, one.terms))),
          ).toBeLessThan(NEAR);
        expect(gapBetween(jointsOf(other, made), jointsOf(other, anew))).toBeLessThan(NEAR);
      }),
    );
  });

  it("worked by hand: one companion in five shows the finding in half, the background in one of ten", () => {
    const one: Given = {
      background: Float64Array.of(0.9, 0.1, 0, 0, 0, 0, 0, 0),
      vectors: [{ mask: 1, values: Float64Array.of(0.5, 0.5) }],
      chances: [
        [0.2, 0.2],
        [0, 0],
        [0, 0],
      ],
      own: [],
      others: [Float64Array.of(1, 0, 0, 0, 0, 0, 0, 0), new Float64Array(8)],
      terms: [{ mask: 1, sign: 1 }],
    };
    // 1 - 0.9 x (0.8 + 0.2 x 0.5) = 0.19; with the companion 0.2 x (1 - 0.9 x 0.5) = 0.11
    expect(completed(companyOf(one).signedProduct(0, one.terms))[0]).toBeCloseTo(0.19, 12);
    expect(jointsOf(one, companyOf(one))[0]).toBeCloseTo(0.11, 12);
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chance, gapBetween, inner, maskWithin, setsOf, vectorOver } from "../../test/sets-of-bits.ts";
import type { Outcome } from "./effects.ts";
import { applyOutcome, applyStage, applyStageBack, NO_STAGE, type Stage, stageOf } from "./stage.ts";
import type { Vector } from "./subsets.ts";

const NEAR = 1e-12;

function outcomeOn(mask: number): fc.Arbitrary<Outcome> {
  const hit = fc
    .record({ mask: maskWithin(mask).filter((bits) => bits !== 0), hit: chance, rest: chance })
    .map((one) => ({ mask: one.mask, hit: one.hit, miss: (1 - one.hit) * one.rest }));
  return fc.record({ factor: chance, hits: mask === 0 ? fc.constant([]) : fc.array(hit, { maxLength: 3 }) });
}

function stageOn(mask: number): fc.Arbitrary<Stage> {
  const choice = fc.record({ chance, on: outcomeOn(mask), off: outcomeOn(mask) });
  return fc
    .record({ always: outcomeOn(mask), choices: fc.array(choice, { maxLength: 3 }) })
    .map(({ always, choices }) => stageOf(always, choices));
}

/** A stage within a mask that has gaps, and two vectors over it. */
const given = maskWithin(0b101110).chain((mask) =>
  fc.record({ mask: fc.constant(mask), stage: stageOn(mask), a: vectorOver(mask), b: vectorOver(mask) }),
);

/** Every way in which the choices and the chance events may fall, one by one: which bits come about, and how likely. */
function waysOf({ always, choices }: Stage): { bits: number; chance: number }[] {
  let ways = waysOfOutcome(always);
  for (const { chance: p, on, off } of choices) {
    const either = [
      ...waysOfOutcome(on).map((way) => ({ ...way, chance: p * way.chance })),
      ...waysOfOutcome(off).map((way) => ({ ...way, chance: (1 - p) * way.chance })),
    ];
    ways = ways.flatMap((way) => either.map((one) => ({ bits: way.bits | one.bits, chance: way.chance * one.chance })));
  }
  return ways;
}

function waysOfOutcome({ factor, hits }: Outcome): { bits: number; chance: number }[] {
  let ways = [{ bits: 0, chance: factor }];
  for (const { mask, hit, miss } of hits)
    ways = ways.flatMap(({ bits, chance: p }) => [
      { bits: bits | mask, chance: p * hit },
      { bits, chance: p * miss },
    ]);
  return ways;
}

function plainly(vector: Vector, mask: number, stage: Stage): Vector {
  const out = new Float64Array(vector.length);
  const sets = setsOf(mask);
  const places = new Map(sets.map((set, l) => [set, l]));
  for (const { bits, chance: p } of waysOf(stage))
    vector.forEach((q, l) => {
      out[places.get(sets[l]! | bits)!]! += p * q;
    });
  return out;
}

describe("a stage of chance events and choices", () => {
  it("does what all its ways of falling do, each with its chance", () => {
    fc.assert(
      fc.property(given, ({ mask, stage, a }) => {
        const made = a.slice();
        applyStage(made, mask, stage);
        expect(gapBetween(made, plainly(a, mask, stage))).toBeLessThan(NEAR);
      }),
    );
  });

  it("goes back as the transpose of its way forth", () => {
    fc.assert(
      fc.property(given, ({ mask, stage, a, b }) => {
        const forth = a.slice();
        applyStage(forth, mask, stage);
        const back = b.slice();
        applyStageBack(back, mask, stage);
        expect(inner(forth, b)).toBeCloseTo(inner(a, back), 12);
      }),
    );
  });

  it("names the bits that it may bring about: no others ever come about", () => {
    fc.assert(
      fc.property(given, ({ mask, stage }) => {
        const made = new Float64Array(setsOf(mask).length);
        made[0] = 1;
        applyStage(made, mask, stage);
        const reached = setsOf(mask).filter((_, l) => made[l]! > 0);
        expect(reached.every((set) => (set & ~stage.mask) === 0)).toBe(true);
      }),
    );
  });

  it("changes nothing when nothing is in it", () => {
    fc.assert(
      fc.property(vectorOver(0b111), (vector) => {
        const made = vector.slice();
        applyStage(made, 0b111, NO_STAGE);
        applyStageBack(made, 0b111, NO_STAGE);
        expect(made).toEqual(vector);
      }),
    );
  });

  it("applies an outcome alone as a stage without choices", () => {
    fc.assert(
      fc.property(outcomeOn(0b111), vectorOver(0b111), (outcome, vector) => {
        const made = vector.slice();
        applyOutcome(made, 0b111, outcome);
        expect(gapBetween(made, plainly(vector, 0b111, stageOf(outcome, [])))).toBeLessThan(NEAR);
      }),
    );
  });
});

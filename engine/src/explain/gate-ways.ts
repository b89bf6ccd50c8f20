import type { GateTest } from "../knowledge/gate.ts";
import type { Answer, CaseReading } from "../knowledge/reading.ts";
import { type GateKnowledge, meets, type Stated, statedIn } from "../triage/gate-test.ts";
import type { BodySide } from "../vocabulary/anatomy.ts";

/** Answers that could be had, as places in a list, sorted. */
export type Way = readonly number[];

/** So many ways are followed at each step, those of the likelier answers first. */
const MOST_WAYS = 400;

/**
 * The sets of at most `most` answers that, added to the case, meet a test of the gate. None is part of another; a test
 * that is met already has the empty way.
 *
 * @param answers answers that could be had, likelier ones first
 */
export function waysToMeet(
  test: GateTest,
  reading: CaseReading,
  answers: readonly Answer[],
  knowledge: GateKnowledge,
  most: number,
): readonly Way[] {
  return ways(test, { stated: statedIn(reading), reading, answers, knowledge, most, side: null, groups: new Map() });
}

interface Looking {
  readonly stated: Stated;
  readonly reading: CaseReading;
  readonly answers: readonly Answer[];
  readonly knowledge: GateKnowledge;
  readonly most: number;
  /** Answers of this side alone. */
  readonly side: BodySide | null;
  readonly groups: Map<string, readonly Way[]>;
}

const MET: readonly Way[] = [[]];

function ways(test: GateTest, looking: Looking): readonly Way[] {
  const { stated, knowledge } = looking;
  if ("group" in test) {
    const known = looking.groups.get(test.group);
    if (known !== undefined) return known;
    const group = knowledge.gate.groups[test.group];
    const found = group === undefined ? [] : ways(group, looking);
    looking.groups.set(test.group, found);
    return found;
  }
  if (meets(test, stated, knowledge) !== null) return MET;
  if ("any" in test) return shortest(test.any.flatMap((one) => ways(one, looking)));
  if ("all" in test) return atLeast(test.all.length, test.all, looking);
  if ("count" in test) return atLeast(test.count.min, test.count.of, looking);
  if ("both_sides" in test)
    return together(
      ways(test.both_sides, onSide("left", looking)),
      ways(test.both_sides, onSide("right", looking)),
      looking,
    );
  if ("patient" in test) return [];
  return looking.answers.flatMap((answer, i): Way[] => {
    if (answer.id !== test.id || (looking.side !== null && answer.side !== looking.side)) return [];
    const alone = statedIn({ ...looking.reading, answers: [answer] });
    return meets(test, alone, knowledge) === null ? [] : [[i]];
  });
}

function onSide(side: BodySide, looking: Looking): Looking {
  const reading = { ...looking.reading, answers: looking.reading.answers.filter((answer) => answer.side === side) };
  return { ...looking, reading, stated: statedIn(reading), side, groups: new Map() };
}

function atLeast(least: number, tests: readonly GateTest[], looking: Looking): readonly Way[] {
  /** By the number of tests met so far. */
  let byCount: readonly (readonly Way[])[] = [MET];
  for (const test of tests) {
    const here = ways(test, looking);
    const next: Way[][] = Array.from({ length: Math.min(byCount.length, least) + 1 }, () => []);
    byCount.forEach((before, count) => {
      next[count]!.push(...before);
      const met = Math.min(count + 1, least);
      next[met]!.push(...together(before, here, looking));
    });
    byCount = next.map(shortest);
  }
  return byCount[least] ?? [];
}

function together(some: readonly Way[], others: readonly Way[], { most }: Looking): readonly Way[] {
  const out: Way[] = [];
  for (const one of some)
    for (const other of others) {
      const both = [...new Set([...one, ...other])].sort((a, b) => a - b);
      if (both.length <= most) out.push(both);
    }
  return shortest(out);
}

/** Each way once, without those that hold another one; short ones and likelier answers first. */
function shortest(all: readonly Way[]): readonly Way[] {
  const sorted = [...new Map(all.map((way) => [way.join(), way])).values()].sort(
    (a, b) => a.length - b.length || sum(a) - sum(b) || (a.join() < b.join() ? -1 : 1),
  );
  const kept: Way[] = [];
  for (const way of sorted) {
    if (kept.length >= MOST_WAYS) break;
    if (!kept.some((short) => short.every((i) => way.includes(i)))) kept.push(way);
  }
  return kept;
}

function sum(way: Way): number {
  return way.reduce((total, i) => total + i, 0);
}

import type { FindingEntry } from "../knowledge/entries.ts";
import type { GateTest } from "../knowledge/gate.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import type { Answer, CaseReading } from "../knowledge/reading.ts";
import { ageSpans } from "../reading/age-band.ts";
import { isStrength } from "../reading/value.ts";
import type { BodySide } from "../vocabulary/anatomy.ts";
import { statedRange } from "./stated-range.ts";

export type GateKnowledge = Pick<Knowledge, "findings" | "gate" | "mix">;

/** What a rule asks of the person. */
export type OfThePerson = "age" | "sex";
export const OF_THE_PERSON: readonly OfThePerson[] = ["age", "sex"];

/** A case as the gate sees it: what was stated, by finding. */
export interface Stated {
  readonly reading: CaseReading;
  /** What meets every test as long as it is not known. */
  readonly presumed: readonly OfThePerson[];
  readonly byId: ReadonlyMap<string, readonly Answer[]>;
  /** Ids of findings that meet a test with `or_open` only when stated. */
  readonly doubted: ReadonlySet<string>;
  /** What met each group, once it has been asked: most rules share a few large groups. */
  readonly groups: Map<string, readonly string[] | null>;
  /** The same case with the answers of one side alone, once it has been asked. */
  readonly sides: Map<BodySide, Stated>;
}

/**
 * @param presumed what is taken to be as a rule asks while nobody has said it: to doubt it would be to wait. Nothing of it
 *                 where a fact has to be known, such as for the scope.
 * @param doubted  ids of findings whose answer is not to be taken for granted, although a test would
 */
export function statedIn(
  reading: CaseReading,
  presumed: readonly OfThePerson[] = OF_THE_PERSON,
  doubted: ReadonlySet<string> = new Set(),
): Stated {
  const byId = new Map<string, Answer[]>();
  for (const answer of reading.answers) {
    const same = byId.get(answer.id);
    if (same === undefined) byId.set(answer.id, [answer]);
    else same.push(answer);
  }
  return { reading, presumed, byId, doubted, groups: new Map(), sides: new Map() };
}

/**
 * Whether a test of the gate is met, and by what.
 *
 * Only stated values meet a test. A sided finding meets it when either side does, an image when any level does.
 * Where only a band is known, a limit of the test that is also the limit of the band counts as met:
 * `20-49` is more than 20 for the gate, since to doubt it would be to wait. So does an age of which only a band is known that
 * holds an age of the test, and an age or sex that is not known at all, where it is presumed. A test that says `or_open` is
 * met by everything that does not rule it out; one that says `or_in_band`, by a stated band that does not.
 *
 * @returns ids of the findings that met it, possibly none (age and sex are no findings); null when it is not met
 */
export function meets(test: GateTest, stated: Stated, knowledge: GateKnowledge): readonly string[] | null {
  if ("any" in test) return atLeast(1, test.any, stated, knowledge);
  if ("all" in test) return atLeast(test.all.length, test.all, stated, knowledge);
  if ("count" in test) return atLeast(test.count.min, test.count.of, stated, knowledge);
  if ("both_sides" in test) return onBothSides(test.both_sides, stated, knowledge);
  if ("group" in test) return meetsGroup(test.group, stated, knowledge);
  if ("patient" in test) return isSuchAPerson(test, stated, knowledge) ? [] : null;
  const answers = stated.byId.get(test.id) ?? [];
  if (answers.some((answer) => answerMeets(test, answer, knowledge) || mayLieInBand(test, answer, knowledge)))
    return [test.id];
  return isOpenFor(test, stated, knowledge) ? [] : null;
}

function meetsGroup(name: string, stated: Stated, knowledge: GateKnowledge): readonly string[] | null {
  const known = stated.groups.get(name);
  if (known !== undefined) return known;
  const group = knowledge.gate.groups[name];
  const met = group === undefined ? null : meets(group, stated, knowledge);
  stated.groups.set(name, met);
  return met;
}

function atLeast(
  least: number,
  tests: readonly GateTest[],
  stated: Stated,
  knowledge: GateKnowledge,
): readonly string[] | null {
  const found: string[] = [];
  let met = 0;
  for (const [index, test] of tests.entries()) {
    if (met + tests.length - index < least) return null;
    const findings = meets(test, stated, knowledge);
    if (findings === null) continue;
    met += 1;
    found.push(...findings);
  }
  return met < least ? null : [...new Set(found)].sort();
}

function onBothSides(test: GateTest, stated: Stated, knowledge: GateKnowledge): readonly string[] | null {
  const left = meets(test, oneSide("left", stated), knowledge);
  const right = left === null ? null : meets(test, oneSide("right", stated), knowledge);
  return left === null || right === null ? null : [...new Set([...left, ...right])].sort();
}

function oneSide(side: BodySide, stated: Stated): Stated {
  const known = stated.sides.get(side);
  if (known !== undefined) return known;
  const answers = stated.reading.answers.filter((answer) => answer.side === side);
  const alone = statedIn({ ...stated.reading, answers }, stated.presumed, stated.doubted);
  stated.sides.set(side, alone);
  return alone;
}

type PatientTest = Extract<GateTest, { patient: string }>;

function isSuchAPerson(test: PatientTest, { reading, presumed }: Stated, { mix }: GateKnowledge): boolean {
  const { ageYears, ageBand, sex } = reading;
  if (test.patient === "sex") return sex === null ? presumed.includes("sex") : sex === test.value;
  if (ageYears !== null) return holdsAge(test, ageYears, ageYears);
  if (ageBand === null) return presumed.includes("age");
  const { from, to } = ageSpans(mix)[ageBand]!;
  // A band is known in part: where that is not enough, all of it has to be inside.
  return presumed.includes("age") ? holdsAge(test, to, from) : holdsAge(test, from, to);
}

/** At least as old at `oldest`, younger at `youngest`. */
function holdsAge(test: Extract<PatientTest, { patient: "age" }>, oldest: number, youngest: number): boolean {
  return (
    (test.at_least === undefined || oldest >= test.at_least) && (test.below === undefined || youngest < test.below)
  );
}

type FindingTest = Extract<GateTest, { id: string }>;

/** Nothing that was answered rules out what the test asks for, and nothing says it. */
function isOpenFor(test: FindingTest, { byId, doubted }: Stated, { findings }: GateKnowledge): boolean {
  if (!("or_open" in test) || test.or_open !== true || doubted.has(test.id)) return false;
  const entry = findings[test.id];
  if (entry === undefined) return false;
  return (byId.get(test.id) ?? []).every((answer) => couldMeet(test, answer, entry));
}

/**
 * `7-10` may be an 8: one band is never a no. Several, as in "present, not graded", say nothing of a number; of strength they
 * say that it is weak, and nobody knows how weak.
 */
function mayLieInBand(test: FindingTest, answer: Answer, { findings }: GateKnowledge): boolean {
  if (!("or_in_band" in test) || test.or_in_band !== true) return false;
  const entry = findings[test.id];
  if (entry === undefined || statedRange(entry, answer) === null) return false;
  return (answer.lo === answer.hi || isStrength(entry)) && couldMeet(test, answer, entry);
}

type OpenTest = Extract<FindingTest, { or_open?: true } | { or_in_band?: true }>;

/** A band beside the limit may hold it or not: `>12` is never 12, `6-12` may be. */
function couldMeet(test: OpenTest, answer: Answer, entry: FindingEntry): boolean {
  const range = statedRange(entry, answer);
  if (range === null) return true;
  const { least, most, exact } = range;
  if ("below" in test) return least < test.below;
  const isUp = entry.cuts?.direction === "up";
  if ("at_most" in test) {
    const holdsLeast = exact || !isUp || entry.cuts?.strict?.[answer.lo - 1] !== true;
    return holdsLeast ? least <= test.at_most : least < test.at_most;
  }
  const holdsMost = exact || !isUp || entry.cuts?.strict?.[answer.hi] === true;
  return holdsMost ? most >= test.at_least : most > test.at_least;
}

function answerMeets(test: FindingTest, answer: Answer, { findings }: GateKnowledge): boolean {
  const entry = findings[test.id];
  if (entry === undefined) return false;
  if ("value" in test) {
    if (test.value === "present") return answer.lo >= 1;
    if (entry.type === "categorical") return answer.word === test.value;
    const band = (entry.bands ?? []).indexOf(test.value);
    return band >= 1 && answer.lo >= band;
  }
  const range = statedRange(entry, answer);
  if (range === null) return false;
  if ("at_least" in test) return range.least >= test.at_least;
  if ("at_most" in test) return range.most <= test.at_most;
  if ("more_than" in test) return range.exact ? range.least > test.more_than : range.least >= test.more_than;
  return range.exact ? range.most < test.below : range.most <= test.below;
}

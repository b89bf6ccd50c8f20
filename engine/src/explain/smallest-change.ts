import { type Change, keyOf, placeOf } from "./changed-reading.ts";
import type { Standing } from "./leading-answers.ts";

/** A change, and by how much it is expected to raise the score of each candidate. */
export interface Option {
  readonly change: Change;
  /** Like the scores of a standing; 1 leaves a score as it is. */
  readonly factors: readonly number[];
  /** P(the answer as it would be | everything entered), roughly. */
  readonly chance: number;
  /** P(as it would be) / P(as it stands) before any finding, for a risk factor; 1 for all else. */
  readonly prior: number;
}

export interface Question {
  readonly base: Standing;
  readonly options: readonly Option[];
  /**
   * The standing with these answers changed, for what tells the candidates apart: findings that are passed over may
   * be left out, and candidates that are not expected to come near keep the score expected of them. Null when the
   * answers cannot be weighed together.
   */
  readonly measure: (changes: readonly Change[], expected: readonly number[]) => Standing | null;
  /** The same as the whole assessment has it. */
  readonly verify: (changes: readonly Change[]) => Standing | null;
  /** True when another candidate leads than in the base. */
  readonly isOther: (standing: Standing) => boolean;
  /** P(a new answer | everything entered), for when the standings do not tell. */
  readonly chance: (change: Change) => number;
  /** Least probability of a new answer that counts. */
  readonly leastChance: number;
}

/**
 * So many sets of one, two and three changes are measured; of each size so many that should do are then judged by the
 * whole assessment, with their parts. A question usually asks for about thirty posteriors, most of them small.
 */
export const MEASURED = { singles: 14, pairs: 8, triples: 6, verified: 4 } as const;

export interface Found {
  readonly changes: readonly Change[];
  /** As the whole assessment has it. */
  readonly standing: Standing;
}

/**
 * The smallest set of at most three changes after which another candidate leads; null when none was found.
 *
 * Sets are chosen by how far their answers are expected to move the candidates, and measured. What is returned has been
 * verified: it changes the leader, and no part of it does. Of equally small sets the most probable one is returned;
 * answers taken back have no probability and come last.
 */
export function smallestChange(question: Question): Found | null {
  const { base, isOther, measure } = question;
  const verified = new Map<string, Standing | null>();
  const verify = (options: readonly Option[]): Standing | null => {
    const changes = options.map(({ change }) => change);
    const key = keyOf(changes);
    if (!verified.has(key)) verified.set(key, question.verify(changes));
    const standing = verified.get(key)!;
    return standing !== null && isOther(standing) ? standing : null;
  };
  const singles: Step[] = [];
  let hits: Hit[] = [];
  for (const option of foremost(question)) {
    const standing = measure([option.change], raisedBy(base, option.factors));
    if (standing === null) continue;
    const told = chanceIn(base, standing, [option]);
    if (option.change.from === null && told !== null && told < question.leastChance) continue;
    if (isOther(standing)) hits.push({ options: [option], standing });
    else singles.push({ options: [option], factors: factorsBetween(base, standing, option.factors) });
  }
  let reached: readonly Step[] = singles;
  for (const most of [MEASURED.pairs, MEASURED.triples, 0]) {
    for (const { options } of likeliestFirst(base, hits).slice(0, MEASURED.verified)) {
      if (!isPossible(question, options)) continue;
      const whole = verify(options);
      if (whole === null) continue;
      const smaller = properParts(options).find((part) => verify(part) !== null);
      const smallest = smaller ?? options;
      return { changes: smallest.map(({ change }) => change), standing: verify(smallest)! };
    }
    hits = [];
    const next: Step[] = [];
    for (const { options, factors } of foremostSets(base, reached, singles, most)) {
      const standing = measure(
        options.map(({ change }) => change),
        raisedBy(base, factors),
      );
      if (standing === null) continue;
      if (isOther(standing)) hits.push({ options, standing });
      else next.push({ options, factors: factorsBetween(base, standing, factors) });
    }
    reached = next;
  }
  return null;
}

/** A set of changes after which another candidate should lead. */
interface Hit {
  readonly options: readonly Option[];
  /** As measured. */
  readonly standing: Standing;
}

/** True when each new answer of the set could come. */
function isPossible({ chance, leastChance }: Question, options: readonly Option[]): boolean {
  return options.every(({ change }) => change.from !== null || chance(change) >= leastChance);
}

/** Changes that were tried together, and by how much each score is raised. */
interface Step {
  readonly options: readonly Option[];
  readonly factors: readonly number[];
}

/** Half by how far they move another candidate past the leader, half by how probable they are among those that should. */
function foremost({ base, options, leastChance }: Question): Option[] {
  const rows = options
    .filter(({ change, chance }) => change.from !== null || chance >= leastChance * ROUGHLY)
    .map((option) => ({ option, lead: bestLead(base, option.factors) }));
  const byLead = [...rows].sort((a, b) => b.lead - a.lead || order(a.option, b.option));
  const enough = rows
    .filter(({ lead }) => lead >= 1)
    .sort((a, b) => b.option.chance - a.option.chance || order(a.option, b.option));
  const chosen = new Set(enough.slice(0, MEASURED.singles / 2));
  for (const row of byLead) if (chosen.size < MEASURED.singles) chosen.add(row);
  return [...chosen].map(({ option }) => option);
}

/** An estimate of a chance may lie below the least chance by this factor. */
const ROUGHLY = 0.5;

function order(a: Option, b: Option): number {
  return keyOf([a.change]) < keyOf([b.change]) ? -1 : 1;
}

/** How far the best of the others comes up to the leader: 1 is level with it. */
function bestLead({ scores }: Standing, factors: readonly number[]): number {
  const leader = leaderOf(scores);
  const own = scores[leader]! * factors[leader]!;
  let best = 0;
  scores.forEach((score, i) => {
    if (i !== leader && score * factors[i]! > best) best = score * factors[i]!;
  });
  return own > 0 ? best / own : 0;
}

export function leaderOf(scores: readonly number[]): number {
  return scores.reduce((first, score, i) => (score > scores[first]! ? i : first), 0);
}

function raisedBy({ scores }: Standing, factors: readonly number[]): number[] {
  return scores.map((score, i) => score * factors[i]!);
}

function factorsBetween(base: Standing, standing: Standing, expected: readonly number[]): number[] {
  return base.scores.map((score, i) => (score > 0 ? standing.scores[i]! / score : expected[i]!));
}

function foremostSets(base: Standing, reached: readonly Step[], singles: readonly Step[], most: number): Step[] {
  const sets = new Map<string, Step & { readonly lead: number }>();
  for (const step of reached)
    for (const single of singles) {
      const place = placeOf(single.options[0]!.change);
      if (step.options.some(({ change }) => placeOf(change) === place)) continue;
      const options = [...step.options, ...single.options];
      const key = keyOf(options.map(({ change }) => change));
      if (sets.has(key)) continue;
      const factors = step.factors.map((factor, i) => factor * single.factors[i]!);
      sets.set(key, { options, factors, lead: bestLead(base, factors) });
    }
  return [...sets]
    .sort(([a, one], [b, other]) => other.lead - one.lead || (a < b ? -1 : 1))
    .slice(0, most)
    .map(([, step]) => step);
}

/** Every part of a set but none and all of it, smaller ones first. */
export function properParts<T>(set: readonly T[]): T[][] {
  const parts = set.reduce<T[][]>((all, item) => [...all, ...all.map((part) => [...part, item])], [[]]);
  return parts.filter(({ length }) => length > 0 && length < set.length).sort((a, b) => a.length - b.length);
}

function likeliestFirst(base: Standing, hits: readonly Hit[]): Hit[] {
  const rank = ({ options, standing }: Hit) => {
    if (options.some(({ change }) => change.to === null)) return -1;
    return chanceIn(base, standing, options) ?? options.reduce((product, { chance }) => product * chance, 1);
  };
  const key = ({ options }: Hit) => keyOf(options.map(({ change }) => change));
  return hits
    .map((hit) => ({ hit, rank: rank(hit), key: key(hit) }))
    .sort((a, b) => b.rank - a.rank || (a.key < b.key ? -1 : 1))
    .map(({ hit }) => hit);
}

/**
 * How probable the changed case is against the one entered; for new answers their probability given everything entered.
 * Null where different findings could be weighed jointly, so that the two do not compare.
 */
function chanceIn(base: Standing, standing: Standing, options: readonly Option[]): number | null {
  const places = new Set(options.map(({ change }) => placeOf(change)));
  const others = ({ weighed }: Standing) => weighed.filter((place) => !places.has(place)).join();
  if (others(base) !== others(standing)) return null;
  return options.reduce((ratio, { prior }) => ratio * prior, standing.evidence / base.evidence);
}

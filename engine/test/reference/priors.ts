import type { CauseEntry } from "../../src/knowledge/entries.ts";
import type { Knowledge } from "../../src/knowledge/knowledge.ts";
import type { Person } from "./people.ts";

export const PLAIN_PAIN = "non_specific_low_back_pain";

/** One way in which a complaint can have its principal cause: alone or joined, open or quiet. */
export interface Form {
  /** The first one leads: its site, its descriptions. */
  readonly members: readonly string[];
  readonly quiet: boolean;
  readonly mass: number;
}

export interface Priors {
  readonly forms: readonly Form[];
  /** Chance that `cause` is a companion when `principal` is the principal cause (the lead of a joint one). */
  companion(cause: string, principal: string): number;
}

export function priorsOf(knowledge: Knowledge, person: Person): Priors {
  const causes = Object.values(knowledge.causes);
  const odds = new Map(causes.map((cause) => [cause.id, oddsOf(knowledge, person, cause)]));
  const principal = principalChances(knowledge, causes, odds);
  return { forms: formsOf(knowledge, principal), companion: companionChances(knowledge, odds, principal) };
}

function oddsOf(knowledge: Knowledge, person: Person, cause: CauseEntry): number {
  const { mix } = knowledge;
  const prior = cause.prior_per_1000[person.setting].value / 1000;
  const ageShare = mix.age_share[person.setting].p;
  const byBand = cause.age_ratio.by_band;
  let meanAge = 0;
  let all = 0;
  ageShare.forEach((share, band) => {
    meanAge += share * byBand[band]!;
    all += share;
  });
  const age = byBand[person.band]! / (meanAge / all);

  const females = mix.female_share[person.setting].p;
  const meanSex = females * cause.sex_ratio.female + (1 - females) * cause.sex_ratio.male;
  let odds = (prior / (1 - prior)) * (cause.sex_ratio[person.sex] / meanSex);

  const known = new Map<string, { ratio: number; mean: number; prevalence: number; present: boolean }>();
  for (const [risk, { odds_ratio }] of Object.entries(cause.risk_factors ?? {})) {
    const present = person.risks.get(risk);
    if (present === undefined) continue;
    const prevalence = prevalenceOf(knowledge, person, risk);
    known.set(risk, { ratio: odds_ratio, mean: prevalence * odds_ratio + 1 - prevalence, prevalence, present });
  }

  let ageTaken = false;
  for (const group of mix.one_thing) {
    const members = group.members.filter((member) => known.has(member));
    if (members.length === 0) continue;
    const rows = members.map((member) => known.get(member)!);
    for (const member of members) known.delete(member);
    const withAge = group.members.includes("age_band");
    if (withAge) ageTaken = true;
    // Of every way in which the known members may be present or absent: its chance and what the group then does.
    let expected = 0;
    let actual = 0;
    const states = rows.reduce<boolean[][]>(
      (all, _) =>
        all.flatMap((s) => [
          [...s, true],
          [...s, false],
        ]),
      [[]],
    );
    for (const state of states) {
      let chance = 1;
      let effect = 1;
      const factors: number[] = [];
      rows.forEach(({ ratio, mean, prevalence }, i) => {
        chance *= state[i] ? prevalence : 1 - prevalence;
        if (state[i]) factors.push(ratio / mean);
        else effect /= mean;
      });
      if (withAge && factors.length > 0 && age > 1) factors.push(age);
      else if (withAge) effect *= age;
      factors.sort((a, b) => b - a);
      factors.forEach((factor, place) => {
        effect *= place > 0 && factor > 1 ? Math.sqrt(factor) : factor;
      });
      expected += chance * effect;
      if (rows.every(({ present }, i) => present === state[i])) actual = effect;
    }
    odds *= (actual / expected) * (withAge ? age : 1);
  }
  for (const { ratio, mean, present } of known.values()) odds *= present ? ratio / mean : 1 / mean;
  return ageTaken ? odds : odds * age;
}

function prevalenceOf({ mix }: Knowledge, person: Person, risk: string): number {
  const row = mix.risk_prevalence[risk];
  if (row === undefined) return 0;
  const ratio = mix.prevalence_by_age[risk]?.ratio[person.band] ?? 1;
  return Math.min(0.9, row[person.setting] * ratio);
}

function principalChances(knowledge: Knowledge, causes: CauseEntry[], odds: Map<string, number>): Map<string, number> {
  let serious = 0;
  let others = 0;
  for (const cause of causes) {
    const group = knowledge.joint.groups.find(({ combinations }) =>
      combinations.some(({ members }) => members.includes(cause.id)),
    );
    if (cause.serious !== "none") serious += odds.get(cause.id)! / (group === undefined ? 1 : expectedMembers(group));
    else others += odds.get(cause.id)!;
  }
  return new Map(
    causes.map((cause) => {
      const own = odds.get(cause.id)!;
      return [cause.id, cause.serious !== "none" ? own / (1 + serious) : own / (others * (1 + serious))];
    }),
  );
}

/** How many causes a combination of the group brings on average. */
function expectedMembers(group: Knowledge["joint"]["groups"][number]): number {
  let expected = 0;
  for (const combination of group.combinations) expected += combination.share * combination.members.length;
  return expected;
}

function formsOf(knowledge: Knowledge, principal: Map<string, number>): Form[] {
  const quietShare = knowledge.thresholds.quiet_share.p;
  const forms: Form[] = [];
  const add = (members: string[], mass: number, canBeQuiet: boolean): void => {
    forms.push({ members, quiet: false, mass: canBeQuiet ? mass * (1 - quietShare) : mass });
    if (canBeQuiet) forms.push({ members, quiet: true, mass: mass * quietShare });
  };
  const joined = new Set<string>();
  for (const group of knowledge.joint.groups) {
    const members = new Set(group.combinations.flatMap((combination) => combination.members));
    let mass = 0;
    for (const member of members) {
      joined.add(member);
      mass += principal.get(member)!;
    }
    const expected = expectedMembers(group);
    for (const combination of group.combinations) {
      add(combination.members, (mass * combination.share) / expected, true);
    }
  }
  for (const cause of Object.values(knowledge.causes)) {
    if (!joined.has(cause.id)) add([cause.id], principal.get(cause.id)!, cause.serious !== "none");
  }
  return forms;
}

function companionChances(
  knowledge: Knowledge,
  odds: Map<string, number>,
  principal: Map<string, number>,
): (cause: string, principal: string) => number {
  const groups = knowledge.companions.groups;
  const signatureOf = (cause: string): string[] =>
    groups.filter(({ members }) => members.includes(cause)).map(({ id }) => id);
  const ratio = (cause: string, signature: string[]): number => {
    let product = 1;
    for (const group of groups) {
      if (group.members.includes(cause) && signature.includes(group.id)) product *= group.odds_ratio;
    }
    return product;
  };
  const scale = new Map<string, number>();
  for (const cause of Object.values(knowledge.causes)) {
    if (cause.serious !== "none" || cause.id === PLAIN_PAIN) {
      scale.set(cause.id, 0);
      continue;
    }
    const own = principal.get(cause.id)!;
    const ownOdds = odds.get(cause.id)!;
    const wanted = Math.max(ownOdds / (1 + ownOdds), own) - own;
    const others = Object.keys(knowledge.causes).filter((other) => other !== cause.id);
    const weighted = others.map((other) => ({
      weight: principal.get(other)! / membersPresent(knowledge, other),
      r: ratio(cause.id, signatureOf(other)),
    }));
    scale.set(cause.id, wanted <= 0 ? 0 : solve(weighted, wanted));
  }
  return (cause, beside) => {
    const odds = scale.get(cause)! * ratio(cause, signatureOf(beside));
    return odds / (1 + odds);
  };
}

/** The scale b at which the sum of weight x b r / (1 + b r) is `wanted`, by halving an interval until it is one number. */
function solve(weighted: { weight: number; r: number }[], wanted: number): number {
  const at = (b: number): number => weighted.reduce((sum, { weight, r }) => sum + (weight * b * r) / (1 + b * r), 0);
  let low = 0;
  let high = 1;
  while (at(high) < wanted && high < 1e12) high *= 2;
  for (let step = 0; step < 2000; step += 1) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) break;
    if (at(middle) < wanted) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** E of the joint group that the cause belongs to; 1 for a cause in none. */
function membersPresent(knowledge: Knowledge, cause: string): number {
  for (const { combinations } of knowledge.joint.groups)
    if (combinations.some(({ members }) => members.includes(cause)))
      return combinations.reduce((sum, { share, members }) => sum + share * members.length, 0);
  return 1;
}

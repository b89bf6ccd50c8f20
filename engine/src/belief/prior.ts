import type { CauseEntry } from "../knowledge/entries.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import type { LeakContext } from "./leak.ts";
import type { Network } from "./network.ts";

/** Chances before any finding, for one person in one setting. Indexed like `network.causes`. */
export interface Priors {
  /** P(present), as stated by the knowledge for such a person. */
  readonly present: readonly number[];
  /** P(this cause is principal, alone or in a joint form); joint forms count once for each member. */
  readonly principal: readonly number[];
  /** Correlation class of each cause as principal; classes[0] is "keeps no special company". */
  readonly classOf: readonly number[];
  /** P(present beside a principal of class c), per class. 0 for serious causes and non-specific pain. */
  readonly companion: readonly (readonly number[])[];
}

/**
 * Principal and companion chances.
 *
 * Exactly one cause is principal. A serious cause, when present, is the principal one, so its whole prior is principal;
 * the others share the rest by their odds, non-specific pain included, without any cap. Whatever of a cause's prior is
 * then not yet accounted for is its chance to be a companion, so that P(present) is the stated prior
 * (docs/decisions/0003).
 */
export function priorsFor(network: Network, context: LeakContext, knowledge: Knowledge = network.knowledge): Priors {
  let known = kept.get(knowledge);
  if (!known || known.size > MOST_KEPT) {
    known = new Map();
    kept.set(knowledge, known);
  }
  const { setting, ageBand, sex, risks } = context;
  const key = JSON.stringify([setting, ageBand, sex, [...risks].sort(([a], [b]) => (a < b ? -1 : 1))]);
  const before = known.get(key);
  if (before) return before;
  const made = makePriors(network, context, knowledge);
  known.set(key, made);
  return made;
}

/** Priors by person; a few people are enough to keep. */
const kept = new WeakMap<Knowledge, Map<string, Priors>>();
const MOST_KEPT = 96;

function makePriors(network: Network, context: LeakContext, knowledge: Knowledge): Priors {
  const { causes, nonSpecific } = network;
  const odds = causes.map((cause) => priorOdds(knowledge, knowledge.causes[cause.entry.id]!, context));
  const shared = jointSizes(network, knowledge);
  let serious = 0;
  let pool = 0;
  causes.forEach((cause, i) => {
    if (cause.serious) serious += odds[i]! / shared[i]!;
    else pool += odds[i]!;
  });
  const whole = 1 + serious;
  const principal = causes.map((cause, i) => (cause.serious ? odds[i]! / whole : odds[i]! / pool / whole));
  const present = causes.map((cause, i) =>
    cause.serious || i === nonSpecific ? principal[i]! : larger(odds[i]! / (1 + odds[i]!), principal[i]!),
  );
  const signatures: string[] = [""];
  const classOf = causes.map((cause) => {
    const signature = knowledge.companions.groups
      .filter((group) => group.members.includes(cause.entry.id))
      .map((group) => group.id)
      .join("+");
    const known = signatures.indexOf(signature);
    return known >= 0 ? known : signatures.push(signature) - 1;
  });
  const shareOfClass = signatures.map((_, c) =>
    principal.reduce((sum, q, i) => (classOf[i] === c ? sum + q / shared[i]! : sum), 0),
  );
  const companion = causes.map((cause, i) => {
    if (cause.serious || i === nonSpecific) return signatures.map(() => 0);
    const ratios = signatures.map((signature) => oddsRatio(knowledge, cause.entry, signature));
    const shares = shareOfClass.map((share, c) => (classOf[i] === c ? share - principal[i]! : share));
    return companionChances(present[i]! - principal[i]!, ratios, shares);
  });
  return {
    present,
    principal,
    classOf,
    companion: signatures.map((_, c) => causes.map((_, i) => companion[i]![c]!)),
  };
}

/** Mean number of members that a joint form of the cause's group makes present; 1 for a cause in no group. */
function jointSizes(network: Network, knowledge: Knowledge): number[] {
  const sizes = network.causes.map(() => 1);
  for (const group of knowledge.joint.groups) {
    const mean = group.combinations.reduce((sum, row) => sum + row.share * row.members.length, 0);
    for (const row of group.combinations) for (const id of row.members) sizes[network.causeIndex.get(id)!] = mean;
  }
  return sizes;
}

function larger(a: number, b: number): number {
  return a > b ? a : b;
}

function oddsRatio(knowledge: Knowledge, entry: CauseEntry, signature: string): number {
  const groups = signature === "" ? [] : signature.split("+");
  let ratio = 1;
  for (const group of knowledge.companions.groups)
    if (groups.includes(group.id) && group.members.includes(entry.id)) ratio *= group.odds_ratio;
  return ratio;
}

/** Chances beside each class with the given odds ratios between them, whose mean over the classes is `rest`. */
function companionChances(rest: number, ratios: readonly number[], shares: readonly number[]): number[] {
  if (rest <= 0) return ratios.map(() => 0);
  // Where no class makes a difference the mean is the chance itself.
  const whole = shares.reduce((sum, share) => sum + share, 0);
  if (ratios.every((ratio) => ratio === 1) && rest < whole) return ratios.map(() => rest / whole);
  const chances = (odds: number) => ratios.map((ratio) => (ratio * odds) / (1 + ratio * odds));
  const mean = (odds: number) => chances(odds).reduce((sum, p, c) => sum + p * shares[c]!, 0);
  let low = 0;
  let high = 1;
  while (mean(high) < rest && high < 1e6) high *= 2;
  for (let step = 0; step < 80; step++) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) break;
    if (mean(middle) < rest) low = middle;
    else high = middle;
  }
  return chances((low + high) / 2);
}

/** Prior odds of one cause: prior / (1 - prior), times the ratios for age, sex and known risk factors. */
export function priorOdds(knowledge: Knowledge, entry: CauseEntry, context: LeakContext): number {
  const { setting, ageBand, sex } = context;
  const { mix } = knowledge;
  const prior = entry.prior_per_1000[setting].value / 1000;
  const ages = mix.age_share[setting].p;
  const meanAge = ages.reduce((sum, share, band) => sum + share * entry.age_ratio.by_band[band]!, 0);
  const female = mix.female_share[setting].p;
  const meanSex = female * entry.sex_ratio.female + (1 - female) * entry.sex_ratio.male;
  const ageFactor = entry.age_ratio.by_band[ageBand]! / meanAge;
  let odds = (prior / (1 - prior)) * (entry.sex_ratio[sex] / meanSex);
  const factors = riskFactors(knowledge, entry, context);
  const grouped = new Set<string>();
  let ageCounted = false;
  for (const group of mix.one_thing) {
    const known = group.members.filter((id) => !grouped.has(id) && factors.has(id));
    if (known.length === 0) continue;
    for (const id of known) grouped.add(id);
    // Brittle bone shows in age as well: where the group lists age, it is one more member.
    const age = group.members.includes("age_band") ? ageFactor : null;
    if (age !== null) ageCounted = true;
    const rows = known.map((id) => factors.get(id)!);
    odds *= (togetherAs(rows, (row) => row.present, age) * (age ?? 1)) / meanTogether(rows, age);
  }
  if (!ageCounted) odds *= ageFactor;
  for (const [id, { whenPresent, whenAbsent, present }] of factors)
    if (!grouped.has(id)) odds *= present ? whenPresent : whenAbsent;
  return odds;
}

/** A known risk factor: its factor on the odds if present and if absent, which is 1 on the mean. */
interface RiskFactor {
  readonly whenPresent: number;
  readonly whenAbsent: number;
  readonly prevalence: number;
  readonly present: boolean;
}

/** Factors that mean one thing: the largest counts fully, each further one above 1 by its square root. */
function togetherAs(rows: readonly RiskFactor[], isPresent: (row: RiskFactor) => boolean, age: number | null): number {
  const ratios: number[] = [];
  let product = 1;
  for (const row of rows) {
    if (isPresent(row)) ratios.push(row.whenPresent);
    else product *= row.whenAbsent;
  }
  if (age !== null && ratios.length > 0 && age > 1) ratios.push(age);
  else if (age !== null) product *= age;
  ratios.sort((a, b) => b - a);
  ratios.forEach((ratio, i) => {
    product *= i === 0 || ratio <= 1 ? ratio : Math.sqrt(ratio);
  });
  return product;
}

/** The mean of that over who has which of them, so that to know more does not change what is true on average. */
function meanTogether(rows: readonly RiskFactor[], age: number | null): number {
  let mean = 0;
  for (let set = 0; set < 2 ** rows.length; set++) {
    let chance = 1;
    rows.forEach(({ prevalence }, i) => {
      chance *= (set >> i) & 1 ? prevalence : 1 - prevalence;
    });
    if (chance > 0) mean += chance * togetherAs(rows, (row) => ((set >> rows.indexOf(row)) & 1) === 1, age);
  }
  return mean;
}

function riskFactors(knowledge: Knowledge, entry: CauseEntry, context: LeakContext): Map<string, RiskFactor> {
  const out = new Map<string, RiskFactor>();
  for (const id of Object.keys(entry.risk_factors).sort()) {
    const present = context.risks.get(id);
    if (present === undefined) continue;
    const ratio = entry.risk_factors[id]!.odds_ratio;
    const prevalence = prevalenceOf(knowledge, id, context);
    const mean = prevalence * ratio + 1 - prevalence;
    out.set(id, { whenPresent: ratio / mean, whenAbsent: 1 / mean, prevalence, present });
  }
  return out;
}

/** How common a risk factor is among such people, before anything is known; 0 when nobody has written it down. */
export function prevalenceOf(knowledge: Knowledge, risk: string, context: LeakContext): number {
  const row = knowledge.mix.risk_prevalence[risk];
  if (!row) return 0;
  const byAge = knowledge.mix.prevalence_by_age[risk]?.ratio[context.ageBand] ?? 1;
  const p = row[context.setting] * byAge;
  return p > 0.9 ? 0.9 : p;
}

import type { PlanKnowledge, PlannedItem } from "../knowledge/plan.ts";
import { PLAN_VERDICTS, type PlanVerdict } from "../knowledge/plan-entries.ts";
import type { CheckFirst, ItemVerdict, PlanReason, Told } from "../vocabulary/plan.ts";
import { sourcesNamed } from "./basis.ts";
import type { DrugSafety } from "./drug-safety.ts";
import type { KnownFacts } from "./facts.ts";
import { reasonOf } from "./reasons.ts";

/** Only these two are an offer. */
export function isOffered(verdict: PlanVerdict): boolean {
  return verdict === "recommended" || verdict === "consider";
}

/** The worse of two verdicts. */
export function worse(a: PlanVerdict, b: PlanVerdict): PlanVerdict {
  return PLAN_VERDICTS.indexOf(a) >= PLAN_VERDICTS.indexOf(b) ? a : b;
}

/** What stands against a thing: how far it makes the verdict worse; null where it only asks for care. */
export interface Against {
  readonly effect: PlanVerdict | null;
  readonly reason: PlanReason;
}

/** A row of the contraindications in this person: what it says against its things, and what of it nobody has asked. */
interface RowHere {
  readonly against: Against | null;
  readonly open: readonly string[];
}

/** Every row, looked up once for all things that it is about. */
export type RowsHere = readonly RowHere[];

export function rowsHere(known: KnownFacts, rules: PlanKnowledge): RowsHere {
  return rules.rows.map((row) => {
    const lifted = row.unless?.some((id) => known.present.has(id)) === true;
    const cited = lifted ? [] : row.facts.filter((id) => known.present.has(id));
    return {
      against:
        cited.length === 0
          ? null
          : {
              effect: row.effect === "care" ? null : row.effect,
              reason: reasonOf(row.id, cited, row.because, row, known, rules),
            },
      open: row.effect === "care" ? [] : row.facts.filter((id) => known.unknown.has(id)),
    };
  });
}

/**
 * The verdict on one thing for this person: what its first fitting rule says, made worse by whatever forbids it. What
 * forbids can never be outweighed; what only asks for care is told beside it.
 *
 * @param here    what the rows of contraindications say in this person
 * @param picture the facts that say what leads: cited by a rule that holds for everybody
 */
export function judgeItem(
  item: PlannedItem,
  known: KnownFacts,
  here: RowsHere,
  picture: readonly string[],
  safety: DrugSafety | null,
  exercise: readonly Against[],
  rules: PlanKnowledge,
): ItemVerdict {
  const fitting = item.rules.find((rule) => isMet(rule, known)) ?? item.rules.at(-1)!;
  const cited = citedBy(fitting, known);
  const own = reasonOf(
    `${item.item}#${item.rules.indexOf(fitting)}`,
    cited.length > 0 ? cited : picture,
    fitting.because,
    fitting,
    known,
    rules,
    cited.length === 0,
  );
  const rows: Against[] = [...rowsAgainst(item, here, rules), ...(safety?.reasons ?? []), ...exercise];
  const verdict = rows.reduce<PlanVerdict>(
    (worst, { effect }) => (effect === null ? worst : worse(worst, effect)),
    fitting.verdict,
  );
  const deciding = once(rows.filter(({ effect }) => effect === verdict).map(({ reason }) => reason));
  const rest = rows.filter(({ effect }) => effect !== verdict).map(({ reason }) => reason);
  const ownDecides = verdict === fitting.verdict;
  const offered = isOffered(verdict);
  return {
    item: item.item,
    label: item.label,
    plain: item.plain,
    verdict,
    because: ownDecides && deciding.length === 0 ? [own] : ownDecides ? [...deciding, own] : deciding,
    against: [...rest, ...(ownDecides || isOffered(fitting.verdict) ? [] : [own])],
    checkFirst: offered ? [...checkFirstOf(item, here, rules), ...(safety?.open.map(({ fact }) => fact) ?? [])] : [],
    evidence: item.evidence.because,
    certainty: item.evidence.certainty,
    sources: sourcesNamed(item.evidence.sources, rules),
    stages: offered ? (fitting.stages ?? item.stages) : [],
    works: toldOf(rules.measures[item.works]!),
    reviewWeeks: item.review_weeks,
    stop: item.stop,
    never: item.never === undefined ? null : toldOf(item.never),
    choice: item.choice ?? null,
    oneOf: item.one_of ?? null,
    taken: safety?.taken ?? false,
    // Whoever takes it already does not begin it.
    dose: offered && item.kind === "drugs" && safety !== null && !safety.taken ? safety.dose : null,
  };
}

/** What two rules say in the same words is said once. */
function once(reasons: readonly PlanReason[]): PlanReason[] {
  return reasons.filter(({ clinical }, at) => reasons.findIndex((other) => other.clinical === clinical) === at);
}

/** The two voices alone. */
function toldOf({ clinical, plain }: Told): Told {
  return { clinical, plain };
}

/** Facts that a rule asks for, and those that it must not meet. */
export interface Asked {
  readonly any?: readonly string[];
  readonly all?: readonly string[];
  readonly none?: readonly string[];
}

/** One of `any` where there are some, all of `all`, and none of `none`. */
export function isMet({ any, all = [], none = [] }: Asked, { present }: KnownFacts): boolean {
  const some = any === undefined || any.some((id) => present.has(id));
  return some && all.every((id) => present.has(id)) && !none.some((id) => present.has(id));
}

/** The facts by which a rule is met. */
export function citedBy({ any = [], all = [] }: Asked, { present }: KnownFacts): string[] {
  return [...new Set([...all, ...any])].filter((id) => present.has(id));
}

function rowsAgainst({ item }: PlannedItem, here: RowsHere, { rowsOf }: PlanKnowledge): Against[] {
  return (rowsOf[item] ?? []).flatMap((place) => here[place]!.against ?? []);
}

/** Facts that nobody has asked about and that would forbid it. */
function checkFirstOf({ item }: PlannedItem, here: RowsHere, { rowsOf }: PlanKnowledge): string[] {
  return [...new Set((rowsOf[item] ?? []).flatMap((place) => here[place]!.open))];
}

/** The facts still to be asked, each once, with all that hangs on it; what most hangs on first. */
export function factsToCheck(
  verdicts: readonly ItemVerdict[],
  open: readonly CheckFirst[],
  { facts }: PlanKnowledge,
): CheckFirst[] {
  const items = new Map<string, string[]>();
  for (const { item, checkFirst } of verdicts)
    for (const fact of checkFirst) items.set(fact, [...(items.get(fact) ?? []), item]);
  return [...items]
    .map(([fact, list]): CheckFirst => {
      const medication = open.find((one) => one.fact === fact);
      const ask = facts[fact]?.ask;
      return {
        fact,
        label: medication?.label ?? facts[fact]?.label ?? fact,
        clinical: medication?.clinical ?? ask?.clinical ?? "",
        plain: medication?.plain ?? ask?.plain ?? "",
        items: list,
      };
    })
    .sort((a, b) => b.items.length - a.items.length || (a.fact < b.fact ? -1 : 1));
}

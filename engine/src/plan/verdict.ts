import type { PlanKnowledge, PlannedItem } from "../knowledge/plan.ts";
import { PLAN_VERDICTS, type PlanVerdict } from "../knowledge/plan-entries.ts";
import type { CheckFirst, ItemVerdict, PlanReason } from "../vocabulary/plan.ts";
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

/**
 * The verdict on one thing for this person: what its first fitting rule says, made worse by whatever forbids it. What
 * forbids can never be outweighed; what only asks for care is told beside it.
 *
 * @param picture the facts that say what leads: cited by a rule that holds for everybody
 */
export function judgeItem(
  item: PlannedItem,
  known: KnownFacts,
  picture: readonly string[],
  safety: DrugSafety | null,
  exercise: readonly Against[],
  rules: PlanKnowledge,
): ItemVerdict {
  const fitting = item.rules.find(({ any, all }) => isMet(any, all, known)) ?? item.rules.at(-1)!;
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
  const rows: Against[] = [...rowsAgainst(item, known, rules), ...(safety?.reasons ?? []), ...exercise];
  const verdict = rows.reduce<PlanVerdict>(
    (worst, { effect }) => (effect === null ? worst : worse(worst, effect)),
    fitting.verdict,
  );
  const deciding = rows.filter(({ effect }) => effect === verdict).map(({ reason }) => reason);
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
    checkFirst: offered ? [...checkFirstOf(item, known, rules), ...(safety?.open.map(({ fact }) => fact) ?? [])] : [],
    evidence: item.evidence.because,
    certainty: item.evidence.certainty,
    sources: sourcesNamed(item.evidence.sources, rules),
    stages: offered ? (fitting.stages ?? item.stages) : [],
    works: { clinical: rules.measures[item.works]!.clinical, plain: rules.measures[item.works]!.plain },
    reviewWeeks: item.review_weeks,
    stop: item.stop,
    never: item.never === undefined ? null : { clinical: item.never.clinical, plain: item.never.plain },
    choice: item.choice ?? null,
    dose: offered && item.kind === "drugs" && safety !== null ? safety.dose : null,
  };
}

/** One of `any` where there are some, and all of `all`. */
export function isMet(
  any: readonly string[] | undefined,
  all: readonly string[] | undefined,
  { present }: KnownFacts,
): boolean {
  return (any === undefined || any.some((id) => present.has(id))) && (all ?? []).every((id) => present.has(id));
}

/** The facts by which a rule is met. */
export function citedBy(
  { any = [], all = [] }: { any?: readonly string[]; all?: readonly string[] },
  { present }: KnownFacts,
): string[] {
  return [...new Set([...all, ...any])].filter((id) => present.has(id));
}

function rowsAgainst(item: PlannedItem, known: KnownFacts, rules: PlanKnowledge): Against[] {
  return (rules.rowsOf[item.item] ?? []).flatMap((place) => {
    const row = rules.rows[place]!;
    const cited = row.facts.filter((id) => known.present.has(id));
    if (cited.length === 0) return [];
    const reason = reasonOf(row.id, cited, row.because, row, known, rules);
    return [{ effect: row.effect === "care" ? null : row.effect, reason }];
  });
}

/** Facts that nobody has asked about and that would forbid it. */
function checkFirstOf(item: PlannedItem, { unknown }: KnownFacts, rules: PlanKnowledge): string[] {
  const forbidding = (rules.rowsOf[item.item] ?? [])
    .map((place) => rules.rows[place]!)
    .filter(({ effect }) => effect !== "care");
  return [...new Set(forbidding.flatMap(({ facts }) => facts))].filter((id) => unknown.has(id));
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

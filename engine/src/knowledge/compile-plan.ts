import { ForamenError } from "../errors.ts";
import { namedSource } from "./compile-medication.ts";
import type { Evidence } from "./entry.ts";
import {
  type DatedBasis,
  PLANNED_KINDS,
  type PlanKnowledge,
  type PlannedItem,
  type PlannedKind,
  type PlanParts,
} from "./plan.ts";
import type { ContraRow, PlanRule, PlanRuleFile } from "./plan-entries.ts";
import { sha256 } from "./sha256.ts";

/** Raised whenever a bundle can no longer be read by the engine of the release before. */
export const PLAN_FORMAT = 1;

export interface PlanBundle extends PlanKnowledge {
  readonly format: typeof PLAN_FORMAT;
}

/**
 * The rules of the plan put together: defaults stand in each item, whole kinds are written out, and each item has the
 * list of what may forbid it. The same files give the same bundle, byte for byte.
 * Throws KNOWLEDGE_INVALID where a rule names an entry that does not exist.
 */
export function compilePlan(parts: PlanParts): PlanBundle {
  const items = parts.rules
    .flatMap((file) => file.items.map((item) => planned(item, file, parts)))
    .sort((a, b) => PLANNED_KINDS.indexOf(a.kind) - PLANNED_KINDS.indexOf(b.kind));
  const rows = parts.contraindications.flatMap(({ rows: list, checked }) =>
    list.map((row) => ({ checked, ...row, items: itemsOf(row, items) })),
  );
  const rowsOf: Record<string, number[]> = {};
  for (const [place, row] of rows.entries()) {
    for (const item of row.items) {
      const places = rowsOf[item] ?? [];
      places.push(place);
      rowsOf[item] = places;
    }
  }
  const knowledge = {
    facts: sorted(Object.assign({}, ...parts.facts.map(({ facts }) => facts)) as PlanKnowledge["facts"]),
    items,
    rows,
    rowsOf: sorted(rowsOf),
    stages: parts.stages.stages,
    measures: parts.stages.measures,
    leave: parts.stages.leave.map((rule) => ({ checked: parts.stages.checked, ...rule })),
    referrals: parts.referrals.flatMap(({ referrals, checked }) => referrals.map((rule) => ({ checked, ...rule }))),
    services: sorted(
      Object.assign({}, ...parts.referrals.map(({ services }) => services)) as PlanKnowledge["services"],
    ),
    choices: [...parts.choices].sort((a, b) => (a.id < b.id ? -1 : 1)),
    words: sorted(parts.words),
    sources: sorted(
      Object.fromEntries(Object.entries(parts.sources).map(([id, source]) => [id, namedSource(source)] as const)),
    ),
  };
  return { format: PLAN_FORMAT, version: sha256(JSON.stringify([PLAN_FORMAT, knowledge])).slice(0, 12), ...knowledge };
}

/** The rules from their bundle, the parsed JSON. Throws BUNDLE_MISMATCH when it is none, or of another format. */
export function loadPlan(bundle: unknown): PlanKnowledge {
  const { format, version } = (bundle ?? {}) as Partial<PlanBundle>;
  if (format === PLAN_FORMAT && typeof version === "string") return bundle as PlanKnowledge;
  throw new ForamenError(
    "BUNDLE_MISMATCH",
    "This is not a bundle of plan rules of this release. Build it again with `npm run build`.",
  );
}

function planned(
  item: PlanRuleFile["items"][number],
  { defaults, checked }: PlanRuleFile,
  parts: PlanParts,
): PlannedItem {
  const [kind, id] = item.item.split("/") as [PlannedKind, string];
  const entry = parts.entries[item.item];
  if (entry === undefined || !PLANNED_KINDS.includes(kind))
    throw new ForamenError(
      "KNOWLEDGE_INVALID",
      `A rule of the plan is about "${item.item}", which has no entry.`,
      "knowledge/plan_rules",
    );
  const dosing = item.dosing ?? (kind === "drugs" || kind === "supplements" ? id : undefined);
  return {
    ...defaults,
    ...item,
    kind,
    id,
    label: entry.label,
    plain: entry.plain,
    evidence: entry.evidence,
    ...(dosing === undefined ? {} : { dosing }),
    rules: item.rules.map((rule) => based(rule, entry.evidence, checked)),
  };
}

/** A rule without sources of its own is what the evidence of the entry comes to. */
function based(rule: PlanRule, evidence: Evidence, checked: string): PlanRule & DatedBasis {
  const own =
    rule.sources === undefined
      ? undefined
      : {
          sources: rule.sources,
          grade: rule.grade ?? "consensus",
          status: rule.status ?? "recalled",
          checked: rule.checked ?? checked,
        };
  return {
    ...rule,
    ...(own ?? {
      sources: evidence.sources,
      grade: evidence.certainty,
      status: evidence.status,
      checked: evidence.checked,
    }),
  };
}

function itemsOf({ items, except = [] }: ContraRow, all: readonly PlannedItem[]): string[] {
  const named = items.flatMap((name) =>
    name.endsWith("/*") ? all.filter(({ kind }) => `${kind}/*` === name).map(({ item }) => item) : [name],
  );
  return [...new Set(named)].filter((name) => !except.includes(name));
}

function sorted<A>(record: Readonly<Record<string, A>>): Record<string, A> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
}

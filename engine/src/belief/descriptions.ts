import type { Knowledge } from "../knowledge/knowledge.ts";
import type { DescriptionAnswer } from "./evidence.ts";
import type { Figures } from "./figures.ts";
import { ratesOf } from "./leak.ts";

/** How one description of the pain is answered when a cause is the principal one. */
export interface DescriptionRow {
  readonly answer: DescriptionAnswer;
  /** Latent group, or -1. */
  readonly group: number;
  readonly sign: 1 | -1;
  /** P(band k or worse), the same at every site; null when it depends on the structures that a site reaches. */
  readonly table: readonly number[] | null;
}

/** One row for each description that was given, for one cause. */
export function descriptionRows(
  figures: Figures,
  cause: string,
  answers: readonly DescriptionAnswer[],
  risks: ReadonlyMap<string, boolean>,
): DescriptionRow[] {
  const { knowledge, layout } = figures;
  const { groups } = layout.network;
  return answers.map((answer) => {
    const { id } = answer.finding;
    const group = groups.findIndex((g) => g.members.has(id));
    const sign = group < 0 ? 1 : groups[group]!.members.get(id)!;
    return { answer, group, sign, table: fixedTable(knowledge, cause, id, risks) };
  });
}

function fixedTable(
  knowledge: Knowledge,
  cause: string,
  id: string,
  risks: ReadonlyMap<string, boolean>,
): readonly number[] | null {
  if (risks.size > 0)
    for (const rule of knowledge.leaksByRisk.rules)
      if (rule.replaces_all && rule.finding === id && risks.get(rule.risk) === (rule.when === "present"))
        return [rule.p];
  const listed = knowledge.causes[cause]!.findings[id];
  if (listed) return ratesOf(listed);
  if (shownByStructures(knowledge).has(id)) return null;
  const fallback = knowledge.descriptions.defaults[id];
  return fallback ? ratesOf(fallback) : [0];
}

/** Not written down for the cause: what its structures would make of it, on top of the default. */
export function tableAtSet(figures: Figures, set: number, id: string): readonly number[] {
  let tables = figures.described.get(id);
  if (!tables) {
    tables = new Array(figures.layout.sets.length);
    figures.described.set(id, tables);
  }
  const table = tables[set] ?? makeTable(figures, set, id);
  tables[set] = table;
  return table;
}

function makeTable(figures: Figures, set: number, id: string): readonly number[] {
  const { knowledge, layout } = figures;
  const fallback = knowledge.descriptions.defaults[id];
  const base = fallback ? ratesOf(fallback) : [0];
  const chances = figures.chances[set]!;
  let without = 1 - base[0]!;
  layout.sets[set]!.uses.forEach(({ instance }, i) => {
    const { findings } = knowledge.structures[layout.network.instances[instance]!.id]!;
    const irritated = findings.irritated[id];
    const deficit = findings.deficit[id];
    const p =
      chances[2 * i]! * (irritated ? ratesOf(irritated)[0]! : 0) +
      chances[2 * i + 1]! * (deficit ? ratesOf(deficit)[0]! : 0);
    without *= 1 - p;
  });
  return [1 - without, ...base.slice(1)];
}

/** P(the answer that was given) from chances of reaching each band. */
export function answerChance(table: readonly number[], answer: DescriptionAnswer): number {
  const from = answer.lo === 0 ? 1 : (table[answer.lo - 1] ?? 0);
  return from - (table[answer.hi] ?? 0);
}

const shown = new WeakMap<Knowledge, ReadonlySet<string>>();

/** Descriptions for which some structure has a rate. */
function shownByStructures(knowledge: Knowledge): ReadonlySet<string> {
  const known = shown.get(knowledge);
  if (known) return known;
  const ids = new Set<string>();
  for (const { findings } of Object.values(knowledge.structures))
    for (const state of [findings.irritated, findings.deficit]) for (const id of Object.keys(state)) ids.add(id);
  shown.set(knowledge, ids);
  return ids;
}

import { has, type Item, idOf } from "./items.ts";
import type { LevelGroup } from "./level-group.ts";
import type { Mention } from "./mentions.ts";

const EXCEPT = /^(except|except for|apart from|other than|aside from|save for|besides|with the exception of)$/;
const TO_LEVEL = /^(at|in|for|of|the|level|levels|on)$/;

/** Levels at which a denial does not hold, and where in the sentence they stand. */
export interface Exception {
  readonly levels: LevelGroup;
  readonly at: number;
  /** "except for a small protrusion at L2-3": what is there is said in words of its own, and the denial is of no level. */
  readonly ofSpine?: true;
}

/** "No canal stenosis from T12-L1 to L4-L5 except at L2-L3, where it is severe": there it is, as the clause says. */
export function exceptLevels(items: readonly Item[], at: number): Exception | null {
  const except = items.findIndex(({ word }, place) => place > at && EXCEPT.test(word));
  if (except < 0) return null;
  let level = except + 1;
  while (TO_LEVEL.test(items[level]?.word ?? "") || has(items[level], "side")) level++;
  const { levels, roots } = items[level] ?? {};
  if (levels !== undefined && roots === undefined) return { levels, at: level };
  const named = items.findIndex((item) => item.levels !== undefined && item.roots === undefined);
  return named > except && items.slice(except, named).some((item) => has(item, "condition"))
    ? { levels: items[named]!.levels!, at: named, ofSpine: true }
    : null;
}

const SPINE: LevelGroup = { form: "any", discs: [], bodies: [], from: 0, to: 0 };

/** A denial without the levels that are excepted, and what is said of these. */
export function withException(mention: Mention, items: readonly Item[], { levels, at, ofSpine }: Exception): Mention[] {
  if (ofSpine === true) return [{ ...mention, levels: SPINE }];
  const except = [...(mention.except ?? []), ...levels.discs, ...levels.bodies];
  const denied = { ...mention, except };
  // "except at L2-3, where there is severe stenosis": said in words of its own
  if (clause(items, at).some((item) => has(item, "condition"))) return [denied];
  return [denied, { ...mention, ...ofClause(items, at), negated: false, scope: null, levels, from: at, to: at }];
}

function ofClause(items: readonly Item[], at: number): Pick<Mention, "severity" | "side" | "possible"> {
  const said = clause(items, at);
  const before = items.slice(Math.max(0, at - 3), at);
  const possible = [...before, ...said].some((item) => has(item, "hedge"));
  const severity = said.flatMap((item) => idOf(item, "grade") ?? [])[0] ?? "unspecified";
  const side = [...before, ...said].flatMap((item) => idOf(item, "side") ?? [])[0] ?? "unspecified";
  return { severity: severity as Mention["severity"], side: side as Mention["side"], possible };
}

/** What follows the level, up to the next statement. */
function clause(items: readonly Item[], at: number): readonly Item[] {
  const end = items.findIndex(
    ({ word }, place) => place > at && (/^(with|and|;|\.)$/.test(word) || has(items[place], "cause")),
  );
  return items.slice(at + 1, end < 0 ? items.length : end);
}

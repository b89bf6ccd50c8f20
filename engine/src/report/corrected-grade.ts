import { has, type Item, idOf } from "./items.ts";
import type { Mention } from "./mentions.ts";

const TURNS = /^(rather|but|instead)$/;

/** "No small extrusion, rather a giant one": only the grade is denied; the finding is there, and as grave as is said then. */
export function withCorrectedGrade(mention: Mention, items: readonly Item[]): Mention {
  if (!mention.negated) return mention;
  const before = items.slice(0, mention.at + 1);
  const denial = before.findLastIndex((item) => has(item, "negation"));
  const deniedGrade = before.some(
    (item, at) => (at >= denial && has(item, "grade")) || (at === denial && mention.scope !== "no"),
  );
  const turn = items.findIndex((item, at) => at > mention.at && TURNS.test(item.word));
  if (denial < 0 || !deniedGrade || turn < 0) return mention;
  const rest = items.slice(turn + 1).filter(({ word }) => !/^(a|an|the|very)$/.test(word));
  const severity = rest[0] === undefined ? null : idOf(rest[0], "grade");
  const same = rest[1] === undefined || /^(one|[.,;])$/.test(rest[1].word);
  if (severity === null || !same) return mention;
  return { ...mention, negated: false, scope: null, severity: severity as Mention["severity"] };
}

import { PLANNED_KINDS } from "../../../engine/src/knowledge/plan.ts";
import { planFiles } from "./plan-files.ts";
import { type Fault, faultAt, type Rule } from "./view.ts";

const RULE = "plan-judges-every-entry";
const OFFERS: readonly string[] = ["recommended", "consider"];

/**
 * Every treatment, drug, operation and habit has its rules in the plan, once; the last of them holds for everybody; and
 * some rule offers it, unless it is said why it never is.
 */
export const planJudgesEveryEntry: Rule = {
  name: RULE,
  *check(view): Generator<Fault> {
    const files = planFiles(view, "plan_rules");
    if (files.length === 0) return;
    const judged = new Set<string>();
    for (const [file, { items }] of files) {
      for (const [place, { item, rules, never }] of items.entries()) {
        const steps = ["items", place];
        if (judged.has(item)) yield faultAt(RULE, file, [...steps, "item"], `"${item}" is judged twice.`);
        judged.add(item);
        const last = rules.at(-1);
        if (last === undefined || last.any !== undefined || last.all !== undefined || last.none !== undefined)
          yield faultAt(
            RULE,
            file,
            [...steps, "rules"],
            "The last rule must hold for everybody: leave out any, all and none.",
          );
        const offered = rules.some(({ verdict }) => OFFERS.includes(verdict));
        if (never?.offered === false && offered)
          yield faultAt(RULE, file, [...steps, "never"], "It is said that it is never offered, and a rule offers it.");
        if (never === undefined && !offered)
          yield faultAt(RULE, file, [...steps, "rules"], "No rule offers it: say why in `never`.");
      }
    }
    for (const { file, kind, entry } of view.entries) {
      if (!PLANNED_KINDS.some((one) => one === kind) || judged.has(`${kind}/${entry.id}`)) continue;
      yield faultAt(RULE, file, ["id"], `No rule of the plan is about "${kind}/${entry.id}": write one in plan_rules.`);
    }
  },
};

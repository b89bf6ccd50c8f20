import type { PlanBasis } from "../../../engine/src/knowledge/plan-entries.ts";
import type { KnowledgeFile } from "../knowledge/read-files.ts";
import { planFiles } from "./plan-files.ts";
import { type Fault, faultAt, type Rule, type Steps, type View } from "./view.ts";

const RULE = "plan-rule-has-source";

/**
 * Every rule of the plan names a source, is called seen only where all of these have been read and elicited only where it
 * is own judgement, and says the day on which it was compared; people out of a hundred lie within their interval.
 */
export const planRuleHasSource: Rule = {
  name: RULE,
  *check(view): Generator<Fault> {
    const read = new Map(view.sources.map(({ entry }) => [entry.id, entry.status === "seen"]));
    for (const { file, steps, basis, day } of bases(view)) {
      const { sources, status } = basis;
      const checked = basis.checked ?? day;
      if (sources.length === 0)
        yield faultAt(RULE, file, [...steps, "sources"], "A rule of the plan needs at least one source.");
      const unread = sources.filter((id) => read.get(id) === false);
      if (status === "seen" && unread.length > 0)
        yield faultAt(
          RULE,
          file,
          [...steps, "status"],
          `It is called seen, but nobody has read ${unread.join(", ")}: write recalled.`,
        );
      if (status === "elicited" && !sources.includes("expert"))
        yield faultAt(RULE, file, [...steps, "status"], "What is elicited is own judgement: its source is expert.");
      if (checked === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(checked))
        yield faultAt(RULE, file, steps, "It does not say the day on which it was compared with its sources.");
    }
    for (const [file, { outcomes }] of planFiles(view, "choices"))
      for (const [place, { of_100: figures }] of outcomes.entries())
        for (const [option, { value, interval }] of Object.entries(figures)) {
          const [low, high] = interval ?? [value, value];
          if (0 <= low && low <= value && value <= high && high <= 100) continue;
          yield faultAt(
            RULE,
            file,
            ["outcomes", place, "of_100", option],
            `${value} people of 100 do not lie in an interval from ${low} to ${high} within 0 to 100.`,
          );
        }
  },
};

interface Based {
  readonly file: KnowledgeFile;
  readonly steps: Steps;
  readonly basis: PlanBasis;
  readonly day?: string;
}

function* bases(view: View): Generator<Based> {
  for (const [file, { basis }] of planFiles(view, "plan_facts")) yield { file, steps: ["basis"], basis };
  // Without a source of its own a rule rests on the evidence of its entry.
  for (const [file, { items, checked: day }] of planFiles(view, "plan_rules"))
    for (const [place, { rules }] of items.entries())
      for (const [at, rule] of rules.entries())
        if (rule.sources !== undefined)
          yield { file, steps: ["items", place, "rules", at], basis: rule as PlanBasis, day };
  for (const [file, { rows, checked: day }] of planFiles(view, "contraindications"))
    for (const [place, basis] of rows.entries()) yield { file, steps: ["rows", place], basis, day };
  for (const [file, { basis, measures, leave, checked: day }] of planFiles(view, "plan_stages")) {
    yield { file, steps: ["basis"], basis, day };
    for (const [id, measure] of Object.entries(measures)) yield { file, steps: ["measures", id], basis: measure, day };
    for (const [place, rule] of leave.entries()) yield { file, steps: ["leave", place], basis: rule, day };
  }
  for (const [file, { referrals, checked: day }] of planFiles(view, "referrals"))
    for (const [place, basis] of referrals.entries()) yield { file, steps: ["referrals", place], basis, day };
  for (const [file, { outcomes, checked: day }] of planFiles(view, "choices"))
    for (const [place, { of_100: figures }] of outcomes.entries())
      for (const [option, basis] of Object.entries(figures))
        yield { file, steps: ["outcomes", place, "of_100", option], basis, day };
}

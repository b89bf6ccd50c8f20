import { URGENCY_CODES } from "../../../engine/src/vocabulary/urgency.ts";
import { type Fault, faultAt, type Rule } from "./view.ts";

/** Every cause has one plan of care, no less urgent than the cause itself, and the most urgent plans come first. */
export const onePlanEach: Rule = {
  name: "one-plan-each",
  *check(view): Generator<Fault> {
    const plans = view.single("model/plans.yaml");
    if (plans === undefined) return;
    const urgencyOf = new Map(view.causes.map(({ entry }) => [entry.id, entry.urgency]));
    const planOf = new Map<string, string>();
    let before = 0;
    for (const [place, plan] of plans.entry.plans.entries()) {
      const rank = URGENCY_CODES.indexOf(plan.urgency);
      if (rank < before) {
        const message = `"${plan.id}" (${plan.urgency}) stands behind a plan that is less urgent: move it up.`;
        yield faultAt(this.name, plans.file, ["plans", place, "urgency"], message);
      }
      before = Math.max(before, rank);
      for (const [row, id] of plan.causes.entries()) {
        const steps = ["plans", place, "causes", row];
        const other = planOf.get(id);
        const urgency = urgencyOf.get(id);
        if (other !== undefined) {
          yield faultAt(
            this.name,
            plans.file,
            steps,
            `"${id}" has the plans "${other}" and "${plan.id}": leave it in one.`,
          );
        } else if (urgency !== undefined && URGENCY_CODES.indexOf(urgency) < rank) {
          const message = `"${id}" is ${urgency}, more urgent than its plan "${plan.id}" (${plan.urgency}).`;
          yield faultAt(this.name, plans.file, steps, message);
        }
        planOf.set(id, plan.id);
      }
    }
    for (const { file, entry } of view.causes) {
      if (planOf.has(entry.id)) continue;
      yield faultAt(this.name, file, ["id"], `"${entry.id}" has no plan of care: add it to one in model/plans.yaml.`);
    }
  },
};

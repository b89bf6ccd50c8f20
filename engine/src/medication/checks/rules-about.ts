import type { CombinationRule } from "../../knowledge/medication/drug-interactions.ts";
import type { MedicationKnowledge } from "../../knowledge/medication.ts";
import { selects } from "../selects.ts";
import type { Subject } from "../subject.ts";

const about = new WeakMap<MedicationKnowledge["combinations"], Map<string, readonly CombinationRule[]>>();

/** Rules that name the drug in some part: no other can be about an order for it. */
export function rulesAbout({ drug, order, knowledge }: Subject): readonly CombinationRule[] {
  let known = about.get(knowledge.combinations);
  if (known === undefined) {
    known = new Map();
    about.set(knowledge.combinations, known);
  }
  const key = [drug, ...order.ingredients].join();
  let rules = known.get(key);
  if (rules === undefined) {
    rules = knowledge.combinations.filter(
      ({ all_of: all, count_from: counted, same_ingredient_twice: twice, first_patch: patch }) =>
        [...(all ?? []).flat(), ...(counted ?? [])].some((selector) => selects(selector, drug, knowledge)) ||
        (twice !== undefined && order.ingredients.includes(twice)) ||
        patch === drug,
    );
    known.set(key, rules);
  }
  return rules;
}

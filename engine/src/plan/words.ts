import { ForamenError } from "../errors.ts";
import type { PlanKnowledge } from "../knowledge/plan.ts";
import type { Told } from "../vocabulary/plan.ts";
import { fill, type Slots } from "../words/fill.ts";

/** One sentence of the plan in both voices, from content/en/plan. Throws KNOWLEDGE_INVALID where there is none. */
export function say({ words }: Pick<PlanKnowledge, "words">, id: string, slots: Slots = {}): Told {
  const template = words[id];
  if (template === undefined)
    throw new ForamenError(
      "KNOWLEDGE_INVALID",
      `There are no words "${id}". Write them in content/en/plan/.`,
      `words ${id}`,
    );
  return {
    clinical: fill(template, "practitioner", slots, `words ${id}`),
    plain: fill(template, "patient", slots, `words ${id}`),
  };
}

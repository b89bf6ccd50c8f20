import type { DrugRules, MedicationKnowledge } from "../knowledge/medication.ts";
import { selects } from "./selects.ts";

const made = new WeakMap<MedicationKnowledge, Map<string, DrugRules>>();

/**
 * A drug outside the list: what its class shares holds for it too (kidney, age, pregnancy), and pairs, conditions and
 * allergies are looked up; its doses are not judged.
 */
export function withoutDosing(id: string, knowledge: MedicationKnowledge): DrugRules {
  let rules = made.get(knowledge);
  if (rules === undefined) {
    rules = new Map();
    made.set(knowledge, rules);
  }
  let one = rules.get(id);
  if (one === undefined) {
    one = fromClasses(id, knowledge);
    rules.set(id, one);
  }
  return one;
}

function fromClasses(id: string, knowledge: MedicationKnowledge): DrugRules {
  const blocks = Object.values(knowledge.blocks).filter((block) => selects(block.class, id, knowledge));
  return {
    id,
    kind: "background",
    unit: "mg",
    generic: id,
    atc: null,
    rxcui: { code: null, status: "unknown" },
    blocks: blocks.map((block) => block.id),
    regimens: [],
    renal: blocks.flatMap(({ renal }) => renal ?? []),
    age: blocks.flatMap(({ age }) => age ?? []),
    pregnancy: blocks.flatMap(({ pregnancy }) => pregnancy ?? []),
    contraindications: blocks.flatMap(({ contraindications }) => contraindications ?? []),
    cautions: [],
    monitoring: blocks.flatMap(({ monitoring }) => monitoring ?? []),
    article: { verdict: "not_in_article", checked: "" },
  };
}

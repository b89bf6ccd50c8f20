import type { RuleAction } from "../../knowledge/medication/rule-basis.ts";
import type { Subject } from "../subject.ts";
import type { OpenFact } from "./missing.ts";

/** Conditions that are read off the person's figures and states, not off the list of diseases. */
const STATE = /^(?:age_|pregnancy_|breastfeeding$|ckd_|liver_)/;

/**
 * Every fact that is not known and that some rule of the drug asks for, whether or not it would change the verdict: a
 * drug is proposed to nobody as if the unknown were normal. Fields of the patient, each once, in one order.
 */
export function unknownsOf(subject: Subject, open: readonly OpenFact[]): string[] {
  const { facts, rules, drug, knowledge, topical } = subject;
  const conditions = Object.keys(knowledge.conditionsOf[drug] ?? {});
  const asksFor = (prefix: string) => !topical && conditions.some((id) => id.startsWith(prefix));
  const fields = new Set(open.map(({ field }) => field));
  const ask = (field: string, known: boolean, asked: boolean) => {
    if (!known && asked) fields.add(field);
  };
  const listed = [...rules.contraindications, ...rules.cautions];
  ask(
    "conditions",
    facts.stated.conditions,
    conditions.some((id) => !STATE.test(id)) || listed.some(({ condition }) => condition !== undefined),
  );
  ask("current_drugs", facts.stated.drugs, hasPairs(subject));
  // The same drug may have done harm before: every drug asks for that.
  ask("allergies", facts.stated.allergies, true);
  ask(
    "liver",
    facts.liver.grade !== null || facts.stated.conditions,
    acts(rules.hepatic) || conditions.some((id) => id.startsWith("liver_")),
  );
  const kidneys = !topical && (acts(rules.renal) || asksFor("ckd_"));
  ask("creatinine", facts.clearance.length > 0, kidneys && facts.creatinineMgDl === null);
  ask("weight", facts.clearance.length > 0, kidneys && facts.weightKg === null);
  ask("sex", facts.clearance.length > 0, kidneys && facts.sex === null);
  ask("weight", facts.weightKg !== null, !topical && rules.regimens.some(({ group }) => group !== undefined));
  ask("age", facts.ageYears !== null, !topical && (kidneys || acts(rules.age) || asksFor("age_")));
  ask("pregnancy", facts.pregnancy.state !== "unknown", !topical && (acts(rules.pregnancy) || asksFor("pregnancy_")));
  ask(
    "breastfeeding",
    facts.breastfeeding !== null,
    !topical && (acts(rules.breastfeeding === undefined ? [] : [rules.breastfeeding]) || asksFor("breastfeeding")),
  );
  return [...fields].sort((a, b) => place(a) - place(b));
}

const ORDER = ["age", "sex", "weight", "creatinine", "liver", "conditions", "current_drugs", "allergies", "pregnancy"];

function place(field: string): number {
  const at = ORDER.indexOf(field);
  return at < 0 ? ORDER.length : at;
}

/** Whether any of the rules says more than that nothing needs to be done. */
function acts(rules: readonly { action?: RuleAction; daily_max?: number }[] = []): boolean {
  return rules.some(({ action, daily_max: max }) => (action !== undefined && action !== "none") || max !== undefined);
}

function hasPairs({ drug, knowledge: { pairs } }: Subject): boolean {
  return pairs[drug] !== undefined || Object.values(pairs).some((row) => row[drug] !== undefined);
}

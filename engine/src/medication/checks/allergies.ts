import type { AllergyRule } from "../../knowledge/medication/drug-conditions.ts";
import type { Selector } from "../../knowledge/medication/rule-basis.ts";
import type { Allergy } from "../facts.ts";
import type { Finding } from "../finding.ts";
import { SEVERITY_OF } from "../finding.ts";
import { sameDrugs } from "../names.ts";
import { selects } from "../selects.ts";
import type { Subject } from "../subject.ts";

/** Allergies and cross-allergies. A side effect such as nausea is no allergy, and a note; an unstated reaction is taken as one. */
export function allergyFindings(subject: Subject): Finding[] {
  const { facts, knowledge, rules, drug } = subject;
  const found: Finding[] = [];
  for (const allergy of facts.allergies) {
    if (allergy.reaction === "intolerance") {
      if (meetsAllergen("same_drug", allergy, subject)) found.push(notTolerated(subject, allergy));
      continue;
    }
    for (const rule of knowledge.allergies.rules) {
      const severity = met(rule, allergy, subject);
      if (severity === null) continue;
      const told = finding(subject, allergy, severity, rule.id, rule);
      found.push(rule.cross_reaction === undefined ? told : { ...told, words: "allergy_group" });
    }
    for (const listed of [...rules.contraindications, ...rules.cautions]) {
      if (!listed.enforce || listed.allergen === undefined || !allergy.allergens.includes(listed.allergen)) continue;
      found.push(finding(subject, allergy, SEVERITY_OF[listed.action], `dosing/${drug}#${listed.fact}`, listed));
    }
  }
  return found;
}

/** What did not suit the person is no allergy, and is told where the very drug is ordered again. */
function notTolerated({ drug, label }: Subject, { allergens, said }: Allergy): Finding {
  return {
    type: "allergy",
    severity: "minor",
    reason: `allergy ${allergens.join()}`,
    with: [drug],
    rules: ["not_tolerated"],
    basis: { sources: ["expert"], status: "elicited", checked: "2026-11-27" },
    words: "not_tolerated",
    slots: { drug: label, reaction: said },
  };
}

/** How grave an allergy is for this drug by one rule; null where the rule does not meet. */
function met(rule: AllergyRule, allergy: Allergy, subject: Subject): AllergyRule["severity"] | null {
  const { drug, knowledge } = subject;
  if (rule.action === "none") return null;
  if (rule.pairs !== undefined) {
    return rule.pairs.some(
      ({ allergen, target }) => allergy.allergens.includes(allergen) && selects(target, drug, knowledge),
    )
      ? rule.severity
      : null;
  }
  const meets = rule.allergens.some((allergen) => meetsAllergen(allergen, allergy, subject));
  const targets = [rule.target, ...(rule.also ?? [])];
  return meets && targets.some((target) => target === "same" || selects(target, drug, knowledge))
    ? rule.severity
    : null;
}

function meetsAllergen(selector: Selector, { allergens }: Allergy, { drug, knowledge }: Subject): boolean {
  if (selector === "same_drug")
    return allergens.some(
      (one) => one.startsWith("drug:") && sameDrugs(drug, knowledge).includes(one.slice("drug:".length)),
    );
  if (selector.startsWith("class:"))
    return allergens.some((one) => one.startsWith("drug:") && selects(selector, one.slice("drug:".length), knowledge));
  return allergens.includes(selector);
}

function finding(
  { drug, label }: Subject,
  allergy: Allergy,
  severity: Finding["severity"],
  rule: string,
  basis: Finding["basis"],
): Finding {
  const [first = ""] = allergy.allergens;
  const reaction = allergy.reaction === "unstated" ? "reaction not stated" : allergy.said;
  return {
    type: "allergy",
    severity,
    // Two allergies are two reasons; two rules about one are one.
    reason: `allergy ${allergy.allergens.join()}`,
    with: [drug, first.split(":")[1] ?? first],
    rules: [rule],
    basis,
    words: severity === "contraindicated" ? "allergy_stop" : severity === "major" ? "allergy_avoid" : "allergy_care",
    slots: { drug: label, allergen: first.split(":")[1]?.replaceAll("_", " ") ?? first, reaction },
  };
}

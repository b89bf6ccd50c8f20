import type { ConditionRule } from "../../knowledge/medication/drug-conditions.ts";
import type { RuleAction, RuleBasis, Severity } from "../../knowledge/medication/rule-basis.ts";
import type { ListedFact } from "../../knowledge/medication/rules-for-people.ts";
import type { MedicationAlertType } from "../../vocabulary/medication.ts";
import type { Finding } from "../finding.ts";
import { KIDNEY_UNKNOWN, SEVERITY_OF } from "../finding.ts";
import type { Limits } from "../limits.ts";
import { normal } from "../normal.ts";
import { exceeds } from "../numbers.ts";
import { UNCERTAIN } from "../reading/conditions.ts";
import type { Subject } from "../subject.ts";

/** Drug against disease, state of life and organ: the rules for conditions, and what only a label lists. */
export function conditionFindings(subject: Subject, limits: Limits): Finding[] {
  const { facts, knowledge, drug } = subject;
  const rows = knowledge.conditionsOf[drug] ?? {};
  const found: Finding[] = [];
  for (const [condition, words] of facts.conditions) {
    for (const place of rows[condition] ?? []) {
      const rule = knowledge.conditionRules[place]!;
      if (applies(rule, subject))
        found.push(
          waiting(
            rule,
            finding(
              subject,
              condition,
              words,
              ruleSeverity(rule, subject, limits),
              rule.action,
              rule.why,
              rule.id,
              rule,
            ),
          ),
        );
    }
  }
  for (const listed of [...subject.rules.contraindications, ...subject.rules.cautions]) {
    const words = listed.condition === undefined ? undefined : facts.conditions.get(listed.condition);
    if (!listed.enforce || words === undefined || !rightRoute(listed, subject)) continue;
    if (listed.not_named?.includes(subject.order.name)) continue;
    found.push(
      finding(
        subject,
        listed.condition!,
        words,
        SEVERITY_OF[listed.action],
        listed.action,
        listed.note ?? "label",
        `dosing/${drug}#${listed.fact}`,
        listed,
      ),
    );
  }
  return found;
}

function applies(rule: ConditionRule, { antiplatelet, topical, drug, order, knowledge, facts }: Subject): boolean {
  if (rule.until_known === "clearance" && facts.clearanceUsed !== null) return false;
  if (rule.aspirin_dose === "analgesic_if_aspirin" && antiplatelet) return false;
  // A gel or cream does not bring the risks of the drug in the whole body.
  if (topical && drug !== "capsaicin_topical" && rule.condition !== "asthma_aspirin_sensitive") return false;
  // A salt of magnesium or an injection of one kind only: CD069 and CD125 are about injections.
  const injection = knowledge.measures.injections_only.find(({ rules }) => rules.includes(rule.id));
  return injection === undefined || injection.routes.includes(order.route);
}

/** What is serious only because the kidneys are not known says so, and asks for the figure. */
function waiting({ until_known: fact, action }: ConditionRule, finding: Finding): Finding {
  return fact === undefined || action !== "caution" ? finding : { ...finding, words: KIDNEY_UNKNOWN };
}

function rightRoute({ only_route: only }: ListedFact, { order }: Subject): boolean {
  return only === undefined || only === order.route;
}

/** "Reduce" is serious only while the order is above the reduced limit, or where no figure says what that is. */
function ruleSeverity(rule: ConditionRule, { amounts, rules, knowledge }: Subject, limits: Limits): Severity {
  const type = knowledge.conditions[rule.condition]?.type;
  if (rule.action !== "reduce") return rule.severity;
  if (type === "hepatic") {
    // The bands of the entry say more exactly who has to have less, and how much.
    const figures = (rules.hepatic ?? []).some(
      ({ factor, daily_max: max }) => factor !== undefined || max !== undefined,
    );
    return figures ? "minor" : rule.severity;
  }
  const half = limits.dailyMax === null ? null : limits.dailyMax * 0.5;
  return half !== null && amounts?.daily != null && !exceeds(amounts.daily, half) ? "minor" : rule.severity;
}

function finding(
  { drug, label, knowledge }: Subject,
  condition: string,
  words: string,
  severity: Severity,
  action: RuleAction,
  why: string,
  id: string,
  basis: RuleBasis,
): Finding {
  const entry = knowledge.conditions[condition]!;
  // A condition may have been entered by its id.
  const said = words === condition ? entry.plain : words;
  const organ = new Set<MedicationAlertType>(["renal", "hepatic", "age", "pregnancy", "breastfeeding"]);
  const type = entry.type === "allergy" ? "condition" : entry.type;
  return {
    type,
    severity,
    // One organ or state of life is one reason, whichever of its rules says so; so is one thing under two names.
    reason: organ.has(type) ? type : `condition ${words}`,
    with: organ.has(type) ? [drug] : [drug, condition],
    rules: [id],
    basis,
    words:
      action === "caution" && severity === "major" ? "fact_grave" : `fact_${action === "none" ? "caution" : action}`,
    slots: { drug: label, fact: organ.has(type) ? said : factWords(entry.label, words), why, kind: type },
  };
}

/** The name of the condition, with what was entered where that is another word: "arrhythmia (atrial fibrillation)". An id is no word. */
function factWords(label: string, words: string): string {
  const entered = normal(words);
  if (/^[a-z0-9]+(?:_[a-z0-9]+)+$/.test(words)) return label;
  if (UNCERTAIN.test(words.trim().toLowerCase())) return `possible ${label}`;
  if (entered === normal(label) || normal(label).includes(entered) || entered.length > 40) return label;
  return `${label} (${words})`;
}

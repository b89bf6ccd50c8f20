import { ForamenError } from "../errors.ts";
import type { ConditionRule } from "./medication/drug-conditions.ts";
import type { Measures } from "./medication/measures.ts";
import type { RuleAction, RuleBasis } from "./medication/rule-basis.ts";
import type {
  AgeRule,
  PregnancyRule,
  RenalOfCondition,
  RenalRule,
  RuleOfCondition,
} from "./medication/rules-for-people.ts";

/** Where the rules for conditions stand, and the figures that say a condition. */
export interface Conditions {
  readonly conditionRules: readonly ConditionRule[];
  readonly measures: Measures;
}

/** A band of the kidneys, from the clearance that its condition says. */
export function renalRule(rule: RenalRule | RenalOfCondition, of: Conditions): RenalRule {
  if (!("as" in rule)) return rule;
  const { as, ...own } = rule;
  const { found, state } = conditionRule(as, of);
  if (state.crcl_below === undefined) throw invalid(as, "a clearance");
  return { crcl: [null, state.crcl_below], ...told(found), ...own };
}

/** What holds from or below an age, from the age that its condition says. */
export function ageRule(rule: AgeRule | RuleOfCondition, of: Conditions): AgeRule {
  if (!("as" in rule)) return rule;
  const { found, state } = conditionRule(rule.as, of);
  const { age_min: from, age_below: below } = state;
  if ((from ?? below) === undefined || state.beside !== undefined) throw invalid(rule.as, "an age alone");
  return {
    ...(from === undefined ? {} : { age_min: from }),
    ...(below === undefined ? {} : { age_below: below }),
    severity: found.severity,
    ...told(found),
  };
}

/** Weeks of a pregnancy, from those that its condition says. */
export function pregnancyRule(rule: PregnancyRule | RuleOfCondition, of: Conditions): PregnancyRule {
  if (!("as" in rule)) return rule;
  const { found, state } = conditionRule(rule.as, of);
  if (state.weeks === undefined) throw invalid(rule.as, "weeks of a pregnancy");
  return { weeks: state.weeks, ...told(found) };
}

function conditionRule(id: string, { conditionRules, measures }: Conditions) {
  const found = conditionRules.find((rule) => rule.id === id);
  const state = measures.states.find(({ condition }) => condition === found?.condition);
  if (found === undefined || state === undefined) throw invalid(id, "a figure of the person");
  return { found, state };
}

function told({ action, why, aspirin_dose: aspirin, sources, status, checked }: ConditionRule): RuleBasis & {
  action: RuleAction;
} {
  return { action, note: why, ...(aspirin === undefined ? {} : { aspirin_dose: aspirin }), sources, status, checked };
}

function invalid(id: string, wanted: string): ForamenError {
  return new ForamenError(
    "KNOWLEDGE_INVALID",
    `a drug or class takes a rule from "${id}", which is no rule for ${wanted}`,
    "medication",
  );
}

import type { AlertType, AspirinDose, RuleAction, RuleBasis, Selector, Severity } from "./rule-basis.ts";

/** knowledge/conditions/<topic>.yaml */
export interface ConditionFile {
  topic: string;
  conditions: Record<string, ConditionWord>;
  /** Names of conditions that no rule is about: understood, and nothing follows. */
  known?: string[];
}

export interface ConditionWord {
  label: string;
  plain: string;
  /** The kind of alert that a rule about it gives. */
  type: AlertType;
  synonyms: string[];
  icd10?: string;
  /** Conditions that it says by itself. */
  implies?: string[];
}

/** knowledge/condition_rules/<topic>.yaml */
export interface ConditionRuleFile {
  topic: string;
  rules: ConditionRule[];
}

export interface ConditionRule extends RuleBasis {
  id: string;
  condition: string;
  target: Selector;
  action: RuleAction;
  severity: Severity;
  why: string;
  aspirin_dose?: AspirinDose;
  /** Holds only while no figure of this is known of the patient; a stage that is named beside it does not lift it. */
  until_known?: "clearance";
}

/** knowledge/allergies/<topic>.yaml */
export interface AllergyFile {
  topic: string;
  reactions: {
    allergic: string[];
    intolerance: string[];
    /** Words for an intolerance that tell no reaction. Of these allergens they are a name of the allergic one. */
    unclear: { words: string[]; of: Selector[] };
  };
  allergens: Record<string, string[]>;
  rules: AllergyRule[];
}

export interface AllergyRule extends RuleBasis {
  id: string;
  allergens: Selector[];
  reaction: "allergic";
  target: Selector;
  also?: Selector[];
  pairs?: { allergen: Selector; target: Selector }[];
  /** Of drugs of one chemical group: it is possible, and it is seldom seen. */
  cross_reaction?: "uncommon";
  action: RuleAction;
  severity: Severity;
}

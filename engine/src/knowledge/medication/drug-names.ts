import type { DrugForm, RuleBasis } from "./rule-basis.ts";

/** knowledge/drug_classes/<topic>.yaml */
export interface DrugClasses extends RuleBasis {
  topic: string;
  classes: Record<string, { members: string[]; note?: string }>;
}

/** knowledge/drug_names/<topic>.yaml */
export interface DrugNames {
  topic: string;
  names: Record<string, DrugName>;
}

export interface DrugName {
  label: string;
  synonyms?: string[];
  /** Id of its entry for readers (knowledge/drugs, supplements, advanced), where that is another. */
  entry?: string;
  /** Synonyms of the entry that nobody orders it by: words for a whole class, or of another drug. */
  not_ordered_as?: string[];
  /** Names under which it is bought in a shop: taken in addition to what is prescribed. */
  shop_products?: string[];
  /** A product of several drugs: each counts. */
  ingredients?: string[];
  /** What one of the names says beside the drug, by that name in small letters. */
  products?: Record<string, DrugProduct>;
  /** The drug of which the doses and rules hold for this one too; it is judged as that one would be. */
  rules_of?: string;
  /** Parts of those rules that do not hold. */
  rules_without?: ("hepatic" | "titration" | "taper")[];
}

/** A product whose name says its strength or form. */
export interface DrugProduct {
  /** Amount in one tablet, mg; of a product of two drugs both. */
  strength?: number[];
  form?: DrugForm;
  /** The salt whose weight the name states. */
  salt?: string;
  /** A pack that is one whole course: the most in a day, mg, and the days. */
  course?: { daily: number; days: number };
}

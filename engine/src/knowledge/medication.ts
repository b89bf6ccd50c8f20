import type { WordsEntry } from "./entries.ts";
import type { Entry, Evidence } from "./entry.ts";
import type { ClassDosing, DosingEntry } from "./medication/dosing-entry.ts";
import type { AllergyFile, ConditionRule, ConditionWord } from "./medication/drug-conditions.ts";
import type { CombinationRule, InteractionRule } from "./medication/drug-interactions.ts";
import type { DrugName, DrugProduct } from "./medication/drug-names.ts";
import type { Measures } from "./medication/measures.ts";
import type { NeuraxialTiming } from "./medication/neuraxial-timing.ts";
import type { AgeRule, ListedFact, PregnancyRule, RenalRule } from "./medication/rules-for-people.ts";
import type { WashoutRow } from "./medication/washout.ts";

/** A drug with the rules of its class put in. */
export interface DrugRules extends DosingEntry {
  /** The drug whose rules these are, where that is another. */
  rulesOf?: string;
  renal: RenalRule[];
  age: AgeRule[];
  pregnancy: PregnancyRule[];
  contraindications: ListedFact[];
  cautions: ListedFact[];
  monitoring: string[];
}

/** What a class shares, its rules of kidneys, age and pregnancy written out. */
export interface ClassRules extends Omit<ClassDosing, "renal" | "age" | "pregnancy"> {
  renal?: RenalRule[];
  age?: AgeRule[];
  pregnancy?: PregnancyRule[];
}

export interface NamedDrug {
  readonly label: string;
  readonly plain: string;
  readonly synonyms: readonly string[];
  readonly ingredients: readonly string[];
  readonly shop: readonly string[];
  /** What one of its names says beside the drug. */
  readonly products: Readonly<Record<string, DrugProduct>>;
  /** False for a common drug that no rule is about. */
  readonly ruled: boolean;
}

/** How a source is named in one line, and what is known of it. */
export interface NamedSource {
  readonly name: string;
  readonly status: string;
}

/** All that the medication check reasons with. Records are keyed by id. */
export interface MedicationKnowledge {
  /** Content hash of the bundle: two equal versions give equal answers. */
  readonly version: string;
  /** The last day on which a rule was compared with its source: no answer is given before it. */
  readonly asOf: string;
  readonly drugs: Readonly<Record<string, DrugRules>>;
  readonly blocks: Readonly<Record<string, ClassRules>>;
  readonly names: Readonly<Record<string, NamedDrug>>;
  readonly classes: Readonly<Record<string, readonly string[]>>;
  readonly interactions: readonly InteractionRule[];
  /** Places in `interactions` of the rules for two drugs, by the one that comes first in the alphabet, then by the other. */
  readonly pairs: Readonly<Record<string, Readonly<Record<string, readonly number[]>>>>;
  readonly combinations: readonly CombinationRule[];
  readonly sameIngredient: readonly (readonly string[])[];
  readonly conditions: Readonly<Record<string, ConditionWord>>;
  /** Names of conditions that no rule is about. */
  readonly knownConditions: readonly string[];
  readonly conditionRules: readonly ConditionRule[];
  /** Places in `conditionRules`, by drug and then by condition. */
  readonly conditionsOf: Readonly<Record<string, Readonly<Record<string, readonly number[]>>>>;
  readonly allergies: AllergyFile;
  readonly timing: NeuraxialTiming;
  readonly washout: readonly WashoutRow[];
  readonly measures: Measures;
  readonly evidence: Readonly<Record<string, Evidence>>;
  readonly words: Readonly<Record<string, WordsEntry>>;
  readonly sources: Readonly<Record<string, NamedSource>>;
}

/** What the files say, not yet put together. */
export interface MedicationParts {
  readonly dosing: Readonly<Record<string, DosingEntry>>;
  readonly blocks: Readonly<Record<string, ClassDosing>>;
  readonly classes: Readonly<Record<string, readonly string[]>>;
  readonly names: Readonly<Record<string, DrugName>>;
  /** Ids of names that no rule is about. */
  readonly unruled: readonly string[];
  readonly interactions: readonly InteractionRule[];
  readonly combinations: readonly CombinationRule[];
  readonly sameIngredient: readonly (readonly string[])[];
  readonly conditions: Readonly<Record<string, ConditionWord>>;
  readonly knownConditions: readonly string[];
  readonly conditionRules: readonly ConditionRule[];
  readonly allergies: AllergyFile;
  readonly timing: NeuraxialTiming;
  readonly washout: readonly WashoutRow[];
  readonly measures: Measures;
  /** Entries of knowledge/drugs, supplements and advanced: plain name and evidence. */
  readonly entries: Readonly<Record<string, Pick<Entry, "label" | "plain" | "synonyms" | "evidence">>>;
  readonly words: Readonly<Record<string, WordsEntry>>;
  readonly sources: Readonly<Record<string, { ref: string; short?: string; status: string }>>;
}

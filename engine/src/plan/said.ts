import type { MedicationKnowledge } from "../knowledge/medication.ts";
import type { PlanKnowledge } from "../knowledge/plan.ts";
import type { PlanTest } from "../knowledge/plan-entries.ts";
import { readPatientFacts } from "../medication/listed-drugs.ts";

/** Names that stand in the list of conditions, and those that it denies ("no pacemaker"), in normal form. */
export interface SaidConditions {
  readonly named: readonly string[];
  readonly denied: readonly string[];
}

const DENIAL = /^(?:no|not|without|denies|denied|never had)(?: any| known| history of)* /;

/** The list of conditions as it was written, small letters, single spaces. */
export function saidConditions(conditions: unknown): SaidConditions {
  const texts = Array.isArray(conditions) ? conditions.filter((one): one is string => typeof one === "string") : [];
  const named: string[] = [];
  const denied: string[] = [];
  for (const text of texts.map(plainWords)) {
    const no = DENIAL.exec(text);
    if (no === null) named.push(text);
    else denied.push(...text.slice(no[0].length).split(/\s*,\s*|\s+(?:or|nor|and)\s+/));
  }
  return { named, denied };
}

/** A name counts where it stands as words of its own: "pacemaker since 2019" is a pacemaker. */
export function saysOneOf(texts: readonly string[], names: readonly string[]): boolean {
  return texts.length > 0 && texts.some((text) => names.some((name) => ` ${text} `.includes(` ${plainName(name)} `)));
}

/** All names of a condition of the medication rules. */
export function namesOf(condition: string, { conditions }: MedicationKnowledge): string[] {
  const known = conditions[condition];
  return [condition, ...(known === undefined ? [] : [known.label, ...known.synonyms])];
}

const plainNames = new Map<string, string>();

/** The names of the knowledge are few and looked for again and again. */
function plainName(name: string): string {
  const known = plainNames.get(name) ?? plainWords(name);
  plainNames.set(name, known);
  return known;
}

function plainWords(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** The conditions without those that only the plan has a word for, named or denied: nobody else need understand them. */
export function withoutSaid(
  conditions: readonly unknown[],
  facts: PlanKnowledge["facts"],
  medication: MedicationKnowledge,
): unknown[] {
  const names = namesSaid(facts);
  return conditions.filter((one) => typeof one !== "string" || !isOnlySaid(one, names, medication));
}

/**
 * "pacemaker", "no pacemaker", "pacemaker since 2019": a name of the plan is in it, and the medication check knows
 * nothing of it. "Heart failure with a defibrillator" is for both.
 */
function isOnlySaid(text: string, names: readonly string[], medication: MedicationKnowledge): boolean {
  if (!saysOneOf([plainWords(text)], names)) return false;
  return readPatientFacts({ conditions: [text] }, medication).conditions.size === 0;
}

const collected = new WeakMap<PlanKnowledge["facts"], readonly string[]>();

/** Every word of the plan for something on the list of conditions. */
function namesSaid(facts: PlanKnowledge["facts"]): readonly string[] {
  const known = collected.get(facts);
  if (known !== undefined) return known;
  const names = [...new Set(Object.values(facts).flatMap(({ when }) => saidIn(when)))];
  collected.set(facts, names);
  return names;
}

function saidIn(test: PlanTest): readonly string[] {
  if ("said" in test) return test.said;
  if ("any" in test) return test.any.flatMap((one) => saidIn(one as PlanTest));
  if ("all" in test) return test.all.flatMap((one) => saidIn(one as PlanTest));
  return [];
}

import { ForamenError } from "../errors.ts";
import { citation } from "./compile.ts";
import type { ClassDosing } from "./medication/dosing-entry.ts";
import type { ConditionRule } from "./medication/drug-conditions.ts";
import type { InteractionRule } from "./medication/drug-interactions.ts";
import type { DrugName } from "./medication/drug-names.ts";
import type { Selector } from "./medication/rule-basis.ts";
import type {
  ClassRules,
  DrugRules,
  MedicationKnowledge,
  MedicationParts,
  NamedDrug,
  NamedSource,
} from "./medication.ts";
import { ageRule, pregnancyRule, renalRule } from "./rules-of-conditions.ts";
import { sha256 } from "./sha256.ts";

/** Raised whenever a bundle can no longer be read by the engine of the release before. */
export const MEDICATION_FORMAT = 1;

export interface MedicationBundle extends MedicationKnowledge {
  readonly format: typeof MEDICATION_FORMAT;
}

/** Every rule of ours is about adults, whatever drug of the list it is. */
const ALL_LISTED = "class:all_listed";

/**
 * The rules put together for checking: shared blocks stand in each drug, rules for classes are written out for their
 * members, and each two drugs have the list of rules about them. The same files give the same bundle, byte for byte.
 * Throws KNOWLEDGE_INVALID when a rule names a class that does not exist, or two rules share an id.
 */
export function compileMedication(parts: MedicationParts): MedicationBundle {
  const listed = Object.keys(parts.dosing).filter((id) => parts.dosing[id]!.kind !== "background");
  const like = Object.entries(parts.names).filter(([, { rules_of: of }]) => of !== undefined);
  const members = (selector: Selector): readonly string[] => membersOf(selector, parts, listed);
  const interactions = [...parts.interactions].sort((a, b) => compare(a.id, b.id));
  const conditionRules = [...parts.conditionRules].sort((a, b) => compare(a.id, b.id));
  onceEach([...interactions, ...conditionRules, ...parts.combinations, ...parts.allergies.rules]);
  const knowledge = {
    drugs: sorted({
      ...mapValues(parts.dosing, (_, id) => withBlocks(id, parts)),
      ...Object.fromEntries(like.map(([id, name]) => [id, rulesLike(id, name, parts)])),
    }),
    blocks: sorted(mapValues(parts.blocks, (block) => withBands(block, parts))),
    names: sorted(namesOf(parts)),
    classes: sorted(parts.classes),
    interactions,
    pairs: pairsOf(interactions, members),
    combinations: [...parts.combinations].sort((a, b) => compare(a.id, b.id)),
    sameIngredient: parts.sameIngredient,
    conditions: sorted(parts.conditions),
    knownConditions: [...parts.knownConditions].sort(compare),
    conditionRules,
    conditionsOf: conditionsOf(conditionRules, members),
    allergies: parts.allergies,
    timing: parts.timing,
    washout: parts.washout,
    measures: parts.measures,
    evidence: sorted(
      Object.fromEntries(
        listed.flatMap((id) => {
          const evidence = entryOf(id, parts)?.evidence;
          return evidence === undefined ? [] : [[id, evidence]];
        }),
      ),
    ),
    words: sorted(parts.words),
    sources: sorted(mapValues(parts.sources, namedSource)),
  };
  const rules = JSON.stringify(knowledge);
  const version = sha256(`[${MEDICATION_FORMAT},${rules}]`).slice(0, 12);
  return { format: MEDICATION_FORMAT, version, asOf: lastChecked(rules), ...knowledge };
}

/** An id that two rules share would lead from an alert, or from `as`, to the wrong one. */
function onceEach(rules: readonly { readonly id: string }[]): void {
  const seen = new Set<string>();
  for (const { id } of rules) {
    if (seen.has(id)) throw invalid(`two rules have the id "${id}"`);
    seen.add(id);
  }
}

function lastChecked(rules: string): string {
  const days = [...rules.matchAll(/"checked":"(\d{4}-\d\d-\d\d)"/g)].map(([, day]) => day!);
  return days.reduce((last, day) => (day > last ? day : last), "");
}

/**
 * The rules from their bundle; `bundle` is the parsed JSON.
 * Throws BUNDLE_MISMATCH when it is no bundle or one of another format.
 */
export function loadMedication(bundle: unknown): MedicationKnowledge {
  const { format, version } = (bundle ?? {}) as Partial<MedicationBundle>;
  if (format === MEDICATION_FORMAT && typeof version === "string") return bundle as MedicationKnowledge;
  throw new ForamenError(
    "BUNDLE_MISMATCH",
    "This is not a bundle of medication rules of this release. Build it again with `npm run build`.",
  );
}

function withBlocks(id: string, parts: MedicationParts): DrugRules {
  const entry = parts.dosing[id]!;
  const blocks = (entry.blocks ?? []).map((block) => {
    const found = parts.blocks[block];
    if (found === undefined) throw invalid(`dosing/${id} names the block "${block}", which does not exist`);
    return found;
  });
  const guideline = entry.guideline ?? blocks.find((block) => block.guideline)?.guideline;
  return {
    ...entry,
    ...(guideline ? { guideline } : {}),
    renal: [entry, ...blocks].flatMap(({ renal }) => (renal ?? []).map((rule) => renalRule(rule, parts))),
    age: [entry, ...blocks].flatMap(({ age }) => (age ?? []).map((rule) => ageRule(rule, parts))),
    pregnancy: [entry, ...blocks].flatMap(({ pregnancy }) =>
      (pregnancy ?? []).map((rule) => pregnancyRule(rule, parts)),
    ),
    contraindications: [
      ...(entry.contraindications ?? []),
      ...blocks.flatMap(({ contraindications }) => contraindications ?? []),
    ],
    cautions: entry.cautions ?? [],
    monitoring: [...(entry.monitoring ?? []), ...blocks.flatMap(({ monitoring }) => monitoring ?? [])],
  };
}

function withBands(block: ClassDosing, parts: MedicationParts): ClassRules {
  const { renal, age, pregnancy, ...rest } = block;
  return {
    ...rest,
    ...(renal === undefined ? {} : { renal: renal.map((rule) => renalRule(rule, parts)) }),
    ...(age === undefined ? {} : { age: age.map((rule) => ageRule(rule, parts)) }),
    ...(pregnancy === undefined ? {} : { pregnancy: pregnancy.map((rule) => pregnancyRule(rule, parts)) }),
  };
}

/** The rules of one drug under the name of another that is given alike. */
function rulesLike(id: string, name: DrugName, parts: MedicationParts): DrugRules {
  const of = name.rules_of!;
  if (parts.dosing[of] === undefined) throw invalid(`drug_names/${id} takes the rules of "${of}", which has none`);
  const { atc_other: _a, atc_former: _f, names_note: _n, ...rules } = withBlocks(of, parts);
  const left = Object.fromEntries(
    Object.entries(rules).filter(([part]) => !(name.rules_without as string[] | undefined)?.includes(part)),
  ) as unknown as DrugRules;
  return { ...left, id, rulesOf: of, generic: name.label, atc: null, rxcui: { code: null, status: "unknown" } };
}

function membersOf(selector: Selector, parts: MedicationParts, listed: readonly string[]): readonly string[] {
  const [kind, id] = selector.split(":") as [string, string];
  if (kind === "drug") return [id];
  if (selector === ALL_LISTED) return listed;
  const members = kind === "class" ? parts.classes[id] : undefined;
  if (members === undefined) throw invalid(`a rule names "${selector}", which does not exist`);
  return members;
}

function pairsOf(
  rules: readonly InteractionRule[],
  members: (selector: Selector) => readonly string[],
): Record<string, Record<string, number[]>> {
  const pairs: Record<string, Record<string, number[]>> = {};
  for (const [place, { a, b }] of rules.entries()) {
    for (const one of members(a)) {
      for (const other of members(b)) {
        if (one === other) continue;
        const [first, second] = one < other ? [one, other] : [other, one];
        add(pairs, first, second, place);
      }
    }
  }
  return sorted(mapValues(pairs, (row) => sorted(row)));
}

function add(rows: Record<string, Record<string, number[]>>, first: string, second: string, place: number): void {
  const row = rows[first] ?? {};
  const places = row[second] ?? [];
  if (!places.includes(place)) places.push(place);
  row[second] = places;
  rows[first] = row;
}

function conditionsOf(
  rules: readonly ConditionRule[],
  members: (selector: Selector) => readonly string[],
): Record<string, Record<string, number[]>> {
  const places: Record<string, Record<string, number[]>> = {};
  for (const [place, { condition, target }] of rules.entries()) {
    for (const drug of members(target)) add(places, drug, condition, place);
  }
  return sorted(mapValues(places, (row) => sorted(row)));
}

function namesOf(parts: MedicationParts): Record<string, NamedDrug> {
  return mapValues(parts.names, (name, id) => {
    const entry = entryOf(id, parts);
    const others = (entry?.synonyms ?? []).filter((synonym) => !(name.not_ordered_as ?? []).includes(synonym));
    return {
      label: name.label,
      plain: entry?.label.toLowerCase() ?? name.label,
      synonyms: [...(name.synonyms ?? []), ...others],
      ingredients: name.ingredients ?? [],
      shop: name.shop_products ?? [],
      products: name.products ?? {},
      ruled: !parts.unruled.includes(id),
    };
  });
}

/** What readers are told of a drug. */
function entryOf(id: string, { entries, names }: MedicationParts): MedicationParts["entries"][string] | undefined {
  return entries[names[id]?.entry ?? id];
}

/** "Tramadol tablets, US label" or "Muanda FT et al. 2019" out of a whole reference. */
export function namedSource({ ref, short: own, status }: MedicationParts["sources"][string]): NamedSource {
  if (own !== undefined) return { name: own, status };
  const [, author, year] =
    /^((?:[A-Z][\w'-]+ )+[A-Z]{1,3})(?:,| et al\.|\.| )[\s\S]*?\b((?:19|20)\d\d)\b/.exec(ref) ?? [];
  if (author !== undefined && year !== undefined) return { name: `${author} et al. ${year}`, status };
  // Behind the last semicolon stands where it was read, not what it is.
  const short = citation(ref)
    .replace(/; \S*[a-z]\.[a-z]{2,}\S*(?: .*)?$/, "")
    .replace(/\s*\(.*\)$/, "");
  if (short.length <= 50) return { name: short, status };
  return { name: `${short.slice(0, 47).replace(/[\s,.;:]+\S*$/, "")}...`, status };
}

function mapValues<A, B>(record: Readonly<Record<string, A>>, change: (value: A, key: string) => B): Record<string, B> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value, key)]));
}

function sorted<A>(record: Readonly<Record<string, A>>): Record<string, A> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => compare(a, b)));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function invalid(found: string): ForamenError {
  return new ForamenError("KNOWLEDGE_INVALID", `The rules of medication do not fit together: ${found}.`, "knowledge/");
}

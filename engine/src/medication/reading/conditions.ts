import type { MedicationKnowledge } from "../../knowledge/medication.ts";
import { NameIndex } from "../name-index.ts";
import { normal } from "../normal.ts";

const indexes = new WeakMap<MedicationKnowledge["conditions"], NameIndex>();

/** Names of conditions; an empty id where no rule is about one. */
function conditionNames({ conditions, knownConditions }: MedicationKnowledge): NameIndex {
  const known = indexes.get(conditions);
  if (known !== undefined) return known;
  const index = new NameIndex([
    ...Object.entries(conditions).flatMap(([id, { label, synonyms }]) =>
      [id.replaceAll("_", " "), label, ...synonyms].map((name) => [name, id] as const),
    ),
    ...knownConditions.map((name) => [name, ""] as const),
  ]);
  indexes.set(conditions, index);
  return index;
}

/** A plain denial, with nothing beside the names: "no history of peptic ulcer", "denies asthma". */
const ABSENT =
  /^(?:no|nil|denies|denied|without|never had|negative for)(?: any| known| previous| prior| past| significant| current| history of| hx of| h\/o)* (.+)$/;
/** Nothing at all. */
const NOTHING =
  /^(?:no|nil)(?: known| significant| relevant| other| past| previous)*(?: medical)? (?:history|comorbidit(?:y|ies)|co-morbidit(?:y|ies)|conditions|illness(?:es)?|diseases?|problems)$|^(?:nil of note|fit and well)$/;
/** Words by which it is not certain. */
export const UNCERTAIN = /^\?|\?$|\b(?:possible|possibly|probable|probably|suspected|query|queried|\?)\b/;

/** Words that take a condition back, or give it to somebody else. */
const DENIED =
  /\b(?:no|not|without|denies|denied|negative for|excluded|ruled out|family history|fh|never had|unlikely)\b/;
const PAST =
  /\b(?:history of|hx of|h\/o|hx|previous|past|prior|old|former|healed|resolved|in (?:19|20)\d\d|(?:19|20)\d\d)\b/;
const YEAR = /,? ?\(?(?:in )?(?:19|20)\d\d\)?$/;
const AGO =
  /\b(\d{1,3}|one|two|three|four|five|six) ?(days?|weeks?|months?|years?) ago\b|\b(last|this) (week|month|year)\b|\b(yesterday|today)\b/;

/**
 * Ids of the conditions that a text names; an empty list where it is known and no rule is about it, null where it is not
 * understood. "X and Y" is both; "history of X" is the past form of X where there is one; a plain "no X" is understood
 * as absent, any other denial is not understood. "?X" and "possible X" count as X, and the words say that it is possible.
 */
export function conditionsIn(text: string, knowledge: MedicationKnowledge): readonly string[] | null {
  const said = normal(text)
    .replace(/^\? ?/, "")
    .replace(/ ?\?$/, "")
    // A stage of kidney disease is no less one for that.
    .replace(/,? ?\(?not (?:yet )?on dialysis\)?/, "")
    // "hypertension, uncontrolled" as it stands in a list of diagnoses.
    .replace(
      /^(hypertension|diabetes|type [12] diabetes|copd|asthma), (uncontrolled|poorly controlled|severe|acute severe)\b/,
      "$2 $1",
    );
  if (NOTHING.test(said)) return [];
  const whole = oneCondition(said, knowledge, true);
  if (whole !== null) return whole;
  const absent = ABSENT.exec(said);
  if (absent !== null) {
    const names = conditionNames(knowledge);
    return absent[1]!.split(/\s*,\s*|\s+(?:or|nor|and)\s+/).every((name) => names.exact(name.trim()) !== undefined)
      ? []
      : null;
  }
  const parts = said.split(/\s*(?:,|;|\+|&| and | with )\s*/).filter((part) => part !== "");
  if (parts.length > 1) {
    const each = parts.map((part) => oneCondition(part, knowledge, false));
    if (each.every((found) => found !== null)) return [...new Set(each.flatMap((found) => found!))];
  }
  return oneCondition(said, knowledge, false);
}

function oneCondition(said: string, knowledge: MedicationKnowledge, exact: boolean): readonly string[] | null {
  const names = conditionNames(knowledge);
  const bare = said.replace(/\s*\((?:[^)]*)\)\s*/g, " ").trim();
  const id =
    names.exact(said) ??
    names.exact(said.replace(AGO, "").trim()) ??
    names.exact(said.replace(YEAR, "").trim()) ??
    (DENIED.test(said) ? undefined : names.exact(bare));
  if (id !== undefined) return id === "" ? [] : inTime(id, said, knowledge);
  if (exact || DENIED.test(said)) return null;
  const found = names.longest(said, (_, name) => name.length > 2);
  if (found === null) return null;
  return found.id === "" ? [] : inTime(found.id, said, knowledge);
}

/** How long ago decides what a heart attack or an ulcer means today. */
function inTime(id: string, said: string, { measures }: MedicationKnowledge): readonly string[] {
  const row = measures.recency.find(({ conditions }) => conditions.includes(id));
  if (row === undefined) return [id];
  const days = daysAgo(said);
  if (days === null) return PAST.test(said) && row.past !== undefined ? row.past : (row.unstated ?? [id]);
  return row.steps.find(({ within_days }) => days <= within_days)?.becomes ?? row.past ?? [id];
}

const LENGTH: Readonly<Record<string, number>> = { day: 1, week: 7, month: 30, year: 365 };
const COUNT: Readonly<Record<string, number>> = { one: 1, two: 2, three: 3, four: 4, five: 5, six: 6 };

/** Days since, where a text says so. */
export function daysAgo(said: string): number | null {
  const match = AGO.exec(said);
  if (match === null) return null;
  if (match[5] !== undefined) return match[5] === "today" ? 0 : 1;
  if (match[4] !== undefined) return LENGTH[match[4]]!;
  return (COUNT[match[1]!] ?? Number(match[1])) * LENGTH[match[2]!.replace(/s$/, "")]!;
}

/** The conditions and all that they say by themselves: heart block is a conduction disorder. */
export function withImplied(
  ids: ReadonlyMap<string, string>,
  { conditions }: MedicationKnowledge,
): Map<string, string> {
  const all = new Map([...ids].sort(([a], [b]) => (a < b ? -1 : 1)));
  for (const [id, words] of all) {
    for (const implied of conditions[id]?.implies ?? []) {
      const known = all.get(implied);
      // Of several that say it the first by the alphabet, so that the order of entry leaves no trace.
      if (known === undefined || (!ids.has(implied) && words < known)) all.set(implied, words);
    }
  }
  return all;
}

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

/** Words that take a condition back, or give it to somebody else. */
const DENIED =
  /\b(?:no|not|without|denies|denied|negative for|excluded|ruled out|family history|fh|never had|unlikely)\b/;
const PAST =
  /\b(?:history of|hx of|h\/o|hx|previous|past|prior|old|former|healed|resolved|in (?:19|20)\d\d|(?:19|20)\d\d)\b/;
const AGO =
  /\b(\d{1,3}|one|two|three|four|five|six) ?(days?|weeks?|months?|years?) ago\b|\b(last|this) (week|month|year)\b|\b(yesterday|today)\b/;

/**
 * Ids of the conditions that a text names; an empty list where it is known and no rule is about it, null where it is not
 * understood. "X and Y" is both; "history of X" is the past form of X where there is one; "no X" is not understood, for
 * what is not there need not be listed.
 */
export function conditionsIn(text: string, knowledge: MedicationKnowledge): readonly string[] | null {
  const said = normal(text);
  const whole = oneCondition(said, knowledge, true);
  if (whole !== null) return whole;
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

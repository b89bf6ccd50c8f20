import type { MedicationKnowledge } from "../../knowledge/medication.ts";
import { type FoundName, NameIndex } from "../name-index.ts";
import { findDrug } from "../names.ts";
import { normal } from "../normal.ts";
import { findAmount } from "../order/amount.ts";
import { findFrequency } from "../order/frequency.ts";
import { writtenOut } from "../order/shorthand.ts";
import { findWords, leftover } from "../order/words.ts";
import { AGO, daysAgo } from "./time-since.ts";

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
  /^(?:no|nil|denies|denied|without|never had|negative for|keine?|ohne)(?: any| known| previous| prior| past| significant| current| history of| hx of| h\/o)* (.+)$/;
/** Nothing at all. */
const NOTHING =
  /^(?:no|nil)(?: known| significant| relevant| other| past| previous)*(?: medical)? (?:history|comorbidit(?:y|ies)|co-morbidit(?:y|ies)|conditions|illness(?:es)?|diseases?|problems)$|^(?:nil of note|fit and well)$/;
/** Words by which it is not certain. */
export const UNCERTAIN = /^\?|\?$|\b(?:possible|possibly|probable|probably|suspected|query|queried|\?)\b/;

/** Words that take a condition back, or give it to somebody else. */
export const DENIED =
  /\b(?:no|not|without|denies|denied|never|negative for|excluded|ruled out|family history|fh|unlikely|nicht|keine?|keinen|ohne|ausgeschlossen|ausschluss)\b/;
const PAST = /\b(?:history of|hx of|h\/o|hx|previous|past|prior|old|former|healed|resolved)\b/;
const HEALED = /\b(?:old|former|healed|resolved)\b/;
const AT_END = /,? ?\(?(?:in |since )?(?:[a-z]{3,9}\.? |\d\d?\/)?(?:19|20)\d\d\)?$/;

/** Treatment told beside a disease: "AF on warfarin". */
const TREATED =
  /[,(]?\s*(?<!\b(?:not|never|no longer|previously|formerly|was|were|been) )\b(?:(?:currently |now )?(?:on|taking|takes|uses|using|receiving|treated with|managed with|(?:well[- ]|poorly )?controlled (?:on|with|by)))\s+([^,;()]+)\)?/g;

/** Words that say more of a disease and name none. */
const MODIFIER =
  /^(?:(?:very |well[- ]?|poorly |fully |newly )?(?:mild|moderate|severe|stable|controlled|treated|chronic|acute|embolic|ischaemic|ischemic|active|inactive|recurrent|persistent|intermittent|longstanding|long-standing|diagnosed|in remission|remission|no (?:recent |further |more )?(?:attack|flare|exacerbation|fit|seizure|bleed|symptom|recurrence|relapse|episode|complication)s?|(?:seizure|fit|symptom|attack)[- ]free|nyha (?:class )?[iv1-4]+|stage \d[ab]?|type [12]|grade \d|left|right|bilateral|both (?:sides|legs|knees|hips)|diet[- ]controlled|(?:since|in|for) .*|\d+ (?:years?|months?|weeks?)(?: ago)?|(?:19|20)\d\d)(?:,| |$)*)+$/;

/** Conditions by their ids, each with the words that say it. */
type Named = readonly (readonly [id: string, words: string])[];

export interface ReadConditions {
  readonly named: Named;
  /** Parts that are not understood. */
  readonly left: readonly string[];
  /** Drugs that are told as its treatment, as they are written. */
  readonly drugs: readonly string[];
}

/**
 * What an entry names: conditions, the drugs that are told beside them, and what of it is not understood. "X and Y" is
 * both; "history of X" is the past form of X where there is one; a plain "no X" is understood as absent, any other denial
 * is not understood. "?X" and "possible X" count as X, and the words say that it is possible.
 * Null where nothing is understood; no ids where it is known and no rule is about it.
 */
export function readConditions(text: string, knowledge: MedicationKnowledge, today: string): ReadConditions | null {
  const drugs: string[] = [];
  const whole = normal(text);
  // "Migraine treated with a triptan" is a name.
  const said = prepared(
    conditionNames(knowledge).exact(whole) !== undefined
      ? whole
      : besideIt(
          whole.replace(TREATED, (phrase, words: string) => {
            if (findDrug(words, knowledge) === null) return phrase;
            drugs.push(words.trim());
            return " ";
          }),
          knowledge,
        ),
  );
  const found = said === "" ? { named: [], left: [] } : readPlain(said, knowledge, today);
  if (found !== null) {
    const isTaken = (part: string) => !DENIED.test(said) && isDrugAlone(part, knowledge);
    const left = [...found.left, ...drugsOverlooked(said, found.left, knowledge)];
    return {
      named: found.named,
      left: left.filter((part) => !isTaken(part)),
      drugs: [...drugs, ...left.filter(isTaken)],
    };
  }
  return drugs.length === 0 ? null : { named: [], left: [said], drugs };
}

/**
 * What stands in brackets or behind a colon is a part of its own where it names something: "diabetes (CKD stage 4)",
 * "depression: escitalopram 10 mg".
 */
function besideIt(text: string, knowledge: MedicationKnowledge): string {
  if (DENIED.test(text)) return text;
  const names = conditionNames(knowledge);
  const says = (part: string) =>
    (names.exact(part.trim()) ?? names.longest(part, (id, name) => id !== "" && isLong(id, name))?.id ?? "") !== "";
  const isTold = (words: string) => words.split(/[,;]/).some((part) => says(part) || isDrugAlone(part, knowledge));
  return text
    .replace(/\s*\(([^()]+)\)/g, (bracket, part: string) =>
      names.exact(text) === undefined && isTold(part) ? `, ${part},` : bracket,
    )
    .replace(/^([^:]+?)(?:: | - )(.+)$/, (line, before: string, behind: string) =>
      (says(before) || names.exact(before) !== undefined) && findDrug(behind, knowledge) !== null
        ? `${before}, ${behind}`
        : line,
    )
    .replace(/,\s*$/, "");
}

/** What stands beside the names of conditions and names a drug: "hypertension ramipril". */
function drugsOverlooked(said: string, left: readonly string[], knowledge: MedicationKnowledge): string[] {
  const names = conditionNames(knowledge);
  if (DENIED.test(said) || names.exact(said) !== undefined) return [];
  let rest = said;
  for (let next = names.longest(rest); next !== null; next = names.longest(rest))
    rest = `${rest.slice(0, next.at)}|${rest.slice(next.end)}`;
  return rest
    .split(/[|,;()&+]|(?<!\p{L})(?:and|with)(?!\p{L})/u)
    .map((part) => part.replace(/^[\s:-]+|[\s:-]+$/g, ""))
    .filter((part) => findDrug(part, knowledge) !== null && !CAUSED.test(part))
    .filter((part) => !left.some((one) => one.includes(part) || part.includes(one)));
}

/** Drugs with their doses and nothing else; what one has caused is no treatment. */
function isDrugAlone(part: string, knowledge: MedicationKnowledge): boolean {
  if (CAUSED.test(part)) return false;
  let rest = part;
  let named = false;
  for (let drug = findDrug(rest, knowledge); drug !== null; drug = findDrug(rest, knowledge)) {
    if (drug.id.endsWith("_vaccine")) return false;
    named = true;
    rest = `${rest.slice(0, drug.at)} ${rest.slice(drug.end)}`;
  }
  return named && leftover(findAmount(findFrequency(findWords(writtenOut(rest)).rest).rest).rest) === "";
}

const CAUSED = /\b(?:from|after|before|due|by|induced|durch|nach)\b/;

/** Ids of the conditions that a text names; an empty list where no rule is about it, null where it is not understood. */
export function conditionsIn(text: string, knowledge: MedicationKnowledge, today: string): readonly string[] | null {
  return readPlain(prepared(normal(text)), knowledge, today)?.named.map(([id]) => id) ?? null;
}

function prepared(said: string): string {
  return (
    said
      .trim()
      .replace(/^\? ?/, "")
      .replace(/ ?\?$/, "")
      // A stage of kidney disease is no less one for that.
      .replace(/,? ?\(?not (?:yet )?on dialysis\)?/, "")
      // "hypertension, uncontrolled" as it stands in a list of diagnoses.
      .replace(
        /^(hypertension|diabetes|type [12] diabetes|copd|asthma), (uncontrolled|poorly controlled|severe|acute severe)\b/,
        "$2 $1",
      )
      .trim()
  );
}

function readPlain(said: string, knowledge: MedicationKnowledge, today: string): Omit<ReadConditions, "drugs"> | null {
  const all = (named: Named) => ({ named, left: [] });
  if (NOTHING.test(said)) return all([]);
  const whole = oneCondition(said, knowledge, today, true);
  if (whole !== null) return all(whole);
  const denied = ABSENT.exec(said)?.[1]?.split(/\s*,\s*|\s+(?:or|nor|and)\s+/);
  if (denied?.every((name) => conditionNames(knowledge).exact(name.trim()) !== undefined)) return all([]);
  const apart = DENIED.test(said) ? readClauses(said, knowledge, today) : null;
  if (apart !== null) return apart;
  if (denied !== undefined) return null;
  const parts = said.split(/\s*(?:,|;|\+|&| and | with )\s*/).filter((part) => part !== "");
  if (parts.length > 1) {
    const each = parts.map((part) => oneCondition(part, knowledge, today, false));
    const known = each.filter((found) => found !== null);
    // Beside a denial nobody knows what else is denied.
    if (known.length === each.length || (known.length > 0 && !DENIED.test(said)))
      return {
        named: known.flat(),
        left: parts.filter((part, at) => each[at] === null && !MODIFIER.test(part)),
      };
  }
  const one = oneCondition(said, knowledge, today, false);
  return one === null ? null : all(one);
}

const AT_CLAUSE =
  /\s*[,;(]\s*|\.\s+|\s+-\s+|\s+(?:but|however|although|though|yet)\s+|\s+(?:and\s+|with\s+)?(?=(?:no|denies|denied|without|never had)\b)/;
/** A denial behind a name, or with none of its own, is about what stands before it: "peptic ulcer, ruled out". */
const TAKEN_BACK =
  /^(?:(?:now|since|was|later|is|has been|been|but|it|this|completely|clinically|(?:by|on) (?:mri|ct|scan|imaging|endoscopy|ultrasound|x-ray|tests?|biopsy)|not|never|no|confirmed|present|proven|likely|unlikely|excluded|ruled out|denied|denies|negative|family history|fh|had|for|it)\s*)+$/;

/** A denial with its own clause alone: "epilepsy, no fits for 3 years". Null where it may be about more. */
function readClauses(
  said: string,
  knowledge: MedicationKnowledge,
  today: string,
): Omit<ReadConditions, "drugs"> | null {
  const clauses = said
    .replace(/\)/g, "")
    .split(AT_CLAUSE)
    .filter((clause) => clause.trim() !== "");
  if (clauses.length < 2 || clauses.some((clause) => TAKEN_BACK.test(clause))) return null;
  const read = clauses.map((clause) => {
    if (MODIFIER.test(clause)) return { named: [], left: [] };
    const found = readPlain(clause.replace(/^(?:has|have|had|suffers from|with) /, ""), knowledge, today);
    return found ?? { named: [], left: [clause] };
  });
  return read.some(({ named }) => named.length > 0) || read.every(({ left }) => left.length === 0)
    ? { named: read.flatMap(({ named }) => named), left: read.flatMap(({ left }) => left) }
    : null;
}

function oneCondition(said: string, knowledge: MedicationKnowledge, today: string, exact: boolean): Named | null {
  const names = conditionNames(knowledge);
  const timed = (id: string, words: string): Named =>
    id === "" ? [] : inTime(id, said, knowledge, today).map((one) => [one, words] as const);
  const bare = said.replace(/\s*\((?:[^)]*)\)\s*/g, " ").trim();
  const id =
    names.exact(said) ??
    names.exact(said.replace(AGO, "").trim()) ??
    names.exact(said.replace(AT_END, "").trim()) ??
    (DENIED.test(said) ? undefined : names.exact(bare));
  if (id !== undefined) return timed(id, said);
  if (exact || DENIED.test(said)) return null;
  // Every name that stands in it, the longest first: "stroke leaving epilepsy" is both.
  const found: FoundName[] = [];
  let rest = said;
  for (let next = names.longest(rest, isLong); next !== null; next = names.longest(rest, isLong)) {
    found.push(next);
    rest = `${rest.slice(0, next.at)}|${rest.slice(next.end)}`;
  }
  if (found.length === 0) return null;
  return found.flatMap((one) => timed(one.id, found.length === 1 ? said : one.name));
}

/** Shorter names count only where nothing else stands in the entry. */
function isLong(_: string, name: string): boolean {
  return name.length > 2;
}

/** How long ago decides what a heart attack or an ulcer means today. */
function inTime(id: string, said: string, { measures }: MedicationKnowledge, today: string): readonly string[] {
  const row = measures.recency.find(({ conditions }) => conditions.includes(id));
  if (row === undefined) return [id];
  const days = daysAgo(said, today);
  // "Healed in 2026" is healed, whatever the month.
  if (days === null || HEALED.test(said))
    return PAST.test(said) && row.past !== undefined ? row.past : (row.unstated ?? [id]);
  return row.steps.find(({ within_days }) => days <= within_days)?.becomes ?? row.past ?? [id];
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

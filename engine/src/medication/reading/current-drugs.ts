import type { MedicationKnowledge } from "../../knowledge/medication.ts";
import type { CurrentDrug } from "../facts.ts";
import type { FoundName } from "../name-index.ts";
import { findDrug, ingredientsOf, isClassWord } from "../names.ts";
import { normal } from "../normal.ts";
import { findAmount } from "../order/amount.ts";
import { findMaximum } from "../order/course.ts";
import { type Frequency, findFrequency } from "../order/frequency.ts";
import { dailyAmount } from "../order/order.ts";
import { isOpioidPatch, rateWritten } from "../order/patch.ts";
import { productOf, strengthWritten } from "../order/product.ts";
import { strengthInVolume, writtenOut } from "../order/shorthand.ts";
import { findWords } from "../order/words.ts";
import { lastDose, tellsStop } from "./last-dose.ts";

const PLANNED = /\b(?:planned|scheduled|due|booked|to be given|next week|in \d+ (?:days?|weeks?))\b/;

const DEPOT = /\b(?:depots?|decanoate|palmitate|pamoate|embonate|enant(?:h)?ate|long-acting inject(?:ion|able)|lai)\b/;
const INJECTED =
  /\b(?:inj|injections?|injected|i\/?m|s\/?c|intramuscular(?:ly)?|subcut(?:aneous(?:ly)?)?|shots?|jabs?)\b/;
const WEEK = 7;

/** Days from one dose to the next; 0 for what is taken daily, or nobody says how often. */
function spanOf(frequency: Frequency | null): number {
  const most = frequency?.perDay[1] ?? 1;
  return most < 1 ? Math.round(1 / most) : 0;
}

/** A bare figure up to here may be a number of tablets. */
const MOST_TABLETS = 8;
const BARE =
  /^ (\d{1,4}(?:\.\d+)?)(?= ?(?:$|[,;(]| (?!(?:hours?|days?|weeks?|months?|years?|units?|iu|ml|mcg|micro\w*|mg|g|x|tabs?|tablets?|caps?|capsules?|puffs?|drops?|patch(?:es)?|%)\b)[a-z\d]))/;

/** "Aspirin 75", "MST 15 bd": the figure behind the name of a drug that is dosed in milligrams. */
function withUnit(behind: string, id: string, { drugs, measures }: MedicationKnowledge): string {
  const figure = BARE.exec(behind)?.[1];
  const dosed = drugs[id]?.unit === "mg" || measures.mme.factors[id] !== undefined;
  return figure === undefined || !dosed || Number(figure) <= MOST_TABLETS
    ? behind
    : behind.replace(figure, `${figure} mg`);
}

const AT_DRUG = /(?<=[,;\n])(?=\D)|(?=\s(?:and|then|but|now|switched|changed|replaced|instead|plus|\+|&)\s)/i;
/** An amount and how often: the part is a line of its own. */
const WHOLE_LINE =
  /\d ?(?:mg|mcg|micrograms?|g|units?|ml)\b[^,;]*\b(?:o\.?d|b\.?i?\.?d|t\.?i?\.?d\.?s?|q\.?i?\.?d\.?s?|daily|prn|nocte|mane|weekly|times|every|hourly)\b/i;

const FROM_TO =
  /^(.*?)\b(?:changed|switched|converted|swapped|moved|transferred)(?: over)? from (.+?) (?:on)?to (.+)$/is;
const TO =
  /^(.+?),? (?:(?:was|has been|been) )?(?:(?:changed|switched|converted|swapped)(?: over)? (?:to|for)|replaced (?:by|with)) (.+)$/is;
const WHEN =
  /,? ?(?:\b(?:about |over |more than )?\S+ (?:hours?|days?|weeks?|months?|years?) ago|\byesterday|\blast (?:week|month|year)|\b(?:on |last )?(?:sun|mon|tues|wednes|thurs|fri|satur)day)\b/i;

/** "Changed from warfarin to apixaban 3 weeks ago": the first was stopped then, the second is taken; null where nothing is changed. */
function changed(text: string): readonly string[] | null {
  const both = FROM_TO.exec(text);
  const to = both === null ? TO.exec(text) : null;
  const [before, after] = both !== null ? [both[2]!, both[3]!] : to !== null ? [to[1]!, to[2]!] : [null, null];
  if (before === null || after === null) return null;
  const when = WHEN.exec(after)?.[0].replace(/^[, ]+/, "") ?? "";
  return [`${before.trim()}, stopped${when === "" ? "" : ` ${when}`}`, after.replace(WHEN, "").trim()];
}

const DOSE = /\d ?(?:mg|mcg|ug|micrograms?|g|units?|iu|ml)\b/;
const JOINED = /(?:[/+&(-]|(?<!\p{L})(?:and|with|of|for|to|from|by|due|after|not|no|than|und|mit))\s*$/u;

/**
 * A list without its commas, "metformin 500 mg bd apixaban 5 mg bd", "warfarin ramipril": behind a dose, and behind another
 * name alone, a drug begins a line of its own.
 */
function behindDoses(text: string, knowledge: MedicationKnowledge): string[] {
  const said = normal(text);
  const source = said.length === text.length ? text : said;
  const found: FoundName[] = [];
  let rest = said;
  for (let next = findDrug(rest, knowledge); next !== null; next = findDrug(rest, knowledge)) {
    if (!isClassWord(next.id)) found.push(next);
    rest = `${rest.slice(0, next.at)}${"|".repeat(next.end - next.at)}${rest.slice(next.end)}`;
  }
  found.sort((a, b) => a.at - b.at);
  const cuts = found.slice(1).flatMap(({ id, at }, before) => {
    const between = said.slice(found[before]!.at, at);
    const alone = said.slice(found[before]!.end, at).trim() === "";
    return found[before]!.id !== id && (alone || (DOSE.test(between) && !JOINED.test(between))) ? [at] : [];
  });
  return [0, ...cuts].map((cut, part) => source.slice(cut, cuts[part] ?? source.length).replace(/[.,;\s]+$/, ""));
}

/** The parts of an entry that name a drug each, "lisinopril 10 mg, warfarin 5 mg"; what names none stays with the one before. */
export function eachDrug(text: string, knowledge: MedicationKnowledge): readonly string[] {
  const change = changed(text);
  if (change !== null) return change.flatMap((part) => eachDrug(part, knowledge));
  const lines = behindDoses(text, knowledge);
  if (lines.length > 1) return lines.flatMap((line) => eachDrug(line, knowledge));
  const parts: { text: string; id: string | null }[] = [];
  for (const part of text.split(AT_DRUG)) {
    const found = findDrug(normal(part), knowledge)?.id ?? null;
    const id = found === null || isClassWord(found) ? null : found;
    const last = parts.at(-1);
    // "Warfarin and aspirin" may be one entry; "warfarin stopped and apixaban started" is two.
    const whole = last !== undefined && WHOLE_LINE.test(last.text) && WHOLE_LINE.test(part);
    const apart = last !== undefined && (whole || /[,;\n]$/.test(last.text) || tellsStop(normal(last.text)));
    if (last === undefined || (apart && id !== null && last.id !== null && (id !== last.id || whole)))
      parts.push({ text: part, id });
    else parts[parts.length - 1] = { text: last.text + part, id: last.id ?? id };
  }
  return parts.length < 2 ? [text] : parts.map((part) => part.text.replace(/[,;\s]+$/, "").trim());
}

/**
 * One drug on the list of what is taken; null where none is named. Doses are read where they can be. `today` is the day of
 * the check where that is stated, else one before which nobody asks.
 */
export function currentDrug(
  text: string,
  knowledge: MedicationKnowledge,
  today: string,
  stated: boolean,
): CurrentDrug | null {
  const said = normal(text);
  const first = findDrug(said, knowledge);
  if (first === null) return null;
  const ids = new Set(ingredientsOf(first.id, knowledge));
  let rest = `${said.slice(0, first.at)} ${withUnit(said.slice(first.end), first.id, knowledge)}`;
  // A product of two: "lisinopril/hydrochlorothiazide", "losartan + HCTZ".
  for (let found = findDrug(rest, knowledge); found !== null; found = findDrug(rest, knowledge)) {
    const joined = /[/+&]| and | with |-/.test(said.slice(Math.min(first.at, found.at)));
    if (joined) for (const id of ingredientsOf(found.id, knowledge)) ids.add(id);
    rest = `${rest.slice(0, found.at)} ${rest.slice(found.end)}`;
  }
  const product = productOf(first, knowledge);
  // "Ultracet 2 tabs QID": the name says the strength.
  const patch = isOpioidPatch(first.id, product, /\bpatch/.test(said), knowledge);
  const words = findWords(writtenOut(strengthWritten(patch ? rateWritten(rest) : rest, product, ids.size)));
  const maximum = findMaximum(words.rest);
  const often = findFrequency(
    maximum.rest.replace(/(?:,|;)?\s*(?:last (?:dose|injection|shot|jab|one|given|taken|had)|stopped|held).*$/, ""),
  );
  // "co-codamol 30/500": the two strengths of a product of two are in milligrams where no unit stands.
  const strengths = /(\d+(?:\.\d+)?) ?\/ ?(\d+(?:\.\d+)?)(?!\d|\.\d| ?(?:mg|g\b|mcg|ug|ml|h\b|%|units?|iu))/;
  const amount = findAmount(ids.size > 1 ? often.rest.replace(strengths, "$1/$2 mg") : strengthInVolume(often.rest));
  const amounts =
    amount.amount === null
      ? null
      : dailyAmount({ dose: amount.amount, frequency: often.frequency, statedMaximum: null, steps: [] });
  const topical = words.route === "topical" && !/\b(?:patch|transdermal)/.test(said);
  const id = [...ids].map((one) =>
    one === "morphine" && words.forms.includes("extended_release") ? "morphine_er" : one,
  );
  const depot =
    DEPOT.test(said) || product.form === "depot" || (INJECTED.test(said) && spanOf(often.frequency) >= WEEK);
  const told = lastDose(said, today, stated);
  // "60 mg every 6 months, last injection 2 months ago" is taken; so is a weekly tablet of 3 days ago.
  const stop = told?.latest && told.days !== null && told.days <= spanOf(often.frequency) ? null : told;
  return {
    ids: id,
    text,
    daily: amounts?.daily ?? null,
    single: amounts?.single ?? null,
    second: amount.second === null || often.frequency === null ? null : amount.second * often.frequency.perDay[1],
    unit: amounts?.unit ?? null,
    perDay: amounts?.perDay ?? null,
    topical,
    route: words.route,
    depot,
    stoppedDays: stop?.days ?? null,
    stoppedAtLeast: stop?.atLeast ?? false,
    stopUnread: stop === null || stop.days !== null ? null : stop.needsDay ? "no-day" : "no-time",
    brand: (knowledge.names[first.id]?.shop.includes(first.name) ?? false) || words.selfCare,
    planned: PLANNED.test(said),
  };
}

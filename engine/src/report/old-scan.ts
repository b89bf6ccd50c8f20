import { has, type Item, idOf } from "./items.ts";

export function isYear(item: Item | undefined): boolean {
  return /^(19|20)\d\d$/.test(item?.word ?? "");
}

const MONTH =
  /^(january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec)$/;

/** "in 2022", "in March", "in early 2021": a time at which something was so. */
export function isYearAt(items: readonly Item[], at: number): boolean {
  if (items[at]?.word !== "in") return false;
  const time = /^(early|late|mid)$/.test(items[at + 1]?.word ?? "") ? items[at + 2] : items[at + 1];
  return isYear(time) || MONTH.test(time?.word ?? "");
}

/**
 * "Stenosis, previously absent", "a fracture that was not seen on the previous scan", "not present in 2021": a denial of
 * the old scan, by which the thing is new.
 */
export function isDeniedOfOldScan(items: readonly Item[], at: number): boolean {
  const before = has(items[at - 1], "verb") ? at - 2 : at - 1;
  if (has(items[before], "earlier") && !/ /.test(items[before]!.word)) return true;
  let after = at + 1;
  while (has(items[after], "visibility") || has(items[after], "verb") || has(items[after], "normal")) after++;
  const next = items[after];
  return (has(next, "earlier") && next!.word === "previously") || has(next, "earlier-after") || isYearAt(items, after);
}

/** So many words may stand between the verb and its year. */
const REACH = 12;
const PASSING = new Set(["contact", "compression", "stenosis", "narrowing", "encroach_on", "crowding"]);

/** "The S1 root was compressed in 2022": which of the words between the verb and the year are of that year. */
export function ofThatYear(items: readonly Item[], verb: number): number[] {
  if (!/^(was|were)$/.test(items[verb]!.word)) return [];
  let year = verb + 1;
  while (year < Math.min(items.length, verb + REACH) && !isYearAt(items, year)) {
    if (/^[.;:]$/.test(items[year]!.word) || has(items[year], "break")) return [];
    year++;
  }
  if (!isYearAt(items, year)) return [];
  return items.slice(verb, year).flatMap((item, place) => {
    const id = idOf(item, "condition");
    return id !== null && PASSING.has(id) ? [verb + place] : [];
  });
}

/** "which was compressed previously, is free": from the verb to the word that says when, where its part ends with it. */
export function ofBefore(items: readonly Item[], verb: number): number[] {
  for (let i = verb + 1; i < items.length && !/^[,.;:]$/.test(items[i]!.word) && !has(items[i], "break"); i++) {
    const id = idOf(items[i]!, "condition");
    if (id !== null && !PASSING.has(id)) return [];
    if (/^(previously|formerly|before)$/.test(items[i]!.word) && items[i + 1]?.word === ",")
      return [...Array(i - verb + 1).keys()].map((place) => verb + place);
  }
  return [];
}

import { endOfCondition, opensCondition } from "./conditional.ts";
import { has, type Item } from "./items.ts";
import { DENIES_BACK } from "./negate.ts";
import { isDeniedOfOldScan, ofBefore, ofThatYear } from "./old-scan.ts";
import type { Mutable } from "./polarity.ts";
import { isFreed } from "./relations.ts";

const CONSIDER = /(be considered|a consideration)$/;

/** What is no finding of this scan: of an earlier one, looked for, not to be judged, or what might be. */
export function setAside(items: readonly Item[], out: Mutable[]): void {
  for (let i = 0; i < items.length; i++) {
    const item = items[i]!;
    if (has(item, "sought")) {
      for (let k = i + 1; k < items.length && items[k]!.word !== "." && !has(items[k], "break"); k++)
        out[k]!.aside = true;
    }
    // "If there is compression clinically, surgery is advised": nothing is said of this scan
    if (opensCondition(items, i)) {
      for (let k = i + 1; k < endOfCondition(items, i); k++) out[k]!.aside = true;
      // "If clinically indicated, an abscess should be considered": nor is the advice a finding
      if (items.some(({ word }) => CONSIDER.test(word))) for (const each of out) each.aside ||= each.possible;
    }
    if (has(item, "unassessable")) {
      for (let k = i - 1; k >= 0 && !has(items[k], "break") && items[k]!.word !== "," && items[k]!.word !== "."; k--)
        out[k]!.aside = true;
      for (
        let k = i + 1;
        k < items.length && items[k]!.word !== "." && items[k]!.word !== "," && !has(items[k], "break");
        k++
      )
        out[k]!.aside = true;
    }
    if (has(item, "earlier")) {
      if (isOfToday(items, i)) continue;
      const still = modifiersOnly(items, i);
      if (still > i) {
        for (let k = i; k < still; k++) Object.assign(out[k]!, { aside: true, earlier: true });
        continue;
      }
      // "previously moderate": the grade or the words after it are of the old scan, to the next comma or bracket.
      for (let k = i; k < items.length; k++) {
        const word = items[k]!.word;
        if (
          k > i &&
          (word === "is" ||
            word === "are" ||
            word === "has" ||
            word === "," ||
            word === ")" ||
            word === "." ||
            has(items[k], "break") ||
            word === "now")
        )
          break;
        out[k]!.aside = true;
        out[k]!.earlier = true;
        // "the previously compressed L5 root is free": the root is what is spoken of today
        if (k > i && has(items[k], "condition") && subjectFollows(items, k + 1)) break;
      }
    }
    if (/^(was|were)$/.test(item.word)) {
      const now = turnOf(items, i);
      for (let k = i; k < now && items[k]!.word !== "and" && items[k]!.word !== "but"; k++) {
        if (k > i && goesOnToday(items, k)) break;
        out[k]!.aside = true;
        out[k]!.earlier = true;
      }
      for (const k of ofBefore(items, i)) Object.assign(out[k]!, { aside: true, earlier: true });
    }
    for (const k of setBetweenCommas(items, i)) Object.assign(out[k]!, { aside: true, earlier: true });
    for (const k of ofThatYear(items, i)) Object.assign(out[k]!, { aside: true, earlier: true });
    // "the stenosis seen before surgery has resolved": denied of today, which says more
    const seen = item.word.endsWith(" before") || /^(seen|described|noted|shown|known)$/.test(items[i - 1]?.word ?? "");
    const gone = seen && items.slice(i).some((later) => has(later, "resolved"));
    if ((has(item, "earlier-after") || isBefore(items, i)) && !gone && !isNew(items, i)) {
      for (let k = i; k >= 0; k--) {
        const other = items[k]!;
        if (k < i && (other.word === "," || other.word === "." || has(other, "break") || other.levels !== undefined))
          break;
        // the subject stays: "the conus, compressed on the last scan, is free"
        if (k === i || has(other, "condition") || has(other, "grade") || has(other, "verb")) {
          out[k]!.aside = true;
          out[k]!.earlier = true;
        }
      }
    }
    if (item.word === "?" && items.some(({ word }) => SYMPTOM.test(word))) for (const each of out) each.aside = true;
  }
}

/** ", is now free": the comma behind which the subject has its verb of today. */
function goesOnToday(items: readonly Item[], at: number): boolean {
  return items[at]!.word === "," && /^(is|are|has|have)$/.test(items[at + 1]?.word ?? "");
}

/** "The root, compressed in March, is no longer compressed": what stands between the commas is what is over. */
function setBetweenCommas(items: readonly Item[], at: number): number[] {
  const suffered = items[at]!.meanings.some(({ kind, id }) => kind === "form" && id === "suffered");
  if (!suffered || items[at - 1]?.word !== ",") return [];
  const end = items.findIndex(({ word }, place) => place > at && word === ",");
  const rest = items.slice(end + 1, end + 4);
  const over = has(rest[0], "verb") && rest.slice(1).some((item) => has(item, "resolved"));
  return end > 0 && over ? [...Array(end - at).keys()].map((place) => at + place) : [];
}

/** "The root, compressed before, is free": of an earlier scan where the part of the sentence ends with it. */
function isBefore(items: readonly Item[], at: number): boolean {
  return items[at]!.word === "before" && has(items[at - 1], "condition") && items[at + 1]?.word === ",";
}

/** "was severely narrowed and is now only mildly narrowed", "was compressed but has been decompressed": where today begins. */
function turnOf(items: readonly Item[], from: number): number {
  return items.findIndex(
    (other, place) =>
      place > from &&
      (/^(now|currently)$/.test(other.word) || (isFreed(other) && /^(has|have)$/.test(auxiliary(items, place)))),
  );
}

/**
 * "The previously moderate stenosis is now severe", "the formerly left-sided extrusion now extends to the right": only what
 * describes it is of the old scan. Where that ends; `at` where nothing of the kind is said.
 */
function modifiersOnly(items: readonly Item[], at: number): number {
  if (!/^(previously|formerly)$/.test(items[at]!.word)) return at;
  let end = at + 1;
  while (has(items[end], "grade") || has(items[end], "side") || has(items[end], "zone")) end++;
  if (end === at + 1) return at;
  const condition = items.findIndex((item, place) => place >= end && has(item, "condition"));
  const between = items.slice(end, condition);
  if (condition < 0 || between.some((item) => !has(item, "structure") && !has(item, "root-word"))) return at;
  const next = items[condition + 1];
  return has(next, "verb") || has(next, "resolved") || /^(now|currently|today)$/.test(next?.word ?? "") ? end : at;
}

/** A structure and then a verb, with no other condition between. */
function subjectFollows(items: readonly Item[], from: number): boolean {
  let named = false;
  for (let i = from; i < items.length; i++) {
    const item = items[i]!;
    if (named && has(item, "verb")) return true;
    if (has(item, "structure") || item.roots !== undefined) named = true;
    else if (!(has(item, "side") || has(item, "root-word") || /^(the|and)$/.test(item.word))) return false;
  }
  return false;
}

/** The first verb before a participle: "has been decompressed". */
function auxiliary(items: readonly Item[], at: number): string {
  return items[at - 1]?.word === "been" ? (items[at - 2]?.word ?? "") : (items[at - 1]?.word ?? "");
}

/** "A fracture that was not seen on the previous scan": there today. */
function isNew(items: readonly Item[], at: number): boolean {
  return [at - 1, at - 2, at - 3].some(
    (denial) => DENIES_BACK.test(items[denial]?.word ?? "") && isDeniedOfOldScan(items, denial),
  );
}

/** "The previously seen extrusion is smaller", "... has resolved": of the old scan, and of today what the verb says. */
function isOfToday(items: readonly Item[], at: number): boolean {
  if (!/ /.test(items[at]!.word) || /^(was|were|had)/.test(items[at]!.word)) return false;
  let met = false;
  for (let i = at + 1; i < items.length; i++) {
    const item = items[i]!;
    if (has(item, "condition")) met = true;
    else if (/^(is|are|has|have|remains|remain|persists|persist|now|shows|appears)$/.test(item.word)) return met;
    else if (has(item, "resolved")) return met;
    else if (/^[,.:;)]$/.test(item.word) || has(item, "break")) return false;
  }
  return false;
}

/** A question beside symptoms is what the scan was asked for, not what it shows. */
const SYMPTOM =
  /^(pain|pains|numb|numbness|sciatica|weakness|weak|tingling|claudication|backache|lbp|radiculopathy|fall|fell|trauma|dysfunction|incontinence|retention|history|hx|walking|urgency|referring|referral|request|limp|buckling)$/;

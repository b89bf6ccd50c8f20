import { has, type Item, structuresOf } from "./items.ts";
import { describes, endsPhrase, isBracket } from "./phrase-parts.ts";
import { isAdjective, isFreed, isRelation } from "./relations.ts";

/** Structures that a condition word stands with, by the items that name them. */
export interface Targets {
  readonly items: readonly number[];
  /** Where they stand: their modifiers are looked for there. */
  readonly place: "left" | "right" | "subject" | "none";
}

/** What a condition word is with the structure at a place; null where it does not go with it. */
export type Fits = (index: number) => string | null;

export function targetsOf(items: readonly Item[], at: number, fits: Fits, leans = true): Targets {
  if (isPredicate(items, at)) {
    const subject = subjectTargets(items, at, fits);
    if (subject.length > 0) return { items: subject, place: "subject" };
  }
  if (has(items[at], "adjective") && at + 1 < items.length && fits(at + 1) !== null) {
    const described = rightTargets(items, at, fits);
    if (described.length > 0) return { items: described, place: "right" };
  }
  const left = leftTargets(items, at, fits);
  const right = rightTargets(items, at, fits);
  if (right.length > 0 && (isActive(items, at) || goesOn(items, at, left))) return { items: right, place: "right" };
  if (left.length > 0) return { items: left, place: "left" };
  if (right.length > 0) return { items: right, place: "right" };
  const subject = subjectTargets(items, at, fits);
  const heading = subject.length > 0 ? [] : headingTargets(items, at, fits);
  // "Foramina: L3-4 mild, L4-5 severe": what is said of the one is not said of the other
  if (heading.length > 0) return { items: heading, place: "none" };
  if (leans && subject.length === 0) {
    // "narrowing of the L2-3 disc space, with mild narrowing at L3-4"
    const same = lastSame(items, at);
    if (same !== null) {
      const again = targetsOf(items, same, fits, false);
      if (again.items.length > 0) return { items: again.items, place: "none" };
    }
  }
  if (leans && subject.length === 0 && (isRelation(items[at]!) || isFreed(items[at]!))) {
    // "touches both S1 roots but does not compress them", "was compressed but has been decompressed"
    const before = lastRelation(items, at);
    if (before !== null) return { items: targetsOf(items, before, fits, false).items, place: "right" };
  }
  if (subject.length === 0 && isFreed(items[at]!)) {
    const freed = lastFitting(items, at, fits);
    if (freed !== null) return { items: [freed], place: "subject" };
  }
  return { items: subject, place: subject.length > 0 ? "subject" : "none" };
}

/** "The root was compressed but has been decompressed": the subject stands before the "but". */
function lastFitting(items: readonly Item[], at: number, fits: Fits): number | null {
  for (let i = at - 1; i >= 0 && items[i]!.word !== "."; i--) if (fits(i) !== null) return i;
  return null;
}

/** "indentation of the sac and narrowing of the recess": an "and" parts it from what stands before. */
function goesOn(items: readonly Item[], at: number, left: readonly number[]): boolean {
  const nearest = left.at(-1);
  return (
    nearest !== undefined &&
    items[at + 1]?.word === "of" &&
    items.slice(nearest + 1, at).some(({ word }) => word === "and" || word === "," || word === "or")
  );
}

/** "is narrowed", "are mildly narrowed": said of what stands before the verb. */
function isPredicate(items: readonly Item[], at: number): boolean {
  let before = at - 1;
  while (before >= 0 && (has(items[before], "grade") || has(items[before], "negation") || has(items[before], "side")))
    before--;
  // "there is narrowing of the canal": what is there stands behind
  return before >= 0 && has(items[before], "verb") && items[before - 1]?.word !== "there";
}

/** "compresses the root": what comes after is meant, not what stands before. */
function isActive(items: readonly Item[], at: number): boolean {
  const next = items[at + 1];
  const object = next !== undefined && (has(next, "side") || next.word === "the");
  return items[at]!.meanings.some(({ kind, id }) => {
    if (kind !== "form") return false;
    if (id === "acting") return true;
    if (id === "on") return leadsOn(items, at);
    if (id === "at_once") return (object || has(next, "structure")) && !has(items[at - 1], "structure");
    return (object || has(next, "root-word")) && !isPredicate(items, at);
  });
}

/** A preposition follows, or closes the phrase itself ("impression on", "contact with"). */
function leadsOn(items: readonly Item[], at: number): boolean {
  const next = items[at + 1];
  return (has(next, "preposition") && next!.word !== "by") || /\s(on|upon|with|to|of)$/.test(items[at]!.word);
}

/** Structures of the noun phrase that a condition word closes: "canal and left foraminal stenosis". */
function leftTargets(items: readonly Item[], at: number, fits: Fits): number[] {
  const found: number[] = [];
  let words = 0;
  for (let i = at - 1; i >= 0; i--) {
    const item = items[i]!;
    // "bulging disc, foraminal narrowing": a disc narrows in another way; but "no canal or root compromise"
    const joined = /^(or|and|\/)$/.test(items[i + 1]?.word ?? "") && found[0] === i + 2;
    if (fits(i) !== null && (found.length === 0 || joined || fits(i) === fits(found[0]!))) {
      found.unshift(i);
      words = 0;
      continue;
    }
    if (structuresOf(item).length > 0) {
      if (found.length > 0) break;
      continue;
    }
    if (has(item, "condition")) {
      if (isAdjective(items, i)) continue;
      break;
    }
    if (describes(item) || has(item, "hedge") || has(item, "worse")) continue;
    if (
      item.word === "and" ||
      item.word === "or" ||
      item.word === "," ||
      item.word === "/" ||
      item.word === "&" ||
      item.word === "the" ||
      item.word === "-" ||
      item.word === "nor" ||
      item.word === "(" ||
      item.word === ")" ||
      item.word === "+"
    ) {
      if (item.word === "," && found.length === 0 && i < at - 1) break;
      continue;
    }
    if (endsPhrase(item) || has(item, "preposition") || item.word === "which") break;
    if (++words > 2) break;
  }
  return found;
}

/** Structures after it: "narrowing of the canal and both foramina", "compresses the right L2 root". */
function rightTargets(items: readonly Item[], at: number, fits: Fits): number[] {
  const found: number[] = [];
  let words = 0;
  const joins = /^(and|or|\/)$/.test(items[at + 1]?.word ?? "") && has(items[at + 2], "condition");
  const attributive =
    at + 1 < items.length &&
    (fits(at + 1) !== null ||
      (at + 2 < items.length &&
        fits(at + 2) !== null &&
        (has(items[at + 1], "side") || items[at + 1]!.meanings.length === 0 || items[at + 1]!.word === "the") &&
        !/^[,.:;(]$/.test(items[at + 1]!.word)));
  if (!isActive(items, at) && !leadsOn(items, at) && !joins && !attributive) return [];
  for (let i = at + 1; i < items.length; i++) {
    const item = items[i]!;
    // "compresses the root against the pedicle": the pedicle is not what is pressed
    if (item.word === "by" || (item.word === "against" && isRelation(items[at]!))) break;
    if (fits(i) !== null) {
      // "stenosis of the canal and foraminal narrowing": the second belongs to what follows
      if (found.length > 0 && (closesPhrase(items, i) || hasOwnWord(items, i))) break;
      found.push(i);
      words = 0;
      continue;
    }
    // "contacts but does not compress the root": both have the same object
    if (found.length === 0 && isRelation(items[at]!) && sharesObject(items, at, i)) continue;
    if (has(item, "condition")) {
      // "contacts and displaces the root", "flattening and compression of the sac"
      if (
        found.length === 0 &&
        (items[i - 1]?.word === "and" || items[i - 1]?.word === "or" || items[i - 1]?.word === "/")
      )
        continue;
      // "to a degenerative canal"
      if (isAdjective(items, i)) continue;
      break;
    }
    if (structuresOf(item).length > 0 && found.length > 0) break;
    if (has(item, "preposition")) {
      if (found.length > 0 && item.word !== "of") break;
      continue;
    }
    if (structuresOf(item).length > 0 || describes(item) || has(item, "normal")) continue;
    if (
      item.word === "and" ||
      item.word === "or" ||
      item.word === "the" ||
      item.word === "&" ||
      item.word === "/" ||
      item.word === "-"
    )
      continue;
    if (item.word === ",") {
      if (found.length === 0) break;
      continue;
    }
    if (endsPhrase(item) || isBracket(item)) break;
    if (++words > 3) break;
  }
  return found;
}

/** "Indents the theca, the cord being uninvolved": behind a comma, with a verb or a "normal" of its own. */
function hasOwnWord(items: readonly Item[], at: number): boolean {
  let before = at - 1;
  while (has(items[before], "side") || items[before]?.word === "the") before--;
  const next = items[at + 1];
  return items[before]?.word === "," && (has(next, "verb") || has(next, "normal") || next?.word === "being");
}

function lastSame(items: readonly Item[], at: number): number | null {
  for (let i = at - 1; i >= 0; i--) if (items[i]!.word === items[at]!.word && has(items[i], "condition")) return i;
  return null;
}

function lastRelation(items: readonly Item[], at: number): number | null {
  for (let i = at - 1; i >= 0; i--) {
    if (items[i]!.word === ".") return null;
    if (isRelation(items[i]!)) return i;
  }
  return null;
}

/** Between two relations to the same object stand only "but", "not", "without being" and the like. */
function sharesObject(items: readonly Item[], at: number, here: number): boolean {
  const item = items[here]!;
  const between =
    has(item, "break") ||
    has(item, "negation") ||
    isRelation(item) ||
    item.word === "being" ||
    item.word === "and" ||
    item.word === "or" ||
    item.word === "," ||
    has(item, "hedge") ||
    has(item, "grade");
  if (!between) return false;
  const second = items.findIndex((other, place) => place > at && isRelation(other));
  return second > 0 && second - at <= 5 && here <= second;
}

/** True when a condition word follows the structure without a preposition: then it closes a phrase of its own. */
function closesPhrase(items: readonly Item[], at: number): boolean {
  for (let i = at + 1; i < Math.min(items.length, at + 5); i++) {
    const item = items[i]!;
    if (has(item, "condition")) return !isAdjective(items, i);
    if (
      !(
        structuresOf(item).length > 0 ||
        item.word === "and" ||
        item.word === "or" ||
        item.word === "," ||
        has(item, "side") ||
        has(item, "grade")
      )
    )
      return false;
  }
  return false;
}

/** The subject of the clause: "both foramina are narrowed", "Canal: mild narrowing". */
function subjectTargets(items: readonly Item[], at: number, fits: Fits): number[] {
  const found: number[] = [];
  // "the foramina are crowded and narrowed": two conditions share a subject while nothing parts them
  let shares = true;
  for (let i = at - 1; i >= 0; i--) {
    const item = items[i]!;
    if (fits(i) !== null) found.unshift(i);
    else if (
      found.length > 0 &&
      !(
        item.word === "and" ||
        item.word === "," ||
        item.word === "the" ||
        item.word === "or" ||
        item.word === "nor" ||
        item.word === "/" ||
        item.word === "&" ||
        has(item, "side") ||
        has(item, "grade") ||
        has(item, "root-word")
      )
    )
      break;
    if (has(item, "break") || item.word === ".") break;
    // "left foramen without significant narrowing"
    if (has(item, "negation") && item.word.startsWith("without") && i > 0 && fits(i - 1) !== null) continue;
    if (
      has(item, "negation") &&
      !/^(not|is not|are not)$/.test(item.word) &&
      !has(items[i - 1], "verb") &&
      found.length === 0
    )
      break;
    if (
      item.word === "," &&
      found.length === 0 &&
      !has(items[at - 1], "negation") &&
      !items.slice(i + 1, at).some((other) => has(other, "verb"))
    )
      break;
    // "disc bulge, foramina narrowed": another condition ends the clause unless it shares the subject
    if (has(item, "condition") && found.length === 0 && !shares) break;
    shares &&= item.word !== "," && structuresOf(item).length === 0;
  }
  return found;
}

/** "Foramina: right mild, left severe stenosis": the heading of the line. */
function headingTargets(items: readonly Item[], at: number, fits: Fits): number[] {
  const colon = items.findIndex(({ word }) => word === ":");
  return colon > 0 && colon < at && fits(colon - 1) !== null ? [colon - 1] : [];
}

import type { ReportSeverity, ReportSide } from "../vocabulary/report.ts";
import { has, type Item, idOf } from "./items.ts";
import { describes, endsPhrase, isBracket } from "./phrase-parts.ts";
import { opensRunOn } from "./run-on-levels.ts";

/** How severe, on which side, in which zone. */
export interface Modifiers {
  readonly side: ReportSide;
  readonly worseSide?: "left" | "right" | undefined;
  readonly severity: ReportSeverity;
  readonly zone?: string | undefined;
}

interface Open {
  side: ReportSide | null;
  worseSide?: "left" | "right";
  severity: ReportSeverity | null;
  zone?: string;
}

const NONE: Modifiers = { side: "unspecified", severity: "unspecified" };

/**
 * What stands before a condition, in its own noun phrase. For a structure in a list ("mild canal and moderate left
 * foraminal stenosis") what stands before that structure; where nothing does, what the one before it has, the side
 * aside; where nothing does at all, what stands between the structures and the condition ("foramina are mildly narrowed").
 */
export function leftModifiers(
  items: readonly Item[],
  at: number,
  target: number | null,
  place: "left" | "right" | "subject" | "none",
): Modifiers[] {
  if (place === "right" && target !== null) {
    const own = groups(items, phraseStart(items, target, at), target);
    const before = groups(items, phraseStart(items, at, -1), at);
    if (own.length > 1 || (own.length === 1 && own[0]!.severity !== null && own[0]!.side !== null)) {
      // "severely narrows the right and moderately the left foramen"
      const verb = before.find(({ severity }) => severity !== null)?.severity ?? null;
      return own.map((each) => closed({ ...each, severity: each.severity ?? (own.length > 1 ? verb : null) }));
    }
    const graded =
      own[0]?.severity ??
      inheritedAfter(items, at, target, "severity") ??
      before.find(({ severity }) => severity !== null)?.severity ??
      null;
    const sided =
      own[0]?.side ??
      inheritedAfter(items, at, target, "side") ??
      before.find(({ side }) => side !== null)?.side ??
      null;
    return [
      closed({ ...before[0], ...own[0], severity: graded as ReportSeverity | null, side: sided as ReportSide | null }),
    ];
  }
  if (target === null || place === "none") return listOr(groups(items, phraseStart(items, at, -1), at));
  const end = at;
  const own = groups(items, structureStart(items, target), target);
  const between = groups(items, lastStructure(items, target, end) + 1, end);
  const inherited = own.length > 0 ? own : inheritedBefore(items, target);
  if (inherited.length === 0) return listOr(between);
  return inherited.map((group) =>
    closed({
      ...group,
      severity: group.severity ?? between[0]?.severity ?? null,
      side: group.side ?? between[0]?.side ?? null,
    }),
  );
}

function listOr(list: readonly Open[]): Modifiers[] {
  return list.length === 0 ? [NONE] : list.map(closed);
}

function closed(open: Open): Modifiers {
  return {
    side: open.side ?? "unspecified",
    ...(open.worseSide === undefined ? {} : { worseSide: open.worseSide }),
    severity: open.severity ?? "unspecified",
    ...(open.zone === undefined ? {} : { zone: open.zone }),
  };
}

function isStructure(item: Item): boolean {
  return has(item, "structure");
}

/** First item of the noun phrase that ends before `at`, no earlier than after `floor`. */
function phraseStart(items: readonly Item[], at: number, floor: number): number {
  let words = 0;
  let i = at - 1;
  for (; i > floor; i--) {
    const item = items[i]!;
    if (opensRunOn(items, i)) break;
    if (
      describes(item) ||
      has(item, "hedge") ||
      has(item, "worse") ||
      isStructure(item) ||
      has(item, "adjective") ||
      item.word === "the" ||
      item.word === "-" ||
      item.word === "/"
    )
      continue;
    if (item.word === "and" || item.word === "or") {
      // "left and right", "mild right and moderate left": modifiers on both sides of the joint
      if (isModifier(items[i - 1]) && isModifier(items[i + 1])) continue;
      break;
    }
    if (item.word === ",") {
      if (isModifier(items[i - 1]) && isModifier(items[i + 1])) continue;
      break;
    }
    if (endsPhrase(item) || has(item, "condition") || has(item, "preposition") || isBracket(item)) break;
    if (++words > 2) break;
  }
  return i + 1;
}

function isModifier(item: Item | undefined): boolean {
  return has(item, "grade") || has(item, "side") || has(item, "zone");
}

/** Where the modifiers of one structure of a list begin: after the structure before it. */
function structureStart(items: readonly Item[], target: number): number {
  const start = phraseStart(items, target, -1);
  // A word beside it is part of its name ("left neural foramina").
  for (let i = target - 2; i >= start; i--) if (isStructure(items[i]!)) return i + 1;
  return start;
}

function lastStructure(items: readonly Item[], target: number, end: number): number {
  let last = target;
  for (let i = target + 1; i < end; i++) if (isStructure(items[i]!)) last = i;
  return last;
}

/** "mild canal and foraminal stenosis": the second takes the grade of the first, and a side on both. */
function inheritedBefore(items: readonly Item[], target: number): Open[] {
  let i = target - 1;
  while (
    i >= 0 &&
    (items[i]!.word === "and" ||
      items[i]!.word === "," ||
      items[i]!.word === "or" ||
      items[i]!.word === "/" ||
      items[i]!.word === "&" ||
      items[i]!.word === "the")
  )
    i--;
  const before = items[i];
  if (i === target - 1 || before === undefined || !isStructure(before)) return [];
  const own = groups(items, structureStart(items, i), i);
  const list = own.length > 0 ? own : inheritedBefore(items, i);
  return list.map(({ severity, side, zone }) => ({
    severity,
    side: side === "bilateral" ? side : null,
    ...(zone === undefined ? {} : { zone }),
  }));
}

function inheritedAfter(items: readonly Item[], at: number, target: number, what: "severity" | "side"): string | null {
  for (let i = target - 1; i > at; i--) {
    if (!isStructure(items[i]!)) continue;
    const own = groups(items, structureStart(items, i), i);
    const value = own[0]?.[what] ?? null;
    if (what === "side" && value !== "bilateral") return null;
    return value;
  }
  return null;
}

/** Grades and sides in the order they are written, each grade with its side: "mild right and moderate left" is two. */
function groups(items: readonly Item[], from: number, to: number): Open[] {
  const out: Open[] = [];
  let current: Open | null = null;
  let worse = false;
  for (let i = from; i < to; i++) {
    const item = items[i]!;
    if (has(item, "worse")) {
      worse = true;
      continue;
    }
    if (item.worseSide !== undefined) {
      current ??= push(out);
      current.side = "bilateral";
      current.worseSide = item.worseSide;
      continue;
    }
    const grade = idOf(item, "grade") as ReportSeverity | null;
    const side = isDirection(items, i) ? null : (idOf(item, "side") as ReportSide | null);
    const zone = idOf(item, "zone") ?? zoneOfStructure(item);
    if (current !== null && partsHere(items, i, to) && isOfNext(items, i, current)) current = push(out);
    if (side !== null) {
      if (worse && (side === "left" || side === "right")) {
        current ??= push(out);
        current.worseSide = side;
        worse = false;
        continue;
      }
      if (current !== null && current.side !== null && current.side !== side) {
        if (current.side === "central" || side === "central") {
          current.side = current.side === "central" ? side : current.side;
          continue;
        }
        current = push(out);
      }
      current ??= push(out);
      current.side = side;
    }
    if (grade !== null) {
      if (current !== null && current.severity !== null) {
        if (current.side === null) current.severity = grade;
        else current = push(out);
      }
      current ??= push(out);
      current.severity = grade;
    }
    if (zone !== null) {
      current ??= push(out);
      current.zone ??= zone;
    }
  }
  // "bilateral, mild right" says one thing twice
  if (out.length === 2 && out[0]!.side === "bilateral" && out[1]!.side !== null && out[0]!.severity === null)
    out.shift();
  return out;
}

/** A comma or an "and" stands right before, but for an article or a preposition. */
function partsHere(items: readonly Item[], at: number, to: number): boolean {
  let before = at - 1;
  while (/^(the|on|of|to|in)$/.test(items[before]?.word ?? "")) before--;
  return at < to && /^(,|and|but)$/.test(items[before]?.word ?? "");
}

/**
 * "severely, the left moderately", "the right and moderately the left": behind the joint a grade and a side that belong
 * together, where what stands before has only one of the two.
 */
function isOfNext(items: readonly Item[], at: number, { side, severity }: Open): boolean {
  let next = at + 1;
  while (/^(the|on|of|,)$/.test(items[next]?.word ?? "")) next++;
  const sideFirst = has(items[at], "side") && has(items[next], "grade");
  const gradeFirst = has(items[at], "grade") && has(items[next], "side");
  return (sideFirst && severity !== null && side === null) || (gradeFirst && side !== null && severity === null);
}

/** "displaced towards the left": where it is pushed, not where it is. */
function isDirection(items: readonly Item[], at: number): boolean {
  const before = items[at - 1]?.word === "the" ? items[at - 2] : items[at - 1];
  if (!/^(to|towards|toward)$/.test(before?.word ?? "")) return false;
  const displaced = /^(displac|deviat|push|deflect|shift)/;
  return items.slice(0, at).some((item) => displaced.test(item.word));
}

function push(out: Open[]): Open {
  const open: Open = { side: null, severity: null };
  out.push(open);
  return open;
}

/** "right foraminal protrusion": the place of a disc finding. */
function zoneOfStructure(item: Item): string | null {
  const structure = idOf(item, "structure");
  if (structure === "foramen") return "foraminal";
  return structure === "lateral_recess" ? "subarticular" : null;
}

/**
 * What stands after: "narrowing on the left", "stenosis, moderate on the right and mild on the left", "is severe",
 * "eccentric to the right". What belongs to the next structure or condition is not taken.
 */
export function rightModifiers(
  items: readonly Item[],
  at: number,
  target: number | null,
  place: "left" | "right" | "subject" | "none",
): Modifiers[] {
  const from = (place === "none" ? at : Math.max(at, target ?? at)) + 1;
  let kept = from;
  let phrase = false;
  for (let to = from; to < items.length && to < from + 15; to++) {
    const item = items[to]!;
    const { word } = item;
    // "the left foramen is narrowed mildly, the right is not": the side begins a statement of its own
    if (word === "," && isNextSubject(items, to)) return taken(items, from, to);
    // "the L4 root is compressed, right patent": the side is of what is patent
    if (has(item, "normal") && /^[,;]$/.test(items[kept]?.word ?? "")) return taken(items, from, kept);
    if ((stops(item) && !gradeFollows(items, to)) || opensRunOn(items, to)) return taken(items, from, to);
    const ofOther =
      item.levels !== undefined && item.roots === undefined && to > from + 1 && items[to - 1]!.word === ",";
    // "cyst arising from the right facet joint": the structure belongs to the phrase that describes the condition
    if (has(item, "condition") || (isStructure(item) && !phrase) || ofOther) return taken(items, from, kept);
    // "cyst arising from the left facet joint, compressing ...", "scar in the right recess encasing ..."
    if (phrase && isStructure(item) && arisesFrom(items, from, to)) kept = to + 1;
    if (has(item, "preposition")) phrase = place !== "right";
    if (word === "," || (word === "and" && !isListOfNext(items, kept, to)) || word === "(") {
      phrase = false;
      kept = to;
    }
    // "on the left", "to the right" belong to what stands before
    if (has(item, "side") && isPlaced(items, to)) kept = to + 1;
  }
  return taken(items, from, Math.min(items.length, from + 15));
}

function isNextSubject(items: readonly Item[], comma: number): boolean {
  const side = items[comma + 1]?.word === "the" ? comma + 2 : comma + 1;
  return (
    has(items[side], "side") && (has(items[side + 1], "verb") || /^(is|are) not$/.test(items[side + 1]?.word ?? ""))
  );
}

/** "Canal stenosis, moderate left and mild right foraminal narrowing": behind the comma a pair that the next word closes. */
function isListOfNext(items: readonly Item[], comma: number, and: number): boolean {
  const describes = (item: Item) => has(item, "grade") || has(item, "side") || item.word === "the";
  if (items[comma]?.word !== "," || !items.slice(comma + 1, and).every(describes)) return false;
  let next = and + 1;
  while (next < items.length && describes(items[next]!)) next++;
  return next > and + 1 && next < items.length && (has(items[next], "condition") || isStructure(items[next]!));
}

function arisesFrom(items: readonly Item[], from: number, structure: number): boolean {
  if (!has(items[structure - 1], "side")) return false;
  const before = items[structure - 2]?.word === "the" ? structure - 3 : structure - 2;
  return before >= from && /^(from|in|within)$/.test(items[before]!.word);
}

/** "stenosis which is now severe" */
function gradeFollows(items: readonly Item[], at: number): boolean {
  if (items[at]!.word !== "which" || !has(items[at + 1], "verb")) return false;
  const grade = items[at + 2]?.word === "now" || items[at + 2]?.word === "currently" ? at + 3 : at + 2;
  const after = items[grade + 1];
  return has(items[grade], "grade") && (after === undefined || /^[.,;]$/.test(after.word));
}

function stops(item: Item): boolean {
  const kinds = ["break", "cause", "negation", "normal", "hedge", "resolved", "earlier"] as const;
  return item.word === "." || item.word === "with" || kinds.some((kind) => has(item, kind));
}

function isPlaced(items: readonly Item[], at: number): boolean {
  const before = items[at - 1];
  const first = before?.word === "the" ? items[at - 2] : before;
  return /^(on|to|towards|bilaterally)$/.test(first?.word ?? "") || /ly$|sides$/.test(items[at]!.word);
}

function taken(items: readonly Item[], from: number, to: number): Modifiers[] {
  return groups(items, from, to).map(closed);
}

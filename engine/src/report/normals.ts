import type { ReportWords } from "../knowledge/report-words.ts";
import type { ReportSide } from "../vocabulary/report.ts";
import { exceptLevels, withException } from "./except-levels.ts";
import { has, type Item, structuresOf } from "./items.ts";
import type { Mention } from "./mentions.ts";
import type { Polarity } from "./polarity.ts";

/** "normal" said of something: of these structures, or of the level itself when there are none. */
export interface NormalStatement {
  readonly at: number;
  readonly mentions: readonly Mention[];
  /** True when nothing is named that is normal: then the level is. */
  readonly whole: boolean;
}

/** What "the canal is patent", "normal disc height" or a bare "unremarkable" says. */
export function normalsOf(
  items: readonly Item[],
  polarity: readonly Polarity[],
  words: ReportWords,
  subject: string | null,
): NormalStatement[] {
  const out: NormalStatement[] = [];
  for (let at = 0; at < items.length; at++) {
    const item = items[at]!;
    if (
      !has(item, "normal") ||
      polarity[at]!.negated ||
      polarity[at]!.aside ||
      has(items[at - 1], "negation") ||
      isLost(items, at)
    )
      continue;
    // "normal" before a condition says nothing ("normal variant cyst"); a partial one leaves open what else there is.
    const side = sideAlone(items, at);
    // a root is not patent: "L4-5 severe left with compressed L4 root, right patent"
    const ofSpace = side !== null && /patent$/.test(item.word);
    const subjects = ofSpace ? [] : subjectsOf(items, polarity, at);
    if (subjects.length === 0) {
      if (conditionNear(items, at)) continue;
      if (side !== null)
        out.push({
          at,
          mentions: normalOf(subject === "lateral_recess" ? subject : "foramen", at, words).map((mention) => ({
            ...mention,
            side,
          })),
          whole: false,
        });
      else if (!has(item, "kept")) out.push({ at, mentions: [], whole: !partial(items, at) });
      continue;
    }
    const mentions = subjects.flatMap((index) =>
      structuresOf(items[index]!)
        .slice(0, 1)
        .flatMap((structure) => mention(items, at, index, structure, words)),
    );
    const exception = exceptLevels(items, at);
    const excepted = exception === null ? null : mentions.filter(({ negated }) => negated);
    out.push({
      at,
      mentions: excepted?.flatMap((each) => withException(each, items, exception!)) ?? mentions,
      whole: false,
    });
  }
  return out;
}

/** "loss of the normal signal" */
function isLost(items: readonly Item[], at: number): boolean {
  return items
    .slice(Math.max(0, at - 3), at)
    .some(({ word }) => /^(loss|lost|lack|instead|straightening|flattening|reversal|absence)$/.test(word));
}

/** What "normal" says of one structure word. */
export function normalOf(structure: string, at: number, words: ReportWords): Mention[] {
  return meaning(structure, at, at, words.normal_of[structure] ?? "none", "unspecified", [null], words);
}

function meaning(
  structure: string,
  index: number,
  at: number,
  meant: string,
  side: ReportSide,
  roots: readonly (string | null)[],
  words: ReportWords,
): Mention[] {
  if (meant === "none") return [];
  const negated = meant.startsWith("not ");
  return roots.map((root) => ({
    structure: words.schema[structure]!,
    condition: negated ? meant.slice(4) : meant,
    side,
    severity: negated ? ("none" as const) : ("unspecified" as const),
    root,
    negated,
    scope: negated ? ("no" as const) : null,
    possible: false,
    resolved: false,
    at,
    from: Math.min(index, at),
    to: Math.max(index, at),
  }));
}

/** "Left side normal.", "mild right foraminal narrowing, left patent": the way out on that side is meant. */
function sideAlone(items: readonly Item[], at: number): ReportSide | null {
  const comma = items.findLastIndex(({ word }, place) => place < at && (word === "," || word === ";"));
  const before = items.slice(comma + 1, at).filter((item) => !has(item, "verb") && !/^(the|on|side)$/.test(item.word));
  const side = before[0]?.meanings.find(({ kind }) => kind === "side")?.id;
  return before.length === 1 && (side === "left" || side === "right") ? side : null;
}

function partial(items: readonly Item[], at: number): boolean {
  return items.slice(0, at).some((item) => has(item, "partial-normal") && item.levels === undefined);
}

function mention(items: readonly Item[], at: number, index: number, structure: string, words: ReportWords): Mention[] {
  let meant = words.normal_of[structure] ?? "none";
  if (structure === "signal" && !items.some((item) => structuresOf(item).includes("conus"))) return [];
  // "previously compressed, now free"
  if (
    structure === "root" &&
    items
      .slice(index, at)
      .some((item) => item.meanings.some(({ kind, id }) => kind === "condition" && id === "compression"))
  )
    meant = "not compression";
  // "The disc is preserved in height", "of normal height": the height only
  const height = structuresOf(items[at + 1] ?? items[at]!).includes("height");
  if (structure === "disc" && height && (has(items[at], "kept") || !/^in /.test(items[at + 1]!.word)))
    meant = words.normal_of.disc_space!;
  // Roots that are "free" are not touched; roots that are "normal" need not be.
  if (structure === "root" && PLAIN.test(items[at]!.word)) return [];
  // "conus free": not pressed
  if (structure === "conus" && /^(free|uncompromised|not compromised)$/.test(items[at]!.word))
    meant = "not compression";
  // "disc preserved" says less than "disc normal"
  if (has(items[at], "kept") && !meant.startsWith("not ")) return [];
  const roots = items[index]!.roots;
  return meaning(
    structure,
    index,
    at,
    meant,
    sideBefore(items, index),
    roots !== undefined && roots.length > 0 ? roots : [null],
    words,
  );
}

const PLAIN = /^(normal|unremarkable|intact|preserved|within normal limits|of normal)$/;

function sideBefore(items: readonly Item[], index: number): ReportSide {
  for (let i = index - 1; i >= Math.max(0, index - 2); i--) {
    const side = items[i]!.meanings.find(({ kind }) => kind === "side");
    if (side !== undefined) return side.id as ReportSide;
    if (items[i]!.word !== "the") break;
  }
  return "unspecified";
}

/** What is said to be normal: right behind ("patent canal", "normal in signal" is no structure), or the subject before. */
function subjectsOf(items: readonly Item[], polarity: readonly Polarity[], at: number): number[] {
  const after: number[] = [];
  for (let i = at + 1; i < Math.min(items.length, at + 12); i++) {
    const item = items[i]!;
    if (structuresOf(item).length > 0) after.push(i);
    else if (
      has(item, "condition") ||
      has(item, "verb") ||
      has(item, "break") ||
      item.word === "." ||
      has(item, "normal") ||
      has(item, "negation") ||
      item.word === "with" ||
      item.levels !== undefined ||
      (has(item, "preposition") && item.word !== "of")
    )
      break;
    else if (item.word === "," && after.length === 0) break;
    else if (item.word === "," && !listGoesOn(items, i)) break;
    else if (item.word === "and" && !listGoesOn(items, i)) break;
  }
  const before: number[] = [];
  for (let i = at - 1; i >= 0; i--) {
    const item = items[i]!;
    if (structuresOf(item).length > 0) before.unshift(i);
    else if (polarity[i]!.earlier) continue;
    // "the canal, which was stenotic before surgery, is now adequate"
    else if (item.word === "which" && polarity[i + 1]!.earlier) continue;
    else if (
      has(item, "condition") ||
      has(item, "break") ||
      item.word === "." ||
      has(item, "cause") ||
      item.word === "with"
    )
      break;
    else if (item.word === ":" && before.length > 0) break;
    else if (item.levels !== undefined && before.length > 0) break;
    else if (has(item, "normal") && before.length > 0) break;
    else if (
      has(item, "normal") &&
      !items.slice(i + 1, at).every((x) => x.word === "and" || x.word === "," || x.word === "well")
    )
      break;
    else if (
      item.word === "," &&
      before.length > 0 &&
      items.slice(i + 1, at).some((x) => has(x, "verb")) &&
      items.slice(0, i).some((x) => has(x, "verb") || has(x, "condition"))
    )
      break;
  }
  const last = before.at(-1);
  // "The root, formerly displaced, is now free": what is of an earlier scan does not part it
  if (
    last !== undefined &&
    items.slice(last + 1, at).every((item, k) => !has(item, "condition") || polarity[last + 1 + k]!.earlier)
  )
    return before;
  return after;
}

/** "canal, foramina and recesses": another structure follows before a verb. */
function listGoesOn(items: readonly Item[], at: number): boolean {
  const next = items[at + 1]?.word === "and" || items[at + 1]?.word === "the" ? items[at + 2] : items[at + 1];
  const following = items.slice(at + 1, at + 5);
  if (next === undefined || !following.some((item) => structuresOf(item).length > 0)) return false;
  return !following.some((item) => has(item, "verb") || has(item, "normal") || has(item, "condition"));
}

function conditionNear(items: readonly Item[], at: number): boolean {
  const near = items.slice(at + 1, at + 3);
  return near.some((item) => has(item, "condition"));
}

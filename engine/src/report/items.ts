import type { LevelGroup } from "./level-group.ts";
import { levelsAt } from "./levels.ts";
import { type Meaning, meaningOfBeginning, type PhraseBook } from "./phrase-book.ts";
import { type Found, longestPhrase } from "./phrase-tree.ts";
import type { Token } from "./tokens.ts";

/** One unit of a sentence: a phrase of the knowledge, a group of levels, named roots, a mark, or a word without meaning here. */
export interface Item {
  readonly meanings: readonly Meaning[];
  readonly levels?: LevelGroup;
  /** Roots that the text names ("L2", "S1"); empty for "the nerve root". */
  readonly roots?: readonly string[];
  /** More than one root: "the L5 roots". */
  readonly plural?: boolean;
  /** "R>L": both sides, worse on this one. */
  readonly worseSide?: "left" | "right";
  readonly word: string;
  /** Tokens of the sentence from `from` to before `to`. */
  readonly from: number;
  readonly to: number;
}

export function has(item: Item | undefined, kind: Meaning["kind"]): boolean {
  if (item === undefined) return false;
  // Asked for every word of a text many times over: no function is made for it.
  for (const meaning of item.meanings) if (meaning.kind === kind) return true;
  return false;
}

export function idOf(item: Item, kind: Meaning["kind"]): string | null {
  for (const meaning of item.meanings) if (meaning.kind === kind) return meaning.id;
  return null;
}

const NO_STRUCTURE: readonly string[] = [];
const structures = new WeakMap<readonly Meaning[], readonly string[]>();

/** Structure words that an item stands for. */
export function structuresOf({ meanings }: Item): readonly string[] {
  if (meanings.length === 0) return NO_STRUCTURE;
  const known = structures.get(meanings);
  if (known !== undefined) return known;
  const words = meanings.flatMap(({ kind, id }) => (kind === "structure" ? [id] : []));
  structures.set(meanings, words);
  return words;
}

const NO_MEANING: readonly Meaning[] = [];
const ROOT_NOUN = new Set([
  "root",
  "roots",
  "nerve",
  "nerves",
  "rootlets",
  "rootlet",
  "nr",
  "nrs",
  "rot",
  "rots",
  "sleeve",
  "sleeves",
]);

/** The sentence as units, roots told from vertebrae; `amongDiscs` when what stands before it is about a disc. */
export function itemsOf(tokens: readonly Token[], book: PhraseBook, amongDiscs = false): Item[] {
  const items = withCanal(withRoots(tagged(tokens, book), tokens));
  return amongDiscs || items.some(({ levels }) => levels?.form === "disc")
    ? items.map((item, at) => bareRoot(items, at) ?? item)
    : items;
}

/** "central and foraminal stenosis", "central stenosis": here "central" is the canal. */
function withCanal(items: readonly Item[]): Item[] {
  return items.map((item, at) => {
    if (item.word === "central" && /^(stenosis|narrowing)$/.test(items[at + 1]?.word ?? ""))
      return { ...item, meanings: CANAL };
    if (item.word !== "central" || !/^(and|or|,|\/|&)$/.test(items[at + 1]?.word ?? "")) return item;
    const next = items.slice(at + 2, at + 7);
    const way = next.findIndex((other) =>
      structuresOf(other).some((word) => word.startsWith("foram") || word === "lateral_recess"),
    );
    return way >= 0 && !next.slice(0, way).some((other) => has(other, "condition"))
      ? { ...item, meanings: CANAL }
      : item;
  });
}

const CANAL: readonly Meaning[] = [{ kind: "structure", id: "canal" }];

/** "compresses the left S1", "left L3 no longer compressed", "S1 not touched": among discs a vertebra so named is a root. */
function bareRoot(items: readonly Item[], at: number): Item | null {
  const { levels, from, to } = items[at]!;
  if (levels?.form !== "body") return null;
  // "the conus at L1 was not compressed"
  if (items.slice(Math.max(0, at - 3), at).some((item) => structuresOf(item).includes("conus"))) return null;
  if (levels.bodies.some((body) => body.startsWith("T") && body !== "T12")) return null;
  // "involves the left S1 foramen"
  if (structuresOf(items[at + 1] ?? items[at]!).some((word) => word.startsWith("foram"))) return null;
  const idle = (item: Item | undefined) =>
    item !== undefined &&
    (has(item, "side") ||
      has(item, "negation") ||
      has(item, "resolved") ||
      has(item, "verb") ||
      has(item, "hedge") ||
      has(item, "grade") ||
      item.word === "the");
  let before = at - 1;
  while (has(items[before], "side") || items[before]?.word === "the") before--;
  let after = at + 1;
  while (idle(items[after])) after++;
  const compromised =
    items[at + 1]?.word.startsWith("compromise") && (has(items[at - 1], "negation") || has(items[at - 1], "side"));
  const named = isRelation(items[before]) || isRelation(items[after]) || compromised;
  return named
    ? { meanings: ROOT, roots: levels.bodies, plural: levels.bodies.length > 1, word: "root", from, to }
    : null;
}

function isRelation(item: Item | undefined): boolean {
  return (
    item?.meanings.some(({ kind, id }) => kind === "condition" && (id === "contact" || id === "compression")) ?? false
  );
}

function tagged(tokens: readonly Token[], book: PhraseBook): Item[] {
  const items: Item[] = [];
  for (let at = 0; at < tokens.length; ) {
    const compared = comparedSides(tokens, at);
    if (compared !== null) {
      items.push(compared);
      at = compared.to;
      continue;
    }
    const levels = levelsAt(tokens, at);
    if (levels !== null) {
      items.push({ meanings: NO_MEANING, levels, word: "", from: at, to: levels.to });
      at = levels.to;
      continue;
    }
    if (isNormalAlone(tokens, at, items)) {
      items.push({ meanings: NORMAL, word: "normal", from: at, to: at + 1 });
      at++;
      continue;
    }
    const phrase = phraseAt(tokens, at, book);
    const word = tokens[at]!.word === "&" ? "and" : tokens[at]!.word;
    if (phrase !== null) {
      items.push({
        meanings: changedGrade(tokens, at, phrase, book) ?? phrase.meanings,
        word: tokens
          .slice(at, phrase.to)
          .map((t) => t.word)
          .join(" "),
        from: at,
        to: phrase.to,
      });
      at = phrase.to;
    } else {
      items.push({ meanings: word === "r" ? RIGHT : word === "l" ? LEFT : NO_MEANING, word, from: at, to: at + 1 });
      at++;
    }
  }
  return items;
}

const NORMAL: readonly Meaning[] = [{ kind: "normal", id: "" }];

/** "T12/L1 - N.", "L5-S1: nil": the only word behind a level and a mark. */
function isNormalAlone(tokens: readonly Token[], at: number, before: readonly Item[]): boolean {
  const { word, start, end } = tokens[at]!;
  // an "N" behind a mark has been taken for "absent" before
  const isLetter = end - start === 1 && (word === "n" || word === "absent");
  if (!(isLetter || word === "nil") || tokens.slice(at + 1).some(({ kind }) => kind !== "mark")) return false;
  const level = before.at(-2);
  return before.length === 2 && /^[-:]$/.test(before[1]!.word) && level?.levels !== undefined;
}

const RIGHT: readonly Meaning[] = [{ kind: "side", id: "right" }];
const LEFT: readonly Meaning[] = [{ kind: "side", id: "left" }];
const BOTH: readonly Meaning[] = [{ kind: "side", id: "bilateral" }];
const SIDE_WORDS: ReadonlyMap<string, "left" | "right"> = new Map([
  ["r", "right"],
  ["right", "right"],
  ["rt", "right"],
  ["l", "left"],
  ["left", "left"],
  ["lt", "left"],
]);

/** "R>L", "right > left", "left greater than right", "right more than left". */
function comparedSides(tokens: readonly Token[], at: number): Item | null {
  const first = SIDE_WORDS.get(tokens[at]?.word ?? "");
  if (first === undefined) return null;
  const word = (offset: number) => tokens[at + offset]?.word ?? "";
  let to = 0;
  if (word(1) === ">" || word(1) === "<") to = word(2) === ">" || word(2) === "<" ? 3 : 2;
  else if (/^(greater|worse|more)$/.test(word(1)) && word(2) === "than")
    to = word(3) === "the" || word(3) === "on" ? 4 : 3;
  else return null;
  if (word(to) === "the") to++;
  const second = SIDE_WORDS.get(word(to));
  if (second === undefined || second === first) return null;
  const worse = word(1) === "<" ? second : first;
  return { meanings: BOTH, worseSide: worse, word: "compared", from: at, to: at + to + 1 };
}

/** "has gone from mild to moderate": only the second is of today. */
function changedGrade(
  tokens: readonly Token[],
  at: number,
  phrase: Found,
  book: PhraseBook,
): readonly Meaning[] | null {
  if (tokens[at - 1]?.word !== "from" || !phrase.meanings.some(({ kind }) => kind === "grade")) return null;
  const last = phrase.to - 1;
  return last > at ? (phraseAt(tokens, last, book)?.meanings ?? null) : null;
}

function phraseAt(tokens: readonly Token[], at: number, book: PhraseBook): Found | null {
  const phrase = longestPhrase(tokens, at, book.phrases);
  if (phrase !== null || tokens[at]!.kind !== "word") return phrase;
  const meanings = meaningOfBeginning(tokens[at]!.word, book);
  return meanings === null ? null : { meanings, to: at + 1 };
}

/** Joins "L5" and "nerve root" to a named root; a bare "nerve root" is a root without a name. */
function withRoots(items: readonly Item[], tokens: readonly Token[]): Item[] {
  const out: Item[] = [];
  for (let i = 0; i < items.length; i++) {
    const item = items[i]!;
    const named = item.levels?.form === "body" || item.levels?.form === "range" ? rootFrom(items, i, out) : null;
    if (named !== null) {
      out.push(named.item);
      i = named.next - 1;
      continue;
    }
    if (idOf(item, "structure") === "root") {
      const plural = /s\b/.test(tokens[item.to - 1]!.word.slice(-1));
      out.push({ ...item, roots: [], plural });
    } else out.push(item);
  }
  return out;
}

function rootFrom(items: readonly Item[], at: number, before: Item[]): { item: Item; next: number } | null {
  const { levels, from } = items[at]!;
  const roots = levels!.bodies;
  const make = (next: number, plural: boolean) => ({
    item: { meanings: ROOT, roots, plural: plural || roots.length > 1, word: "root", from, to: items[next - 1]!.to },
    next,
  });
  // "L5 (exiting) nerve root", "L5 dorsal root ganglion"
  for (let next = at + 1; next <= at + 3 && next < items.length; next++) {
    const item = items[next]!;
    if (
      idOf(item, "structure") === "root" &&
      (ROOT_NOUN.has(item.word.split(" ").at(-1)!) || item.word.includes("ganglion"))
    )
      return make(next + 1, item.word.endsWith("s"));
    if (
      !has(item, "root-word") &&
      !has(item, "side") &&
      item.word !== "spinal" &&
      item.word !== "dorsal" &&
      item.word !== ")" &&
      item.word !== "("
    )
      break;
  }
  // "exiting L2", "the traversing right L5"
  for (let back = before.length - 1; back >= Math.max(0, before.length - 3); back--) {
    const item = before[back]!;
    if (has(item, "root-word")) return make(at + 1, false);
    if (!has(item, "side") && item.word !== "the" && item.word !== "," && item.word !== "and") break;
  }
  // "nerve root L5", "roots of L4"
  const last = before.at(-1);
  const noun = last !== undefined && (last.word === "of" || last.word === "the") ? before.at(-2) : last;
  if (noun?.roots !== undefined && noun.roots.length === 0 && (last === noun || last!.word === "of")) {
    before.splice(before.indexOf(noun));
    return make(at + 1, noun.plural === true);
  }
  // "L5 and (both) S1 nerve roots"
  const rest = items.slice(at + 1, at + 5);
  const joint = rest.findIndex((item) => item.levels !== undefined);
  if (
    joint > 0 &&
    rest
      .slice(0, joint)
      .every((item) => /^(and|,|the|or|nor)$/.test(item.word) || has(item, "side") || has(item, "negation")) &&
    rest[joint]!.levels!.form === "body" &&
    rest.slice(joint + 1).concat(items.slice(at + 5, at + 7))[0] !== undefined &&
    idOf(items[at + 1 + joint + 1] ?? items[at]!, "structure") === "root"
  )
    return make(at + 1, false);
  return null;
}

const ROOT: readonly Meaning[] = [{ kind: "structure", id: "root" }];

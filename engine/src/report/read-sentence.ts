import type { ReportFinding, Span } from "../vocabulary/report.ts";
import { cordEnd } from "./cord-end.ts";
import { withCorrectedGrade } from "./corrected-grade.ts";
import { withImpliedNarrowing } from "./implied-narrowing.ts";
import { has, type Item, idOf, itemsOf } from "./items.ts";
import { asides, isAboutBoth, joinedLevels, levelsFor, startsGeneral, staysGeneral } from "./level-context.ts";
import type { LevelGroup } from "./levels.ts";
import { type Mention, mentionsOf } from "./mentions.ts";
import { normalOf, normalsOf } from "./normals.ts";
import type { PhraseBook } from "./phrase-book.ts";
import { type Placed, placed } from "./place.ts";
import { type Polarity, polarities } from "./polarity.ts";
import { isAboutOthers, type Remaining, type Unplaced } from "./remaining.ts";
import type { Sentence } from "./sentences.ts";
import { withoutUndoneDenials } from "./undone-denials.ts";

/** What has been read so far, and what the next sentence may lean on. */
export interface Reading {
  readonly text: string;
  readonly book: PhraseBook;
  readonly findings: ReportFinding[];
  readonly unread: { readonly span: Span; readonly text: string }[];
  /** Discs that have a statement of their own. */
  readonly named: Set<string>;
  readonly remaining: Remaining[];
  conus: string | null;
  /** Level that statements without one are about. */
  context: LevelGroup | null;
  /** True when that level opened its line: then it holds for the lines after it too. */
  headed: boolean;
  /** The level spoken of before it, for "at either level". */
  earlier: LevelGroup | null;
  /** Statement made last, for "moderate on the right at L4-5". */
  last: Mention | null;
  /** What was found on one side last, for "the right is not". */
  sided: Mention | null;
  /** Collection of fluid found last, which "infection" may be of. */
  collection: Mention | null;
  /** What was found in a vertebra last, for "L4 and L5 are spared". */
  bone: Mention | null;
  /** Structure spoken of last, for "others patent". */
  subject: string | null;
}

export function newReading(text: string, book: PhraseBook): Reading {
  return {
    text,
    book,
    findings: [],
    unread: [],
    named: new Set(),
    remaining: [],
    conus: null,
    context: null,
    headed: false,
    earlier: null,
    last: null,
    sided: null,
    collection: null,
    bone: null,
    subject: null,
  };
}

/** Longest sentence of which a bare "normal" is taken to be about the level at hand. */
const SHORT = 8;

/** Reads one statement into `reading`. */
export function readSentence(sentence: Sentence, reading: Reading): void {
  const { tokens } = sentence;
  const { words } = reading.book;
  if (isOfOthers(tokens, words.note_words.family) || isOlder(tokens, reading.text)) {
    leaveUnread(sentence, reading);
    return;
  }
  const said = itemsOf(tokens, reading.book, reading.context?.form === "disc");
  const items = withImpliedNarrowing(withOtherSide(withPronoun(said, reading), reading));
  const polarity = polarities(items);
  const mentions = withoutUndoneDenials(mentionsToday(items, polarity, reading), tokens, words.undone_denials);
  const normals = normalsOf(items, polarity, words, reading.subject);
  const tip = cordEnd(items);
  if (tip?.said === true || (tip !== null && reading.conus === null)) reading.conus = tip.level;
  else if (reading.conus === null && seenHere(items)) reading.conus = reading.context?.discs[0] ?? null;
  const place = placed(
    items,
    new Set([
      ...(tip === null ? [] : [tip.at]),
      ...asides(items, sentence.begins === "within" ? reading.context : null),
    ]),
  );
  const opens = sentence.begins !== "within";
  const whole = items.some(({ word }) => word === "spine");
  const general = opens && place.carried === null && (whole || startsGeneral(items));
  const newSubject = opens && place.carried === null && !reading.headed && sentence.cell !== true;
  if (general || newSubject || (opens && sentence.section === "impression")) reading.context = null;
  // "... at L1-2 and L2-3; no listhesis": behind a semicolon the levels before it hold.
  const joined = /;\s*$/.test(reading.text.slice(Math.max(0, tokens[0]!.start - 3), tokens[0]!.start));
  const goesOn = reading.headed || joined;
  const summary = sentence.section === "impression";
  const context =
    place.carried !== null
      ? null
      : isAboutBoth(items)
        ? joinedLevels(reading.earlier, reading.context)
        : reading.context;

  const spanOf = (from: number, to: number): Span => spanOfItems(tokens, items, from, to);
  const both = bothHere(items);
  const add = (mention: Mention): void => {
    const group =
      mention.levels ??
      (both !== null && mention.at >= both.after ? both.group : null) ??
      place.groupFor(mention.at, mention.condition) ??
      (staysGeneral(mention, goesOn ? context : notForSlips(mention, context), items, joined) ||
      (summary && mention.negated)
        ? null
        : context);
    const touched = group === null ? touchedAt(mention, mentions, reading) : null;
    const levels = touched === null ? levelsFor(group, mention) : [touched];
    if (levels.length > 2 && isSaidAgain(mention, reading)) return;
    const make = unplaced(ofCollection(mention, reading.collection), spanOf(mention.from, mention.to), reading.text);
    for (const level of levels) {
      if (level === "remaining") reading.remaining.push({ make, of: "levels" });
      else if (!(mention.except?.includes(level) ?? false)) {
        reading.findings.push(make(level));
        reading.named.add(level);
      }
    }
  };
  const again =
    mentions.length > 0
      ? []
      : [
          ...sameAgain(items, reading.last),
          ...spared(items, reading.bone),
          ...theseAt(items, reading.bone),
          ...otherSide(items, reading.sided),
        ];
  const asBefore = isAsBefore(items);
  if (asBefore) sayAgain(place, reading, sentence.tokens);
  for (const mention of [...mentions, ...noneElsewhere(items, mentions), ...again]) add(mention);
  reading.last = mentions.at(-1) ?? reading.last;
  reading.sided = mentions.findLast(isOfOneSide) ?? reading.sided;
  reading.collection =
    mentions.findLast(({ condition, negated }) => condition === "fluid-collection" && !negated) ?? reading.collection;
  reading.bone = mentions.findLast(isOfBone) ?? reading.bone;
  for (const { at, mentions: each, whole } of again.length > 0 ? [] : normals) {
    if (!whole) each.forEach(add);
    else if (isAboutOthers(items) && reading.subject !== null) {
      const span = spanOf(0, items.length - 1);
      for (const mention of normalOf(reading.subject, at, words))
        reading.remaining.push({ make: unplaced(mention, span, reading.text), of: "structure" });
    } else if (isOfLevel(place, context, at, tokens.length, mentions, items)) {
      if (place.groupFor(at, "normal")?.ofDiscs === true) normalOf("disc", at, words).forEach(add);
      else add(wholeNormal(at));
    }
  }
  carryOn(sentence, items, place, reading);
  const read = asBefore || mentions.length > 0 || again.length > 0 || tip !== null || normals.length > 0;
  if (!read && speaks(tokens) && sentence.cell !== true) {
    const span: Span = [tokens[0]!.start, tokens.at(-1)!.end];
    reading.unread.push({ span, text: reading.text.slice(span[0], span[1]) });
  }
}

const SIDED = new Set(["foramen", "lateral-recess", "root", "facet"]);

/** "On the right there is severe foraminal stenosis with compression of the L2 root": the side leads the sentence. */
function withLeadingSide(mention: Mention, items: readonly Item[]): Mention {
  const first = items.findIndex((item) => has(item, "condition"));
  const side = items.findIndex(
    (item, at) => at < first && has(item, "side") && /^(on|the)$/.test(items[at - 1]?.word ?? ""),
  );
  if (side < 0 || mention.side !== "unspecified" || !SIDED.has(mention.structure)) return mention;
  const start = items[side - 1]!.word === "the" ? side - 2 : side - 1;
  const leads =
    items[start]?.word === "on" &&
    items.slice(0, start).every((item) => item.levels !== undefined || /^[:,-]$/.test(item.word));
  return leads ? { ...mention, side: idOf(items[side]!, "side") as Mention["side"] } : mention;
}

/** "Right foraminal protrusion which compresses the L2 root": the only side of the sentence is that of the root too. */
function withOnlySide(mention: Mention, items: readonly Item[]): Mention {
  if (mention.structure !== "root" || mention.negated || mention.side !== "unspecified") return mention;
  const sides = new Set(
    items.slice(0, mention.to).flatMap((item) => (item.worseSide === undefined ? (idOf(item, "side") ?? []) : "both")),
  );
  const [only] = sides;
  return sides.size === 1 && (only === "left" || only === "right") ? { ...mention, side: only } : mention;
}

/** "Her mother had myeloma." */
function isOfOthers(tokens: Sentence["tokens"], family: readonly string[]): boolean {
  return tokens.some(({ word }) => family.includes(word));
}

const SCAN = /^(mri|mr|ct|xr|scan)$/;
const isYear = (word: string | undefined) => /^(19|20)\d\d$/.test(word ?? "");

/** "MRI 2015: ..." where the text goes on to a later year; "In 2015 she had ...". */
function isOlder(tokens: Sentence["tokens"], text: string): boolean {
  const [first, second] = tokens;
  const year = isYear(second?.word) ? Number(second!.word) : null;
  if (year === null || first === undefined) return false;
  if (first.word === "in") return tokens.some(({ word }) => /^(had|was|were|underwent)$/.test(word));
  if (!SCAN.test(first.word)) return false;
  return [...text.matchAll(/\b(?:mri|mr|ct|xr|scan) ((?:19|20)\d\d)\b/gi)].some(([, other]) => Number(other) > year);
}

function leaveUnread({ tokens, section }: Sentence, reading: Reading): void {
  if (section === "ignored") return;
  const span: Span = [tokens[0]!.start, tokens.at(-1)!.end];
  reading.unread.push({ span, text: reading.text.slice(span[0], span[1]) });
}

const OF_ANY_ORGAN = new Set([
  "tumour",
  "lesion",
  "cyst",
  "fluid-collection",
  "haematoma",
  "infection",
  "ossification",
  "fracture",
  "arthropathy",
  "effusion",
]);

/** A mass of the kidney is none of the spine, if the sentence names no level. */
function isElsewhere({ condition }: Mention, items: readonly Item[], organs: readonly string[]): boolean {
  if (!OF_ANY_ORGAN.has(condition) || items.some((item) => item.levels !== undefined)) return false;
  return (
    items.some((item) => organs.includes(item.word)) &&
    !items.some((item) => idOf(item, "structure") === "vertebra" || idOf(item, "structure") === "paraspinal")
  );
}

/** "haematoma L2-3 to L4-5 with cauda equina compression": where the roots are pressed has been said more exactly. */
function isSaidAgain({ structure, condition, negated }: Mention, { findings }: Reading): boolean {
  if (negated || (structure !== "root" && structure !== "conus")) return false;
  return findings.some(
    (finding) => finding.structure === structure && finding.condition === condition && !finding.negated,
  );
}

const NAMED_BY_IT = new Set(["conus", "canal"]);

/** "The conus ends at L1; it is not compressed": the pronoun is what was spoken of. */
function withPronoun(items: readonly Item[], { subject }: Reading): readonly Item[] {
  const [first, second] = items;
  if (first?.word !== "it" || !has(second, "verb") || subject === null || !NAMED_BY_IT.has(subject)) return items;
  return [{ ...first, meanings: [{ kind: "structure", id: subject }] }, ...items.slice(1)];
}

const ON_BOTH_SIDES = new Set(["foramen", "foramina", "lateral_recess", "facet"]);

/** "The left foramen is patent; the right is narrowed": the side alone stands for what was spoken of. */
function withOtherSide(items: readonly Item[], { subject }: Reading): readonly Item[] {
  const at = items[0]?.word === "the" ? 1 : 0;
  const side = items[at];
  if (subject === null || !ON_BOTH_SIDES.has(subject) || !has(side, "side") || !has(items[at + 1], "verb"))
    return items;
  if (items.some((item) => has(item, "structure")) || !items.some((item) => has(item, "condition"))) return items;
  const named: Item = { meanings: [{ kind: "structure", id: subject }], word: subject, from: side!.from, to: side!.to };
  return [...items.slice(0, at + 1), named, ...items.slice(at + 1)];
}

/** Mentions of what is now; words about an earlier scan are left out of the sentence first. */
function mentionsToday(items: readonly Item[], polarity: readonly Polarity[], { book }: Reading): Mention[] {
  const today = items.flatMap((_, at) => (polarity[at]!.earlier ? [] : [at]));
  return mentionsOf(
    today.map((at) => items[at]!),
    today.map((at) => polarity[at]!),
    book.words,
  )
    .map((mention) => withLeadingSide(mention, items))
    .map((mention) => withOnlySide(mention, items))
    .filter((mention) => !isElsewhere(mention, items, book.words.elsewhere))
    .map((mention) => ({
      ...mention,
      at: today[mention.at]!,
      from: today[mention.from]!,
      to: today[mention.to]!,
    }))
    .map((mention) => withCorrectedGrade(mention, items));
}

function spanOfItems(tokens: Sentence["tokens"], items: readonly Item[], from: number, to: number): Span {
  const within = tokens.slice(items[from]!.from, items[to]!.to);
  return [Math.min(...within.map(({ start }) => start)), Math.max(...within.map(({ end }) => end))];
}

function unplaced(mention: Mention, span: Span, text: string): Unplaced {
  return (level) => ({
    level,
    structure:
      mention.condition === "height-loss" && !level.includes("-") && level !== "spine"
        ? "vertebra"
        : level.includes("-")
          ? (mention.atDisc ?? mention.structure)
          : mention.structure,
    condition: mention.condition,
    side: mention.side,
    ...(mention.worseSide === undefined ? {} : { worseSide: mention.worseSide }),
    severity: mention.negated ? "none" : mention.severity,
    root: mention.root,
    negated: mention.negated,
    certainty: mention.possible ? "possible" : "definite",
    ...(mention.scope === "significant" || mention.scope === "moderate-or-worse"
      ? { negationScope: mention.scope }
      : {}),
    ...(mention.zone === undefined ? {} : { zone: mention.zone }),
    ...(mention.detail === undefined ? {} : { detail: mention.detail }),
    ...(mention.resolved ? { time: "resolved" as const } : {}),
    span,
    text: text.slice(span[0], span[1]),
  });
}

/** "Mild arthropathy at L3-4; moderate on the right at L4-5": a grade and a level without the rest. */
function sameAgain(items: readonly Item[], last: Mention | null): Mention[] {
  const graded = items.findIndex((item) => has(item, "grade"));
  const level = items.findIndex((item) => item.levels !== undefined && item.roots === undefined);
  if (
    last === null ||
    graded !== 0 ||
    level < 0 ||
    items.some((item) => has(item, "structure") || has(item, "condition"))
  )
    return [];
  const side = items.slice(0, level).flatMap((item) => idOf(item, "side") ?? [])[0] as Mention["side"] | undefined;
  return [
    {
      ...last,
      severity: idOf(items[graded]!, "grade") as Mention["severity"],
      side: side ?? "unspecified",
      negated: false,
      scope: null,
      at: level,
      from: graded,
      to: level,
    },
  ];
}

/** "L3-4: similar findings", and not "L3-4: right facet as above". */
function isAsBefore(items: readonly Item[]): boolean {
  const at = items.findIndex((item) => has(item, "as-before"));
  const before = items.slice(0, Math.max(0, at));
  return (
    at > 0 &&
    before.every((item) => item.levels !== undefined || has(item, "verb") || /^(at|the|level|[-:,])$/.test(item.word))
  );
}

/** "L3-4: similar findings": what was found at the level before is there again. */
function sayAgain({ carried }: Placed, reading: Reading, tokens: Sentence["tokens"]): void {
  const before = reading.context?.discs.at(-1);
  if (carried?.form !== "disc" || before === undefined) return;
  const span: Span = [tokens[0]!.start, tokens.at(-1)!.end];
  const same = reading.findings.filter(({ level, root }) => level === before && root === null);
  for (const level of carried.discs) {
    if (level === before) continue;
    reading.named.add(level);
    for (const finding of same)
      reading.findings.push({ ...finding, level, span, text: reading.text.slice(span[0], span[1]) });
  }
}

/** "Contacts the conus but does not compress it", in a summary: denied where the touching was placed before. */
function touchedAt(
  { structure, condition, negated }: Mention,
  mentions: readonly Mention[],
  { findings }: Reading,
): string | null {
  if (!negated || condition !== "compression") return null;
  const isTouch = (each: { structure: string; condition: string; negated: boolean }) =>
    each.structure === structure && each.condition === "contact" && !each.negated;
  if (!mentions.some(isTouch)) return null;
  return findings.findLast((finding) => isTouch(finding) && finding.level !== "spine")?.level ?? null;
}

/** "A collection in the surgical bed. Infection is suspected.": of the collection, not of the disc. */
function ofCollection(mention: Mention, last: Mention | null): Mention {
  const isOf = mention.condition === "infection" && mention.assumed === true && !mention.negated;
  return isOf && last !== null ? { ...mention, structure: last.structure } : mention;
}

function isOfOneSide({ structure, side, negated }: Mention): boolean {
  return /^(foramen|lateral-recess|facet)$/.test(structure) && (side === "left" || side === "right") && !negated;
}

const OF_BONES = new Set(["fracture", "tumour", "infection", "marrow-oedema"]);

function isOfBone({ structure, condition, negated }: Mention): boolean {
  return structure === "vertebra" && OF_BONES.has(condition) && !negated;
}

/** "L1 and L3 are spared", after fractures or deposits in other vertebrae: the same is denied of these. */
function spared(items: readonly Item[], bone: Mention | null): Mention[] {
  const rest = items.filter(
    (item) => !has(item, "verb") && !/^(the|all|and|,|\.|also|bodies|vertebrae)$/.test(item.word),
  );
  const well = rest.filter((item) => has(item, "normal") || has(item, "kept"));
  const bodies = rest.filter((item) => item.levels?.form === "body");
  const only = well.length > 0 && bodies.length > 0 && well.length + bodies.length === rest.length;
  return bone !== null && only ? [denied(bone, items)] : [];
}

/** "There is no spondylolisthesis", in running text, is said of the whole spine. */
function notForSlips({ condition, negated }: Mention, context: LevelGroup | null): LevelGroup | null {
  return negated && condition === "spondylolisthesis" ? null : context;
}

/** "Multiple deposits. These involve L1, L2 and S1." */
function theseAt(items: readonly Item[], bone: Mention | null): Mention[] {
  const these = items.findIndex(({ word }) => word === "these" || word === "they");
  const levels = items.findIndex(({ levels: group }, at) => at > these && group?.form === "body");
  if (bone === null || these < 0 || levels < 0 || items.some((item) => has(item, "negation"))) return [];
  if (items.slice(these, levels).some((item) => has(item, "structure"))) return [];
  return [{ ...bone, side: "unspecified", at: levels, from: these, to: levels }];
}

/** "The right is not", "right mild", after "the left foramen is narrowed": the same of the other side, denied or graded. */
function otherSide(items: readonly Item[], sided: Mention | null): Mention[] {
  const rest = items.filter((item) => !/^(the|\.|is|are|,|and|on)$/.test(item.word));
  if (sided === null || rest.length !== 2) return [];
  const side = rest.flatMap((item) => idOf(item, "side") ?? [])[0];
  const opposite = (side === "left" && sided.side === "right") || (side === "right" && sided.side === "left");
  if (!opposite) return [];
  const other = { ...sided, at: 0, from: 0, to: items.length - 1, side: side as Mention["side"] };
  if (/^(is |are )?not$/.test(rest[1]!.word)) return [{ ...denied(sided, items), side: other.side }];
  const severity = rest.flatMap((item) => idOf(item, "grade") ?? [])[0];
  return severity === undefined ? [] : [{ ...other, severity: severity as Mention["severity"] }];
}

function denied(mention: Mention, items: readonly Item[]): Mention {
  const whole = { at: 0, from: 0, to: items.length - 1 };
  return { ...mention, ...whole, side: "unspecified", severity: "none", negated: true, scope: "no", possible: false };
}

/** "The conus is seen at this level." */
function seenHere(items: readonly Item[]): boolean {
  const conus = items.findIndex((item) => idOf(item, "structure") === "conus");
  const here = items.findIndex(({ word }, at) => word === "this" && items[at + 1]?.word === "level");
  return (
    conus >= 0 &&
    here > conus &&
    items.slice(conus, here).some(({ word }) => word === "seen" || word === "lies" || word === "ends")
  );
}

/** "At L4-5 and L5-S1 ..., with a tear at L4-5, without stenosis at either level": all that the sentence names. */
function bothHere(items: readonly Item[]): { group: LevelGroup; after: number } | null {
  const last = items.findLastIndex((item) => item.levels !== undefined);
  if (last < 0 || !isAboutBoth(items.slice(last + 1))) return null;
  const discs = [...new Set(items.flatMap(({ levels, roots }) => (roots === undefined ? (levels?.discs ?? []) : [])))];
  return discs.length < 2 ? null : { group: { form: "disc", discs, bodies: [], from: 0, to: 0 }, after: last };
}

/** "no fracture at T12-L1 and none at L2-L3": the same again, denied. */
function noneElsewhere(items: readonly Item[], mentions: readonly Mention[]): Mention[] {
  const at = items.findIndex(({ word }) => word === "none");
  const side = items.slice(at + 1, at + 4).flatMap((item) => idOf(item, "side") ?? [])[0];
  const model = mentions.filter((mention) => mention.at < at).at(-1);
  if (at >= 0 && side !== undefined && model !== undefined)
    return [{ ...model, side: side as Mention["side"], negated: true, scope: "no", possible: false, from: at, to: at }];
  const level = items.findIndex((item, place) => place > at && place < at + 4 && item.levels !== undefined);
  const last = mentions.filter((mention) => mention.at < at).at(-1);
  if (at < 0 || level < 0 || last === undefined) return [];
  return [{ ...last, negated: true, scope: "no", possible: false, severity: "none", at: level, from: at, to: at }];
}

/** "Levels above and below are unremarkable": not the level at hand. */
function isAboveOrBelow(items: readonly Item[]): boolean {
  return items.some(({ word }) => word === "above" || word === "below" || word === "adjacent");
}

/** True when a bare "normal" stands for the whole level: nothing else is found there in the sentence. */
function isOfLevel(
  place: Placed,
  context: LevelGroup | null,
  at: number,
  length: number,
  mentions: readonly Mention[],
  items: readonly Item[],
): boolean {
  if (isAboveOrBelow(items)) return false;
  const group = place.groupFor(at, "normal");
  if (group === null && (context === null || length > SHORT || !isBareNormal(items, at))) return false;
  return !mentions.some((mention) => !mention.negated && place.groupFor(mention.at, mention.condition) === group);
}

const FILLING =
  /^(the|this|level|is|are|also|appears|looks|essentially|grossly|entirely|completely|again|otherwise|all|else|everything|and|at|it|here|[-:,])$/;

/** "Otherwise normal." and not "LNF - normal": no word stands before it that is not known. */
function isBareNormal(items: readonly Item[], at: number): boolean {
  return items
    .slice(0, at)
    .every((item) => item.meanings.length > 0 || item.levels !== undefined || FILLING.test(item.word));
}

function wholeNormal(at: number): Mention {
  return {
    structure: "other",
    condition: "normal",
    side: "unspecified",
    severity: "unspecified",
    root: null,
    negated: false,
    scope: null,
    possible: false,
    resolved: false,
    at,
    from: at,
    to: at,
  };
}

/** What the next sentence is taken to be about. */
function carryOn(sentence: Sentence, items: readonly Item[], place: Placed, reading: Reading): void {
  if (sentence.cell === true) return;
  if (place.carried?.form === "any") reading.context = null;
  // "L5-S1: fusion. Screws at L5 and S1 intact. Foramina open.": the vertebrae stand within what is said of the disc.
  const within = reading.headed && reading.context?.form === "disc" && sentence.begins === "within";
  if (within && place.carried?.form === "body" && !opensWithLevel(items)) return;
  const opening = opensWithLevel(items) ? items.find(({ levels }) => levels !== undefined)!.levels! : null;
  // "L5-S1: bilateral L5 pars defects": the disc that opens the line goes on.
  const carried = opening?.form === "disc" && place.carried?.form === "body" ? opening : place.carried;
  if (carried !== null && carried.form !== "remaining" && carried.form !== "any") {
    const together = items.flatMap(({ levels, roots }) =>
      levels?.form === "disc" && roots === undefined ? levels.discs : [],
    );
    reading.earlier =
      new Set(together).size > 1 && carried.form === "disc"
        ? { ...carried, discs: [...new Set(together)] }
        : (reading.context ?? reading.earlier);
    reading.context = carried;
    reading.headed = opensWithLevel(items);
  }
  const subject = items.find((item) => has(item, "structure"));
  if (subject !== undefined) reading.subject = idOf(subject, "structure");
}

/** "L3-4: ...", "At L3-4 there is ...", "The L3-4 disc ...". */
function opensWithLevel(items: readonly Item[]): boolean {
  const first = items.findIndex((item) => item.levels !== undefined);
  return first >= 0 && items.slice(0, first).every(({ word }) => /^(at|the|in|level|disc|disk)$/.test(word));
}

/** Words that a statement has at least: fewer are a title, a number, a greeting. */
const STATEMENT = 3;

function speaks(tokens: Sentence["tokens"]): boolean {
  return tokens.filter(({ kind }) => kind === "word").length >= STATEMENT;
}

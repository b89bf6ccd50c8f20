import type { Span } from "../vocabulary/report.ts";
import { withAcuteFracture } from "./acute-fracture.ts";
import { leavesBehind, leavesDoubt, saysEverySideReversed, saysMisstated, saysReversed } from "./addendum.ts";
import { carryOn } from "./carry-on.ts";
import { cordEnd } from "./cord-end.ts";
import { leavesOpen, levelCorrectionOf, moveLevel } from "./corrected-level.ts";
import {
  correctionOf,
  correctSides,
  reverseSides,
  saysSideWrong,
  turnEverySide,
  withoutWrongSide,
} from "./corrected-side.ts";
import { withGradeOfOtherSide } from "./grade-of-other-side.ts";
import { withImpliedNarrowing } from "./implied-narrowing.ts";
import { has, type Item, idOf, itemsOf } from "./items.ts";
import {
  asides,
  beyondHere,
  bothHere,
  exitOf,
  isAboutBoth,
  joinedLevels,
  levelsFor,
  notForSlips,
  startsGeneral,
  staysGeneral,
} from "./level-context.ts";
import { hasSideAlone, listedInLine, listedPlace, withListedPlace } from "./listed-places.ts";
import type { Mention } from "./mentions.ts";
import { mentionsToday } from "./mentions-today.ts";
import { normalOf, normalsOf } from "./normals.ts";
import { isOfOthers, isOlder, opensOrgan } from "./of-others.ts";
import { placed } from "./place.ts";
import { polarities } from "./polarity.ts";
import type { Reading } from "./reading.ts";
import { isAboutOthers } from "./remaining.ts";
import { eachAtItsOwn } from "./respectively.ts";
import { isAsBefore, isSaidAgain, ofCollection, sameAgain, sameOnSide, sayAgain, touchedAt } from "./said-again.ts";
import { withSameNow } from "./same-now.ts";
import {
  isOfBone,
  isSpreading,
  noneElsewhere,
  notAtLevel,
  notTheOther,
  otherSide,
  spared,
  theseAt,
} from "./same-of-another.ts";
import { seenElsewhere } from "./seen-elsewhere.ts";
import type { Sentence } from "./sentences.ts";
import {
  withBothNamed,
  withContralateral,
  withNarrowedObject,
  withOne,
  withOtherSide,
  withOwnStatement,
  withPronoun,
  withRootOnEachSide,
  withSameOnOtherSide,
  withSharedParticiple,
  withSubjectCompressed,
  withSubjectNarrowed,
} from "./stand-ins.ts";
import { withoutUndoneDenials } from "./undone-denials.ts";
import { spanOfItems, unplaced } from "./unplaced.ts";
import { isOfLevel, wholeNormal } from "./whole-level.ts";

/** Reads one statement into `reading`. */
export function readSentence(sentence: Sentence, reading: Reading): void {
  const { tokens } = sentence;
  const { words } = reading.book;
  if (sentence.section === "asked" || isOfOthers(tokens, words.note_words.family) || isOlder(tokens, reading.text)) {
    leaveUnread(sentence, reading);
    return;
  }
  if (sentence.begins !== "within") reading.ofOrgan = opensOrgan(tokens, words.elsewhere);
  if (saysSideWrong(tokens)) reading.sideWrong = true;
  const said = itemsOf(tokens, reading.book, reading.context?.form === "disc");
  if (sentence.begins !== "within") {
    reading.listed = listedPlace(said, reading.listedInLine ? null : reading.listed);
    reading.listedInLine = false;
  }
  const inLine = listedInLine(said);
  if (inLine !== null) {
    reading.listed = inLine.place;
    reading.listedInLine = true;
  }
  const parted = withOwnStatement(said);
  const within =
    sentence.begins === "within" ? withSubjectCompressed(withSubjectNarrowed(parted, reading), reading) : parted;
  const named = withRootOnEachSide(
    withSharedParticiple(
      withSameOnOtherSide(
        withOne(
          withOtherSide(
            withContralateral(withPronoun(withNarrowedObject(withBothNamed(within)), reading), reading),
            reading,
          ),
        ),
      ),
    ),
  );
  const today = withGradeOfOtherSide(withSameNow(withAcuteFracture(named)));
  const items = withImpliedNarrowing(
    withListedPlace(inLine !== null && hasSideAlone(today) ? (listedInLine(today)?.rest ?? today) : today, reading),
  );
  const polarity = polarities(items);
  const told = eachAtItsOwn(items, mentionsToday(items, polarity, reading));
  const amends = tokens[0]!.start >= reading.addendum;
  const found = withoutUndoneDenials([...told, ...seenElsewhere(items, told)], tokens, words.undone_denials);
  const everySide = amends && saysEverySideReversed(tokens);
  const levelCorrection = amends ? levelCorrectionOf(items) : null;
  const above = amends ? [...reading.findings] : [];
  const moved = levelCorrection !== null && moveLevel(reading.findings, levelCorrection, found);
  const mentions =
    moved || everySide || (amends && saysMisstated(tokens) && !items.some(({ levels }) => levels !== undefined))
      ? []
      : found;
  const normals = moved || everySide ? [] : normalsOf(items, polarity, words, reading.subject);
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
  const here = reading.context;
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
        : (beyondHere(items, here) ?? reading.context);

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
    const exit = group === context ? exitOf(mention, group, reading.named) : null;
    if (exit !== null) reading.context = { ...context!, discs: [exit] };
    const only = touched ?? exit;
    const levels = only === null ? levelsFor(group, mention) : [only];
    if (levels.length > 2 && isSaidAgain(mention, reading)) return;
    const make = unplaced(ofCollection(mention, reading.collection), spanOf(mention.from, mention.to), reading.text);
    for (const level of levels) {
      if (level === "remaining") reading.remaining.push({ make, of: "levels" });
      else if (!(mention.except?.includes(level) ?? false)) {
        if (reading.sideWrong) withoutWrongSide(reading.findings, make(level));
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
          ...sameOnSide(items, reading.last),
          ...spared(items, reading.bone, reading.spread),
          ...theseAt(items, reading.bone),
          ...otherSide(items, reading.sided),
        ];
  const asBefore = isAsBefore(items);
  if (asBefore) sayAgain(place, reading, sentence.tokens);
  const correction = correctionOf(items);
  if (everySide && !reading.everySideTurned) reading.everySideTurned = turnEverySide(reading.findings);
  const turned =
    everySide ||
    moved ||
    (correction !== null && correctSides(reading.findings, correction, items, mentions, place.carried?.discs ?? [])) ||
    (amends && saysReversed(tokens) && reverseSides(reading.findings, mentions, place.carried?.discs ?? []));
  const others = [...noneElsewhere(items, mentions), ...notTheOther(items, mentions), ...notAtLevel(items, mentions)];
  for (const mention of [...mentions, ...others, ...again]) add(mention);
  reading.last = mentions.at(-1) ?? reading.last;
  reading.sided = mentions.findLast(isOfOneSide) ?? reading.sided;
  reading.collection =
    mentions.findLast(({ condition, negated }) => condition === "fluid-collection" && !negated) ?? reading.collection;
  reading.bone = mentions.findLast(isOfBone) ?? reading.bone;
  reading.spread = mentions.findLast(isSpreading) ?? reading.spread;
  for (const { at, mentions: each, whole } of again.length > 0 ? [] : normals) {
    if (!whole) each.forEach(add);
    else if (isAboutOthers(items)) {
      const span = spanOf(0, items.length - 1);
      const named = items.slice(0, at).find((item) => has(item, "structure"));
      const subject = (named === undefined ? null : idOf(named, "structure")) ?? reading.subject;
      for (const mention of subject === null ? [] : normalOf(subject, at, words))
        reading.remaining.push({ make: unplaced(mention, span, reading.text), of: "structure" });
    } else if (isOfLevel(place, context, at, tokens.length, mentions, items)) {
      if (place.groupFor(at, "normal")?.ofDiscs === true) normalOf("disc", at, words).forEach(add);
      else add(wholeNormal(at));
    }
  }
  carryOn(sentence, items, place, reading);
  const now = reading.findings;
  const leftOpen = levelCorrection !== null && moved && leavesOpen(now, levelCorrection);
  const doubt =
    amends &&
    (moved
      ? leftOpen
      : everySide || (turned ? leavesBehind(above, now) : leavesDoubt(tokens, above, now.slice(above.length))));
  const read = turned || asBefore || mentions.length > 0 || again.length > 0 || tip !== null || normals.length > 0;
  if ((!read || doubt) && speaks(tokens) && sentence.cell !== true) {
    const span: Span = [tokens[0]!.start, tokens.at(-1)!.end];
    reading.unread.push({ span, text: reading.text.slice(span[0], span[1]) });
  }
}

function leaveUnread({ tokens, section }: Sentence, reading: Reading): void {
  if (section === "ignored") return;
  const span: Span = [tokens[0]!.start, tokens.at(-1)!.end];
  reading.unread.push({ span, text: reading.text.slice(span[0], span[1]) });
}

function isOfOneSide({ structure, side, negated }: Mention): boolean {
  return /^(foramen|lateral-recess|facet)$/.test(structure) && (side === "left" || side === "right") && !negated;
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

/** Words that a statement has at least: fewer are a title, a number, a greeting. */
const STATEMENT = 3;

function speaks(tokens: Sentence["tokens"]): boolean {
  return tokens.filter(({ kind }) => kind === "word").length >= STATEMENT;
}

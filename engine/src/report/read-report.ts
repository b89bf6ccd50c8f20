import { ForamenError } from "../errors.ts";
import type { ReportWords } from "../knowledge/report-words.ts";
import type { ReportFinding, ReportReading, Span } from "../vocabulary/report.ts";
import { gridOf } from "./grid.ts";
import { incidentalOf } from "./incidental.ts";
import { has, type Item, idOf, itemsOf } from "./items.ts";
import { discBetween, type LevelGroup, LUMBAR_DISCS } from "./levels.ts";
import { type Mention, mentionsOf } from "./mentions.ts";
import { mergeFindings } from "./merge.ts";
import { modalityOf } from "./modality.ts";
import { normalsOf } from "./normals.ts";
import { phraseBookOf } from "./phrase-book.ts";
import { placed } from "./place.ts";
import { polarities } from "./polarity.ts";
import { type Sentence, sentencesOf } from "./sentences.ts";
import { mended } from "./spelling.ts";
import { tokensOf } from "./tokens.ts";

/** Longer texts are refused: no report of one scan is so long. */
export const LONGEST_REPORT = 60_000;

/** Conditions that a report speaks of for the spine as a whole where it names no level. */
const GENERAL = new Set([
  "fracture",
  "tumour",
  "infection",
  "haematoma",
  "scoliosis",
  "marrow-oedema",
  "fluid-collection",
  "haemangioma",
  "lesion",
  "signal-change",
  "lipoma",
]);
const GENERAL_STRUCTURES = new Set([
  "conus",
  "alignment",
  "marrow",
  "vertebra",
  "vertebral_height",
  "paraspinal",
  "sacroiliac",
]);

/**
 * Reads a report of a lumbar scan: finding by finding with the words it was read from, the grid of narrow places, the
 * end of the cord, what matters outside the spine, and the sentences that were not understood. By rules alone: the same
 * text gives the same reading.
 *
 * @param text  the words of the report, at most LONGEST_REPORT characters
 * @param words the words of reports, from the knowledge
 * Throws REPORT_EMPTY and REPORT_TOO_LONG.
 */
export function readReport(text: string, words: ReportWords): ReportReading {
  if (text.trim() === "")
    throw new ForamenError("REPORT_EMPTY", "There are no words in it. Expected the text of a report.", "report");
  if (text.length > LONGEST_REPORT)
    throw new ForamenError(
      "REPORT_TOO_LONG",
      `It has ${text.length} characters. Expected the report of one scan, at most ${LONGEST_REPORT}.`,
      "report",
    );
  const book = phraseBookOf(words);
  const tokens = mended(tokensOf(text), book);
  const sentences = sentencesOf(tokens, book);
  const state: State = {
    context: null,
    subject: null,
    findings: [],
    normals: [],
    conus: null,
    unread: [],
    named: new Set(),
    remaining: [],
  };
  for (const sentence of sentences) {
    if (sentence.section !== "ignored") readSentence(sentence, text, words, book, state);
  }
  const findings = mergeFindings([...state.findings, ...remainingNormals(state)]);
  return {
    modality: modalityOf(tokens),
    kind: "imaging",
    findings,
    notes: [],
    grid: gridOf(findings),
    conus: state.conus,
    incidental: incidentalOf(sentences, text, words),
    unread: state.unread,
  };
}

interface State {
  /** Level that statements without one are about. */
  context: LevelGroup | null;
  /** Structure of a heading that stands alone. */
  subject: string | null;
  readonly findings: ReportFinding[];
  readonly normals: ReportFinding[];
  conus: string | null;
  readonly unread: { span: Span; text: string }[];
  /** Discs that have a statement of their own. */
  readonly named: Set<string>;
  /** Statements about "the remaining levels", placed when all others are known. */
  readonly remaining: ((level: string) => ReportFinding)[];
}

function readSentence(
  sentence: Sentence,
  text: string,
  words: ReportWords,
  book: ReturnType<typeof phraseBookOf>,
  state: State,
): void {
  const { tokens } = sentence;
  const items = itemsOf(tokens, book, state.context?.form === "disc");
  const spanOf = (from: number, to: number): Span => [tokens[items[from]!.from]!.start, tokens[items[to]!.to - 1]!.end];
  const polarity = polarities(items);
  const today = items.flatMap((_, at) => (polarity[at]!.earlier ? [] : [at]));
  const mentions = mentionsOf(
    today.map((at) => items[at]!),
    today.map((at) => polarity[at]!),
    words,
  ).map((mention) => ({ ...mention, at: today[mention.at]!, from: today[mention.from]!, to: today[mention.to]! }));
  const normals = normalsOf(items, polarity, words);
  const tip = cordEnd(items);
  if (tip !== null) state.conus ??= tip.level;
  const place = placed(items, new Set([...(tip === null ? [] : [tip.at]), ...asides(items, state.context)]));
  const general = sentence.begins !== "within" && place.carried === null && startsGeneral(items);
  if (sentence.section === "impression" && sentence.begins !== "within") state.context = null;
  if (general) state.context = null;
  const opensLevel = place.carried !== null && place.carried.form !== "remaining";
  const context = place.carried === null ? state.context : null;

  const here = items.some(({ word }, at) => word === "here" || (word === "this" && items[at + 1]?.word === "level"));
  const add = (mention: Mention) => {
    const group = place.groupFor(mention.at) ?? (staysGeneral(mention, context, here) ? null : context);
    const span = spanOf(mention.from, mention.to);
    for (const level of levelsFor(group, mention)) {
      const make = (at: string): ReportFinding => ({
        level: at,
        structure:
          mention.condition === "height-loss" && !at.includes("-") && at !== "spine" ? "vertebra" : mention.structure,
        condition: mention.condition,
        side: mention.side,
        ...(mention.worseSide === undefined ? {} : { worseSide: mention.worseSide }),
        severity: mention.severity,
        root: mention.root,
        negated: mention.negated,
        certainty: mention.possible ? "possible" : "definite",
        ...(mention.scope === "significant" || mention.scope === "moderate-or-worse"
          ? { negationScope: mention.scope }
          : {}),
        ...(mention.zone === undefined ? {} : { zone: mention.zone }),
        ...(mention.resolved ? { time: "resolved" as const } : {}),
        span,
        text: text.slice(span[0], span[1]),
      });
      if (level === "remaining") state.remaining.push(make);
      else {
        state.findings.push(make(level));
        if (!(mention.condition === "normal")) state.named.add(level);
        else state.named.add(level);
      }
    }
  };
  for (const mention of mentions) add(mention);
  let said = mentions.length > 0 || tip !== null;
  for (const { at, mentions: each, whole } of normals) {
    said = true;
    if (whole) {
      const group = place.groupFor(at);
      const about = group ?? (items.length <= 4 || sentence.tokens.length <= 8 ? context : null);
      if (about !== null && !nothingElse(mentions, place, group)) continue;
      if (about !== null) add(wholeNormal(at));
    } else for (const mention of each) add(mention);
  }
  if (opensLevel && (mentions.length > 0 || normals.length > 0 || headingOnly(items))) state.context = place.carried;
  else if (opensLevel) state.context = place.carried;
  if (!said && speaks(items)) {
    const span: Span = [tokens[0]!.start, tokens.at(-1)!.end];
    state.unread.push({ span, text: text.slice(span[0], span[1]) });
  }
}

/** Nothing is found at the level in the same sentence: "normal" stands for all of it. */
function nothingElse(
  mentions: readonly Mention[],
  place: ReturnType<typeof placed>,
  group: LevelGroup | null,
): boolean {
  return !mentions.some((mention) => !mention.negated && place.groupFor(mention.at) === group);
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

function headingOnly(items: readonly Item[]): boolean {
  return items.every(
    (item) => item.levels !== undefined || item.word === ":" || item.word === "level" || item.word === ".",
  );
}

/** What a report says of the whole spine though it stands among the levels: "No fracture." after "L5-S1: ...". */
function staysGeneral(mention: Mention, context: LevelGroup | null, here: boolean): boolean {
  if (context === null) return true;
  if (!GENERAL.has(mention.condition) || here) return false;
  return mention.negated && context.form !== "body";
}

function startsGeneral(items: readonly Item[]): boolean {
  const first = items.find((item) => has(item, "structure") || has(item, "condition"));
  const structure = first === undefined ? null : idOf(first, "structure");
  if (structure !== null && GENERAL_STRUCTURES.has(structure)) return true;
  return false;
}

/** What only a disc can have is not said of a vertebra. */
const OF_DISC_ONLY = new Set(["bulge", "desiccation"]);

function levelsFor(group: LevelGroup | null, mention: Mention): readonly string[] {
  if (group === null) return ["spine"];
  if (group.form === "remaining") return ["remaining"];
  if (group.form === "range" && group.bodiesMeant) return group.bodies;
  if (group.form === "range")
    return mention.structure === "vertebra" &&
      mention.condition !== "spondylolisthesis" &&
      mention.condition !== "osteophyte"
      ? group.bodies
      : group.discs;
  if (group.form === "disc") return group.discs;
  if (OF_DISC_ONLY.has(mention.condition) && group.bodies.length === 1) return [];
  if (mention.condition === "height-loss" && mention.negated && group.bodies.length === 1) return [];
  // What is of the disc between two vertebrae: "discitis of T12 and L1".
  const between =
    mention.structure === "disc"
      ? group.bodies.slice(1).flatMap((body, place) => discBetween(group.bodies[place], body) ?? [])
      : [];
  return between.length > 0 ? between : group.bodies;
}

function remainingNormals({ remaining, named }: State): ReportFinding[] {
  return LUMBAR_DISCS.filter((level) => !named.has(level)).flatMap((level) => remaining.map((make) => make(level)));
}

const ASIDE_BEFORE = /^(behind|below|above|to|opposite|beyond|towards|toward|reaching|down|up|beneath)$/;

/** A vertebra that only says how far something at a disc reaches: "extrusion at L1-2, migrated behind L2". */
function asides(items: readonly Item[], context: LevelGroup | null): number[] {
  const discs = items.some((item) => item.levels?.form === "disc") || context?.form === "disc";
  if (!discs) return [];
  return items.flatMap((item, at) => {
    if (item.levels?.form !== "body" || item.roots !== undefined) return [];
    const before = items.slice(Math.max(0, at - 4), at);
    return before.some(({ word }) => ASIDE_BEFORE.test(word)) && !before.some((other) => other.levels !== undefined)
      ? [at]
      : [];
  });
}

/** Where the cord ends: "conus at L1", "the cord tip lies behind T12-L1". */
function cordEnd(items: readonly Item[]): { level: string; at: number } | null {
  const conus = items.findIndex((item) => idOf(item, "structure") === "conus");
  if (conus < 0) return null;
  const at = items.findIndex((item, place) => place > conus && item.levels !== undefined && item.roots === undefined);
  if (at < 0) return null;
  const between = items.slice(conus + 1, at);
  if (between.some((item) => has(item, "condition") && !has(item, "normal"))) return null;
  const before = items[at - 1]!;
  const ends = between.some(({ word }) =>
    /^(terminates?|terminating|ends?|ending|tip|lies|located|situated|sits|seen|level|opposite|behind|positioned|reaches|position)$/.test(
      word,
    ),
  );
  if (!ends && items.slice(0, conus).some((item) => has(item, "condition"))) return null;
  if (
    !ends &&
    !(
      has(before, "preposition") ||
      before === items[conus] ||
      before.word === "the" ||
      before.word === ":" ||
      before.word === "," ||
      before.word === "level"
    )
  )
    return null;
  const { discs, bodies } = items[at]!.levels!;
  return { level: (bodies[0] ?? discs[0])!, at };
}

/** A sentence that says something of the spine or uses words that are not known here. */
function speaks(items: readonly Item[]): boolean {
  return items.some((item) => item.levels !== undefined || has(item, "structure")) && items.length > 2;
}

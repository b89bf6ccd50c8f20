import { endsHistory } from "./end-of-history.ts";
import { beginsField } from "./fields.ts";
import { levelsAt } from "./levels.ts";
import type { Headings, PhraseBook } from "./phrase-book.ts";
import type { Token } from "./tokens.ts";

/** "asked" is what the scan was to find out: told as not read, so that nobody takes it for answered. */
export type Section = "ignored" | "asked" | "findings" | "impression" | "open";

/** A stretch of the text that is read as one statement. */
export interface Sentence {
  readonly tokens: readonly Token[];
  readonly section: Section;
  /** True where it begins a line; a paragraph where a blank line stands before. */
  readonly begins: "line" | "paragraph" | "within";
  /** True for the cell of a table, which says nothing about what follows. */
  readonly cell?: boolean;
}

interface Heading {
  readonly section: Section;
  /** Tokens of the heading, its colon included. */
  readonly length: number;
}

/** Words after which a sentence goes on, though the line ends. */
const UNFINISHED = new Set([
  "of",
  "the",
  "a",
  "an",
  "and",
  "or",
  "with",
  "at",
  "to",
  "from",
  "in",
  "on",
  "by",
  "no",
  "not",
  "is",
  "are",
  "without",
  "mild",
  "moderate",
  "severe",
  "left",
  "right",
  "bilateral",
  "both",
  "through",
  "causing",
  "into",
  "for",
  "which",
  "that",
  "than",
  "significant",
  "any",
  "level",
  "but",
  "nor",
  "as",
]);
const SCAN = new Set(["mri", "mr", "ct", "xr", "radiograph"]);
/** "Comparison: none." says what it says on its own line. */
const ONE_LINE = new Set(["comparison", "comparisons", "contrast", "dose", "date"]);
const SIDES = new Set(["left", "right", "bilateral", "both"]);
const ABBREVIATIONS = new Set([
  "approx",
  "dr",
  "e.g",
  "i.e",
  "vs",
  "no",
  "fig",
  "lt",
  "rt",
  "bilat",
  "post",
  "ant",
  "lig",
  "min",
  "mod",
  "sl",
  "sev",
  "ca",
  "st",
  "gen",
  "recurr",
  "incid",
  "sup",
  "inf",
  "diff",
  "med",
  "degen",
  "neg",
  "pos",
  "neur",
  "for",
  "forams",
]);
/** More tokens than this are parted anyway: no statement is so long. */
const LONGEST = 160;

/** Parts a text into sentences, each with the section it stands in. */
export function sentencesOf(tokens: readonly Token[], book: PhraseBook, headings: Headings): Sentence[] {
  const out: Sentence[] = [];
  // Where nobody uses capitals, a line is a statement.
  const lowerCase =
    tokens.filter((token) => token.capital && token.kind === "word" && token.word.length > 2).length * 25 <
    tokens.length;
  let section: Section = "open";
  let from = 0;
  let begins = "paragraph" as Sentence["begins"];
  const close = (to: number, next: Sentence["begins"]) => {
    if (to > from) out.push({ tokens: written(tokens.slice(from, to)), section, begins });
    from = to;
    begins = next;
  };
  // True behind a heading whose words end with its line.
  let oneLine = false;
  // True behind a line within the history that begins with the name of a scan.
  let titled = false;
  // Lines ended before the bullet that was skipped last.
  let lead: Token["newline"] = 0;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (i > from && (endsLine(tokens, i, lowerCase) || i - from >= LONGEST || beginsField(tokens, i, from, book))) {
      close(i, token.newline === 2 ? "paragraph" : token.newline === 1 ? "line" : "within");
    } else if (i === from && token.newline === 2) begins = "paragraph";
    else if (i === from && token.newline === 1 && begins === "within") begins = "line";
    if (i === from) {
      const newline = token.newline || lead;
      const ended = (oneLine || titled) && newline > 0;
      if (section === "ignored" && from > 0 && (ended || endsHistory(tokens, i, newline, book))) section = "open";
      // "Clin info: ...", "MRI lumbar spine. Sag T1, T2.": behind the line that names the scan the report begins.
      if (newline > 0) titled = section === "ignored" && SCAN.has(token.word);
      lead = 0;
      const heading = headingAt(tokens, i, headings, begins !== "within");
      if (heading !== null) {
        // What stands under every level ("Comment:") goes on with it; a conclusion comes once.
        const goesOn = heading.section === "impression" && recurs(tokens, i, heading.length);
        if (!goesOn) section = heading.section;
        oneLine = ONE_LINE.has(token.word) && tokens[i + heading.length]?.newline === 0;
        from = i + heading.length;
        i = from - 1;
        begins = goesOn ? "within" : "line";
        continue;
      }
      if (isBullet(tokens, i)) {
        from = i + bulletLength(tokens, i);
        lead = token.newline;
        if (begins === "within") begins = "line";
        i = from - 1;
        continue;
      }
    }
    if (endsSentence(tokens, i)) close(i + 1, "within");
  }
  close(tokens.length, "within");
  return afterFindings(out);
}

/** Without the full stops of abbreviations; "w/" is "with". */
function written(tokens: readonly Token[]): Token[] {
  return tokens.flatMap((token, at) => {
    if (token.word === "." && at < tokens.length - 1) return [];
    const slash = (place: number) => tokens[place]?.word === "/" && tokens[place]!.joined;
    const alone = (place: number) => tokens[place]?.word !== "o" || !tokens[place]!.joined;
    if (token.word === "w" && slash(at + 1) && alone(at + 2)) return [{ ...token, word: "with" }];
    return token.word === "/" && tokens[at - 1]?.word === "w" && alone(at + 1) ? [] : [token];
  });
}

/**
 * Where a report has a heading for its findings, what stands before it is not one of them; unless it is the greater part,
 * as before an "Interpretation:" at the end.
 */
function afterFindings(sentences: readonly Sentence[]): Sentence[] {
  const first = sentences.findIndex(({ section }) => section === "findings");
  const length = (part: readonly Sentence[]) =>
    part.reduce((sum, { tokens, section }) => sum + (section === "ignored" ? 0 : tokens.length), 0);
  if (first > 0 && length(sentences.slice(0, first)) > length(sentences.slice(first))) return [...sentences];
  return sentences.map((sentence, place) =>
    place < first && sentence.section === "open" ? { ...sentence, section: "ignored" } : sentence,
  );
}

function endsSentence(tokens: readonly Token[], at: number): boolean {
  const { word } = tokens[at]!;
  const after = tokens[at + 1];
  // "Root compression? The discs are normal.", but "bulge ?Left root"
  if (word === "?" && tokens[at]!.joined && after?.joined === false && after.capital) return true;
  if (word !== "." && word !== "!" && word !== ";" && word !== "|") return false;
  if (word === ";" || word === "|") return true;
  const before = tokens[at - 1];
  const next = tokens[at + 1];
  if (next === undefined) return true;
  const abbreviated = before !== undefined && ABBREVIATIONS.has(before.word) && tokens[at]!.joined;
  // "had prostate ca. Pt himself has none": cancer and not "about"
  const isCancer = before?.word === "ca" && next.capital && next.kind === "word";
  if (abbreviated && !isCancer && !(next.capital && next.kind === "word" && next.word.length > 3)) return false;
  // "1." before a statement is its number.
  if (before?.kind === "number" && tokens[at - 2] === undefined) return false;
  return true;
}

/** A line's end is a sentence's end when the next line starts something new. */
function endsLine(tokens: readonly Token[], at: number, lowerCase: boolean): boolean {
  const token = tokens[at]!;
  if (token.newline === 0) return false;
  if (token.newline === 2) return true;
  const before = tokens[at - 1]!;
  if (isBullet(tokens, at)) return true;
  if (before.word === ":") return true;
  if (SIDES.has(before.word) && token.capital) return true;
  // "4-" is a grade of strength
  const grade = before.word === "-" && before.joined && tokens[at - 2]?.kind === "number";
  if (grade && token.capital) return true;
  if (UNFINISHED.has(before.word) || before.word === "," || before.word === "-" || before.word === "/") return false;
  if (levelsAt(tokens, at) !== null) return true;
  // "?CES" below the title
  return token.capital || lowerCase || token.word === "?";
}

function isBullet(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!;
  if (token.newline === 0 && at > 0) return false;
  if (token.word === "*" || token.word === "-" || token.word === ">" || token.word === "#")
    return levelsAt(tokens, at) === null;
  return token.kind === "number" && /^[.)]$/.test(tokens[at + 1]?.word ?? "") && tokens[at + 1]!.joined;
}

function bulletLength(tokens: readonly Token[], at: number): number {
  let length = tokens[at]!.kind === "number" ? 2 : 1;
  while (/^[*>#]$/.test(tokens[at + length]?.word ?? "") && tokens[at + length]!.newline === 0) length++;
  const numbered = tokens[at + length]?.kind === "number" && /^[.)]$/.test(tokens[at + length + 1]?.word ?? "");
  return numbered && length === 1 && tokens[at]!.kind === "mark" ? length + 2 : length;
}

/** Headings that are dictated without a colon: "impression large haematoma". */
const SPOKEN = new Set([
  "impression",
  "conclusion",
  "opinion",
  "findings",
  "technique",
  "clinical indication",
  "indication",
]);

/** @param opens true where a line begins, its bullet aside */
function headingAt(tokens: readonly Token[], at: number, headings: Headings, opens: boolean): Heading | null {
  let best: Heading | null = null;
  for (const { section, words } of headings.get(tokens[at]!.word) ?? []) {
    if (!words.every((word, place) => tokens[at + place]?.word === word)) continue;
    const length =
      endOfHeading(tokens, at, at + words.length, opens) ??
      (opens && SPOKEN.has(words.join(" ")) ? words.length : null);
    if (length !== null && (best === null || length > best.length)) best = { section, length };
  }
  return best;
}

/** True when the same words with the same colon begin another line as well. */
function recurs(tokens: readonly Token[], at: number, length: number): boolean {
  if (tokens[at + length - 1]!.word !== ":") return false;
  return tokens.some(
    ({ newline }, other) =>
      other !== at &&
      newline > 0 &&
      tokens.slice(at, at + length).every(({ word }, place) => tokens[other + place]?.word === word),
  );
}

/** A heading ends in a colon, or is alone on its line. */
function endOfHeading(tokens: readonly Token[], at: number, to: number, opens: boolean): number | null {
  for (let place = to; place < Math.min(tokens.length, to + 6); place++) {
    const token = tokens[place]!;
    // "Comparison with 2021: the extrusion is smaller": a sentence, and no heading
    if (place === to && tokens[to - 1]!.word === "comparison" && /^(with|to)$/.test(token.word)) return null;
    if (token.newline > 0) return place === to && opens ? place - at : null;
    if (token.word === ":") return place + 1 - at;
    if ((token.word === "-" || token.word === ".") && place === to && opens && tokens[place + 1]?.joined !== true)
      return place + 1 - at;
    if (token.kind === "mark" && token.word !== "/" && token.word !== "(" && token.word !== ")" && token.word !== "&")
      return null;
  }
  return to === tokens.length ? to - at : null;
}

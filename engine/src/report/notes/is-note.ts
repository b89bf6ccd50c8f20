import type { ReportWords } from "../../knowledge/report-words.ts";
import type { NoteItem, ReportFinding } from "../../vocabulary/report.ts";
import { levelsAt } from "../levels.ts";
import type { Sentence } from "../sentences.ts";
import { type Token, tokensOf } from "../tokens.ts";

/** So many lines that begin with a level, and it is the report of a scan. */
const LEVELS_OF_A_REPORT = 3;
/** Fewer items of history and examination than this are what a request says. */
const ITEMS_OF_A_NOTE = 3;
/** Words among which the name of the scan stands in a report of one. */
const TITLE = 12;

/** Words among which a letter that has a heading for findings says that it is one. */
const BEGINNING = 30;

/** Words among which the name of a note heads it. */
const HEADING = 4;

/** "MR lumbar spine" is a scan, "Mr B" a man. */
const OF_SCAN =
  /^(lumbar|lumbosacral|thoracolumbar|spine|spinal|whole|imaging|scan|examination|of|l|ls|myelogram|study)$/;

/**
 * Form of a report of a scan: a line for each level, or the name of the scan and a heading for findings. Then nothing else
 * need be asked. A letter has a heading for findings too: those of the examination.
 */
export function hasFormOfReport(
  sentences: readonly Sentence[],
  tokens: readonly Token[],
  { imaging, forms }: ReportWords["note_words"],
): boolean {
  const levels = sentences.filter((sentence) => sentence.begins !== "within" && levelsAt(sentence.tokens, 0) !== null);
  if (levels.length >= LEVELS_OF_A_REPORT) return true;
  if (!sentences.some(({ section }) => section === "findings")) return false;
  const beginning = tokens.slice(0, BEGINNING);
  return isTitled(tokens, imaging) || !forms.some((form) => holds(beginning, tokensOf(form)));
}

/** True where the name of a scan stands among the first words. */
function isTitled(tokens: readonly Token[], scanWords: readonly string[]): boolean {
  return tokens
    .slice(0, TITLE)
    .some(({ word }, at) => (word === "mr" ? OF_SCAN.test(tokens[at + 1]?.word ?? "") : scanWords.includes(word)));
}

/**
 * A note says more of the person than of a scan. A text that begins with the name of a scan is its report unless it says
 * far more of the person.
 */
export function isNote(
  tokens: readonly Token[],
  { imaging: scanWords, forms }: ReportWords["note_words"],
  items: readonly NoteItem[],
  findings: readonly ReportFinding[],
): boolean {
  const titled = isTitled(tokens, scanWords);
  const told = new Set(items.map(({ item }) => item)).size;
  const seen = new Set(findings.map(({ level, structure, condition }) => `${level} ${structure} ${condition}`)).size;
  const formed = !titled && forms.some((form) => holds(tokens, tokensOf(form)));
  return told >= (titled ? 2 : 1) * ITEMS_OF_A_NOTE && (formed || told > seen * (titled ? 2 : 1));
}

/** "CLINIC NOTE", "Clerking:": a text that begins with the name of a note is one, however little it says. */
export function isHeadedNote(
  tokens: readonly Token[],
  { imaging, note_titles: titles }: ReportWords["note_words"],
): boolean {
  const line = tokens.findIndex(({ newline, word }, at) => at > 0 && (newline > 0 || /^[.:]$/.test(word)));
  const first = tokens.slice(0, line < 0 ? tokens.length : line);
  return (
    first.length <= HEADING &&
    !first.some(({ word }) => imaging.includes(word)) &&
    titles.some((title) => holds(first, tokensOf(title)))
  );
}

function holds(tokens: readonly Token[], phrase: readonly Token[]): boolean {
  return tokens.some((_, at) => phrase.every(({ word }, place) => tokens[at + place]?.word === word));
}

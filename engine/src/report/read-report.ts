import { ForamenError } from "../errors.ts";
import type { ReportWords } from "../knowledge/report-words.ts";
import type { ReportFinding, ReportReading, Span } from "../vocabulary/report.ts";
import { type ElectroReading, readElectrodiagnostic } from "./electrodiagnostic/read-electrodiagnostic.ts";
import { gridOf } from "./grid.ts";
import { incidentalOf } from "./incidental.ts";
import { mergeFindings } from "./merge.ts";
import { modalityOf } from "./modality.ts";
import { hasFormOfReport, isHeadedNote, isNote } from "./notes/is-note.ts";
import { type NoteReading, readNotes } from "./notes/read-notes.ts";
import { withoutOpeningQuestions } from "./opening-questions.ts";
import { type PhraseBook, phraseBookOf } from "./phrase-book.ts";
import { inWords } from "./polarity-marks.ts";
import { readSentence } from "./read-sentence.ts";
import { newReading, type Reading } from "./reading.ts";
import { placeRemaining } from "./remaining.ts";
import { type Sentence, sentencesOf } from "./sentences.ts";
import { mended } from "./spelling.ts";
import { isOfSpine, namesFinding } from "./spinal-context.ts";
import { type Tables, tablesOf } from "./tables.ts";
import { onlyTicked } from "./tick-boxes.ts";
import { type Token, tokensOf } from "./tokens.ts";

/** Longer texts are refused: no report of one scan is so long. */
export const LONGEST_REPORT = 20_000;

/**
 * Reads a report of a lumbar scan: finding by finding with the words it was read from, the grid of narrow places, the
 * end of the cord, what matters outside the spine, and the sentences that were not understood. By rules alone: the same
 * text gives the same reading.
 *
 * @param text  the words of the report, at most LONGEST_REPORT characters
 * @param words the words of reports, from the knowledge
 * Throws REPORT_EMPTY, REPORT_TOO_LONG and REPORT_NOTHING_FOUND.
 */
export function readReport(text: string, words: ReportWords): ReportReading {
  const ticked = onlyTicked(text);
  const reading = readTicked(ticked, words);
  if (ticked === text) return reading;
  const asWritten = <T extends { readonly span: Span }>(row: T): T => ({ ...row, text: text.slice(...row.span) });
  return {
    ...reading,
    findings: reading.findings.map(asWritten),
    incidental: reading.incidental.map(asWritten),
    unread: reading.unread.map(asWritten),
  };
}

function readTicked(text: string, words: ReportWords): ReportReading {
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
  const whole = read(text, reportSentences(text, inWords(tokens, "absent"), book), book);
  const study = readElectrodiagnostic(text, tokens, words);
  const note = noteIn(tokens, whole, book, study);
  const { sentences, reading, findings } = note === null ? whole : read(text, note.quoted, book);
  const beside = incidentalOf(sentences, text, book);
  const modality = study?.titled === true ? "electrodiagnostic" : modalityOf(tokens);
  const incidental = [...beside.found, ...inNote(note, beside.found, text, book)];
  const anything =
    note !== null || findings.length + incidental.length > 0 || reading.conus !== null || beside.spokenAt.size > 0;
  // What lies beside the spine has been understood.
  const unread = [
    ...reading.unread.filter(({ span }) => !beside.spokenAt.has(span[0])),
    ...(study?.titled === true ? study.unread : (note?.unread ?? []).map((sentence) => asUnread(sentence, text))),
  ];
  // A report that is not understood is told sentence by sentence; a text about something else is none.
  if (!anything && modality === "unknown" && !isOfSpine(tokens, book) && !namesFinding(tokens, book))
    throw new ForamenError(
      "REPORT_NOTHING_FOUND",
      "Nothing of a report was found in it: no level, no part of the spine, no kind of scan. Expected the words of a report of the lower back. Copy the report itself, with its levels and its summary.",
      "report",
    );
  return {
    modality,
    kind: note === null ? "imaging" : "note",
    findings,
    notes: note?.items ?? [],
    grid: gridOf(findings),
    conus: reading.conus,
    incidental,
    // Where nothing was read at all, even what is history to a scan is told.
    unread: anything || unread.length > 0 ? unread : sentences.map((sentence) => asUnread(sentence, text)),
  };
}

function asUnread({ tokens }: Sentence, text: string): ReportReading["unread"][number] {
  const span: Span = [tokens[0]!.start, tokens.at(-1)!.end];
  return { span, text: text.slice(...span) };
}

/** What a clinic note itself says of what nobody may miss, such as a cauda equina syndrome. */
function inNote(
  note: NoteReading | null,
  known: ReportReading["incidental"],
  text: string,
  book: PhraseBook,
): ReportReading["incidental"] {
  if (note === null) return [];
  return incidentalOf(note.said, text, book).found.filter(
    ({ id }) => book.words.incidental[id]!.in_notes === true && known.every((other) => other.id !== id),
  );
}

interface Read {
  readonly sentences: readonly Sentence[];
  readonly reading: Reading;
  readonly findings: readonly ReportFinding[];
}

function read(text: string, sentences: readonly Sentence[], book: PhraseBook): Read {
  const reading = newReading(text, book);
  for (const sentence of sentences) if (sentence.section !== "ignored") readSentence(sentence, reading);
  return { sentences, reading, findings: mergeFindings([...reading.findings, ...placeRemaining(reading)]) };
}

/** History and examination, where the text is a clinic note and not the report of a scan. */
function noteIn(
  tokens: readonly Token[],
  { sentences, findings }: Read,
  book: PhraseBook,
  study: ElectroReading | null,
): NoteReading | null {
  const headed = isHeadedNote(tokens, book.words.note_words);
  if (study?.titled !== true && !headed && hasFormOfReport(sentences, tokens, book.words.note_words)) return null;
  const note = readNotes(study?.rest ?? tokens, book);
  const items = [...note.items, ...(study?.items ?? [])];
  const told = study?.titled === true || headed || isNote(tokens, book.words.note_words, note.items, findings);
  return told ? { ...note, items } : null;
}

/** Running text and the cells of tables, in the order of the text. */
function reportSentences(text: string, tokens: readonly Token[], book: PhraseBook): Sentence[] {
  const tables = tablesOf(text, book);
  const all = [...sentencesOf(outside(tokens, tables.spans), book, book.headings), ...tables.sentences];
  return withoutOpeningQuestions(all.sort((a, b) => a.tokens[0]!.start - b.tokens[0]!.start));
}

/** Tokens that stand in no table; what follows one begins a paragraph. */
function outside(tokens: readonly Token[], spans: Tables["spans"]): Token[] {
  if (spans.length === 0) return [...tokens];
  const inside = ({ start }: Token) => spans.some(([from, to]) => start >= from && start < to);
  return tokens.flatMap((token, place) => {
    if (inside(token)) return [];
    const before = tokens[place - 1];
    return [before !== undefined && inside(before) ? { ...token, newline: 2 as const } : token];
  });
}

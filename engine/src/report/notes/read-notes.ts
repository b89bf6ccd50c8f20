import type { NoteItem } from "../../vocabulary/report.ts";
import type { PhraseBook } from "../phrase-book.ts";
import { inWords } from "../polarity-marks.ts";
import { type Sentence, sentencesOf } from "../sentences.ts";
import type { Token } from "../tokens.ts";
import { isHeadedNote } from "./is-note.ts";
import { type NoteUnit, noteBookOf, unitsOf } from "./note-book.ts";
import { newNote } from "./note-state.ts";
import { readNoteSentence } from "./read-note.ts";
import { saidOfPerson } from "./said-of-person.ts";

export interface NoteReading {
  readonly items: readonly NoteItem[];
  /** Sentences that quote a scan, to be read as those of a report. */
  readonly quoted: readonly Sentence[];
  /** What the note says of the person, relatives and advice for later left out. */
  readonly said: readonly Sentence[];
  /** What it says of the person today that led to nothing. */
  readonly unread: readonly Sentence[];
}

/** History and examination of a clinic note; plans and advice are left out. */
export function readNotes(tokens: readonly Token[], book: PhraseBook): NoteReading {
  const notes = noteBookOf(book.words);
  const sentences = sentencesOf(inWords(tokens, "negative"), book, notes.headings);
  const state = newNote();
  const quoted: Sentence[] = [];
  const said: Sentence[] = [];
  const unread: Sentence[] = [];
  let scan = false;
  for (const sentence of sentences) {
    if (sentence.section === "ignored") continue;
    if (sentence.begins === "paragraph") {
      scan = false;
      state.pair = null;
    }
    const units = unitsOf(sentence.tokens, notes);
    const named = namesScan(units);
    scan = named || quotesScan(units, scan);
    if (scan) quoted.push({ ...sentence, section: "open" });
    const own = saidOfPerson(units);
    if (own.length > 0) said.push({ ...sentence, tokens: sentence.tokens.slice(0, own.at(-1)!.to) });
    const before = state.items.length;
    if (!scan || !named) readNoteSentence(sentence, units, notes, state);
    const read = scan || state.items.length > before || own.length === 0;
    if (!read && speaks(sentence, book)) unread.push(sentence);
  }
  return { items: oneEach(state.items), quoted, said, unread };
}

/** More than a heading or the name of the note. */
function speaks({ tokens }: Sentence, { words }: PhraseBook): boolean {
  const said = tokens.filter(({ kind }) => kind !== "mark");
  return said.length > 1 && tokens.at(-1)!.word !== ":" && !isHeadedNote(tokens, words.note_words);
}

function namesScan(units: readonly NoteUnit[]): boolean {
  return units.some((unit) => unit.meanings.some(({ kind }) => kind === "imaging"));
}

/** From a word for a scan to the next sentence that is about the person again. */
function quotesScan(units: readonly NoteUnit[], before: boolean): boolean {
  const has = (kind: string) => units.some((unit) => unit.meanings.some((meaning) => meaning.kind === kind));
  const examined = units.some((unit) =>
    unit.meanings.some((meaning) => meaning.kind === "topic" && !meaning.general && meaning.scale !== "tender"),
  );
  return before && !examined && !has("pain");
}

/** One row for each item, side and level; what is said to be there outweighs what is denied without a side. */
function oneEach(items: readonly NoteItem[]): NoteItem[] {
  const rank = { present: 2, possible: 1, absent: 0 };
  const kept = new Map<string, NoteItem>();
  for (const item of items) {
    const key = [item.item, item.side, item.level].join("|");
    const known = kept.get(key);
    if (known === undefined || rank[item.polarity] > rank[known.polarity]) kept.set(key, item);
  }
  const list = bothSides([...kept.values()]);
  return list.filter(
    (item) =>
      !list.some(
        (other) =>
          other !== item &&
          other.item === item.item &&
          rank[other.polarity] > rank[item.polarity] &&
          (item.side === "unspecified" ||
            other.side === item.side ||
            (other.side === "unspecified" && item.polarity !== "absent")),
      ),
  );
}

/** The same on the left and on the right is on both sides. */
function bothSides(items: readonly NoteItem[]): NoteItem[] {
  const twin = (item: NoteItem, side: string) =>
    items.find(
      (other) =>
        other.item === item.item &&
        other.polarity === item.polarity &&
        other.level === item.level &&
        other.side === side,
    );
  return items.flatMap((item) => {
    if (item.side === "left" && twin(item, "right") !== undefined) return [{ ...item, side: "bilateral" as const }];
    return item.side === "right" && twin(item, "left") !== undefined ? [] : [item];
  });
}

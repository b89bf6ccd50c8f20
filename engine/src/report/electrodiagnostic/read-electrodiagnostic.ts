import type { ReportWords } from "../../knowledge/report-words.ts";
import type { NoteItem, ReportReading, ReportSide } from "../../vocabulary/report.ts";
import { holdsPhrase } from "../phrase-list.ts";
import type { Token } from "../tokens.ts";
import type { ElectroSaid } from "./electro-state.ts";
import { electroStatements } from "./electro-statements.ts";
import { type ElectroUnit, electroBookOf, electroUnitsOf, kindOf } from "./electro-units.ts";
import { isNeedleHeader, readNeedleRow } from "./needle-table.ts";
import { readConclusion } from "./read-conclusion.ts";
import { readConduction } from "./read-conduction.ts";
import { type NeedleState, readNeedle } from "./read-needle.ts";

export interface ElectroReading {
  readonly items: readonly NoteItem[];
  /** True where the text begins with the name of such a study. */
  readonly titled: boolean;
  /** Tokens that belong to no statement about nerves or muscles: history and the rest. */
  readonly rest: readonly Token[];
  /** Statements that name a nerve or a muscle of the model and were not understood. */
  readonly unread: ReportReading["unread"];
}

/** So many words a title has before it: the hospital, the name. */
const TITLE = 25;

/** What a report of nerve conduction, needle EMG and evoked potentials says; null where the text speaks of none. */
export function readElectrodiagnostic(
  text: string,
  tokens: readonly Token[],
  words: ReportWords,
): ElectroReading | null {
  const book = electroBookOf(words);
  if (!holdsPhrase(tokens, words.electrodiagnostic.titles)) return null;
  const whole = electroUnitsOf(tokens, book);
  const items: NoteItem[] = [];
  const unread: { span: readonly [number, number]; text: string }[] = [];
  const concluded: NoteItem[] = [];
  const rest: Token[] = [];
  const needle: NeedleState = { sampled: [] };
  const early = isEarly(tokens, whole, words);
  const side = onlySide(whole);
  let table = false;
  // In a note only what stands behind the name of the study on its line is of it.
  const titled = isTitled(tokens, whole, words);
  let within = titled;
  for (const { from, to, opens } of electroStatements(tokens)) {
    const own = tokens.slice(from, to);
    const units = electroUnitsOf(own, book);
    const named = units.some((unit) => kindOf(unit) === "title");
    if (!titled) within = named || (within && !opens);
    if (isNeedleHeader(units)) {
      table = true;
      continue;
    }
    const row = table ? readNeedleRow(units, own) : null;
    // "Quadriceps 4/5": strength, not what a needle found
    const examined = row === null && (hasGrade(own) || ofWords(own, words.electrodiagnostic.of_examination));
    const said = !within || examined ? [] : (row ?? [...readConduction(units), ...readNeedle(units, needle)]);
    for (const one of said) items.push(itemOf(one, own, early, side));
    if (within && said.length === 0)
      for (const one of readConclusion(units, own, words)) concluded.push(itemOf(one, own, early, side));
    const about = named || row !== null || units.some(isStudied);
    // "Motor studies: normal" is of the nerves that were measured, not of strength
    const ofStudy = titled && !examined && ofWords(own, words.electrodiagnostic.of_study);
    const understood = said.length > 0 || row !== null || named;
    if (!within || !(ofStudy || (about && understood))) rest.push(...own);
    if (!within || examined) continue;
    if (said.length === 0 && !named && row === null && units.some(isOfModel) && needle.sampled.length === 0)
      unread.push({ span: [own[0]!.start, own.at(-1)!.end], text: text.slice(own[0]!.start, own.at(-1)!.end) });
  }
  // Where the muscles themselves were told, they say more than the sum.
  const summed = concluded.filter(({ item }) => items.every((other) => other.item !== item));
  return { items: oneEach([...items, ...summed]), titled, rest, unread };
}

function itemOf(
  { item, polarity, side }: ElectroSaid,
  tokens: readonly Token[],
  early: boolean,
  only: ReportSide | null,
): NoteItem {
  const open = early && polarity === "absent" && item.startsWith("emg-");
  return {
    item,
    polarity: open ? "possible" : polarity,
    side: side ?? only ?? "unspecified",
    level: null,
    span: [tokens[0]!.start, tokens.at(-1)!.end],
  };
}

function isStudied(unit: ElectroUnit): boolean {
  return /^(late|nerve|muscle|denervation|rebuilt)$/.test(kindOf(unit) ?? "");
}

function ofWords(tokens: readonly Token[], list: readonly string[]): boolean {
  return tokens.some(({ word }) => list.includes(word));
}

/** "4/5": a grade of strength. */
function hasGrade(tokens: readonly Token[]): boolean {
  return tokens.some(({ word }, at) => word === "/" && tokens[at + 1]?.word === "5");
}

function isOfModel({ meaning }: ElectroUnit): boolean {
  return meaning !== null && "item" in meaning && meaning.item !== null;
}

/** The name of the study among the first words, and before that of a scan. */
function isTitled(tokens: readonly Token[], units: readonly ElectroUnit[], { note_words }: ReportWords): boolean {
  const title = units.find((unit) => kindOf(unit) === "title" && unit.from < TITLE);
  if (title === undefined) return false;
  return !tokens.slice(0, title.from).some(({ word }) => note_words.imaging.includes(word));
}

/** "Too early to show denervation", "9 days after onset". */
function isEarly(tokens: readonly Token[], units: readonly ElectroUnit[], { electrodiagnostic }: ReportWords): boolean {
  if (units.some((unit) => kindOf(unit) === "early")) return true;
  return tokens.some(({ word, kind }, at) => {
    const unit = tokens[at + 1]?.word ?? "";
    const days = /^days?$/.test(unit) ? 1 : /^(weeks?|wks?)$/.test(unit) ? 7 : 0;
    const since = /^(after|since|from|post|following|of)$/.test(tokens[at + 2]?.word ?? "");
    return kind === "number" && days > 0 && since && Number(word) * days < electrodiagnostic.early_days;
  });
}

/** The side of a text that names only one. */
function onlySide(units: readonly ElectroUnit[]): ReportSide | null {
  const sides = new Set(units.flatMap(({ meaning }) => (meaning?.kind === "side" ? [meaning.side] : [])));
  const [only] = sides;
  return sides.size === 1 && only !== undefined ? only : null;
}

const RANK = { present: 2, possible: 1, absent: 0 };

/** One muscle that is denervated outweighs others of its group that are not. */
function oneEach(items: readonly NoteItem[]): NoteItem[] {
  const kept = new Map<string, NoteItem>();
  for (const item of items) {
    const key = `${item.item}|${item.side}`;
    const known = kept.get(key);
    if (known === undefined || RANK[item.polarity] > RANK[known.polarity]) kept.set(key, item);
  }
  const list = [...kept.values()];
  const outweighed = (item: NoteItem) =>
    item.polarity !== "present" &&
    list.some(
      (other) =>
        other.item === item.item &&
        RANK[other.polarity] > RANK[item.polarity] &&
        (item.side === "unspecified" ||
          other.side === "unspecified" ||
          item.side === "bilateral" ||
          other.side === "bilateral"),
    );
  return list.filter((item) => !outweighed(item));
}

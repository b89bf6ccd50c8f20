import type { ReportSide } from "../../vocabulary/report.ts";
import type { NotePolarity } from "../notes/note-book.ts";
import type { Token } from "../tokens.ts";
import type { ElectroSaid } from "./electro-state.ts";
import { type ElectroUnit, kindOf } from "./electro-units.ts";

/** Two heads of columns and no muscle: "Muscle  Ins  Fibs  PSW  MUAP". */
export function isNeedleHeader(units: readonly ElectroUnit[]): boolean {
  const heads = units.filter((unit) => kindOf(unit) === "column" || kindOf(unit) === "denervation");
  return heads.length >= 2 && units[0]?.word === "muscle";
}

/** So many cells behind the muscle tell of its rest: insertion, fibrillations, positive waves. */
const CELLS_AT_REST = 3;
const ZERO = /^(0|nl|none|normal|nil|no|-|neg|negative|absent)$/;

/** "L iliopsoas  incr  2+  2+  reduced recruitment": one row of a needle table; null where the line is none. */
export function readNeedleRow(units: readonly ElectroUnit[], tokens: readonly Token[]): ElectroSaid[] | null {
  let side: ReportSide | null = null;
  let at = 0;
  for (; at < units.length && kindOf(units[at]) !== "muscle"; at++) {
    const meaning = units[at]!.meaning;
    if (meaning?.kind === "side") side = meaning.side;
    // "L L2-3 paraspinals", "lumbar paraspinals"
    else if (
      !/^([ls]|lumbar|upper|lower|mid|-|\||\/)$/.test(units[at]!.word) &&
      tokens[units[at]!.from]!.kind !== "number"
    )
      return null;
  }
  const muscle = units[at]?.meaning;
  if (muscle?.kind !== "muscle") return null;
  const polarity = atRest(tokens.slice(units[at]!.to));
  const rebuilt = units.slice(at).some((unit) => kindOf(unit) === "rebuilt");
  if (polarity === null) return null;
  if (muscle.item === null) return [];
  return [{ item: muscle.item, side, polarity: polarity === "absent" && rebuilt ? "possible" : polarity }];
}

/** "2+" in a cell at rest is denervation, nothing but noughts is none. */
function atRest(tokens: readonly Token[]): NotePolarity | null {
  let cells = 0;
  let zero = false;
  for (let at = 0; at < tokens.length && cells < CELLS_AT_REST; at++) {
    const { word, kind } = tokens[at]!;
    if (word === "|" || word === ",") continue;
    if (word === "+" || (kind === "number" && /^[1-4]$/.test(word) && tokens[at + 1]?.word === "+")) return "present";
    if (ZERO.test(word)) zero = true;
    else if (kind === "number" && !/^0/.test(word)) return null;
    cells++;
  }
  return zero ? "absent" : null;
}

import type { ReportSide } from "../../vocabulary/report.ts";
import type { NotePolarity } from "../notes/note-book.ts";
import { type ElectroSaid, type Studied, sideBehind, standsBefore } from "./electro-state.ts";
import { type ElectroUnit, kindOf } from "./electro-units.ts";

/** What runs on from one statement about the needle to the next. */
export interface NeedleState {
  /** Muscles that were named as sampled and have no result yet. */
  sampled: readonly Studied[];
}

/**
 * Muscles with what the needle found in them: "fibrillations in the right iliopsoas and vastus medialis", "lumbar
 * paraspinals: silent", "no denervation". Fresh denervation is present or absent; motor units that were rebuilt leave it open.
 */
export function readNeedle(units: readonly ElectroUnit[], state: NeedleState): ElectroSaid[] {
  const named = units.some((unit) => kindOf(unit) === "muscle");
  const out: ElectroSaid[] = [];
  let waiting: Studied[] = named ? [] : [...state.sampled];
  let ahead: NotePolarity | null = null;
  let side: ReportSide | null = null;
  const put = ({ item, side: own }: Studied, polarity: NotePolarity, here: ReportSide | null) => {
    if (item !== null) out.push({ item, polarity, side: own ?? here });
  };
  const answer = (polarity: NotePolarity, at: number) => {
    if (waiting.length === 0) ahead = polarity;
    else for (const one of waiting) put(one, polarity, sideBehind(units, at));
    // "silent, normal units": what follows says more of the same
    if (waiting.length > 0) waiting = [];
  };
  for (const [at, unit] of units.entries()) {
    const { meaning } = unit;
    if (meaning === null) continue;
    if (meaning.kind === "side") side = meaning.side;
    else if (meaning.kind === "exception")
      ahead = ahead === "present" ? "absent" : ahead === "absent" ? "present" : ahead;
    else if (meaning.kind === "muscle") {
      const one = { item: meaning.item, side };
      if (ahead === null) waiting.push({ ...one, side: side ?? sideBehind(units, at) });
      else put(one, ahead, sideBehind(units, at));
    } else if (meaning.kind === "denervation") {
      // "fibrillations and positive sharp waves" is one finding
      if (ahead !== null && !standsBefore(units, at, "hedge") && !standsBefore(units, at, "denial")) continue;
      answer(foundAt(units, at), at);
    } else if (meaning.kind === "rebuilt") answer("possible", at);
    else if (meaning.kind === "normal" && (named || waiting.length > 0) && waiting.length > 0) {
      if (standsBefore(units, at, "hedge")) answer("possible", at);
      else if (!standsBefore(units, at, "denial")) answer("absent", at);
    }
  }
  state.sampled = named ? waiting : out.length > 0 ? [] : state.sampled;
  return out;
}

/** "No fibrillations", "fibrillations: none", "fibrillations were not seen"; "equivocal positive waves". */
function foundAt(units: readonly ElectroUnit[], at: number): NotePolarity {
  if (standsBefore(units, at, "hedge")) return "possible";
  if (standsBefore(units, at, "denial")) return "absent";
  for (let i = at + 1; i <= at + 3 && i < units.length && !/^[,;.]$/.test(units[i]!.word); i++) {
    const kind = kindOf(units[i]);
    if (kind === "denial" || units[i]!.word === "absent") return "absent";
    if (kind === "muscle" || kind === "exception") break;
  }
  return "present";
}

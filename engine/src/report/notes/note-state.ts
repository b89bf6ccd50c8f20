import type { NoteItem, ReportSide } from "../../vocabulary/report.ts";
import type { NotePolarity } from "./note-book.ts";
import type { Topic } from "./topics.ts";

/** What runs on from one sentence of a note to the next. */
export interface NoteState {
  readonly items: NoteItem[];
  /** Topics that had a result last, their `unit` -1, for "right 1+" after "left knee jerk absent". */
  last: readonly Topic[];
  /** Sides of the columns of a table, from the left; empty outside one. */
  columns: readonly ReportSide[];
  /** Which side each of two figures is of ("5/4-" behind "R/L"); null where nothing says. */
  pair: readonly [ReportSide, ReportSide] | null;
}

export function newNote(): NoteState {
  return { items: [], last: [], columns: [], pair: null };
}

export type Put = (
  item: string,
  polarity: NotePolarity,
  side: ReportSide | null,
  from: number,
  to: number,
  value?: string,
) => void;

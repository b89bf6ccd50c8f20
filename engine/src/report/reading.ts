import type { ReportFinding, Span } from "../vocabulary/report.ts";
import { addendumAt } from "./addendum.ts";
import type { LevelGroup } from "./level-group.ts";
import type { Mention } from "./mentions.ts";
import type { PhraseBook } from "./phrase-book.ts";
import type { Remaining } from "./remaining.ts";

/** What has been read so far, and what the next sentence may lean on. */
export interface Reading {
  readonly text: string;
  readonly book: PhraseBook;
  readonly findings: ReportFinding[];
  readonly unread: { readonly span: Span; readonly text: string }[];
  /** Discs that have a statement of their own. */
  readonly named: Set<string>;
  readonly remaining: Remaining[];
  /** Character at which the report begins to put itself right. */
  readonly addendum: number;
  conus: string | null;
  /** Level that statements without one are about. */
  context: LevelGroup | null;
  /** True when that level opened its line: then it holds for the lines after it too. */
  headed: boolean;
  /** The level spoken of before it, for "at either level". */
  earlier: LevelGroup | null;
  /** Statement made last, for "moderate on the right at L4-5". */
  last: Mention | null;
  /** What was found on one side last, for "the right is not". */
  sided: Mention | null;
  /** Collection of fluid found last, which "infection" may be of. */
  collection: Mention | null;
  /** What was found in a vertebra last, for "L4 and L5 are spared". */
  bone: Mention | null;
  /** Tumour or infection found in a vertebra last, for "L3 is spared". */
  spread: Mention | null;
  /** True behind "the side given above is wrong": what is said with a side from there on replaces the other side. */
  sideWrong: boolean;
  /** True once an addendum has turned every side: it is not turned back where that is said again. */
  everySideTurned: boolean;
  /** Structure word of a heading such as "Foramina:", while the lines below it begin with levels. */
  listed: string | null;
  /** True where that heading stood on the line at hand, and ends with it. */
  listedInLine: boolean;
  /** True behind "Right hip:" on its line: what is found there is of that organ. */
  ofOrgan: boolean;
  /** Structure spoken of last, for "others patent". */
  subject: string | null;
}

export function newReading(text: string, book: PhraseBook): Reading {
  return {
    text,
    book,
    findings: [],
    unread: [],
    named: new Set(),
    remaining: [],
    addendum: addendumAt(text),
    conus: null,
    context: null,
    headed: false,
    earlier: null,
    last: null,
    sided: null,
    collection: null,
    bone: null,
    spread: null,
    sideWrong: false,
    everySideTurned: false,
    listed: null,
    listedInLine: false,
    ofOrgan: false,
    subject: null,
  };
}

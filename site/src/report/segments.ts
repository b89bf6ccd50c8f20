import type { ReportAnswer, Span } from "@foramen/engine";

/** How a piece of the text was taken. */
export type SegmentKind = "plain" | "there" | "possible" | "denied" | "beside" | "unread";

/** A piece of the text that belongs to the same findings throughout. */
export interface Segment {
  readonly start: number;
  readonly text: string;
  readonly kind: SegmentKind;
  /** Numbers of the findings that were read from it. */
  readonly of: readonly number[];
}

interface Piece {
  readonly span: Span;
  readonly kind: SegmentKind;
  readonly of: readonly number[];
}

/** What is there stands before what is denied, and anything read before what was not understood. */
const RANK: readonly SegmentKind[] = ["there", "possible", "beside", "denied", "unread", "plain"];

/** The whole text in pieces, each with what was read from it; put together they are the text again. */
export function segmentsOf(
  text: string,
  { findings, notes, incidental, unread }: Pick<ReportAnswer, "findings" | "notes" | "incidental" | "unread">,
): Segment[] {
  const pieces: Piece[] = [
    ...findings.flatMap(({ span, also = [], negated, certainty, condition }, of): Piece[] =>
      [span, ...also].map((one) => ({
        span: one,
        kind: negated || condition === "normal" ? "denied" : certainty === "possible" ? "possible" : "there",
        of: [of],
      })),
    ),
    ...notes.map(({ span, polarity }): Piece => {
      const kind = polarity === "absent" ? "denied" : polarity === "possible" ? "possible" : "there";
      return { span, kind, of: [] };
    }),
    ...incidental.map(({ span }): Piece => ({ span, kind: "beside", of: [] })),
    ...unread.map(({ span }): Piece => ({ span, kind: "unread", of: [] })),
  ];
  const edges = [...new Set([0, text.length, ...pieces.flatMap(({ span }) => span)])]
    .filter((edge) => edge >= 0 && edge <= text.length)
    .sort((a, b) => a - b);
  return edges.slice(0, -1).map((start, at) => {
    const end = edges[at + 1]!;
    const over = pieces.filter(({ span }) => span[0] <= start && span[1] >= end);
    const kind = RANK.find((one) => over.some((piece) => piece.kind === one)) ?? "plain";
    return {
      start,
      text: text.slice(start, end),
      kind,
      of: [...new Set(over.flatMap((piece) => piece.of))].sort((a, b) => a - b),
    };
  });
}

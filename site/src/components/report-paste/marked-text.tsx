import type { ReportAnswer, Span } from "@foramen/engine";

type Kind = "read" | "unread" | "plain";

interface Piece {
  readonly kind: Kind;
  readonly text: string;
  readonly from: number;
}

/** The pasted text with what was read from it marked, and underlined what was not understood. */
export function MarkedText({ text, answer }: { text: string; answer: ReportAnswer }) {
  return (
    <p class="marked-text">
      {piecesOf(text, answer).map(({ kind, text: words, from }) =>
        kind === "read" ? (
          <mark key={from}>{words}</mark>
        ) : kind === "unread" ? (
          <u key={from}>{words}</u>
        ) : (
          <span key={from}>{words}</span>
        ),
      )}
    </p>
  );
}

/** Where two spans overlap, what was read goes before what was not. */
export function piecesOf(
  text: string,
  answer: Pick<ReportAnswer, "findings" | "notes" | "incidental" | "unread">,
): Piece[] {
  const read = [
    ...answer.findings.flatMap(({ span, also = [] }) => [span, ...also]),
    ...answer.notes.map(({ span }) => span),
    ...answer.incidental.map(({ span }) => span),
  ];
  const unread = answer.unread.map(({ span }) => span);
  const within = (spans: readonly Span[], at: number) => spans.some(([from, to]) => at >= from && at < to);
  const edges = [...new Set([0, text.length, ...[...read, ...unread].flat()])]
    .filter((edge) => edge >= 0 && edge <= text.length)
    .toSorted((a, b) => a - b);
  return edges.slice(0, -1).map((from, index) => ({
    from,
    text: text.slice(from, edges[index + 1]),
    kind: within(read, from) ? "read" : within(unread, from) ? "unread" : "plain",
  }));
}

import type { NoteItem, ReportDecision } from "@foramen/engine";

interface Props {
  notes: readonly NoteItem[];
  decisions: readonly ReportDecision[];
  decide: (of: number, decision: ReportDecision | null) => void;
}

/** What a clinic note says of history and examination, to accept or strike. */
export function ReportNotes({ notes, decisions, decide }: Props) {
  if (notes.length === 0) return null;
  return (
    <section class="report-level" aria-labelledby="report-notes-heading">
      <h3 id="report-notes-heading">History and examination</h3>
      <ul class="report-findings">
        {notes.map((note, of) => {
          const words = wordsOf(note);
          const decision = decisions.find((one) => one.kind === "note" && one.of === of);
          const toggle = (what: "accept" | "strike") =>
            decide(of, decision?.what === what ? null : { kind: "note", of, what });
          return (
            <li key={`${note.item} ${note.span[0]}`} class="report-finding" data-decision={decision?.what ?? "open"}>
              <h4>{words}</h4>
              <p class="report-decide">
                <button
                  type="button"
                  aria-pressed={decision?.what === "accept"}
                  aria-label={`${decision?.what === "accept" ? "Accepted" : "Accept"}: ${words}`}
                  onClick={() => toggle("accept")}
                >
                  {decision?.what === "accept" ? "Accepted" : "Accept"}
                </button>
                <button
                  type="button"
                  aria-pressed={decision?.what === "strike"}
                  aria-label={`${decision?.what === "strike" ? "Struck" : "Strike"}: ${words}`}
                  onClick={() => toggle("strike")}
                >
                  {decision?.what === "strike" ? "Struck" : "Strike"}
                </button>
              </p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function wordsOf({ item, polarity, side, level, value }: NoteItem): string {
  const name = `${item.charAt(0).toUpperCase()}${item.slice(1).replaceAll("-", " ")}`;
  const place = [level, side === "unspecified" ? null : side, value].filter((part) => part);
  return [name, ...place, polarity].join(", ");
}

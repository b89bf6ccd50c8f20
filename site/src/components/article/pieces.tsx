import type { Piece, Term } from "../../reading/terms.ts";

/** A paragraph in which some words can be tapped for their meaning. */
export function Pieces({ pieces }: { pieces: readonly Piece[] }) {
  return (
    <p>
      {pieces.map((piece) =>
        typeof piece === "string" ? (
          piece
        ) : (
          <button key={piece.term.address} type="button" class="term" popovertarget={termId(piece.term)}>
            {piece.words}
          </button>
        ),
      )}
    </p>
  );
}

/** The meanings, each closed until its word is tapped. */
export function Meanings({ terms }: { terms: readonly Term[] }) {
  return (
    <>
      {terms.map((term) => (
        <div key={term.address} class="meaning" id={termId(term)} popover="auto">
          <p>
            <b>{term.name}</b>
          </p>
          <p>{term.meaning}</p>
          <p>
            <a href={term.address}>More about: {term.name}</a>
          </p>
        </div>
      ))}
    </>
  );
}

function termId({ address }: Term): string {
  return `term${address.replaceAll("/", "-")}`;
}

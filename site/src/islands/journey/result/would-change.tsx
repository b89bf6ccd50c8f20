import words from "../../../../../content/en/journey/result.json" with { type: "json" };
import { Fold } from "./fold.tsx";
import type { Part } from "./result.tsx";

/** The answers that would change urgency, cause or nerve if they were different. */
export function WouldChange({ told }: Part) {
  if (told === null) return null;
  const claims = told.change?.claims ?? [];
  return (
    <Fold id="change" title={words.changeTitle}>
      <p>{words.changeLead}</p>
      {claims.length === 0 ? (
        <p>{words.changeNone}</p>
      ) : (
        <ul>
          {claims.map(({ text }) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
    </Fold>
  );
}

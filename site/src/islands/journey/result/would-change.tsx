import words from "../../../../../content/en/journey/result.json" with { type: "json" };
import type { Part } from "./result.tsx";

/** The answers that would change urgency, cause or nerve if they were different. */
export function WouldChange({ told }: Part) {
  if (told === null) return null;
  const claims = told.change?.claims ?? [];
  return (
    <section class="part" aria-labelledby="change">
      <h2 id="change">{words.changeTitle}</h2>
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
    </section>
  );
}

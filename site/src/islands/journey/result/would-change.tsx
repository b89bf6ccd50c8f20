import { changesToTell } from "@foramen/engine";
import words from "../../../../../content/en/journey/result.json" with { type: "json" };
import type { ToldClaim } from "../../engine/told.ts";
import { Fold } from "./fold.tsx";
import type { Part } from "./result.tsx";
import { byWhoCanTell } from "./who-can-tell.ts";

/** What would change urgency, cause or nerve: first what the person can answer, then what others could find. */
export function WouldChange({ props: { knowledge }, assessment, told }: Part) {
  if (told === null) return null;
  const { person, clinician } = byWhoCanTell(
    changesToTell(assessment, knowledge.thresholds),
    told.change?.claims ?? [],
    knowledge.findings,
  );
  return (
    <Fold id="change" title={words.changeTitle}>
      {person.length === 0 ? (
        <p>{words.changeNone}</p>
      ) : (
        <>
          <p>{words.changeLead}</p>
          <Claims claims={person} />
        </>
      )}
      {clinician.length > 0 && (
        <>
          <h3>{words.changeFoundTitle}</h3>
          <p>{words.changeFoundLead}</p>
          <Claims claims={clinician} />
        </>
      )}
    </Fold>
  );
}

function Claims({ claims }: { claims: readonly ToldClaim[] }) {
  return (
    <ul>
      {claims.map(({ text }) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );
}

import type { Ground, ToldClaim } from "../../islands/engine/told.ts";
import { statusName, statusOf } from "./evidence-status.ts";

interface Props {
  claims: readonly ToldClaim[];
  /** References by source id. */
  sources: Readonly<Record<string, string>>;
}

/** Sentences, each with what it rests on one click away; beside it in a word whether that is published or judged. */
export function Claims({ claims, sources }: Props) {
  return (
    <ul class="claims">
      {claims.map((claim) => (
        <li key={claim.text}>
          {claim.grounds.length === 0 ? (
            <p>{claim.text}</p>
          ) : (
            <details>
              <summary>
                <span>{claim.text}</span> <span class="evidence-status">{statusOf(claim.grounds)}</span>
              </summary>
              <ul class="grounds">
                {claim.grounds.map((ground) => (
                  <li key={`${ground.status} ${ground.source}`}>
                    <GroundWords ground={ground} reference={sources[ground.source] ?? ground.source} />
                  </li>
                ))}
              </ul>
            </details>
          )}
        </li>
      ))}
    </ul>
  );
}

function GroundWords({ ground: { status, numbers }, reference }: { ground: Ground; reference: string }) {
  if (status === "") return <>{reference}</>;
  return (
    <>
      <b>{statusName(status)}</b>
      {numbers > 1 && ` (${numbers} numbers)`}: {reference}
    </>
  );
}

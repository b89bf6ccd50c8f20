import type { Assessment } from "@foramen/engine";
import { outOf100 } from "../../wording/chance.ts";

/** Serious causes that stay in sight however small their chance, and the patterns that are read off the roots. */
export function CannotMiss({ assessment }: { assessment: Assessment }) {
  const { cannotMiss, syndromes } = assessment;
  const patterns = syndromes.filter((syndrome) => syndrome.probability >= 0.02);
  if (cannotMiss.length === 0 && patterns.length === 0) return null;
  return (
    <section class="panel" aria-labelledby="cannot-miss-heading">
      {cannotMiss.length > 0 && (
        <>
          <h2 id="cannot-miss-heading">Must not be missed</h2>
          <ul class="plain-list">
            {cannotMiss.map(({ id, label, probability }) => (
              <li key={id}>
                <span aria-hidden="true">◆ </span>
                {label}: <b>{outOf100(probability)}</b>
              </li>
            ))}
          </ul>
        </>
      )}
      {patterns.length > 0 && (
        <>
          <h3 id={cannotMiss.length > 0 ? undefined : "cannot-miss-heading"}>Patterns</h3>
          <ul class="plain-list">
            {patterns.map(({ id, label, probability }) => (
              <li key={id}>
                {label}: <b>{outOf100(probability)}</b>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

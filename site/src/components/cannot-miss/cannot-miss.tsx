import { type Assessment, chanceWords, intervalWords, nameFor, type Telling } from "@foramen/engine";
import type { Vocabulary } from "../../islands/engine/messages.ts";
import { heading } from "../../wording/finding-words.ts";

/** Patterns are told from this chance on. */
const WORTH_TELLING = 0.02;

interface Props {
  assessment: Assessment;
  vocabulary: Vocabulary;
  telling: Telling;
}

/** Serious causes that stay in sight however small their chance, and the patterns that are read off the roots. */
export function CannotMiss({ assessment, vocabulary, telling }: Props) {
  const { cannotMiss, syndromes, causes } = assessment;
  const patterns = syndromes.filter((syndrome) => syndrome.probability >= WORTH_TELLING);
  if (cannotMiss.length === 0 && patterns.length === 0) return null;
  const listed = (shown: readonly Shown[]) => (
    <ul class="plain-list pinned">
      {shown.map(({ id, name, probability, interval90 }) => {
        const range = intervalWords(telling, interval90);
        return (
          <li key={id}>
            <span>{name}</span>
            <span class="chance">
              <b>{chanceWords(telling, probability)}</b>
            </span>
            <span class="range">{range}</span>
          </li>
        );
      })}
    </ul>
  );
  return (
    <section class="panel" aria-labelledby="cannot-miss-heading">
      {cannotMiss.length > 0 && (
        <>
          <h2 id="cannot-miss-heading">Must not be missed</h2>
          {listed(
            cannotMiss.map(({ id, label, probability }) => {
              const entry = vocabulary.causes[id];
              const { interval90 = null } = causes.find((cause) => cause.id === id) ?? {};
              return { id, name: entry ? heading(nameFor(telling.reader, entry)) : label, probability, interval90 };
            }),
          )}
        </>
      )}
      {patterns.length > 0 && (
        <>
          {cannotMiss.length === 0 && <h2 id="cannot-miss-heading">Patterns</h2>}
          <details open={cannotMiss.length === 0}>
            <summary>{patterns.length === 1 ? "1 pattern of roots" : `${patterns.length} patterns of roots`}</summary>
            {listed(patterns.map(({ label, ...pattern }) => ({ name: label, ...pattern })))}
          </details>
        </>
      )}
    </section>
  );
}

interface Shown {
  readonly id: string;
  readonly name: string;
  readonly probability: number;
  readonly interval90: readonly [number, number] | null;
}

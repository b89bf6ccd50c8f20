import type { Assessment, FindingEntry } from "@foramen/engine";

type Change = Pick<Assessment["whatWouldChange"][number], "changes">;

/**
 * What would change the picture, in two: what the person can answer, and what only an examination or a test can show. A
 * change that takes both is of the second kind.
 *
 * @param told how each change is told, in the same order
 */
export function byWhoCanTell<T>(
  changes: readonly Change[],
  told: readonly T[],
  findings: Readonly<Record<string, Pick<FindingEntry, "who" | "stage">>>,
): { readonly person: readonly T[]; readonly clinician: readonly T[] } {
  const isAnswered = ({ changes: answers }: Change) =>
    answers.every(({ finding }) => {
      const entry = findings[finding];
      return entry?.stage === "history" && entry.who.includes("patient");
    });
  const of = (person: boolean) =>
    told.filter((_, at) => changes[at] !== undefined && isAnswered(changes[at]) === person);
  return { person: of(true), clinician: of(false) };
}

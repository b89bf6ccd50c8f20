/** Longer ids are cut before they are compared or shown: no id of the vocabulary is that long. */
const LONGEST_SHOWN = 60;

/** The id as it may stand in a message: what cannot be an id may be a person's own words, and is not repeated. */
export function shown(id: string): string {
  if (!/^[\w.-]*$/.test(id)) return "(not an id)";
  return `"${id.slice(0, LONGEST_SHOWN)}${id.length > LONGEST_SHOWN ? "..." : ""}"`;
}

/**
 * The known words nearest to an unknown one, best first, at most three; parts in another order are near
 * (`low_back_pain`, `pain_low_back`).
 *
 * @param unknown what was entered
 * @param known   every word that would have been right
 * @returns       those within half the length of the word in single-letter edits; possibly none
 */
export function nearest(unknown: string, known: readonly string[]): string[] {
  const word = unknown.slice(0, LONGEST_SHOWN).toLowerCase();
  const furthest = Math.max(2, Math.ceil(word.length / 2));
  return known
    .filter((candidate) => Math.abs(candidate.length - word.length) <= furthest)
    .map((candidate) => ({ candidate, edits: distance(word, candidate) }))
    .filter(({ edits }) => edits <= furthest)
    .sort((a, b) => a.edits - b.edits || (a.candidate < b.candidate ? -1 : 1))
    .slice(0, 3)
    .map(({ candidate }) => candidate);
}

/** A half-sentence for a message: `Nearest: a, b.`, or where the whole list can be seen. */
export function nearestWords(unknown: string, known: readonly string[]): string {
  const near = nearest(unknown, known);
  return near.length > 0 ? `Nearest: ${near.join(", ")}.` : "No known id is near it; `foramen vocabulary` lists all.";
}

/** In single-letter edits, the parts in their order or, for one edit more, in that of the alphabet. */
function distance(word: string, candidate: string): number {
  const asTheyStand = editDistance(word, candidate);
  return asTheyStand <= 1 ? asTheyStand : Math.min(asTheyStand, 1 + editDistance(inOrder(word), inOrder(candidate)));
}

function inOrder(word: string): string {
  return word.split("_").sort().join("_");
}

/** Single-letter insertions, deletions and replacements that turn one word into the other. */
export function editDistance(from: string, to: string): number {
  let above = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row++) {
    const here = [row];
    for (let column = 1; column <= to.length; column++) {
      const replaced = above[column - 1]! + (from[row - 1] === to[column - 1] ? 0 : 1);
      here.push(Math.min(replaced, above[column]! + 1, here[column - 1]! + 1));
    }
    above = here;
  }
  return above[to.length]!;
}

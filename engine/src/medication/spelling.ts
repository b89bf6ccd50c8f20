import type { MedicationKnowledge } from "../knowledge/medication.ts";
import { editDistance } from "../reading/nearest.ts";

/** A word that was read as the known one that is a letter away. */
export interface Respelt {
  readonly text: string;
  readonly readAs: readonly { readonly text: string; readonly name: string }[];
}

/** Shorter names are too near each other to be guessed. */
const SHORTEST_NAME = 6;
/** Of a name of several words the one that is misspelt. */
const SHORTEST_WORD = 5;
/** Another name within so many letters makes it a look-alike: nothing is guessed. */
const LOOK_ALIKE = 2;
const NEAREST = 3;

interface Name {
  readonly words: readonly string[];
  /** Which letters each word holds. */
  readonly letters: readonly number[];
  readonly id: string;
}

interface Names {
  readonly all: readonly Name[];
  readonly words: ReadonlySet<string>;
  readonly byCount: ReadonlyMap<number, readonly Name[]>;
}

type Kind = "drugs" | "conditions";

const lists = new WeakMap<object, Record<Kind, Names>>();

function namesOf(kind: Kind, knowledge: MedicationKnowledge): Names {
  let known = lists.get(knowledge.names);
  if (known === undefined) {
    const drugs = Object.entries(knowledge.names).flatMap(([id, { label, synonyms }]) =>
      [id.replaceAll("_", " "), label, ...synonyms].map((name) => [name, id] as const),
    );
    const conditions = [
      ...Object.entries(knowledge.conditions).flatMap(([id, { label, synonyms }]) =>
        [id.replaceAll("_", " "), label, ...synonyms].map((name) => [name, id] as const),
      ),
      ...knowledge.knownConditions.map((name) => [name, name] as const),
    ];
    const words = new Set([...drugs, ...conditions].flatMap(([name]) => wordsOf(name)));
    known = { drugs: listed(drugs, words), conditions: listed(conditions, words) };
    lists.set(knowledge.names, known);
  }
  return known[kind];
}

function listed(names: readonly (readonly [string, string])[], words: ReadonlySet<string>): Names {
  const all = names
    .map(([name, id]) => ({ words: wordsOf(name), letters: wordsOf(name).map(lettersOf), id }))
    .filter(({ words: each }) => each.length > 0);
  const byCount = new Map<number, Name[]>();
  for (const one of all) byCount.set(one.words.length, [...(byCount.get(one.words.length) ?? []), one]);
  return { all, words, byCount };
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}']+/gu) ?? [];
}

/** One bit for each letter: words that differ by two edits differ in four of them at most. */
function lettersOf(word: string): number {
  let bits = 0;
  for (let at = 0; at < word.length; at++) bits |= 1 << (word.charCodeAt(at) & 31);
  return bits;
}

function mayBeNear(a: number, b: number): boolean {
  let bits = a ^ b;
  let count = 0;
  while (bits !== 0) {
    bits &= bits - 1;
    count += 1;
  }
  return count <= 2 * LOOK_ALIKE;
}

/**
 * The text with each misspelt name written as it is known, and what was read as what. A word is misspelt where no known
 * name holds it and exactly one name differs from it by one letter; where a second name is near, nothing is guessed.
 */
export function respelt(text: string, kind: Kind, knowledge: MedicationKnowledge): Respelt {
  const names = namesOf(kind, knowledge);
  const places = [...text.matchAll(/[\p{L}\p{N}']+/gu)].map(({ 0: word, index }) => ({
    word: word.toLowerCase(),
    at: index,
    end: index + word.length,
  }));
  const readAs: { text: string; name: string }[] = [];
  let written = text;
  // From the end, so that the places before stay where they are.
  for (let at = places.length - 1; at >= 0; at--) {
    const { word, at: from, end } = places[at]!;
    if (word.length < (kind === "drugs" ? SHORTEST_NAME : SHORTEST_WORD) || /\d/.test(word) || names.words.has(word))
      continue;
    const meant = meantBy(
      places.map((place) => place.word),
      at,
      names,
      kind,
    );
    if (meant === null) continue;
    readAs.unshift({ text: text.slice(from, end), name: meant });
    written = `${written.slice(0, from)}${meant}${written.slice(end)}`;
  }
  return { text: written, readAs };
}

/** The one known word that may stand in this place; null where there is none, or a second one is near. */
function meantBy(words: readonly string[], at: number, { byCount }: Names, kind: Kind): string | null {
  const word = words[at]!;
  const letters = lettersOf(word);
  const near = new Map<string, { ids: Set<string>; edits: number }>();
  for (const [count, names] of byCount) {
    for (let first = Math.max(0, at - count + 1); first <= at && first + count <= words.length; first++) {
      for (const name of names) {
        const known = name.words[at - first]!;
        if (Math.abs(known.length - word.length) > LOOK_ALIKE) continue;
        if (!name.words.every((one, place) => place === at - first || one === words[first + place])) continue;
        if (!mayBeNear(letters, name.letters[at - first]!)) continue;
        const edits = editDistance(word, known);
        if (edits > LOOK_ALIKE) continue;
        const entry = near.get(known) ?? { ids: new Set<string>(), edits };
        entry.ids.add(name.id);
        near.set(known, entry);
      }
    }
  }
  const shortest = kind === "drugs" ? SHORTEST_NAME : SHORTEST_WORD;
  const [one] = [...near].filter(([known, { edits }]) => edits === 1 && known.length >= shortest);
  if (one === undefined) return null;
  const [meant] = one;
  // A name that begins otherwise is no look-alike at two letters: "naproxin" is not Ciproxin.
  const alike = [...near].filter(([known, { edits }]) => edits === 1 || meant[0] !== word[0] || known[0] === word[0]);
  const ids = new Set(alike.flatMap(([, entry]) => [...entry.ids]));
  return ids.size === 1 ? meant : null;
}

/** Known names that are spelt almost like one that is not understood, at most three; none is taken for it. */
export function nearestNames(text: string, kind: Kind, knowledge: MedicationKnowledge): readonly string[] {
  const words = wordsOf(text).filter((word) => !/\d/.test(word));
  const found = new Map<string, number>();
  for (const { words: name } of namesOf(kind, knowledge).all) {
    const whole = name.join(" ");
    for (let first = 0; first + name.length <= words.length; first++) {
      const said = words.slice(first, first + name.length).join(" ");
      if (whole.length < SHORTEST_NAME || said.length < SHORTEST_WORD || Math.abs(said.length - whole.length) > NEAREST)
        continue;
      const edits = editDistance(said, whole);
      if (edits <= Math.min(NEAREST, Math.floor(said.length / 3)))
        found.set(whole, Math.min(found.get(whole) ?? edits, edits));
    }
  }
  return [...found]
    .sort(([a, x], [b, y]) => x - y || (a < b ? -1 : 1))
    .slice(0, NEAREST)
    .map(([name]) => name);
}

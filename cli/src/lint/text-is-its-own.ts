import { type ReaderText, type Voice, voiceOf } from "../knowledge/reader-text.ts";
import { type Fault, faultIn, type Rule, type View } from "./view.ts";

/** Words of a shingle; words of the shortest sentence that counts as repeated; share of shingles that makes twins. */
const SHINGLE = 5;
const SENTENCE = 7;
const ALIKE = 0.12;

interface Told {
  readonly text: ReaderText;
  readonly voice: Voice;
  readonly sentences: readonly string[];
  readonly shingles: ReadonlySet<string>;
}

/**
 * Every text is written for its own subject and its own reader: plain and clinical are no twins, no two texts are alike,
 * and no sentence stands in two of them, the name of the subject aside (a template).
 */
export const textIsItsOwn: Rule = {
  name: "text-is-its-own",
  *check(view): Generator<Fault> {
    const names = namesBySubject(view);
    const told = view.texts
      .filter(({ faults, place }) => faults.length === 0 && place !== null)
      .flatMap((text) =>
        (["Plain", "Clinical"] as const).map((voice) => tell(text, voice, names.get(subject(text)) ?? [])),
      );
    for (const [place, plain] of told.entries()) {
      const clinical = told[place + 1];
      if (plain.voice !== "Plain" || clinical === undefined) continue;
      if (alike(plain.shingles, clinical.shingles) > ALIKE)
        yield at(this.name, clinical, "The clinical text nearly repeats the plain one; say it to each reader anew.");
    }
    yield* repeatedSentences(this.name, told);
    yield* twins(this.name, told);
  },
};

function* repeatedSentences(rule: string, told: readonly Told[]): Generator<Fault> {
  const first = new Map<string, Told>();
  for (const one of told) {
    for (const sentence of new Set(one.sentences)) {
      const other = first.get(sentence);
      if (other === undefined) first.set(sentence, one);
      else if (other.text !== one.text)
        yield at(
          rule,
          one,
          `A sentence stands in ${subject(other.text)} too: "${sentence}". Say what is particular here.`,
        );
    }
  }
}

function* twins(rule: string, told: readonly Told[]): Generator<Fault> {
  const holders = new Map<string, Told[]>();
  for (const one of told) {
    const shared = new Map<Told, number>();
    for (const shingle of one.shingles) {
      const before = holders.get(shingle) ?? [];
      for (const other of before) shared.set(other, (shared.get(other) ?? 0) + 1);
      holders.set(shingle, [...before, one]);
    }
    for (const [other, count] of shared) {
      const least = Math.min(one.shingles.size, other.shingles.size);
      if (other.text !== one.text && count / least > ALIKE)
        yield at(rule, one, `It nearly repeats ${subject(other.text)} (${other.voice}).`);
    }
  }
}

function tell(text: ReaderText, voice: Voice, names: readonly string[]): Told {
  const whole = voiceOf(text, voice);
  const masked = (part: string): string => {
    const bare = ` ${part
      .toLowerCase()
      .replace(/[^a-z0-9{}_]+/g, " ")
      .trim()} `;
    return names.reduce((left, name) => left.replaceAll(` ${name} `, " ~ "), bare).trim();
  };
  const sentences = whole.split(/(?<=[.?!:])\s+|\n+/).map(masked);
  const words = masked(whole).split(" ");
  const shingles = words.slice(SHINGLE - 1).map((_, place) => words.slice(place, place + SHINGLE).join(" "));
  return {
    text,
    voice,
    sentences: sentences.filter((sentence) => sentence.split(" ").length >= SENTENCE),
    shingles: new Set(shingles),
  };
}

/** Share of the smaller set that stands in the other. */
function alike(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const least = Math.min(a.size, b.size);
  return least === 0 ? 0 : [...a].filter((shingle) => b.has(shingle)).length / least;
}

/** What each subject is called, longest name first, in the form in which sentences are compared. */
function namesBySubject({ entries, causes, structures }: View): ReadonlyMap<string, string[]> {
  const named = [
    ...entries.map(({ kind, entry }) => ({ kind, entry })),
    ...causes.map(({ entry }) => ({ kind: "causes", entry })),
    ...structures.map(({ entry }) => ({ kind: "structures", entry: { synonyms: [], ...entry } })),
  ];
  return new Map(
    named.map(({ kind, entry: { id, label, plain, synonyms = [] } }) => [
      `${kind}/${id}`,
      [label, plain, ...synonyms]
        .map((name) =>
          name
            .toLowerCase()
            .replace(/[^a-z0-9]+/g, " ")
            .trim(),
        )
        .sort((a, b) => b.length - a.length),
    ]),
  );
}

function subject({ place }: ReaderText): string {
  return `${place?.kind}/${place?.id}`;
}

function at(rule: string, { text, voice }: Told, message: string): Fault {
  return faultIn(rule, text, text.sections.find((section) => section.voice === voice)?.line ?? 1, message);
}

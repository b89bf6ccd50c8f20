import { HIGHEST_GRADE, plainReadability } from "./readability.ts";
import { type Fault, faultIn, type Rule, type View } from "./view.ts";

/** Every plain page has a SMOG grade of at most 11, names of drugs and diseases aside. */
export const plainIsReadable: Rule = {
  name: "plain-is-readable",
  *check(view): Generator<Fault> {
    const names = namesAside(view);
    for (const text of view.texts) {
      if (text.faults.length > 0) continue;
      const { grade, long, sentences } = plainReadability(text, names);
      const told = `Its plain half has a SMOG grade of ${grade.toFixed(1)}, at most ${HIGHEST_GRADE} is agreed`;
      if (grade > HIGHEST_GRADE)
        yield faultIn(this.name, text, 1, `${told}: ${long} long words in ${sentences} sentences.`);
    }
  },
};

/** Names that count as short: those of the list, and of the drugs and supplements that are explained. */
export function namesAside(view: Pick<View, "entries" | "single">): ReadonlySet<string> {
  const explained = view.entries
    .filter(({ kind }) => kind === "drugs" || kind === "supplements")
    .flatMap(({ entry }) => [entry.label, ...(entry.synonyms ?? [])]);
  const listed = view.single("names.yaml")?.entry.names ?? [];
  return new Set([...explained, ...listed].flatMap((name) => name.toLowerCase().split(/[^a-z]+/)));
}

import { citations } from "./clinical-numbers.ts";
import { type Fault, faultAt, type Rule } from "./view.ts";

/** A source that nothing rests on is left over or was forgotten where it was meant. */
export const noOrphanSource: Rule = {
  name: "no-orphan-source",
  *check({ all, texts, sources }): Generator<Fault> {
    const cited = new Set(all.flatMap((file) => [...citations(file)].map(({ source }) => source)));
    for (const text of texts) for (const source of text.sources) cited.add(source);
    for (const { file, entry } of sources) {
      if (!cited.has(entry.id))
        yield faultAt(this.name, file, ["id"], `Nothing rests on "${entry.id}": cite it or remove it.`);
    }
  },
};

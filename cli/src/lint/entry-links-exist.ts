import { READ_KINDS } from "../knowledge/layout.ts";
import { type Fault, faultAt, faultIn, nearest, type Rule } from "./view.ts";

/** Every finding, act and other entity that an entry names exists, and every text belongs to something. */
export const entryLinksExist: Rule = {
  name: "entry-links-exist",
  *check({ entries, texts, known }): Generator<Fault> {
    for (const { file, kind, entry } of entries) {
      const { findings = [], acts = [], links = {} } = entry;
      const named = [
        ...findings.map((id, place) => ({ to: "findings" as const, id, steps: ["findings", place] })),
        ...acts.map((id, place) => ({ to: "acts" as const, id, steps: ["acts", place] })),
        ...(Object.keys(links) as (keyof typeof links)[]).flatMap((to) =>
          (links[to] ?? []).map((id, place) => ({ to, id, steps: ["links", to, place] })),
        ),
      ];
      for (const { to, id, steps } of named) {
        if (!known[to].has(id))
          yield faultAt(this.name, file, steps, `There is no ${to}/${id}.yaml.${nearest(id, known[to])}`);
        else if (to === kind && id === entry.id) yield faultAt(this.name, file, steps, "An entry links to itself.");
      }
    }
    for (const text of texts) {
      if (text.place === null) {
        const kinds = READ_KINDS.join(", ");
        yield faultIn(
          this.name,
          text,
          1,
          `No text is expected here: expected content/en/<kind>/<id>.md with a kind of ${kinds}.`,
        );
      } else if (!known[text.place.kind].has(text.place.id)) {
        const { kind, id } = text.place;
        yield faultIn(this.name, text, 1, `There is no knowledge/${kind}/${id}.yaml.${nearest(id, known[kind])}`);
      }
    }
  },
};

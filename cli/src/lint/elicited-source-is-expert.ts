import { provenances } from "./clinical-numbers.ts";
import { type Fault, faultAt, type Rule } from "./view.ts";

/**
 * Own judgement is never shown as a published figure: what rests on `expert` is elicited, and a published figure rests on
 * a source that somebody has seen. A judgement may name the study that it started from; it stays elicited.
 */
export const elicitedSourceIsExpert: Rule = {
  name: "elicited-source-is-expert",
  *check({ files, sources }): Generator<Fault> {
    const standing = new Map(sources.map(({ entry }) => [entry.id, entry.status]));
    for (const file of files) {
      for (const { steps, provenance } of provenances(file)) {
        const { source, status } = provenance;
        const own = source === "expert" || standing.get(source) === "elicited";
        if (own && status !== "elicited") {
          const message = `${steps.join(".")} is called ${status} but its source "${source}" is own judgement: expected elicited.`;
          yield faultAt(this.name, file, [...steps, "status"], message);
        } else if (status === "published" && standing.get(source) === "recalled") {
          const message = `${steps.join(".")} is called published but "${source}" is only recalled: read it first, or say derived.`;
          yield faultAt(this.name, file, [...steps, "status"], message);
        }
      }
    }
  },
};

import { provenances } from "./clinical-numbers.ts";
import { type Fault, faultAt, type Rule } from "./view.ts";

const STATUSES = new Set(["published", "derived", "elicited"]);

/** A number is read in its source, derived from it, or own judgement; nothing else is told to a reader. */
export const statusIsKnown: Rule = {
  name: "status-is-known",
  *check({ files }): Generator<Fault> {
    for (const file of files) {
      for (const { steps, provenance } of provenances(file)) {
        if (STATUSES.has(provenance.status)) continue;
        const expected = "expected published, derived or elicited (seen and recalled are for sources and rules)";
        yield faultAt(
          this.name,
          file,
          [...steps, "status"],
          `${steps.join(".")} has status "${provenance.status}": ${expected}.`,
        );
      }
    }
  },
};

import { findingRates } from "./finding-rates.ts";
import { type Fault, faultAt, type Rule } from "./view.ts";

/**
 * A description is answered for the principal cause alone, so it needs the answer to expect where nobody has written a
 * rate down; a default for anything else would never be read.
 */
export const descriptionHasDefault: Rule = {
  name: "description-has-default",
  *check(view): Generator<Fault> {
    const defaults = view.single("model/descriptions.yaml");
    if (defaults === undefined) return;
    for (const { file, entry } of view.findings) {
      if (entry.kind === "description" && !Object.hasOwn(defaults.entry.defaults, entry.id)) {
        yield faultAt(
          this.name,
          file,
          ["kind"],
          `"${entry.id}" is a description without a default in model/descriptions.yaml.`,
        );
      }
    }
    for (const { file, steps, finding, of } of findingRates(view)) {
      const kind = view.finding.get(finding)?.kind;
      if (of === "default" && kind !== undefined && kind !== "description") {
        yield faultAt(this.name, file, steps, `"${finding}" has a default but is ${kind}, not a description.`);
      }
    }
  },
};

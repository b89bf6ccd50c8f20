import { type Fault, faultAt, type Rule } from "./view.ts";

/** Causes, structures and syndromes have a name for clinicians and another that a lay reader understands. */
export const causeHasPlainLabel: Rule = {
  name: "cause-has-plain-label",
  *check({ causes, structures, syndromes }): Generator<Fault> {
    for (const { file, entry } of [...causes, ...structures, ...syndromes]) {
      if (entry.label.trim() === "" || entry.label.includes("_")) {
        yield faultAt(
          this.name,
          file,
          ["label"],
          `"${entry.id}" needs a label in a clinician's words, not "${entry.label}".`,
        );
      }
      if (entry.plain.trim() === "" || entry.plain.includes("_")) {
        yield faultAt(
          this.name,
          file,
          ["plain"],
          `"${entry.id}" needs a plain label in lay words, not "${entry.plain}".`,
        );
      }
    }
  },
};

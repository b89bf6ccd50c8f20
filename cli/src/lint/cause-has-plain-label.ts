import type { KnowledgeFile } from "../knowledge/read-files.ts";
import { type Fault, faultAt, type Rule, type Steps, type View } from "./view.ts";

/** Causes, structures, syndromes, acts and plans have a name for clinicians and another that a lay reader understands. */
export const causeHasPlainLabel: Rule = {
  name: "cause-has-plain-label",
  *check(view): Generator<Fault> {
    for (const { file, steps, entry } of named(view)) {
      if (entry.label.trim() === "" || entry.label.includes("_")) {
        yield faultAt(
          this.name,
          file,
          [...steps, "label"],
          `"${entry.id}" needs a label in a clinician's words, not "${entry.label}".`,
        );
      }
      if (entry.plain.trim() === "" || entry.plain.includes("_")) {
        yield faultAt(
          this.name,
          file,
          [...steps, "plain"],
          `"${entry.id}" needs a plain label in lay words, not "${entry.plain}".`,
        );
      }
    }
  },
};

interface Named {
  readonly file: KnowledgeFile;
  readonly steps: Steps;
  readonly entry: { readonly id: string; readonly label: string; readonly plain: string };
}

function* named(view: View): Generator<Named> {
  const { causes, structures, syndromes, acts } = view;
  for (const { file, entry } of [...causes, ...structures, ...syndromes, ...acts]) yield { file, steps: [], entry };
  const plans = view.single("model/plans.yaml");
  for (const [place, entry] of (plans?.entry.plans ?? []).entries()) {
    yield { file: plans!.file, steps: ["plans", place], entry };
  }
}

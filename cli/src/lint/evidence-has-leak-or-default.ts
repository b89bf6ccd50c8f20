import { type Fault, faultAt, type Rule, type View } from "./view.ts";

/** Every finding that carries evidence says how often it is met for no reason that the model knows. */
export const everyEvidenceFindingHasLeakOrDefault: Rule = {
  name: "every-evidence-finding-has-leak-or-default",
  *check(view): Generator<Fault> {
    const explained = withBackground(view);
    for (const { file, entry } of view.findings) {
      if (entry.role !== "evidence" || entry.kind === "gate-only" || entry.kind === "description") continue;
      if (explained.has(entry.id)) continue;
      const where = entry.kind === "blanket" ? "a statement in model/blankets.yaml" : "a leak in leaks/";
      yield faultAt(
        this.name,
        file,
        ["id"],
        `"${entry.id}" carries evidence but has no background rate: expected ${where}.`,
      );
    }
  },
};

function withBackground(view: View): Set<string> {
  return new Set([
    ...view.leaks.flatMap(({ entry }) => Object.keys(entry.leaks)),
    ...Object.keys(view.single("model/leaks-by-age.yaml")?.entry.by_age ?? {}),
    ...Object.keys(view.single("model/imaging-background.yaml")?.entry.background ?? {}),
    ...(view.single("model/blankets.yaml")?.entry.statements ?? []).map(({ finding }) => finding),
  ]);
}

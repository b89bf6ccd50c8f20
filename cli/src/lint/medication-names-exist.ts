import type { ConditionFile, ConditionRuleFile } from "../../../engine/src/knowledge/medication/drug-conditions.ts";
import type { CombinationFile, InteractionFile } from "../../../engine/src/knowledge/medication/drug-interactions.ts";
import type { DrugClasses, DrugNames } from "../../../engine/src/knowledge/medication/drug-names.ts";
import type { MedicationFolder } from "../knowledge/layout.ts";
import type { KnowledgeFile } from "../knowledge/read-files.ts";
import { type Fault, faultAt, nearest, type Rule, type Steps, type View } from "./view.ts";

/** Every drug, class and condition that a rule about drugs names exists, and no name stands for two drugs. */
export const medicationNamesExist: Rule = {
  name: "medication-names-exist",
  *check(view): Generator<Fault> {
    const drugs = new Set(inFolder<DrugNames>(view, "drug_names").flatMap(([, { names }]) => Object.keys(names)));
    const classes = new Set(
      inFolder<DrugClasses>(view, "drug_classes").flatMap(([, entry]) => Object.keys(entry.classes)),
    );
    const conditions = new Set(
      inFolder<ConditionFile>(view, "conditions").flatMap(([, entry]) => Object.keys(entry.conditions)),
    );
    const known: Readonly<Record<string, ReadonlySet<string>>> = { drug: drugs, class: classes, condition: conditions };
    const selector = function* (file: KnowledgeFile, steps: Steps, text: string): Generator<Fault> {
      const [kind = "", id = ""] = text.split(":");
      if (text === "class:all_listed" || known[kind] === undefined || known[kind].has(id)) return;
      yield faultAt(
        "medication-names-exist",
        file,
        steps,
        `${steps.join(".")} names the ${kind} "${id}", which does not exist.${nearest(id, known[kind])}`,
      );
    };
    for (const [file, { classes: groups }] of inFolder<DrugClasses>(view, "drug_classes"))
      for (const [id, { members }] of Object.entries(groups))
        for (const [place, drug] of members.entries())
          yield* selector(file, ["classes", id, "members", place], `drug:${drug}`);
    for (const [file, { rules }] of inFolder<InteractionFile>(view, "interactions"))
      for (const [place, { a, b }] of rules.entries()) {
        yield* selector(file, ["rules", place, "a"], a);
        yield* selector(file, ["rules", place, "b"], b);
      }
    for (const [file, { rules }] of inFolder<CombinationFile>(view, "combinations"))
      for (const [
        place,
        { all_of: all = [], any_of: any = [], unless = [], count_from: counted = [] },
      ] of rules.entries())
        for (const text of [...all.flat(), ...any, ...unless, ...counted])
          yield* selector(file, ["rules", place], text);
    for (const [file, { rules }] of inFolder<ConditionRuleFile>(view, "condition_rules"))
      for (const [place, { condition, target }] of rules.entries()) {
        yield* selector(file, ["rules", place, "condition"], `condition:${condition}`);
        yield* selector(file, ["rules", place, "target"], target);
      }
    for (const [file, { id }] of inFolder<{ id: string }>(view, "dosing")) yield* selector(file, ["id"], `drug:${id}`);
    yield* doubled(view);
  },
};

function* doubled(view: View): Generator<Fault> {
  const owner = new Map<string, string>();
  for (const [file, { names }] of inFolder<DrugNames>(view, "drug_names")) {
    for (const [id, { label, synonyms = [] }] of Object.entries(names)) {
      for (const name of new Set([label, ...synonyms].map((one) => one.toLowerCase()))) {
        const other = owner.get(name);
        if (other !== undefined && other !== id)
          yield faultAt(
            "medication-names-exist",
            file,
            ["names", id],
            `"${name}" stands for ${other} already: an order by it could mean either.`,
          );
        owner.set(name, id);
      }
    }
  }
}

function inFolder<T>({ files }: View, folder: MedicationFolder): [KnowledgeFile, T][] {
  return files.flatMap((file) =>
    file.place?.form === "medication" && file.place.folder === folder ? [[file, file.contents as T]] : [],
  );
}

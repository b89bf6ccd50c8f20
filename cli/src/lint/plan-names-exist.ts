import type { PlanTest } from "../../../engine/src/knowledge/plan-entries.ts";
import type { KnowledgeFile } from "../knowledge/read-files.ts";
import { planFiles } from "./plan-files.ts";
import { type Fault, faultAt, nearest, type Rule, type Steps, type View } from "./view.ts";

const RULE = "plan-names-exist";

/** Every fact, finding, cause, condition, care, entry, measure and choice that a rule of the plan names exists. */
export const planNamesExist: Rule = {
  name: RULE,
  *check(view): Generator<Fault> {
    const known = knownTo(view);
    const one = function* (file: KnowledgeFile, steps: Steps, kind: keyof typeof known, id: string): Generator<Fault> {
      if (known[kind].has(id)) return;
      const message = `${steps.join(".")} names the ${kind} "${id}", which does not exist.${nearest(id, known[kind])}`;
      yield faultAt(RULE, file, steps, message);
    };
    const all = function* (
      file: KnowledgeFile,
      steps: Steps,
      kind: keyof typeof known,
      ids: readonly string[] = [],
    ): Generator<Fault> {
      for (const [place, id] of ids.entries()) yield* one(file, [...steps, place], kind, id);
    };
    for (const [file, { facts }] of planFiles(view, "plan_facts"))
      for (const [id, fact] of Object.entries(facts)) {
        for (const { steps, kind, name } of namesIn(fact.when, ["facts", id, "when"]))
          yield* one(file, steps, kind, name);
        yield* all(file, ["facts", id, "settled_by"], "finding", fact.settled_by);
        yield* all(file, ["facts", id, "history", "conditions"], "condition", fact.history?.conditions);
      }
    for (const [file, { items, defaults }] of planFiles(view, "plan_rules")) {
      yield* one(file, ["defaults", "works"], "measure", defaults.works);
      for (const [place, item] of items.entries()) {
        const steps = ["items", place];
        yield* one(file, [...steps, "item"], "entry", item.item);
        if (item.works !== undefined) yield* one(file, [...steps, "works"], "measure", item.works);
        if (item.choice !== undefined) yield* one(file, [...steps, "choice"], "choice", item.choice);
        for (const [at, rule] of item.rules.entries()) {
          yield* all(file, [...steps, "rules", at, "any"], "fact", rule.any);
          yield* all(file, [...steps, "rules", at, "all"], "fact", rule.all);
          yield* all(file, [...steps, "rules", at, "none"], "fact", rule.none);
        }
      }
    }
    for (const [file, { rows }] of planFiles(view, "contraindications"))
      for (const [place, { items, except, facts, unless }] of rows.entries()) {
        yield* all(
          file,
          ["rows", place, "items"],
          "entry",
          items.filter((item) => !item.endsWith("/*")),
        );
        yield* all(file, ["rows", place, "except"], "entry", except);
        yield* all(file, ["rows", place, "facts"], "fact", facts);
        yield* all(file, ["rows", place, "unless"], "fact", unless);
      }
    for (const [file, { leave }] of planFiles(view, "plan_stages"))
      for (const [place, { any }] of leave.entries()) yield* all(file, ["leave", place, "any"], "fact", any);
    for (const [file, { referrals }] of planFiles(view, "referrals"))
      for (const [place, { any, all: every, none, wants }] of referrals.entries()) {
        yield* all(file, ["referrals", place, "any"], "fact", any);
        yield* all(file, ["referrals", place, "all"], "fact", every);
        yield* all(file, ["referrals", place, "none"], "fact", none);
        yield* all(file, ["referrals", place, "wants"], "act", wants);
      }
    for (const [file, { any, all: every, options, outcomes }] of planFiles(view, "choices")) {
      yield* all(file, ["any"], "fact", any);
      yield* all(file, ["all"], "fact", every);
      const offered = new Set(options.map(({ id }) => id));
      for (const [place, { of_100: figures }] of outcomes.entries())
        for (const option of Object.keys(figures))
          if (!offered.has(option))
            yield faultAt(
              RULE,
              file,
              ["outcomes", place, "of_100", option],
              `"${option}" is none of the options of this choice.`,
            );
    }
  },
};

type Kind = "fact" | "finding" | "cause" | "condition" | "care" | "entry" | "measure" | "choice" | "group" | "act";

function knownTo(view: View): Readonly<Record<Kind, ReadonlySet<string>>> {
  const conditions = view.files.flatMap(({ place, contents }) =>
    place?.form === "medication" && place.folder === "conditions"
      ? Object.keys((contents as { conditions: object }).conditions)
      : [],
  );
  return {
    fact: new Set(planFiles(view, "plan_facts").flatMap(([, { facts }]) => Object.keys(facts))),
    finding: view.known.findings,
    cause: view.known.causes,
    condition: new Set(conditions),
    care: new Set((view.single("model/plans.yaml")?.entry.plans ?? []).map(({ id }) => id)),
    entry: new Set(view.entries.map(({ kind, entry }) => `${kind}/${entry.id}`)),
    measure: new Set(planFiles(view, "plan_stages").flatMap(([, { measures }]) => Object.keys(measures))),
    choice: new Set(planFiles(view, "choices").map(([, { id }]) => id)),
    act: view.known.acts,
    group: new Set(Object.keys(view.single("gate/groups.yaml")?.entry.groups ?? {})),
  };
}

/** What a test names, with the way to it. */
function* namesIn(test: PlanTest, steps: Steps): Generator<{ steps: Steps; kind: Kind; name: string }> {
  for (const field of ["any", "all"] as const)
    if (field in test)
      for (const [place, inner] of (test as { [key: string]: PlanTest[] })[field]!.entries())
        yield* namesIn(inner, [...steps, field, place]);
  if ("id" in test) yield { steps: [...steps, "id"], kind: "finding", name: test.id };
  if ("group" in test) yield { steps: [...steps, "group"], kind: "group", name: test.group };
  if ("fact" in test) yield { steps: [...steps, "fact"], kind: "fact", name: test.fact };
  if ("condition" in test) yield { steps: [...steps, "condition"], kind: "condition", name: test.condition };
  for (const [field, kind] of [
    ["care", "care"],
    ["leads", "cause"],
    ["likely", "cause"],
    ["beside", "cause"],
  ] as const)
    if (field in test)
      for (const [place, name] of (test as { [key: string]: string[] })[field]!.entries())
        yield { steps: [...steps, field, place], kind, name };
}

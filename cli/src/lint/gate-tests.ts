import type { GateTest } from "../../../engine/src/knowledge/gate.ts";
import type { KnowledgeFile } from "../knowledge/read-files.ts";
import type { Steps, View } from "./view.ts";

/** A single test of the gate, wherever it stands, with the rule or group it belongs to. */
export interface GateTestAt {
  readonly file: KnowledgeFile;
  readonly steps: Steps;
  readonly test: GateTest;
  readonly owner: string;
}

/** Every test in the gate's rules, groups and scope, the ones inside others included. */
export function* gateTests(view: View): Generator<GateTestAt> {
  for (const { file, entry } of view.gates) {
    for (const [place, rule] of entry.rules.entries())
      yield* inside(file, ["rules", place, "when"], rule.when, rule.id);
  }
  const groups = view.single("gate/groups.yaml");
  for (const [id, test] of Object.entries(groups?.entry.groups ?? {})) {
    yield* inside(groups!.file, ["groups", id], test, `group ${id}`);
  }
  const scope = view.single("gate/scope.yaml");
  for (const [place, rule] of (scope?.entry.rules ?? []).entries()) {
    yield* inside(scope!.file, ["rules", place, "when"], rule.when, rule.id);
  }
}

function* inside(file: KnowledgeFile, steps: Steps, test: GateTest, owner: string): Generator<GateTestAt> {
  yield { file, steps, test, owner };
  const branch = "all" in test ? "all" : "any" in test ? "any" : null;
  const parts = "all" in test ? test.all : "any" in test ? test.any : "count" in test ? test.count.of : [];
  const way = branch === null ? ["count", "of"] : [branch];
  for (const [place, part] of parts.entries()) yield* inside(file, [...steps, ...way, place], part, owner);
}

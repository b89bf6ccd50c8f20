import type { FindingRate } from "../../../engine/src/knowledge/sourced.ts";
import type { KnowledgeFile } from "../knowledge/read-files.ts";
import type { Steps, View } from "./view.ts";

/** A rate of a finding, wherever it stands. */
export interface RateOfFinding {
  readonly file: KnowledgeFile;
  readonly steps: Steps;
  readonly finding: string;
  readonly rate: FindingRate;
  readonly of: "cause" | "structure" | "leak" | "default";
}

/** Every rate that is written for a finding: in causes, structures, leaks and the defaults of descriptions. */
export function* findingRates(view: View): Generator<RateOfFinding> {
  for (const { file, entry } of view.causes) yield* dictionary(file, ["findings"], entry.findings, "cause");
  for (const { file, entry } of view.structures) {
    for (const state of ["irritated", "deficit"] as const) {
      yield* dictionary(file, ["findings", state], entry.findings[state], "structure");
    }
  }
  for (const { file, entry } of view.leaks) yield* dictionary(file, ["leaks"], entry.leaks, "leak");
  const defaults = view.single("model/descriptions.yaml");
  if (defaults) yield* dictionary(defaults.file, ["defaults"], defaults.entry.defaults, "default");
}

function* dictionary(
  file: KnowledgeFile,
  steps: Steps,
  rates: Record<string, FindingRate>,
  of: RateOfFinding["of"],
): Generator<RateOfFinding> {
  for (const [finding, rate] of Object.entries(rates)) yield { file, steps: [...steps, finding], finding, rate, of };
}

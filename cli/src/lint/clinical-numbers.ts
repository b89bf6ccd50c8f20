import type { Provenance } from "../../../engine/src/knowledge/sourced.ts";
import type { KnowledgeFile } from "../knowledge/read-files.ts";
import type { Steps } from "./view.ts";

/** One number of the model, with what stands beside it; null when nothing does. */
export interface ClinicalNumber {
  readonly steps: Steps;
  readonly value: number;
  readonly provenance: Provenance | null;
}

/** Fields of a provenance that are numbers themselves. */
const OF_THE_PROVENANCE = new Set(["ess", "n", "N"]);
/** Numbers that count or name things and say nothing about patients. */
const NOT_CLINICAL = new Set(["article_cause", "article_type", "decades", "stack"]);
/** Folders and files whose numbers are definitions: where a band begins, what a question costs, whom a rule is for. */
const DEFINITIONS = /^(findings|sources|syndromes|gate)\//;
/** Figures that the model is held against: ratios and counts as well as chances, and none that it reasons with. */
const HELD_AGAINST = "model/rate-ranges.yaml";

/** Every clinical number of a file. */
export function* clinicalNumbers(file: KnowledgeFile): Generator<ClinicalNumber> {
  if (!DEFINITIONS.test(file.path) && file.path !== HELD_AGAINST) yield* numbersIn(file.contents, [], null);
}

/** Every group of numbers that shares one provenance. */
export function* provenances(file: KnowledgeFile): Generator<{ steps: Steps; provenance: Provenance }> {
  if (DEFINITIONS.test(file.path)) return;
  for (const { steps, value } of walk(file.contents)) {
    if (isProvenance(value)) yield { steps, provenance: value };
  }
}

/** Every value of a tree, from the top, with the way to it. */
export function* walk(value: unknown, steps: Steps = []): Generator<{ steps: Steps; value: unknown }> {
  yield { steps, value };
  if (typeof value !== "object" || value === null) return;
  const parts: [string | number, unknown][] = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  for (const [step, inner] of parts) yield* walk(inner, [...steps, step]);
}

/** Ids of the sources that a file cites, with the place of each. */
export function* citations(file: KnowledgeFile): Generator<{ steps: Steps; source: string }> {
  for (const { steps, value } of walk(file.contents)) {
    const last = steps.at(-1);
    if (typeof value === "string" && (last === "source" || (typeof last === "number" && steps.at(-2) === "sources"))) {
      yield { steps, source: value };
    }
  }
}

export function isProvenance(value: unknown): value is Provenance {
  if (typeof value !== "object" || value === null) return false;
  const { source, status } = value as Partial<Provenance>;
  return typeof source === "string" && typeof status === "string";
}

function* numbersIn(value: unknown, steps: Steps, provenance: Provenance | null): Generator<ClinicalNumber> {
  if (typeof value === "number") {
    yield { steps, value, provenance };
  } else if (Array.isArray(value)) {
    for (const [place, item] of value.entries()) yield* numbersIn(item, [...steps, place], provenance);
  } else if (typeof value === "object" && value !== null) {
    const own = isProvenance(value) ? value : provenance;
    for (const [field, inner] of Object.entries(value)) {
      if (OF_THE_PROVENANCE.has(field) && isProvenance(value)) continue;
      if (!NOT_CLINICAL.has(field)) yield* numbersIn(inner, [...steps, field], own);
    }
  }
}

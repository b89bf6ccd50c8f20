import type { Provenance } from "../../../engine/src/knowledge/sourced.ts";
import { citationsIn, walk } from "../knowledge/citations.ts";
import { forModel } from "../knowledge/for-readers.ts";
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
const NOT_CLINICAL = new Set(["article_cause", "article_type", "decades", "stack", "most_items", "most_pages"]);
/** Folders and files whose numbers are definitions: where a band begins, what a question costs, whom a rule is for. */
const DEFINITIONS = /^(findings|sources|syndromes|gate)\/|^(article|names)\.yaml$/;
/** Figures that the model is held against: ratios and counts as well as chances, and none that it reasons with. */
const HELD_AGAINST = "model/rate-ranges.yaml";

/** Every clinical number of the model in a file. */
export function* clinicalNumbers(file: KnowledgeFile): Generator<ClinicalNumber> {
  if (holdsNoNumberOfTheModel(file) || file.path === HELD_AGAINST) return;
  yield* numbersIn(forModel(file), [], null);
}

/** What an entry for readers says in figures is held to rules of its own. */
function holdsNoNumberOfTheModel(file: KnowledgeFile): boolean {
  const apart = ["entry", "medication", "follow-up", "report", "plan"].includes(file.place?.form ?? "");
  return apart || DEFINITIONS.test(file.path);
}

/** Every group of numbers that shares one provenance. */
export function* provenances(file: KnowledgeFile): Generator<{ steps: Steps; provenance: Provenance }> {
  if (holdsNoNumberOfTheModel(file)) return;
  for (const { steps, value } of walk(forModel(file))) {
    if (isProvenance(value)) yield { steps, provenance: value };
  }
}

/** Ids of the sources that a file cites, with the place of each. */
export function citations(file: KnowledgeFile): Iterable<{ steps: Steps; source: string }> {
  return citationsIn(file.contents);
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

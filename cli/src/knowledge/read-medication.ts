import { ForamenError } from "@foramen/engine";
import type { MedicationParts } from "../../../engine/src/knowledge/medication.ts";
import { type KnowledgeFile, readableFiles } from "./read-files.ts";

/** Kinds of entries that the check tells the plain name and the evidence of. */
const ENTRIES = ["drugs", "supplements", "advanced"];
/** Topic whose names carry no rule. */
const WITHOUT_RULES = "without_rules";

/**
 * What the files of `folder` say about medication, not yet put together; forms are taken as they are.
 * Throws KNOWLEDGE_UNREADABLE for YAML that cannot be read, KNOWLEDGE_INVALID for an id that stands twice.
 */
export function readMedicationParts(folder: string): MedicationParts {
  return assembleMedication(readableFiles(folder));
}

export function assembleMedication(files: readonly KnowledgeFile[]): MedicationParts {
  // biome-ignore lint/suspicious/noExplicitAny: the forms are judged by `foramen knowledge check`.
  const of = (wanted: string): any[] =>
    files.flatMap(({ place, contents }) => (place?.form === "medication" && place.folder === wanted ? [contents] : []));
  const keyed = (list: { id: string }[]) => Object.fromEntries(list.map((entry) => [entry.id, entry]));
  const one = (wanted: string) => {
    const [only] = of(wanted);
    if (only !== undefined) return only;
    throw new ForamenError("KNOWLEDGE_INVALID", "There is no file in this folder.", `knowledge/${wanted}`);
  };
  const merged = (wanted: string, field: string) => {
    const whole: Record<string, unknown> = {};
    for (const contents of of(wanted)) {
      for (const [id, entry] of Object.entries(contents[field] ?? {})) {
        if (Object.hasOwn(whole, id))
          throw new ForamenError(
            "KNOWLEDGE_INVALID",
            `"${id}" stands in two files of this folder.`,
            `knowledge/${wanted}`,
          );
        whole[id] = entry;
      }
    }
    // biome-ignore lint/suspicious/noExplicitAny: as above
    return whole as any;
  };
  const words = Object.fromEntries(
    of("words").flatMap(({ topic, words: list }) =>
      Object.entries(list).map(([key, entry]) => [`${topic}.${key}`, entry]),
    ),
  );
  const parts = {
    dosing: keyed(of("dosing")),
    blocks: keyed(of("class_dosing")),
    classes: Object.fromEntries(
      Object.entries(merged("drug_classes", "classes")).map(([id, entry]) => [
        id,
        (entry as { members: string[] }).members,
      ]),
    ),
    names: merged("drug_names", "names"),
    unruled: of("drug_names")
      .filter(({ topic }) => topic === WITHOUT_RULES)
      .flatMap(({ names }) => Object.keys(names)),
    interactions: of("interactions").flatMap(({ rules }) => rules),
    combinations: of("combinations").flatMap(({ rules }) => rules),
    sameIngredient: of("combinations").flatMap(({ same_ingredient: same }) => same ?? []),
    conditions: merged("conditions", "conditions"),
    knownConditions: of("conditions").flatMap(({ known }) => known ?? []),
    conditionRules: of("condition_rules").flatMap(({ rules }) => rules),
    allergies: one("allergies"),
    timing: one("neuraxial_timing"),
    washout: of("washout").flatMap(({ rows }) => rows),
    measures: one("medication"),
    entries: entriesOf(files),
    words,
  };
  return { ...parts, sources: citedSources(files, parts) } as unknown as MedicationParts;
}

function entriesOf(files: readonly KnowledgeFile[]): MedicationParts["entries"] {
  return Object.fromEntries(
    files.flatMap(({ place, contents }) => {
      if (place?.form !== "entry" || !ENTRIES.includes(place.folder)) return [];
      const { label, plain, synonyms, evidence } = contents as Record<string, unknown>;
      return [[place.id, { label, plain, synonyms, evidence }]];
    }),
  ) as MedicationParts["entries"];
}

/** Only what a rule or a verdict names: the bundle is sent to the browser. */
function citedSources(files: readonly KnowledgeFile[], parts: unknown): MedicationParts["sources"] {
  const text = JSON.stringify(parts);
  return Object.fromEntries(
    files.flatMap(({ place, contents }) => {
      if (place?.form !== "entity" || place.folder !== "sources" || !text.includes(`"${place.id}"`)) return [];
      const { ref, short, status } = contents as { ref: string; short?: string; status: string };
      return [[place.id, { ref, ...(short === undefined ? {} : { short }), status }]];
    }),
  );
}

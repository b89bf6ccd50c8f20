import { ForamenError } from "@foramen/engine";
import { PLANNED_KINDS, type PlanParts } from "../../../engine/src/knowledge/plan.ts";
import { type KnowledgeFile, readableFiles } from "./read-files.ts";

/**
 * What the files of `folder` say about the plan of care, not yet put together; forms are taken as they are.
 * Throws KNOWLEDGE_UNREADABLE for YAML that cannot be read, KNOWLEDGE_INVALID where the stages are missing.
 */
export function readPlanParts(folder: string): PlanParts {
  return assemblePlan(readableFiles(folder));
}

export function assemblePlan(files: readonly KnowledgeFile[]): PlanParts {
  // biome-ignore lint/suspicious/noExplicitAny: the forms are judged by `foramen knowledge check`.
  const of = (wanted: string): any[] =>
    files.flatMap(({ place, contents }) => (place?.form === "plan" && place.folder === wanted ? [contents] : []));
  const [stages] = of("plan_stages");
  if (stages === undefined)
    throw new ForamenError("KNOWLEDGE_INVALID", "There is no file with the stages of care.", "knowledge/plan_stages");
  const parts = {
    facts: of("plan_facts"),
    rules: of("plan_rules"),
    contraindications: of("contraindications"),
    stages,
    referrals: of("referrals"),
    choices: of("choices"),
    entries: entriesOf(files),
    words: Object.fromEntries(
      of("words").flatMap(({ topic, words }) =>
        Object.entries(words).map(([key, entry]) => [`${topic}.${key}`, entry]),
      ),
    ),
  };
  return { ...parts, sources: citedSources(files, parts) } as PlanParts;
}

function entriesOf(files: readonly KnowledgeFile[]): PlanParts["entries"] {
  return Object.fromEntries(
    files.flatMap(({ place, contents }) => {
      if (place?.form !== "entry" || !PLANNED_KINDS.some((kind) => kind === place.folder)) return [];
      const { label, plain, evidence } = contents as PlanParts["entries"][string];
      return [[`${place.folder}/${place.id}`, { label, plain, evidence }]];
    }),
  );
}

/** Only what a rule or a verdict names. */
function citedSources(files: readonly KnowledgeFile[], parts: unknown): PlanParts["sources"] {
  const text = JSON.stringify(parts);
  return Object.fromEntries(
    files.flatMap(({ place, contents }) => {
      if (place?.form !== "entity" || place.folder !== "sources" || !text.includes(`"${place.id}"`)) return [];
      const { ref, status } = contents as { ref: string; status: string };
      return [[place.id, { ref, status }]];
    }),
  );
}

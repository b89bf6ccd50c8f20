import { ForamenError } from "@foramen/engine";
import type { FollowUpParts } from "../../../engine/src/knowledge/follow-up.ts";
import { citationsIn } from "./citations.ts";
import { type KnowledgeFile, readableFiles } from "./read-files.ts";

/**
 * What the files of `folder` say about exercises, measures, recovery and the diary, not yet put together; forms are taken
 * as they are.
 * Throws KNOWLEDGE_UNREADABLE for YAML that cannot be read, KNOWLEDGE_INVALID where a file is missing.
 */
export function readFollowUpParts(folder: string): FollowUpParts {
  return assembleFollowUp(readableFiles(folder));
}

export function assembleFollowUp(files: readonly KnowledgeFile[]): FollowUpParts {
  // biome-ignore lint/suspicious/noExplicitAny: the forms are judged by `foramen knowledge check`.
  const of = (wanted: string): any[] =>
    files.flatMap(({ place, contents }) => (place?.form === "follow-up" && place.folder === wanted ? [contents] : []));
  const one = (wanted: string) => {
    const [only] = of(wanted);
    if (only !== undefined) return only;
    throw new ForamenError("KNOWLEDGE_INVALID", "There is no file in this folder.", `knowledge/${wanted}`);
  };
  const programmes: FollowUpParts["programmes"] = of("programmes");
  const parts = {
    programmes,
    exercises: of("exercises"),
    exerciseRules: one("exercise_rules"),
    instruments: of("instruments"),
    recovery: one("recovery"),
    diary: one("diary"),
    treatments: treatmentsOf(
      files,
      programmes.map(({ id }) => id),
    ),
    words: Object.fromEntries(
      of("words").flatMap(({ topic, words }) =>
        Object.entries(words).map(([key, entry]) => [`${topic}.${key}`, entry as FollowUpParts["words"][string]]),
      ),
    ),
  };
  const cited = new Set([...citationsIn(parts)].map(({ source }) => source));
  const sources = files.flatMap(({ place, contents }) => {
    if (place?.form !== "entity" || place.folder !== "sources" || !cited.has(place.id)) return [];
    const { ref, status } = contents as { ref: string; status: string };
    return [[place.id, { ref, status }] as const];
  });
  return { ...parts, sources: Object.fromEntries(sources) };
}

/** Of the programmes alone: the bundle is sent to the browser. */
function treatmentsOf(files: readonly KnowledgeFile[], wanted: readonly string[]): FollowUpParts["treatments"] {
  return Object.fromEntries(
    files.flatMap(({ place, contents }) => {
      if (place?.form !== "entry" || place.folder !== "treatments" || !wanted.includes(place.id)) return [];
      const { label, plain, evidence } = contents as FollowUpParts["treatments"][string];
      return [[place.id, { label, plain, evidence }]];
    }),
  );
}

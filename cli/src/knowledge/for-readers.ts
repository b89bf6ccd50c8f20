import type { ForReaders } from "../../../engine/src/knowledge/entry.ts";
import type { KnowledgeFile } from "./read-files.ts";

const FOR_READERS: readonly string[] = [
  "synonyms",
  "correction",
  "evidence",
  "figures",
  "codes",
] satisfies readonly (keyof ForReaders)[];

/** What a file says, of a cause or structure without what only its readers need. */
export function forModel({ place, contents }: Pick<KnowledgeFile, "place" | "contents">): unknown {
  const read = place?.form === "entity" && (place.folder === "causes" || place.folder === "structures");
  if (!read || typeof contents !== "object" || contents === null) return contents;
  return Object.fromEntries(Object.entries(contents).filter(([field]) => !FOR_READERS.includes(field)));
}

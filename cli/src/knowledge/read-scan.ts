import { ForamenError } from "@foramen/engine";
import type { ScanKnowledge } from "../../../engine/src/knowledge/compile-scan.ts";
import { type KnowledgeFile, readableFiles } from "./read-files.ts";

/**
 * What the files of `folder` say about the use of reports; forms are taken as they are.
 * Throws KNOWLEDGE_UNREADABLE for YAML that cannot be read, KNOWLEDGE_INVALID where a file is missing.
 */
export function readScanParts(folder: string): Omit<ScanKnowledge, "version"> {
  const files = readableFiles(folder);
  return {
    imaging: single(files, "scan/imaging.yaml"),
    notes: single(files, "scan/notes.yaml"),
    words: Object.fromEntries(
      files.flatMap(({ place, contents }) => {
        if (place?.form !== "scan-words") return [];
        const { topic, words } = contents as { topic: string; words: ScanKnowledge["words"] };
        return Object.entries(words).map(([key, entry]) => [`${topic}.${key}`, entry]);
      }),
    ),
  };
}

function single<T>(files: readonly KnowledgeFile[], path: string): T {
  const file = files.find((one) => one.path === path);
  if (file !== undefined) return file.contents as T;
  throw new ForamenError("KNOWLEDGE_INVALID", "This file is missing.", `knowledge/${path}`);
}

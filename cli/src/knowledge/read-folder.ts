import { type Knowledge, loadKnowledge } from "@foramen/engine";
import { compile, type KnowledgeParts } from "@foramen/engine/compile";
import { assemble } from "./assemble.ts";
import { readableFiles } from "./read-files.ts";

/**
 * The knowledge as the engine sees it, straight from the YAML files of `folder` and of the words beside it: the same value, with the same version,
 * that the built bundle gives.
 * Throws KNOWLEDGE_UNREADABLE (file:line) for YAML that cannot be read and KNOWLEDGE_INVALID where files do not fit together.
 */
export function readFolder(folder: string): Knowledge {
  return loadKnowledge(compile(readParts(folder)));
}

/** All that the files say, notes for authors included. Throws as `readFolder` does. */
export function readParts(folder: string): KnowledgeParts {
  return assemble(readableFiles(folder));
}

import { fileURLToPath } from "node:url";
import type { Knowledge } from "@foramen/engine";
import { readFolder } from "../cli/src/knowledge/read-folder.ts";

let known: Knowledge | null = null;

/** The knowledge as it lies in the folder now, read once. */
export function loadForScripts(): Knowledge {
  known ??= readFolder(fileURLToPath(new URL("../knowledge", import.meta.url)));
  return known;
}

import { fileURLToPath } from "node:url";
import type { Knowledge } from "@foramen/engine";
import { readFolder } from "../cli/src/knowledge/read-folder.ts";
import { readFollowUpParts } from "../cli/src/knowledge/read-follow-up.ts";
import { compileFollowUp } from "../engine/src/knowledge/compile-follow-up.ts";
import type { FollowUpKnowledge } from "../engine/src/knowledge/follow-up.ts";

const FOLDER = fileURLToPath(new URL("../knowledge", import.meta.url));

let known: Knowledge | null = null;

/** The knowledge as it lies in the folder now, read once. */
export function loadForScripts(): Knowledge {
  known ??= readFolder(FOLDER);
  return known;
}

/** Exercises, measures and the diary's rules as they lie in the folder now. */
export function loadFollowUpForScripts(): FollowUpKnowledge {
  return compileFollowUp(readFollowUpParts(FOLDER));
}

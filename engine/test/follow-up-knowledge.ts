import { fileURLToPath } from "node:url";
import { readFollowUpParts } from "../../cli/src/knowledge/read-follow-up.ts";
import { compileFollowUp } from "../src/knowledge/compile-follow-up.ts";
import type { FollowUpKnowledge } from "../src/knowledge/follow-up.ts";

let known: FollowUpKnowledge | null = null;

/** Exercises, measures and the diary's rules as they lie in the folder now, read once. */
export function followUpKnowledge(): FollowUpKnowledge {
  known ??= compileFollowUp(readFollowUpParts(fileURLToPath(new URL("../../knowledge", import.meta.url))));
  return known;
}

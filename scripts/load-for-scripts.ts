import { readFileSync } from "node:fs";
import { type Knowledge, loadKnowledge } from "@foramen/engine";
import { loadFollowUp } from "../engine/src/knowledge/compile-follow-up.ts";
import type { FollowUpKnowledge } from "../engine/src/knowledge/follow-up.ts";
import { buildFollowUp, buildKnowledge } from "./build-knowledge.ts";

const parsed = (file: string): unknown => JSON.parse(readFileSync(file, "utf8"));

let known: Knowledge | null = null;
let followUp: FollowUpKnowledge | null = null;

/** The knowledge as it lies in the folder now, read once: from its bundle, which is compiled anew only where a file has changed. */
export function loadForScripts(): Knowledge {
  if (known === null) {
    const { file, textsFile, plainFile } = buildKnowledge();
    known = loadKnowledge({ model: parsed(file), texts: parsed(textsFile), plain: parsed(plainFile) });
  }
  return known;
}

/** Exercises, measures and the diary's rules, in the same way. */
export function loadFollowUpForScripts(): FollowUpKnowledge {
  followUp ??= loadFollowUp(parsed(buildFollowUp().file));
  return followUp;
}

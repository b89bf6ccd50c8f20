import { SINGLE_FILES } from "../knowledge/layout.ts";
import { readFiles } from "../knowledge/read-files.ts";
import { readTexts } from "../knowledge/read-texts.ts";
import { rightForm } from "./right-form.ts";
import { RULES } from "./rules.ts";
import { type Fault, look } from "./view.ts";

export type { Fault } from "./view.ts";

/**
 * Everything that is wrong with the knowledge in `folder`, by file and line; an empty list when all is well.
 * A file of the wrong form is told as that and is left out of the other rules.
 * Throws KNOWLEDGE_UNREADABLE when there is no such folder.
 */
export function knowledgeCheck(folder: string): Fault[] {
  const { files, unreadable } = readFiles(folder);
  const faults: Fault[] = unreadable.map(({ path, line, message }) => ({
    rule: "readable",
    file: path,
    line,
    message,
  }));
  const wrong = new Map(files.map((file) => [file.path, rightForm(file)]));
  faults.push(...[...wrong.values()].flat());
  const there = new Set([...files, ...unreadable].map(({ path }) => path));
  for (const path of Object.keys(SINGLE_FILES)) {
    if (!there.has(path)) faults.push({ rule: "complete", file: path, message: "This file is missing." });
  }
  const view = look(files, readTexts(folder), (file) => wrong.get(file.path)!.length === 0);
  for (const rule of RULES) faults.push(...rule.check(view));
  return faults.sort((a, b) => compare(a.file, b.file) || (a.line ?? 0) - (b.line ?? 0) || compare(a.rule, b.rule));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

import { ForamenError } from "@foramen/engine";
import type { ReportWords } from "../../../engine/src/knowledge/report-words.ts";
import { REPORT_FILES, shownPath } from "./layout.ts";
import { type KnowledgeFile, readableFiles } from "./read-files.ts";

/**
 * The words of reports from the files of `folder`, not yet judged.
 * Throws KNOWLEDGE_UNREADABLE for YAML that cannot be read, KNOWLEDGE_INVALID where a file is missing.
 */
export function readReportWords(folder: string): Omit<ReportWords, "version"> {
  return assembleReportWords(readableFiles(folder));
}

export function assembleReportWords(files: readonly KnowledgeFile[]): Omit<ReportWords, "version"> {
  const parts = Object.keys(REPORT_FILES).map((path) => {
    const file = files.find((each) => each.path === path);
    if (file !== undefined) return file.contents;
    throw new ForamenError("KNOWLEDGE_INVALID", "This file is missing.", shownPath(path));
  });
  // The forms are judged by `foramen knowledge check`.
  return Object.assign({}, ...parts) as Omit<ReportWords, "version">;
}

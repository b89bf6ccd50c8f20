import { readFileSync } from "node:fs";
import { buildReportWords } from "../../../scripts/build-knowledge.ts";
import { loadReportWords } from "../../src/knowledge/compile-report-words.ts";
import type { ReportWords } from "../../src/knowledge/report-words.ts";

let known: ReportWords | null = null;

/** The words of reports as they lie in the folder now, read once: from their bundle, compiled anew where a file has changed. */
export function reportWords(): ReportWords {
  known ??= loadReportWords(JSON.parse(readFileSync(buildReportWords().file, "utf8")));
  return known;
}

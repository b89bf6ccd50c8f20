import { fileURLToPath } from "node:url";
import { readReportWords } from "../../../cli/src/knowledge/read-report-words.ts";
import { compileReportWords } from "../../src/knowledge/compile-report-words.ts";
import type { ReportWords } from "../../src/knowledge/report-words.ts";

let known: ReportWords | null = null;

/** The words of reports as they lie in the folder now, read once. */
export function reportWords(): ReportWords {
  known ??= compileReportWords(readReportWords(fileURLToPath(new URL("../../../knowledge", import.meta.url))));
  return known;
}

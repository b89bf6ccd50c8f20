import { ForamenError } from "../errors.ts";
import type { ReportWords } from "./report-words.ts";
import { sha256 } from "./sha256.ts";

/** Raised whenever a bundle can no longer be read by the engine of the release before. */
export const REPORT_WORDS_FORMAT = 1;

export interface ReportWordsBundle extends ReportWords {
  readonly format: typeof REPORT_WORDS_FORMAT;
}

/** The words of reports put together; the same files give the same bundle, byte for byte. */
export function compileReportWords(parts: Omit<ReportWords, "version">): ReportWordsBundle {
  const version = sha256(JSON.stringify([REPORT_WORDS_FORMAT, parts])).slice(0, 12);
  return { format: REPORT_WORDS_FORMAT, version, ...parts };
}

/**
 * The words from their bundle; `bundle` is the parsed JSON.
 * Throws BUNDLE_MISMATCH when it is no bundle or one of another format.
 */
export function loadReportWords(bundle: unknown): ReportWords {
  const { format, version } = (bundle ?? {}) as Partial<ReportWordsBundle>;
  if (format === REPORT_WORDS_FORMAT && typeof version === "string") return bundle as ReportWords;
  throw new ForamenError(
    "BUNDLE_MISMATCH",
    "This is not a bundle of the words of reports of this release. Build it again with `npm run build`.",
  );
}

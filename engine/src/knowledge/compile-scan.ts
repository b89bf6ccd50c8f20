import { ForamenError } from "../errors.ts";
import type { WordsEntry } from "./entries.ts";
import type { ScanImaging, ScanNotes } from "./scan-entries.ts";
import { sha256 } from "./sha256.ts";

/** Raised whenever a bundle can no longer be read by the engine of the release before. */
export const SCAN_FORMAT = 1;

/** What a report's findings are in the model, and the words in which they are told. */
export interface ScanKnowledge {
  /** Content hash of the bundle. */
  readonly version: string;
  readonly imaging: ScanImaging;
  readonly notes: ScanNotes;
  /** `<topic>.<key>`, from content/en/scan. */
  readonly words: Readonly<Record<string, WordsEntry>>;
}

export interface ScanBundle extends ScanKnowledge {
  readonly format: typeof SCAN_FORMAT;
}

export function compileScan(parts: Omit<ScanKnowledge, "version">): ScanBundle {
  const version = sha256(JSON.stringify([SCAN_FORMAT, parts])).slice(0, 12);
  return { format: SCAN_FORMAT, version, ...parts };
}

/**
 * The tables from their bundle; `bundle` is the parsed JSON.
 * Throws BUNDLE_MISMATCH when it is no bundle or one of another format.
 */
export function loadScan(bundle: unknown): ScanKnowledge {
  const { format, version } = (bundle ?? {}) as Partial<ScanBundle>;
  if (format === SCAN_FORMAT && typeof version === "string") return bundle as ScanKnowledge;
  throw new ForamenError(
    "BUNDLE_MISMATCH",
    "This is not a bundle of scan tables of this release. Build it again with `npm run build`.",
  );
}

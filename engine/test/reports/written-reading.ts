import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { loadScan, type ScanKnowledge } from "../../src/knowledge/compile-scan.ts";
import { LEVELS } from "../../src/vocabulary/anatomy.ts";
import {
  GRID_PLACES,
  type NoteItem,
  type ReportFinding,
  type ReportGrid,
  type ReportReading,
} from "../../src/vocabulary/report.ts";

/** The compiled tables, as `npm run build` leaves them. */
export function scanKnowledge(): ScanKnowledge {
  const file = fileURLToPath(new URL("../../dist/scan.json", import.meta.url));
  return loadScan(JSON.parse(readFileSync(file, "utf8")));
}

/** One finding as a reader would give it; what is not said is what a bare sentence leaves open. */
export function found(structure: string, condition: string, more: Partial<ReportFinding> = {}): ReportFinding {
  const negated = more.negated ?? false;
  return {
    level: "L4-L5",
    structure,
    condition,
    side: "unspecified",
    severity: negated ? "none" : "unspecified",
    root: null,
    negated,
    certainty: "definite",
    span: [0, 4],
    text: "text",
    ...more,
  };
}

export function noted(item: string, more: Partial<NoteItem> = {}): NoteItem {
  return { item, polarity: "present", side: "unspecified", level: null, span: [0, 4], ...more };
}

const EMPTY_GRID: ReportGrid = Object.fromEntries(
  LEVELS.map((level) => [level, Object.fromEntries(GRID_PLACES.map((place) => [place, "not-stated"]))]),
) as ReportGrid;

/** A reading with these findings. */
export function reading(findings: readonly ReportFinding[], more: Partial<ReportReading> = {}): ReportReading {
  return {
    modality: "mri",
    kind: "imaging",
    findings,
    notes: [],
    grid: EMPTY_GRID,
    conus: null,
    incidental: [],
    unread: [],
    ...more,
  };
}

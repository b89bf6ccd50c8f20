import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import { readReport } from "../../src/report/read-report.ts";
import { reportWords } from "./report-words.ts";
import type { Judged, TrueFinding, TrueItem } from "./score.ts";

const FOLDER = fileURLToPath(new URL("../../../vignettes/reports/", import.meta.url));

export interface WrittenReport {
  readonly id: string;
  readonly kind: "imaging" | "note";
  readonly text: string;
  readonly truth: {
    readonly findings?: readonly TrueFinding[];
    readonly history_exam?: readonly TrueItem[];
    readonly conus_level?: string | null;
  };
}

/** The reports and notes of vignettes/reports/, in the order of their names. */
export function writtenReports(): WrittenReport[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith(".yaml"))
    .sort()
    .map((name) => parse(readFileSync(`${FOLDER}${name}`, "utf8")) as WrittenReport);
}

/** A written report and how it is read. */
export function judged({ id, text, truth }: WrittenReport): Judged {
  const { findings, notes } = readReport(text, reportWords());
  return {
    id,
    truth: (truth.findings ?? []).map((finding) => ({ ...finding, root: finding.root ?? null })),
    read: findings,
    trueItems: truth.history_exam ?? [],
    readItems: notes,
  };
}

/**
 * Halves of the written ones: those with an odd number were read while the reader was made, the others only at its end; so
 * were the last four batches.
 */
export function isHeldBack({ id }: WrittenReport): boolean {
  return (/^[abcn]-/.test(id) && Number(id.slice(2)) % 2 === 0) || /^[fghi]-/.test(id);
}

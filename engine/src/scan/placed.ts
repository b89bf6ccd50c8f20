import type { FindingEntry } from "../knowledge/entries.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import type { ScanImaging, ScanRow } from "../knowledge/scan-entries.ts";
import { bandValue } from "../reading/value.ts";
import { type BodySide, LEVELS, type Level } from "../vocabulary/anatomy.ts";
import type { ReportFinding, ReportReading } from "../vocabulary/report.ts";
import type { LeftOutReason } from "../vocabulary/report-answer.ts";

/** What one finding of a report says of one finding of the model, at one place. */
export interface Placed {
  /** Number of the finding in the reading. */
  readonly of: number;
  readonly row: ScanRow;
  readonly entry: FindingEntry;
  readonly level?: Level;
  readonly side?: BodySide | "unknown";
  /** The side that it was seen on, where the finding of the model has none. */
  readonly on?: BodySide;
  /** Bands that it may have. */
  readonly lo: number;
  readonly hi: number;
}

/** Why it says nothing that the model holds; `because` where the knowledge gives its own reason. */
export interface NotPlaced {
  readonly of: number;
  readonly reason: LeftOutReason;
  readonly because: string | null;
}

const DEFAULT_MODALITIES = ["mri", "ct", "ct-myelogram", "unknown"];
const ANY = "any";

/** The rows for a kind of finding: those of its structure, or those for any; those of its detail before all others. */
export function rowsFor({ rows }: ScanImaging, { structure, condition, detail }: ReportFinding): readonly ScanRow[] {
  const kind = rows.filter((row) => row.condition === condition);
  const detailed = detail === undefined ? [] : kind.filter((row) => row.detail === detail);
  const list = detailed.length > 0 ? detailed : kind.filter((row) => row.detail === undefined);
  const own = list.filter((row) => row.structure === structure);
  return own.length > 0 ? own : list.filter((row) => row.structure === ANY);
}

type Around = Pick<ReportReading, "modality"> & { readonly findings: readonly ReportFinding[] };

/** A finding of a report as findings of the model, each with its bands; or why not. */
export function place(
  of: number,
  finding: ReportFinding,
  around: Around,
  imaging: ScanImaging,
  findings: Knowledge["findings"],
): readonly (Placed | NotPlaced)[] {
  const rows = rowsFor(imaging, finding);
  if (rows.length === 0) return [{ of, reason: "kind", because: null }];
  return rows.flatMap((row): (Placed | NotPlaced)[] => {
    const not = (reason: LeftOutReason, because: string | null = null) => [{ of, reason, because }];
    if (row.finding === undefined) return not("kind", row.left_out ?? null);
    const entry = findings[row.finding]!;
    if (finding.time === "resolved") return not("gone");
    if (!(row.modalities ?? DEFAULT_MODALITIES).includes(around.modality)) return not("modality", row.because);
    if (row.needs !== undefined && !finding.negated && !isBeside(row.needs, finding, around))
      return not("needs", row.because);
    if (imaging.at_discs.includes(entry.id) && finding.level in imaging.bodies) return not("body");
    const level = levelIn(entry, finding.level, imaging);
    if (level === null) return not("level");
    const value = finding.negated ? deniedValue(row, finding, imaging) : presentValue(row, finding, imaging);
    if (value === null) return not(finding.negationScope === undefined ? "denial" : "in_part", row.because);
    const bands = bandValue(entry, value, null, `scan/imaging ${row.structure} ${row.condition}`)!;
    return sidesIn(entry, finding, row).map(({ side, on, milder }) => ({
      of,
      row,
      entry,
      ...(level === undefined ? {} : { level }),
      ...(side === undefined ? {} : { side }),
      ...(on === undefined ? {} : { on }),
      // On the side that is not the worse one it is there, and not worse than was said.
      lo: milder && bands.lo > 1 ? 1 : bands.lo,
      hi: bands.hi,
    }));
  });
}

function isBeside(condition: string, { level }: ReportFinding, { findings }: Around): boolean {
  return findings.some(
    (other) =>
      other.condition === condition && other.level === level && !other.negated && other.certainty === "definite",
  );
}

/** Undefined for no level; null for one that the model stops short of. */
function levelIn(entry: FindingEntry, level: string, { bodies }: ScanImaging): Level | undefined | null {
  if (entry.by_level !== true || level === "spine") return undefined;
  return LEVELS.find((known) => known === (bodies[level] ?? level)) ?? null;
}

function presentValue(row: ScanRow, { severity }: ReportFinding, { scales }: ScanImaging): string | null {
  if (row.value !== undefined) return row.value;
  return scales[row.scale!]!.grades[severity === "none" ? "unspecified" : severity];
}

function deniedValue(row: ScanRow, { negationScope }: ReportFinding, { scales }: ScanImaging): string | null {
  const denied = row.denied ?? (row.scale === undefined ? {} : scales[row.scale]!.denied);
  return denied[negationScope ?? "plain"] ?? null;
}

interface OnSide {
  readonly side?: BodySide | "unknown";
  readonly on?: BodySide;
  readonly milder: boolean;
}

function sidesIn(entry: FindingEntry, finding: ReportFinding, row: ScanRow): readonly OnSide[] {
  const { side, worseSide, negated } = finding;
  const one = side === "left" || side === "right" ? side : undefined;
  if (entry.laterality !== "sided") return [{ ...(one && !negated ? { on: one } : {}), milder: false }];
  if (one !== undefined) return [{ side: one, milder: false }];
  // "No foraminal stenosis" denies both sides; "foraminal stenosis" says that one of them has it.
  const both = side === "bilateral" || negated || row.condition === "normal";
  if (!both) return [{ side: "unknown", milder: false }];
  return (["left", "right"] as const).map((each) => ({
    side: each,
    milder: !negated && worseSide !== undefined && worseSide !== each,
  }));
}

import type { Knowledge } from "../knowledge/knowledge.ts";
import type { ScanNoteRow, ScanNotes } from "../knowledge/scan-entries.ts";
import { NERVE_ROOTS } from "../vocabulary/anatomy.ts";
import type { EnteredFinding } from "../vocabulary/case.ts";
import type { NoteItem, ReportReading } from "../vocabulary/report.ts";
import type { ReportEntry, ReportLeftOut } from "../vocabulary/report-answer.ts";
import type { Decided } from "./decisions.ts";

/** What a note says of history and examination, as findings of a case; what the model cannot hold is named. */
export function noteEntries(
  { notes }: Pick<ReportReading, "notes">,
  decided: Pick<Decided, "notes">,
  table: ScanNotes,
  findings: Knowledge["findings"],
): { readonly entries: readonly ReportEntry[]; readonly leftOut: readonly ReportLeftOut[] } {
  const byPlace = new Map<string, { finding: EnteredFinding; of: number[] }>();
  const leftOut: ReportLeftOut[] = [];
  for (const [of, note] of notes.entries()) {
    const leave = (reason: ReportLeftOut["reason"], because: string | null = null) =>
      leftOut.push({ kind: "note", of, reason, because });
    const standing = decided.notes[of] ?? null;
    const row = table.rows.find(({ item }) => item === note.item);
    if (standing !== null) leave(standing);
    else if (row === undefined || row.left_out !== undefined) leave("kind", row?.left_out ?? null);
    else if (note.polarity === "possible") leave("possible");
    else {
      const ids = idsOf(row, note);
      if (ids.length === 0) leave(note.polarity === "absent" ? "denial" : "kind", row.because ?? null);
      for (const id of ids)
        for (const finding of entered(findings[id]!, row, note)) {
          const key = `${finding.id}:${finding.side ?? ""}`;
          const earlier = byPlace.get(key);
          if (earlier === undefined) byPlace.set(key, { finding, of: [of] });
          else if (earlier.finding.value === finding.value) earlier.of.push(of);
          else {
            // Neither is taken where a note says both.
            byPlace.delete(key);
            for (const one of [...earlier.of, of])
              leftOut.push({ kind: "note", of: one, reason: "clash", because: null });
          }
        }
    }
  }
  return { entries: [...byPlace.values()], leftOut };
}

function idsOf(row: ScanNoteRow, { polarity, level }: NoteItem): readonly string[] {
  const root = NERVE_ROOTS.find((known) => known === level);
  const byRoot = root === undefined ? undefined : row.by_level?.[root];
  if (byRoot !== undefined) return [byRoot];
  const ids = polarity === "present" ? row.present : row.absent;
  return ids === undefined ? [] : typeof ids === "string" ? [ids] : ids;
}

/** "4/5", "4+/5", "MRC 3". */
const GRADE = /(?:^|\D)([0-5][+-]?)\s*(?:\/\s*5)?$/;

function entered(
  entry: Knowledge["findings"][string],
  row: ScanNoteRow,
  { polarity, side, value }: NoteItem,
): readonly EnteredFinding[] {
  const grade = row.graded && polarity === "present" ? GRADE.exec(value ?? "")?.[1] : undefined;
  const said = grade !== undefined && !grade.startsWith("5") ? grade : polarity;
  const number = row.measured === true && value !== undefined ? Number.parseFloat(value) : Number.NaN;
  const finding = {
    id: entry.id,
    value: Number.isFinite(number) ? number : said === "0-" || said === "0+" ? "0" : said,
  };
  if (entry.laterality !== "sided") return [finding];
  if (row.side !== "dropped" && (side === "left" || side === "right")) return [{ ...finding, side }];
  if (side === "bilateral" || polarity === "absent")
    return (["left", "right"] as const).map((each) => ({ ...finding, side: each }));
  return [{ ...finding, side: "unknown" }];
}

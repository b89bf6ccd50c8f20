import type { NoteItem } from "../vocabulary/report.ts";
import type { ReportLeftOut, ToldFinding } from "../vocabulary/report-answer.ts";
import { type ScanTelling, scanWords } from "./told-finding.ts";

/**
 * Why something that was read enters no case: "Disc bulge, L4-L5: not entered: the report hedges."
 *
 * @param told the findings, for this reader
 */
export function leftOutWords(
  telling: ScanTelling,
  told: readonly ToldFinding[],
  notes: readonly NoteItem[],
  { kind, of, reason, because }: ReportLeftOut,
): string {
  const finding = kind === "finding" ? told[of]!.title : capitalised(notes[of]!.item);
  const own = telling.reader === "practitioner" ? because : null;
  return scanWords(telling, "told.left_out", { finding, because: own ?? scanWords(telling, `reason.${reason}`) });
}

function capitalised(item: string): string {
  return `${item.charAt(0).toUpperCase()}${item.slice(1).replaceAll("-", " ")}`;
}

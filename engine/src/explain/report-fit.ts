import type { Knowledge } from "../knowledge/knowledge.ts";
import type { Answer, CaseReading } from "../knowledge/reading.ts";
import type { Placed } from "../scan/placed.ts";
import { type ScanTelling, scanWords } from "../scan/told-finding.ts";
import type { Concordance } from "../vocabulary/assessment.ts";
import type { ReportFinding } from "../vocabulary/report.ts";
import type { ReportConcordance } from "../vocabulary/report-answer.ts";
import { chanceWords } from "../words/chance-words.ts";
import { fitsOf } from "./concordance.ts";
import type { JointBounds } from "./leading-answers.ts";

/** Verdict without its words. */
export type ReportFit = Omit<ReportConcordance, "because">;

const RANK: Readonly<Record<Concordance["verdict"], number>> = { explains: 0, partly: 1, "does-not-explain": 2 };

/**
 * Each finding of a report set against the symptoms and signs of a case, whatever scan stands in the case: all of them
 * are of one scan, so that what fits better elsewhere takes from what fits worse here. A finding on
 * both sides fits as well as its better side does; one that the report hedges is judged as if it were there.
 *
 * @param judged what is there or perhaps there, in the terms of the model
 */
export function reportFits(
  knowledge: Knowledge,
  reading: CaseReading,
  bounds: JointBounds,
  judged: readonly Placed[],
  findings: readonly ReportFinding[],
): ReportFit[] {
  if (!reading.answers.some(({ id, lo }) => isComplaint(knowledge, id) && lo > 0)) return [];
  const rows = fitsOf(
    knowledge,
    reading,
    bounds,
    judged.map((one) => ({ answer: answerOf(one), ...(one.on ? { on: one.on } : {}) })),
    { together: true },
  );
  const best = new Map<number, Concordance>();
  for (const [index, row] of rows.entries()) {
    const { of } = judged[index]!;
    const known = best.get(of);
    if (row !== null && (known === undefined || RANK[row.verdict] < RANK[known.verdict])) best.set(of, row);
  }
  return [...best]
    .sort(([a], [b]) => a - b)
    .map(([of, { verdict, probability, background }]) => ({
      of,
      verdict,
      probability,
      background,
      ifThere: findings[of]!.certainty === "possible",
    }));
}

/** Nothing fits or fails to fit where nobody has said what hurts or is missing. */
function isComplaint(knowledge: Knowledge, id: string): boolean {
  const { role, stage } = knowledge.findings[id]!;
  return role === "evidence" && stage !== "imaging";
}

function answerOf({ entry, level, side, lo, hi }: Placed): Answer {
  return { id: entry.id, ...(level ? { level } : {}), ...(side ? { side } : {}), lo, hi };
}

const VERDICTS = { explains: "told.fits", partly: "told.fits_in_part", "does-not-explain": "told.fits_not" } as const;

/** The verdict on one finding, for one reader. */
export function fitWords(telling: ScanTelling, fit: ReportFit, elsewhere: "left" | "right" | null): string {
  const { knowledge, reader } = telling;
  const chance = chanceWords({ knowledge, reader }, fit.probability);
  return [
    scanWords(telling, VERDICTS[fit.verdict], { chance }),
    elsewhere === null
      ? null
      : scanWords(telling, "told.other_side", { side: scanWords(telling, `told.side_${elsewhere}`) }),
    fit.ifThere ? scanWords(telling, "told.if_there") : null,
  ]
    .filter((part) => part !== null)
    .join(" ");
}

import { fitWords, type ReportFit, reportFits } from "./explain/report-fit.ts";
import type { ScanKnowledge } from "./knowledge/compile-scan.ts";
import type { Knowledge } from "./knowledge/knowledge.ts";
import type { CaseReading } from "./knowledge/reading.ts";
import { sha256 } from "./knowledge/sha256.ts";
import { readCase } from "./reading/read-case.ts";
import { decided } from "./scan/decisions.ts";
import { leftOutWords } from "./scan/left-out-words.ts";
import { noteEntries } from "./scan/note-items.ts";
import type { Placed } from "./scan/placed.ts";
import { statementsOf } from "./scan/statements.ts";
import { toldBeside, toldFinding } from "./scan/told-finding.ts";
import { ENGINE_VERSION } from "./version.ts";
import type { ReportDecision, ReportReading } from "./vocabulary/report.ts";
import type { ReportAnswer, ToldFinding } from "./vocabulary/report-answer.ts";
import type { Reader } from "./words/reader.ts";

export interface ReportOptions {
  /** A case in the form of the outer contract: what fits it? Findings of scans in it are not looked at. */
  readonly case?: unknown;
  /** What a person accepted, struck or corrected. Left out, everything stands as read, unconfirmed. */
  readonly decisions?: readonly ReportDecision[];
}

/** So many present findings are held jointly when a scan is judged. */
const BOUNDS = { causes: 15, roots: 9 };

/**
 * What was read from a report, in the terms of the model and in words: what each finding is in a case, how common it is,
 * and with a case whether it explains the symptoms and signs.
 *
 * @param reading what the reader found in `text`
 * @throws REPORT_DECISION_INVALID, and what `readCase` throws for the case
 */
export function answerReport(
  reading: ReportReading,
  text: string,
  knowledge: Knowledge,
  scan: ScanKnowledge,
  options: ReportOptions = {},
): ReportAnswer {
  const choice = decided(reading, options.decisions ?? null);
  const findings = choice.findings.map(({ finding }) => finding);
  const statements = statementsOf(reading, choice, scan.imaging, knowledge.findings);
  const noted = noteEntries(reading, choice, scan.notes, knowledge.findings);
  const person = options.case === undefined ? null : readCase(options.case, knowledge);
  const fits = person === null ? [] : reportFits(knowledge, person, BOUNDS, statements.judged, findings);
  const tell = (reader: Reader) =>
    findings.map((finding, of) => {
      const telling = { knowledge, scan, reader };
      const fit = fits.find((one) => one.of === of);
      const words = fit === undefined ? null : fitWords(telling, fit, otherSide(fit, person, statements.judged));
      return toldFinding(telling, finding, person?.ageYears ?? null, words);
    });
  const [patient, practitioner] = [tell("patient"), tell("practitioner")];
  return {
    engine: ENGINE_VERSION,
    knowledge: knowledge.version,
    inputHash: sha256(JSON.stringify([text, person, options.decisions ?? null])).slice(0, 16),
    modality: reading.modality,
    kind: reading.kind,
    findings: reading.findings,
    notes: reading.notes,
    concordance: fits.map((fit) => ({ ...fit, because: practitioner[fit.of]!.fits ?? "" })),
    grid: reading.grid,
    conus: reading.conus,
    incidental: reading.incidental,
    unread: reading.unread,
    entries: [...statements.entries, ...noted.entries],
    leftOut: [...statements.leftOut, ...noted.leftOut].sort(inOrder).map((one) => ({
      ...one,
      told: {
        patient: leftOutWords({ knowledge, scan, reader: "patient" }, patient, reading.notes, one),
        practitioner: leftOutWords({ knowledge, scan, reader: "practitioner" }, practitioner, reading.notes, one),
      },
    })),
    told: patient.map((one, of) => ({ patient: one, practitioner: practitioner[of] as ToldFinding })),
    toldBeside: reading.incidental.map((one) => ({
      patient: toldBeside({ knowledge, scan, reader: "patient" }, one),
      practitioner: toldBeside({ knowledge, scan, reader: "practitioner" }, one),
    })),
  };
}

function inOrder(a: { kind: string; of: number }, b: { kind: string; of: number }): number {
  return a.kind === b.kind ? a.of - b.of : a.kind < b.kind ? -1 : 1;
}

/** The side of a finding that does not explain because everything is felt on the other. */
function otherSide(fit: ReportFit, person: CaseReading | null, judged: readonly Placed[]): "left" | "right" | null {
  if (fit.verdict !== "does-not-explain" || person === null) return null;
  const seen = new Set(judged.filter(({ of }) => of === fit.of).map(({ side, on }) => side ?? on));
  const felt = new Set(person.answers.filter(({ lo }) => lo > 0).flatMap(({ side }) => side ?? []));
  if (seen.size !== 1 || felt.size !== 1) return null;
  if (seen.has("left") && felt.has("right")) return "left";
  return seen.has("right") && felt.has("left") ? "right" : null;
}

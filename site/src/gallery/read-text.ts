import { answerReport, loadKnowledge, loadReportWords, loadScan, readReport } from "@foramen/engine";
import { knowledgeBundle, knowledgeFile } from "../build/knowledge-bundle.ts";
import type { ReadAnswer } from "../islands/engine/report-messages.ts";

/** Made up for the gallery. */
export const REPORT_TEXT = `MRI LUMBAR SPINE
The conus ends at L1. At L1-L2 there is a left paracentral disc extrusion, narrowing the left lateral recess moderately and displacing the left L2 root.
L4-L5: mild bulge, no stenosis. Myxoid gelding of the L3 plinth is moderate.`;

/** A pasted text as it is read, with a case that it may belong to. */
export function readText(text: string): ReadAnswer {
  const reading = readReport(text, loadReportWords(JSON.parse(knowledgeFile("report-words"))));
  const scan = loadScan(JSON.parse(knowledgeFile("scan")));
  const given = { patient: { age: 58 }, findings: [{ id: "pain_inguinal_groin", value: "present", side: "left" }] };
  const answer = answerReport(reading, text, loadKnowledge(knowledgeBundle()), scan, { case: given });
  return { answer, reasons: {} };
}

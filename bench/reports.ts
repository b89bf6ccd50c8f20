import { readFileSync } from "node:fs";
import { ForamenError } from "../engine/src/errors.ts";
import { loadReportWords } from "../engine/src/knowledge/compile-report-words.ts";
import type { ReportWords } from "../engine/src/knowledge/report-words.ts";
import { LONGEST_REPORT, readReport } from "../engine/src/report/read-report.ts";
import { writtenReports } from "../engine/test/reports/written.ts";
import { buildReportWords } from "../scripts/build-knowledge.ts";
import { quantile } from "./quantiles.ts";
import { type BenchOptions, digits, type Section } from "./section.ts";

/** A report of this length is to be read in this time at the 95th percentile. */
const CHARACTERS = 3_000;
const BAR_MS = 10;
/** A text that is meant to be slow is answered within this time. */
const HOSTILE_MS = 200;
const HOSTILE = [
  "stenosis and ",
  "L1-2, L2-3 and ",
  "no not without ",
  "zzgxq wqrty ",
  "((( --- ,,, ",
  "Canal | Foramen |\nL1-2 | mild |\n",
];

/** How long a report of 3,000 characters takes, and the slowest of texts that mean harm. Node only. */
export function reportTimes({ quick, say }: BenchOptions): Section {
  const words = loadReportWords(JSON.parse(readFileSync(buildReportWords().file, "utf8")));
  const texts = writtenReports()
    .filter(({ kind }) => kind === "imaging")
    .map(({ text }) => text);
  const whole = texts.map((_, first) => {
    let text = "";
    for (let i = first; text.length < CHARACTERS; i++) text += `${texts[i % texts.length]!}\n\n`;
    return text.slice(0, CHARACTERS);
  });
  for (const text of whole) readReport(text, words);
  say(`reports: ${whole.length} texts of ${CHARACTERS} characters`);
  const timed = (text: string) => {
    const began = performance.now();
    readOrRefused(text, words);
    return performance.now() - began;
  };
  const times = Array.from({ length: quick ? 3 : 10 }, () => whole.map(timed)).flat();
  const hostile = Math.max(...HOSTILE.map((piece) => timed(piece.repeat(LONGEST_REPORT).slice(0, LONGEST_REPORT))));
  const p95 = quantile(times, 0.95);
  const row = (what: string, value: number) => [what, `${digits(value)} ms`];
  return {
    name: "reports",
    title: "Reading a report",
    text: [
      `${whole.length} texts of ${CHARACTERS} characters, put together from the written reports. Node only. Bar: 95 in 100 under ${BAR_MS} ms; ${p95 <= BAR_MS ? "met" : "not met on this machine"}. The slowest of ${HOSTILE.length} texts of ${LONGEST_REPORT} characters that mean harm is to take at most ${HOSTILE_MS} ms; longer texts are refused unread.`,
    ],
    columns: ["", "time"],
    rows: [
      row("median", quantile(times, 0.5)),
      row("95 in 100 under", p95),
      row("slowest", Math.max(...times)),
      row("slowest text that means harm", hostile),
    ],
    figures: { median: quantile(times, 0.5), p95, slowest: Math.max(...times), hostile },
    faults: [],
  };
}

/** A text in which there is no report is refused: that is an answer, and takes its time. */
function readOrRefused(text: string, words: ReportWords): void {
  try {
    readReport(text, words);
  } catch (fault) {
    if (!(fault instanceof ForamenError) || fault.code !== "REPORT_NOTHING_FOUND") throw fault;
  }
}

import type { ReportHalf } from "../reports.ts";

const percent = ({ right, of }: { right: number; of: number }) => (of === 0 ? "-" : `${right} of ${of}`);

/** How the written reports and notes are read, as a section of docs/validation.md. */
export function reportsSection(halves: readonly ReportHalf[]): string {
  const row = (what: string, cell: (half: ReportHalf) => string) => `| ${what} | ${halves.map(cell).join(" | ")} |`;
  const f1 = (what: "core" | "upper" | "denied" | "roots" | "notes") => (half: ReportHalf) =>
    half.score[what].f1.toFixed(3);
  return `
## Reading reports and notes

Written and annotated here by people who did not see the reader, before there was one (\`vignettes/reports/\`; \`node scripts/reports.ts --errors\` lists every miss). None is a real report. A hit is the same level, structure, condition and polarity. The reader was made with one half; the other was first run when it stood, and what that showed stands in \`vignettes/reports/README.md\`.

| | ${halves.map(({ name, reports, notes }) => `${name === "held back" ? "held back, since read" : name}: ${reports} reports, ${notes} notes`).join(" | ")} |
| --- | ${halves.map(() => "---").join(" | ")} |
${[
  row("core findings, F1", f1("core")),
  row("at T12 to L3, F1", f1("upper")),
  row("denials, F1", f1("denied")),
  row("named roots, F1", f1("roots")),
  row("history and examination in notes, F1", f1("notes")),
  row("grade right where one is stated", ({ score }) => percent(score.graded)),
  row("side right where one is stated", ({ score }) => percent(score.sided)),
  row("doubt kept", ({ score }) => percent(score.hedged)),
  row("dangerous findings found", ({ score }) => percent(score.critical)),
  row("left taken for right", ({ score }) => String(score.reversed.length)),
  row("meaning turned", ({ score }) => String(score.flips.length)),
].join("\n")}
`;
}

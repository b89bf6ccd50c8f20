import { ENGINE_VERSION } from "../engine/src/version.ts";
import { markdownTable, type Section } from "./section.ts";

/** The text of docs/performance.md. */
export function performancePage(sections: readonly Section[], knowledge: string, quick: boolean): string {
  return `# Performance

Written by \`npm run bench${quick ? " -- --quick" : ""}\`; engine ${ENGINE_VERSION}, knowledge ${knowledge}, Node ${process.versions.node.split(".")[0]} and headless Chromium with the same bundle, one core each, on a machine with 2 virtual cores that others may have used at the same time. Times in milliseconds. Compare only what was timed in the same run; no test passes or fails on a time.

Two kinds of evidence: **patient** is what a synthetic patient, drawn from the model, would answer to so many questions (a sided finding gives an answer for each side); **random** is any answers at all, likely or not, which no patient gives. p50, p95 and max are over the cases of a set, each case the median of five rounds, the two hosts by turns.
${sections.map(sectionText).join("")}`;
}

function sectionText({ title, text, rows, columns }: Section): string {
  const table = rows.length === 0 ? "" : `\n${markdownTable({ columns, rows })}\n`;
  return `\n## ${title}\n\n${text.join("\n\n")}\n${table}`;
}

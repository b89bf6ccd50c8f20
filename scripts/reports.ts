/**
 * Scores how the written reports and notes of vignettes/reports/ are read.
 *
 *   node scripts/reports.ts [--errors] [--json]
 *
 * Two halves: those with odd numbers, which the reader was made with, and those held back until its end.
 */
import { parseArgs } from "node:util";
import { type Judged, type ReportScore, scoreOf } from "../engine/test/reports/score.ts";
import { isHeldBack, judged, writtenReports } from "../engine/test/reports/written.ts";

export interface ReportHalf {
  readonly name: "made with" | "held back";
  readonly reports: number;
  readonly notes: number;
  readonly score: ReportScore;
}

export function reportHalves(): ReportHalf[] {
  const written = writtenReports();
  return (["made with", "held back"] as const).map((name) => {
    const half = written.filter((report) => isHeldBack(report) === (name === "held back"));
    const read: Judged[] = half.map(judged);
    return {
      name,
      reports: half.filter(({ kind }) => kind === "imaging").length,
      notes: half.filter(({ kind }) => kind === "note").length,
      score: scoreOf(read),
    };
  });
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { errors: { type: "boolean" }, json: { type: "boolean" } } });
  const halves = reportHalves();
  if (values.json) console.log(JSON.stringify(halves, null, 2));
  else
    for (const { name, reports, notes, score } of halves) {
      console.log(`${name}: ${reports} reports, ${notes} notes`);
      for (const what of ["core", "upper", "denied", "roots", "notes"] as const) {
        const { hits, extra, missed, f1 } = score[what];
        console.log(
          `  ${what.padEnd(9)} F1 ${f1.toFixed(3)}  hits ${hits}, too many ${extra.length}, missed ${missed.length}`,
        );
        if (values.errors)
          for (const line of [
            ...extra.map((each) => `too many  ${each}`),
            ...missed.map((each) => `missed    ${each}`),
          ])
            console.log(`    ${line}`);
      }
      for (const what of ["graded", "sided", "hedged", "critical"] as const)
        console.log(`  ${what.padEnd(9)} ${score[what].right} of ${score[what].of}`);
      console.log(`  left for right ${score.reversed.length}, meaning turned ${score.flips.length}`);
      if (values.errors) for (const line of [...score.reversed, ...score.flips]) console.log(`    ${line}`);
    }
}

/**
 * Prints how every case under vignettes/ is answered at each stage: urgency from history and examination, rank of the
 * expected cause at history, examination and before imaging. `--json` gives the figures alone.
 */
import { assess } from "@foramen/engine";
import { type CaseFile, casesIn, findingsUpTo, type Stage } from "./case-files.ts";
import { loadForScripts } from "./load-for-scripts.ts";

const SCORED: readonly Stage[] = ["history", "examination", "electrodiagnostic"];
const STAGE_NAMES: Record<string, string> = {
  history: "history",
  examination: "examination",
  electrodiagnostic: "before imaging",
};

interface Row {
  readonly id: string;
  readonly set: "published" | "own";
  readonly expected: string;
  readonly urgency: string;
  readonly wanted: string;
  readonly verdict: "exact" | "acceptable" | "over" | "UNDER" | "open";
  /** Rank of the cause at each scored stage; half marks in `half`. */
  readonly ranks: Record<string, number>;
  readonly half: Record<string, number>;
  readonly root: boolean | null;
  readonly leading: string;
  readonly probability: number;
  readonly milliseconds: number;
}

const ORDER = ["non-urgent", "not-enough-known", "urgent", "emergency"];

function judge(level: string, wanted: string, acceptable: readonly string[]): Row["verdict"] {
  if (level === wanted) return "exact";
  if (acceptable.includes(level)) return "acceptable";
  if (level === "not-enough-known" && wanted === "non-urgent") return "open";
  const allowed = [wanted, ...acceptable].map((word) => ORDER.indexOf(word));
  return ORDER.indexOf(level) < Math.min(...allowed) ? "UNDER" : "over";
}

function rowOf(file: CaseFile, set: Row["set"]): Row {
  const knowledge = loadForScripts();
  const ranks: Record<string, number> = {};
  const half: Record<string, number> = {};
  let leading = "";
  let probability = 0;
  let root: boolean | null = null;
  let urgency = "";
  let milliseconds = 0;
  for (const stage of SCORED) {
    const started = performance.now();
    const answer = assess(findingsUpTo(file, stage), knowledge, {
      explain: stage === "electrodiagnostic" && !process.argv.includes("--quick"),
    });
    milliseconds = performance.now() - started;
    // Non-specific pain is reported apart; where it is the truth it takes its place in the ranking.
    const ranked = [
      ...answer.causes.map((cause) => ({ id: cause.id, p: cause.principal })),
      ...(file.expect.cause === "non_specific_low_back_pain"
        ? [{ id: "non_specific_low_back_pain", p: answer.nonSpecific.probability }]
        : []),
    ].sort((a, b) => b.p - a.p);
    const rankOf = (id: string) => ranked.findIndex((cause) => cause.id === id) + 1 || 99;
    ranks[stage] = rankOf(file.expect.cause);
    half[stage] = Math.min(ranks[stage]!, ...(file.expect.also ?? []).map(rankOf));
    if (stage === "examination") urgency = answer.urgency.level;
    leading = ranked[0]?.id ?? "";
    probability = ranked[0]?.p ?? 0;
    if (stage === "electrodiagnostic" && file.expect.roots?.length) {
      const named = answer.roots.filter((row) => /^(T12|L[1-5]|S1)$/.test(row.root));
      root = file.expect.roots.includes(named[0]?.root ?? "");
    }
  }
  return {
    id: file.id,
    set,
    expected: file.expect.cause,
    urgency,
    wanted: file.expect.urgency,
    verdict: judge(urgency, file.expect.urgency, file.expect.acceptable ?? []),
    ranks,
    half,
    root,
    leading,
    probability,
    milliseconds,
  };
}

function share(rows: readonly Row[], stage: string, within: number, half = false): string {
  const hits = rows.filter((row) => (half ? row.half : row.ranks)[stage]! <= within).length;
  return `${hits}/${rows.length} (${Math.round((100 * hits) / rows.length)} %)`;
}

function print(rows: readonly Row[]): void {
  console.log(
    "case                                          expected / leading                          hist exam pre  urgency",
  );
  for (const row of rows) {
    const r = SCORED.map((stage) => String(row.ranks[stage]).padStart(4)).join(" ");
    const lead = row.leading === row.expected ? row.expected : `${row.expected} / ${row.leading}`;
    const mark = row.verdict === "UNDER" ? "!! " : "   ";
    console.log(
      `${row.id.slice(0, 44).padEnd(45)} ${lead.slice(0, 50).padEnd(51)}${r} ${mark}${row.urgency} (${row.verdict}, wanted ${row.wanted})${row.root === null ? "" : row.root ? "  root ok" : "  root no"}`,
    );
  }
  for (const set of ["published", "own"] as const) {
    const some = rows.filter((row) => row.set === set);
    if (some.length === 0) continue;
    console.log(`\n${set}: ${some.length} cases`);
    for (const stage of SCORED)
      console.log(
        `  ${STAGE_NAMES[stage]!.padEnd(15)} top-1 ${share(some, stage, 1)}  top-3 ${share(some, stage, 3)}  top-5 ${share(some, stage, 5)}   with half marks top-1 ${share(some, stage, 1, true)} top-3 ${share(some, stage, 3, true)}`,
      );
    const count = (verdict: string) => some.filter((row) => row.verdict === verdict).length;
    console.log(
      `  urgency: exact ${count("exact")}, acceptable ${count("acceptable")}, still open ${count("open")}, over ${count("over")}, under ${count("UNDER")}`,
    );
    const rooted = some.filter((row) => row.root !== null);
    console.log(`  leading root among the true ones: ${rooted.filter((row) => row.root).length}/${rooted.length}`);
  }
  const slowest = rows.reduce((a, b) => (a.milliseconds > b.milliseconds ? a : b));
  console.log(`\nslowest complete assessment: ${Math.round(slowest.milliseconds)} ms (${slowest.id})`);
}

const only = process.argv.slice(2).find((argument) => !argument.startsWith("--"));
const rows = (["published", "own"] as const).flatMap((set) =>
  casesIn(set)
    .filter((file) => only === undefined || file.id.includes(only))
    .map((file) => rowOf(file, set)),
);
if (process.argv.includes("--json")) console.log(JSON.stringify(rows, null, 2));
else print(rows);

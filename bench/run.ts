/**
 * Times the engine and writes docs/performance.md. Never passes or fails on a time; only on answers that should be equal.
 *
 *   node bench/run.ts [--quick] [--only questions|steps|bayesjs|medication|plan|reports|worst] [--sets N] [--json FILE]
 *
 * --sets: how many random evidence sets the worst is sought among (10,000). It takes about an hour of all cores, so it is done
 * apart (--only worst), goes on where it was cut short, and is kept in docs/performance-worst.json for the page.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import type { Knowledge } from "../engine/src/index.ts";
import { buildKnowledge } from "../scripts/build-knowledge.ts";
import { againstBayesjs } from "./against-bayesjs.ts";
import { load } from "./engine-under-test.ts";
import { allEvidence } from "./evidence-sets.ts";
import { bundleWorkload, chromiumHost, nodeHost } from "./hosts.ts";
import { medicationTimes } from "./medication.ts";
import { nextStepTimes } from "./next-steps.ts";
import { performancePage } from "./performance-page.ts";
import { planTimes } from "./plan.ts";
import { reportTimes } from "./reports.ts";
import { type BenchOptions, plainTable, type Section } from "./section.ts";
import { updatesAndAssessments } from "./updates-and-assessments.ts";
import { type Progress, worstOfMany, worstSection } from "./worst-of-many.ts";

const PAGE = fileURLToPath(new URL("../docs/performance.md", import.meta.url));

const { values } = parseArgs({
  options: {
    quick: { type: "boolean", default: false },
    only: { type: "string" },
    sets: { type: "string" },
    json: { type: "string" },
  },
});
const WORST = fileURLToPath(new URL("../docs/performance-worst.json", import.meta.url));
const sets = Number(values.sets ?? 10_000);
const options: BenchOptions = { quick: values.quick, say: (line) => console.error(`  ${line}`) };
const built = buildKnowledge();
const bundle = { model: readFileSync(built.file, "utf8"), texts: readFileSync(built.textsFile, "utf8") };
const knowledge = load(bundle);

const PARTS: Record<string, (knowledge: Knowledge, workload: string) => Promise<Section[]>> = {
  questions: inBothHosts,
  steps: async () => [nextStepTimes(knowledge, options)],
  bayesjs: async () => [await againstBayesjs(knowledge, options)],
  medication: async () => [medicationTimes(options)],
  plan: async () => [planTimes(options)],
  reports: async () => [reportTimes(options)],
  worst: async (whole, workload) => [values.only === "worst" ? await soughtAnew(whole, workload) : keptWorst(whole)],
};
const chosen = values.only === undefined ? Object.keys(PARTS) : [values.only];
for (const name of chosen)
  if (!Object.hasOwn(PARTS, name)) {
    console.error(`There is no part "${name}" of the bench. There are: ${Object.keys(PARTS).join(", ")}.`);
    process.exit(2);
  }

const workload = await bundleWorkload();
const sections: Section[] = [];
for (const name of chosen)
  for (const section of await PARTS[name]!(knowledge, workload)) {
    sections.push(section);
    console.log(`\n${section.title}\n${section.text.map((line) => `${line}\n`).join("")}`);
    if (section.rows.length > 0) console.log(plainTable(section));
  }

if (values.json !== undefined) {
  const figures = Object.fromEntries(sections.map((section) => [section.name, section.figures]));
  writeFileSync(
    values.json,
    `${JSON.stringify({ quick: options.quick, knowledge: knowledge.version, figures }, null, 2)}\n`,
  );
}
// A part of the bench would leave a page with holes.
if (values.only === undefined) {
  writeFileSync(PAGE, performancePage(sections, knowledge.version, options.quick));
  console.log("\ndocs/performance.md written.");
}
const faults = sections.flatMap((section) => section.faults);
for (const fault of faults) console.error(`FAILED  ${fault}`);
process.exit(faults.length === 0 ? 0 : 1);

async function soughtAnew(whole: Knowledge, file: string): Promise<Section> {
  const section = await worstOfMany(whole, file, sets, options);
  const made = section.figures as Progress;
  // A short look does not take the place of a long search.
  if (made.done >= kept().done) writeFileSync(WORST, `${JSON.stringify(made, null, 2)}\n`);
  return section;
}

function keptWorst(whole: Knowledge): Section {
  return worstSection(kept(), allEvidence(whole).length);
}

function kept(): Progress {
  return JSON.parse(readFileSync(WORST, "utf8")) as Progress;
}

async function inBothHosts(whole: Knowledge, file: string): Promise<Section[]> {
  const hosts = [await nodeHost(file), await chromiumHost(file)];
  try {
    return await updatesAndAssessments(whole, bundle, hosts, options);
  } finally {
    for (const host of hosts) await host.close();
  }
}

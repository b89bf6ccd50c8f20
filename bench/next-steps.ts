import type { Knowledge } from "../engine/src/index.ts";
import { stepsAndPosteriors } from "./engine-under-test.ts";
import { evidenceSet } from "./evidence-sets.ts";
import { median, quantile } from "./quantiles.ts";
import { type BenchOptions, digits, type Section } from "./section.ts";

/** What to find out next may take so many times one posterior. */
const BAR = 20;
const ROUNDS = 3;
const JOBS = ["causes", "marginals", "steps"] as const;
const NAMES: Record<(typeof JOBS)[number], string> = {
  causes: "chances of all causes, from nothing",
  marginals: "causes, sites, roots and levels, from nothing",
  steps: "what to find out next: every finding nobody has assessed",
};

/** How long what to find out next takes, in posteriors of the same case in the same run. Node only. */
export function nextStepTimes(knowledge: Knowledge, { quick, say }: BenchOptions): Section {
  const { cases } = evidenceSet(knowledge, "patient", 40, quick ? 16 : 40);
  say(`what to find out next: ${cases.length} cases`);
  const times = cases.map((given) => {
    const jobs = stepsAndPosteriors(knowledge, given);
    const rounds = Array.from({ length: ROUNDS }, () => JOBS.map((name) => timed(jobs[name])));
    return JOBS.map((_, i) => median(rounds.map((round) => round[i]!)));
  });
  const column = (name: (typeof JOBS)[number]) => times.map((row) => row[JOBS.indexOf(name)]!);
  const against = (name: "causes" | "marginals") => times.map((row) => row[2]! / row[JOBS.indexOf(name)]!);
  const figures = {
    milliseconds: Object.fromEntries(JOBS.map((name) => [name, column(name)])),
    timesCauses: against("causes"),
    timesMarginals: against("marginals"),
  };
  const row = (what: string, values: readonly number[], unit: string) => [
    what,
    `${digits(quantile(values, 0.5))}${unit}`,
    `${digits(quantile(values, 0.95))}${unit}`,
    `${digits(Math.max(...values))}${unit}`,
  ];
  return {
    name: "steps",
    title: "What to find out next, in posteriors",
    text: [
      `${cases.length} patients with 40 findings; of ${ROUNDS} rounds the median. Aim: at most ${BAR} times one posterior. What one posterior is can be read in two ways: the chances of the causes alone, or of everything that one answer moves. Node only.`,
    ],
    columns: ["", "p50", "p95", "max"],
    rows: [
      ...JOBS.map((name) => row(NAMES[name], column(name), " ms")),
      row("next steps over the chances of the causes", against("causes"), ""),
      row("next steps over causes, sites, roots and levels", against("marginals"), ""),
    ],
    figures,
    faults: [],
  };
}

function timed(job: () => void): number {
  const began = performance.now();
  job();
  return performance.now() - began;
}

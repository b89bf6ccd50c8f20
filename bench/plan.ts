import { planCare } from "../engine/src/plan/plan-care.ts";
import { type PlannedVignette, plannedVignettes, planningKnowledge } from "../engine/test/plan/cases.ts";
import { quantile } from "./quantiles.ts";
import { type BenchOptions, digits, type Section } from "./section.ts";

/** A plan is to stay under this at the 95th percentile, given the assessment: it is made anew with every answer. */
const BAR_MS = 10;

/** Rounds before the clock runs, and runs of each case, of which the fastest counts: the rest is time of other programs. */
const WARM = 2;
const REPEATS = 5;

/** How long a whole plan takes for the cases of vignettes/plan, their assessments made before. Node only. */
export function planTimes({ quick, say }: BenchOptions): Section {
  const knowledge = planningKnowledge();
  const cases = plannedVignettes(knowledge);
  const make = ({ input, assessment }: PlannedVignette): number => {
    const began = performance.now();
    planCare(input, assessment, knowledge);
    return performance.now() - began;
  };
  for (let pass = 0; pass < WARM; pass += 1) for (const one of cases) make(one);
  const repeats = quick ? REPEATS : REPEATS * 4;
  say(`plan: ${cases.length} cases, ${repeats} times`);
  const before = process.cpuUsage();
  const rounds = Array.from({ length: repeats }, () => cases.map(make));
  const used = process.cpuUsage(before);
  // Beside the fastest run, what the processor did for all: collecting garbage is in it, other programs are not.
  const processor = (used.user + used.system) / 1000 / repeats / cases.length;
  const times = cases.flatMap((_, at) =>
    Array.from({ length: repeats / REPEATS }, (_none, batch) =>
      Math.min(...rounds.slice(batch * REPEATS, (batch + 1) * REPEATS).map((round) => round[at]!)),
    ),
  );
  const p95 = quantile(times, 0.95);
  const row = (what: string, value: number) => [what, `${digits(value)} ms`];
  return {
    name: "plan",
    title: "A plan of care",
    text: [
      `${cases.length} cases, each with some forty findings, conditions and drugs: a verdict on ${knowledge.plan.items.length} things, drugs checked, stages, referrals, choices; the assessment made before; of ${REPEATS} runs of each the fastest counts. Node only. Bar: 95 in 100 under ${BAR_MS} ms; ${p95 <= BAR_MS ? "met" : "not met on this machine"}.`,
    ],
    columns: ["", "time"],
    rows: [
      row("median", quantile(times, 0.5)),
      row("95 in 100 under", p95),
      row("slowest", Math.max(...times)),
      row("processor's time for one, on average, all runs", processor),
    ],
    figures: { median: quantile(times, 0.5), p95, slowest: Math.max(...times), processor },
    faults: [],
  };
}

import { planCare } from "../engine/src/plan/plan-care.ts";
import { plannedVignettes, planningKnowledge } from "../engine/test/plan/cases.ts";
import { quantile } from "./quantiles.ts";
import { type BenchOptions, digits, type Section } from "./section.ts";

/** A plan is to stay under this at the 95th percentile, given the assessment: it is made anew with every answer. */
const BAR_MS = 10;

/** How long a whole plan takes for the cases of vignettes/plan, their assessments made before. Node only. */
export function planTimes({ quick, say }: BenchOptions): Section {
  const knowledge = planningKnowledge();
  const cases = plannedVignettes(knowledge);
  const rounds = quick ? 3 : 20;
  say(`plan: ${cases.length} cases, ${rounds} times`);
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    for (const { input, assessment } of cases) {
      const began = performance.now();
      planCare(input, assessment, knowledge);
      times.push(performance.now() - began);
    }
  }
  const p95 = quantile(times, 0.95);
  const row = (what: string, value: number) => [what, `${digits(value)} ms`];
  return {
    name: "plan",
    title: "A plan of care",
    text: [
      `${cases.length} cases, each with some forty findings, conditions and drugs: a verdict on ${knowledge.plan.items.length} things, drugs checked, stages, referrals, choices; the assessment made before. Node only. Bar: 95 in 100 under ${BAR_MS} ms; ${p95 <= BAR_MS ? "met" : "not met on this machine"}.`,
    ],
    columns: ["", "time"],
    rows: [row("median", quantile(times, 0.5)), row("95 in 100 under", p95), row("slowest", Math.max(...times))],
    figures: { median: quantile(times, 0.5), p95, slowest: Math.max(...times) },
    faults: [],
  };
}

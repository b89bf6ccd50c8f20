import { readFileSync } from "node:fs";
import { loadMedication } from "../engine/src/knowledge/compile-medication.ts";
import type { MedicationKnowledge } from "../engine/src/knowledge/medication.ts";
import { checkMedication } from "../engine/src/medication/check-medication.ts";
import { buildMedication } from "../scripts/build-knowledge.ts";
import { twelveDrugs } from "../scripts/medication/validate.ts";
import { quantile } from "./quantiles.ts";
import { type BenchOptions, digits, type Section } from "./section.ts";

/** A check is to stay under this at the 95th percentile: the page asks anew at every key. */
const BAR_MS = 2;

/** Rounds before the clock runs, and runs of each request, of which the fastest counts: the rest is time of other programs. */
const WARM = 2;
const REPEATS = 5;

function timeOf(request: object, knowledge: MedicationKnowledge): number {
  const began = performance.now();
  checkMedication(request, knowledge);
  return performance.now() - began;
}

/** How long one check of one patient with twelve drugs takes, alternatives and schedules included. Node only. */
export function medicationTimes({ quick, say }: BenchOptions): Section {
  const knowledge = loadMedication(JSON.parse(readFileSync(buildMedication().file, "utf8")));
  const requests = twelveDrugs(knowledge, quick ? 200 : 1000);
  for (let pass = 0; pass < WARM; pass += 1) for (const request of requests) checkMedication(request, knowledge);
  say(`medication: ${requests.length} patients with twelve drugs`);
  const times = requests.map((request) =>
    Math.min(...Array.from({ length: REPEATS }, () => timeOf(request, knowledge))),
  );
  const p95 = quantile(times, 0.95);
  const row = (what: string, value: number) => [what, `${digits(value)} ms`];
  return {
    name: "medication",
    title: "One order for a patient with twelve drugs",
    text: [
      `${requests.length} random patients: one order and eleven other drugs, conditions, allergies; read, checked, told, with alternatives and schedules; of five runs of each the fastest counts. Node only. Bar: 95 in 100 under ${BAR_MS} ms; ${p95 <= BAR_MS ? "met" : "not met on this machine"}.`,
    ],
    columns: ["", "time"],
    rows: [row("median", quantile(times, 0.5)), row("95 in 100 under", p95), row("slowest", Math.max(...times))],
    figures: { median: quantile(times, 0.5), p95, slowest: Math.max(...times) },
    faults: [],
  };
}

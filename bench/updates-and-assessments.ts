import { gzipSync } from "node:zlib";
import type { Case, Knowledge } from "../engine/src/index.ts";
import { agrees, difference, largest } from "./agreement.ts";
import type { BundleTexts, QuestionName } from "./engine-under-test.ts";
import { allEvidence, type EvidenceSet, evidenceSet, type Kind } from "./evidence-sets.ts";
import type { Host } from "./hosts.ts";
import { median, mediansByCase, quantile } from "./quantiles.ts";
import { type BenchOptions, digits, type Section } from "./section.ts";

const ROUNDS = 5;
/** A case that takes longer, in milliseconds, is timed once and alone. */
const TOO_SLOW = 2_000;

/** What the design asks for at the 95 % point, in milliseconds, with 40 findings of a patient. */
const TARGETS = { update: null, marginals: 2, assessment: 25, intervals: 400 } as const;

const TITLES: Record<QuestionName, string> = {
  update: "One more answer: chances of all causes",
  marginals: "One more answer: causes, sites, roots and levels",
  assessment: "Everything but intervals",
  intervals: "Everything, with 90 % intervals",
};

/** Loading, the four questions on every evidence set, and assessments without a pause; in both hosts by turns. */
export async function updatesAndAssessments(
  knowledge: Knowledge,
  bundle: BundleTexts,
  hosts: readonly Host[],
  options: BenchOptions,
): Promise<Section[]> {
  let intervals = false;
  for (const host of hosts) ({ intervals } = await host.ask("open", bundle));
  const sets = setsFor(knowledge, options.quick);
  const sections = [await loading(bundle, hosts, options)];
  const asked: QuestionName[] = ["update", "marginals", "assessment", "intervals"];
  for (const question of asked) {
    if (question === "intervals" && !intervals) sections.push(notYet(question));
    else sections.push(await questionSection(question, sets, hosts, options));
  }
  sections.push(await batchSection(knowledge, hosts, options));
  return sections;
}

function setsFor(knowledge: Knowledge, quick: boolean): EvidenceSet[] {
  const all = allEvidence(knowledge).length;
  const sizes: [Kind, number][] = quick
    ? [
        ["patient", 10],
        ["patient", 40],
        ["random", 40],
      ]
    : [
        ...[10, 20, 40, 80].map((n): [Kind, number] => ["patient", n]),
        ...[1, 10, 40, 100, all].map((n): [Kind, number] => ["random", n]),
      ];
  return sizes.map(([kind, findings]) => evidenceSet(knowledge, kind, findings, 40));
}

async function loading(bundle: BundleTexts, hosts: readonly Host[], { quick, say }: BenchOptions): Promise<Section> {
  say("loading");
  const times = hosts.map(() => [] as { loaded: number; ready: number }[]);
  for (let round = 0; round <= (quick ? ROUNDS : 2 * ROUNDS); round += 1)
    for (const [i, host] of hosts.entries()) {
      const one = await host.ask("loading");
      if (round > 0) times[i]!.push(one);
    }
  const kilobytes = (text: string): number => gzipSync(text, { level: 9 }).length / 1000;
  const compressed = { model: kilobytes(bundle.model), texts: kilobytes(bundle.texts) };
  const figures = hosts.map(({ name }, i) => ({
    host: name,
    loadedMs: median(times[i]!.map(({ loaded }) => loaded)),
    readyMs: median(times[i]!.map(({ ready }) => ready)),
    slowestMs: Math.max(...times[i]!.map(({ loaded }) => loaded)),
  }));
  return {
    name: "loading",
    title: "Loading the knowledge",
    text: [
      `From the bundle as text (compressed: model ${digits(compressed.model)} kB, texts ${digits(compressed.texts)} kB; aim: 30 ms) to the knowledge, and on to a network that has answered its first, empty case. Medians.`,
    ],
    columns: ["host", "loaded", "slowest", "ready"],
    rows: figures.map((row) => [
      row.host,
      `${digits(row.loadedMs)} ms`,
      `${digits(row.slowestMs)} ms`,
      `${digits(row.readyMs)} ms`,
    ]),
    figures: { compressedKb: compressed, hosts: figures },
    faults: [],
  };
}

interface Timed {
  readonly p50: number;
  readonly p95: number;
  readonly max: number;
}

async function questionSection(
  question: QuestionName,
  sets: readonly EvidenceSet[],
  hosts: readonly Host[],
  options: BenchOptions,
): Promise<Section> {
  const faults: string[] = [];
  const figures = [];
  for (const set of sets) {
    const name = `${set.kind}, ${set.findings}`;
    options.say(`${TITLES[question].toLowerCase()}: ${name}`);
    const { times, answers } = await timed(question, set.cases, hosts, options.quick);
    const [one, ...others] = answers.map((texts) => texts.map((text) => JSON.parse(text) as unknown));
    const apart = largest(others.map((other) => difference(one, other)));
    if (!agrees(apart)) faults.push(`Node and Chromium answer differently (${question}, ${name}): ${apart.where}`);
    figures.push({ set: name, cases: one!.length, hosts: times, difference: apart.relative });
  }
  const target = TARGETS[question];
  const most = Math.max(...figures.map((row) => row.difference));
  return {
    name: question,
    title: TITLES[question],
    text: [
      `${target === null ? "" : `Aim: p95 of ${target} ms with 40 findings of a patient. `}Largest relative difference between the answers of Node and Chromium: ${most === 0 ? "0" : most.toExponential(1)}.`,
    ],
    columns: [
      "findings",
      "cases",
      ...hosts.flatMap(({ name }) => [`${name} p50`, "p95", "max"]),
      ...(hosts.length > 1 ? ["ratio p50"] : []),
    ],
    rows: figures.map(({ set, cases, hosts: times }) => [
      set,
      String(cases),
      ...times.flatMap(({ p50, p95, max }) => [`${digits(p50)} ms`, digits(p95), digits(max)]),
      ...(times.length > 1 ? [digits(times[1]!.p50 / times[0]!.p50)] : []),
    ]),
    figures,
    faults,
  };
}

/** Rounds by turns over the same cases; as many of them as fit into the time that one round may take. */
async function timed(
  question: QuestionName,
  given: readonly Case[],
  hosts: readonly Host[],
  quick: boolean,
): Promise<{ times: Timed[]; answers: string[][] }> {
  const [budget, least] = quick ? [3_000, 5] : [8_000, 10];
  const slow = [];
  for (const host of hosts) {
    await host.ask("take", given);
    slow.push(await host.ask("time", question, 1, 1, 0));
  }
  if (slow.some(({ times }) => times[0]! > TOO_SLOW))
    return { times: slow.map(({ times }) => summary(times)), answers: slow.map(({ answers }) => answers) };
  // The first pass compiles and shows how much fits.
  let cases = given.length;
  for (const host of hosts) cases = (await host.ask("time", question, least, cases, budget)).times.length;
  const rounds = hosts.map(() => [] as number[][]);
  let answers: string[][] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const asked = [];
    for (const host of hosts) asked.push(await host.ask("time", question, cases, cases, 0));
    for (const [i, { times }] of asked.entries()) rounds[i]!.push(times);
    answers = asked.map((one) => one.answers);
  }
  return { times: rounds.map((own) => summary(mediansByCase(own))), answers };
}

function summary(times: readonly number[]): Timed {
  return { p50: quantile(times, 0.5), p95: quantile(times, 0.95), max: Math.max(...times) };
}

async function batchSection(
  knowledge: Knowledge,
  hosts: readonly Host[],
  { quick, say }: BenchOptions,
): Promise<Section> {
  say("assessments without a pause");
  const { cases } = evidenceSet(knowledge, "patient", 40, quick ? 50 : 500, 1_000);
  const rates = hosts.map(() => [] as number[]);
  for (const host of hosts) await host.ask("take", cases);
  for (let round = 0; round <= ROUNDS; round += 1)
    for (const [i, host] of hosts.entries()) {
      const { count, ms } = await host.ask("batch", quick ? 500 : 2_000);
      if (round > 0) rates[i]!.push((1000 * count) / ms);
    }
  const figures = hosts.map(({ name }, i) => ({
    host: name,
    perSecond: median(rates[i]!),
    slowest: Math.min(...rates[i]!),
    fastest: Math.max(...rates[i]!),
  }));
  return {
    name: "batch",
    title: "Complete assessments, one after the other",
    text: [
      "Different patients with 40 findings, without intervals, on one core, a second. Aim: 1,000. Median of the rounds.",
    ],
    columns: ["host", "a second", "slowest round", "fastest round"],
    rows: figures.map((row) => [row.host, digits(row.perSecond), digits(row.slowest), digits(row.fastest)]),
    figures,
    faults: [],
  };
}

function notYet(question: QuestionName): Section {
  const text = ["The engine gives none yet."];
  return { name: question, title: TITLES[question], text, columns: [], rows: [], figures: null, faults: [] };
}

import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type Assessment, ForamenError, type Knowledge, readCase } from "../engine/src/index.ts";
import { seeded } from "../engine/test/cut.ts";
import { workOffWith } from "../scripts/validate/pool.ts";
import { complete, posteriorOf } from "./engine-under-test.ts";
import { allEvidence, evidence } from "./evidence-sets.ts";
import { type BenchOptions, digits, type Section } from "./section.ts";

/** The slowest case so far of one question. */
interface Worst {
  readonly ms: number;
  readonly seed: number;
  readonly findings: number;
}

export interface Progress {
  readonly knowledge: string;
  /** Seeds 1 to this one have been tried. */
  readonly done: number;
  readonly causes: Worst;
  /** How often the chances of all causes took at most so many milliseconds: the bounds are `WITHIN`. */
  readonly within: readonly number[];
  /** Everything but intervals, of the first `ASSESSED` seeds. */
  readonly assessment: Worst;
  /** Seeds whose answers contradict each other so that nobody can have them: the case is refused, urgency is told. */
  readonly refused: readonly number[];
  /** What went wrong, each with its seed. */
  readonly failed: readonly string[];
}

const NONE: Worst = { ms: 0, seed: 0, findings: 0 };
const WITHIN = [100, 300, 1000, 3000];
/** A whole assessment takes some twenty times as long as the chances: of so many seeds it is made. */
const ASSESSED = 25;
/** How many sets are tried before the progress is written down. */
const BETWEEN = 25;

/** Seeds that one worker tries, both included. */
export interface Seeds {
  readonly from: number;
  readonly to: number;
}

/** Any evidence at all, from one finding to all: how long at most, and is there always an answer of numbers? On all cores. */
export async function worstOfMany(
  knowledge: Knowledge,
  bundleFile: string,
  sets: number,
  { say }: BenchOptions,
): Promise<Section> {
  const file = `${CACHE}/worst-${fingerprint(bundleFile)}.json`;
  const before = existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Progress) : startOf(knowledge.version);
  if (before.done > 0) say(`random evidence: going on after seed ${before.done}`);
  const portions: Seeds[] = [];
  for (let from = before.done + 1; from <= sets; from += BETWEEN)
    portions.push({ from, to: Math.min(from + BETWEEN - 1, sets) });
  const joined = (results: readonly (Progress | undefined)[]) => {
    const gap = results.indexOf(undefined);
    return (gap < 0 ? results : results.slice(0, gap)).reduce<Progress>((all, part) => both(all, part!), before);
  };
  const results = await workOffWith<Seeds, Progress>(new URL("worst-worker.ts", import.meta.url), portions, (some) => {
    const progress = joined(Array.from(some));
    write(file, progress);
    say(`random evidence: ${progress.done} of ${sets}, slowest ${digits(progress.causes.ms)} ms`);
  });
  return worstSection(joined(results), allEvidence(knowledge).length);
}

/** What the seeds of one portion took. */
export function tryAll(knowledge: Knowledge, { from, to }: Seeds): Progress {
  let progress = startOf(knowledge.version);
  for (let seed = from; seed <= to; seed += 1) progress = tried(knowledge, progress, seed);
  return progress;
}

function both(one: Progress, other: Progress): Progress {
  return {
    knowledge: one.knowledge,
    done: Math.max(one.done, other.done),
    causes: slower(one.causes, other.causes),
    within: one.within.map((count, i) => count + other.within[i]!),
    assessment: slower(one.assessment, other.assessment),
    refused: [...one.refused, ...other.refused],
    failed: [...one.failed, ...other.failed],
  };
}

export function worstSection(progress: Progress, findings: number): Section {
  const { done, causes, within, assessment, refused, failed } = progress;
  const assessed = Math.min(done, ASSESSED);
  const row = (what: string, of: number, { ms, seed, findings }: Worst) => [
    what,
    String(of),
    `${digits(ms)} ms`,
    String(seed),
    String(findings),
  ];
  const shares = WITHIN.map(
    (ms, i) => `${Number(((100 * within[i]!) / (done - refused.length)).toFixed(2))} % within ${digits(ms)} ms`,
  );
  return {
    name: "worst",
    title: `The worst of ${done} random evidence sets`,
    text: [
      `Seeds 1 to ${done}, each with one to all ${findings} findings at random, timed once, in processor time of the thread. Node only; knowledge ${progress.knowledge}. The seed gives the same evidence again (evidenceOfSeed in bench/worst-of-many.ts). Nobody gives such answers: most contradict each other medically.`,
      `Chances of all causes: ${shares.join(", ")}.`,
      failed.length === 0
        ? `Every set was answered with numbers throughout${refused.length === 0 ? "" : `, but for ${refused.length} that say of one place both yes and no in general words: they are refused as impossible (seeds ${refused.join(", ")})`}.`
        : `${failed.length} failed: ${failed.slice(0, 10).join("; ")}`,
    ],
    columns: ["question", "sets", "slowest", "seed", "findings"],
    rows: [
      row("chances of all causes", done, causes),
      row("everything but intervals, of the first of them", assessed, assessment),
    ],
    figures: progress,
    faults: failed.map((fault) => `Random evidence: ${fault}`),
  };
}

function startOf(knowledge: string): Progress {
  return {
    knowledge,
    done: 0,
    causes: NONE,
    within: WITHIN.map(() => 0),
    assessment: NONE,
    refused: [],
    failed: [],
  };
}

/** The evidence of one seed: how many findings is drawn as well. */
export function evidenceOfSeed(knowledge: Knowledge, seed: number) {
  const all = allEvidence(knowledge).length;
  const findings = 1 + Math.floor(seeded(Math.imul(seed, 0xc2b2ae35))() * all);
  return evidence(knowledge, "random", findings, seed);
}

function tried(knowledge: Knowledge, before: Progress, seed: number): Progress {
  const given = evidenceOfSeed(knowledge, seed);
  const findings = given.findings!.length;
  const failed: string[] = [];
  let isRefused = false;
  const clock = <T>(work: () => T, sound: (answer: T) => string | null): Worst => {
    const began = process.threadCpuUsage();
    let answer: T;
    try {
      answer = work();
    } catch (fault) {
      const code = fault instanceof ForamenError ? fault.code : String(fault);
      if (code === "EVIDENCE_IMPOSSIBLE") isRefused = true;
      else failed.push(`seed ${seed} (${findings} findings): ${code}`);
      return NONE;
    }
    const { user, system } = process.threadCpuUsage(began);
    const ms = (user + system) / 1000;
    const wrong = sound(answer);
    if (wrong !== null) failed.push(`seed ${seed} (${findings} findings): ${wrong}`);
    return { ms, seed, findings };
  };
  const causes = clock(() => posteriorOf(knowledge, readCase(given, knowledge)), notANumber);
  const assessment = seed <= ASSESSED && !isRefused ? clock(() => complete(knowledge, given), unsound) : NONE;
  return {
    knowledge: before.knowledge,
    done: seed,
    causes: slower(before.causes, causes),
    within: before.within.map((count, i) => count + (!isRefused && causes.ms <= WITHIN[i]! ? 1 : 0)),
    assessment: slower(before.assessment, assessment),
    refused: isRefused ? [...before.refused, seed] : before.refused,
    failed: [...before.failed, ...failed],
  };
}

function slower(a: Worst, b: Worst): Worst {
  return b.ms > a.ms ? b : a;
}

function unsound(answer: Assessment): string | null {
  if (answer.causes.length === 0) return `no chances: ${answer.missing.map(({ effect }) => effect).join(" ")}`;
  return notANumber(answer);
}

/** Names the first number that is none, or null. */
function notANumber(value: unknown, where = ""): string | null {
  if (typeof value === "number") return Number.isFinite(value) ? null : `${value} at ${where}`;
  if (typeof value !== "object" || value === null) return null;
  for (const [key, inner] of Object.entries(value)) {
    const found = notANumber(inner, `${where}/${key}`);
    if (found !== null) return found;
  }
  return null;
}

/** So that the first sets of a worker are not timed while it is still compiled. */
export function warmUp(knowledge: Knowledge): void {
  for (const seed of [1, 2, 3]) complete(knowledge, evidence(knowledge, "patient", 20, seed));
}

const CACHE = fileURLToPath(new URL("../node_modules/.cache/foramen/bench", import.meta.url));

/** Of the engine and the knowledge: other code starts anew. */
function fingerprint(bundleFile: string): string {
  return createHash("sha256").update(readFileSync(bundleFile)).digest("hex").slice(0, 12);
}

/** A run that is cut short leaves the old progress or the new, never half of it. */
function write(file: string, progress: Progress): void {
  mkdirSync(CACHE, { recursive: true });
  writeFileSync(`${file}.draft`, JSON.stringify(progress));
  renameSync(`${file}.draft`, file);
}

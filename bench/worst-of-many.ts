import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type Assessment, ForamenError, type Knowledge, readCase } from "../engine/src/index.ts";
import { seeded } from "../engine/test/cut.ts";
import { complete, posteriorOf } from "./engine-under-test.ts";
import { allEvidence, evidence } from "./evidence-sets.ts";
import { type BenchOptions, digits, type Section } from "./section.ts";

/** The slowest case so far of one question. */
interface Worst {
  readonly ms: number;
  readonly seed: number;
  readonly findings: number;
}

interface Progress {
  /** Seeds 1 to this one have been tried. */
  readonly done: number;
  readonly causes: Worst;
  readonly assessment: Worst;
  /** What went wrong, each with its seed. */
  readonly failed: readonly string[];
}

const NONE: Worst = { ms: 0, seed: 0, findings: 0 };
const START: Progress = { done: 0, causes: NONE, assessment: NONE, failed: [] };

/** How many sets are tried before the progress is written down. */
const BETWEEN = 25;

/** Any evidence at all, from one finding to all: how long at most, and is there always an answer of numbers? */
export function worstOfMany(knowledge: Knowledge, bundleFile: string, sets: number, { say }: BenchOptions): Section {
  const file = `${CACHE}/worst-of-${sets}-${fingerprint(bundleFile)}.json`;
  let progress = existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Progress) : START;
  if (progress.done > 0) say(`random evidence: going on after seed ${progress.done}`);
  warmUp(knowledge);
  while (progress.done < sets) {
    progress = tried(knowledge, progress, progress.done + 1);
    if (progress.done % BETWEEN === 0) {
      write(file, progress);
      say(`random evidence: ${progress.done} of ${sets}, slowest ${digits(progress.assessment.ms)} ms`);
    }
  }
  rmSync(file, { force: true });
  const row = (what: string, { ms, seed, findings }: Worst) => [
    what,
    `${digits(ms)} ms`,
    String(seed),
    String(findings),
  ];
  return {
    name: "worst",
    title: `The worst of ${digits(sets)} random evidence sets`,
    text: [
      `Seeds 1 to ${digits(sets)}, each with one to all ${allEvidence(knowledge).length} findings at random, timed once. Node only. The seed gives the same evidence again (evidenceOfSeed in bench/worst-of-many.ts).`,
      progress.failed.length === 0
        ? "Every set was answered, with numbers throughout."
        : `${progress.failed.length} failed: ${progress.failed.slice(0, 10).join("; ")}`,
    ],
    columns: ["question", "slowest", "seed", "findings"],
    rows: [row("chances of all causes", progress.causes), row("everything but intervals", progress.assessment)],
    figures: progress,
    faults: progress.failed.map((fault) => `Random evidence: ${fault}`),
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
  const clock = <T>(work: () => T, sound: (answer: T) => string | null): Worst => {
    const began = performance.now();
    let answer: T;
    try {
      answer = work();
    } catch (fault) {
      failed.push(`seed ${seed} (${findings} findings): ${fault instanceof ForamenError ? fault.code : String(fault)}`);
      return NONE;
    }
    const ms = performance.now() - began;
    const wrong = sound(answer);
    if (wrong !== null) failed.push(`seed ${seed} (${findings} findings): ${wrong}`);
    return { ms, seed, findings };
  };
  const causes = clock(() => posteriorOf(knowledge, readCase(given, knowledge)), notANumber);
  const assessment = clock(() => complete(knowledge, given), unsound);
  return {
    done: seed,
    causes: slower(before.causes, causes),
    assessment: slower(before.assessment, assessment),
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

function warmUp(knowledge: Knowledge): void {
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

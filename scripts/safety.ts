/**
 * Holds the safety laws against generated answer sequences, on all cores, and prints what was seen.
 *
 *   node scripts/safety.ts                              100,000 sequences from seed 0
 *   node scripts/safety.ts --count 500 --from 20000     seeds 20,000 to 20,499; a run that was stopped names where to go on
 *
 * Ends with code 1 when a law is broken; each fault names the seed that shows it.
 */
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { isMainThread, parentPort, Worker } from "node:worker_threads";
import { answerSequence } from "../engine/test/answer-sequences.ts";
import { judgeSequence, type SafetyVerdict } from "../engine/test/safety-laws.ts";
import { loadForScripts } from "./load-for-scripts.ts";

/** Sequences handed to a worker at a time. */
const PORTION = 20;
const SHOWN_FAULTS = 25;

interface Portion {
  readonly from: number;
  readonly to: number;
}

function work(): void {
  const knowledge = loadForScripts();
  parentPort!.on("message", ({ from, to }: Portion) => {
    const verdicts: SafetyVerdict[] = [];
    for (let seed = from; seed < to; seed += 1) {
      const started = performance.now();
      try {
        verdicts.push(judgeSequence(knowledge, answerSequence(knowledge, seed)));
      } catch (error) {
        const what = `stops the engine: ${error instanceof Error ? error.message : String(error)}`;
        verdicts.push({ ...NOTHING, seed, faults: [{ law: "a readable case gets an answer", what }] });
      }
      const seconds = (performance.now() - started) / 1000;
      if (seconds > SLOW_SECONDS) parentPort!.postMessage({ slow: seed, seconds });
    }
    parentPort!.postMessage({ portion: { from, to }, verdicts });
  });
}

const SLOW_SECONDS = 20;
const NOTHING = { added: 0, refused: 0, assessments: 0, level: "non-urgent", lowest: null, tooWide: false } as const;

type Message = { slow: number; seconds: number } | { portion: Portion; verdicts: SafetyVerdict[] };

async function run(first: number, count: number): Promise<void> {
  const started = performance.now();
  const last = first + count;
  const verdicts: SafetyVerdict[] = [];
  const pending = new Set<number>();
  let next = first;
  let told = 0;
  const resume = (): number => Math.min(next, ...pending);
  process.once("SIGINT", () => {
    print(verdicts, performance.now() - started);
    console.log(`Stopped. Go on with --from ${resume()} --count ${last - resume()}.`);
    process.exit(130);
  });
  const workers = Array.from(
    { length: Math.min(availableParallelism(), Math.ceil(count / PORTION)) },
    () => new Worker(fileURLToPath(import.meta.url)),
  );
  await Promise.all(
    workers.map(
      (worker) =>
        new Promise<void>((resolve, reject) => {
          const hand = (): void => {
            if (next >= last) {
              void worker.terminate().then(() => resolve());
              return;
            }
            const portion = { from: next, to: Math.min(next + PORTION, last) };
            next = portion.to;
            pending.add(portion.from);
            worker.postMessage(portion);
          };
          worker.on("error", reject);
          worker.on("message", (message: Message) => {
            if ("slow" in message) {
              console.log(`seed ${message.slow} took ${Math.round(message.seconds)} s`);
              return;
            }
            pending.delete(message.portion.from);
            verdicts.push(...message.verdicts);
            for (const { seed, faults } of message.verdicts)
              for (const { law, what } of faults) console.log(`seed ${seed}: ${what} (${law})`);
            if (verdicts.length >= told + 1000) {
              told = verdicts.length;
              const seconds = (performance.now() - started) / 1000;
              console.log(`${told} of ${count} in ${Math.round(seconds)} s; to go on: --from ${resume()}`);
            }
            hand();
          });
          hand();
        }),
    ),
  );
  print(verdicts, performance.now() - started);
}

function print(verdicts: readonly SafetyVerdict[], milliseconds: number): void {
  const total = (of: (verdict: SafetyVerdict) => number): number => verdicts.reduce((sum, one) => sum + of(one), 0);
  const floors = verdicts.flatMap(({ lowest }) => (lowest === null ? [] : [lowest]));
  const broken = verdicts.filter(({ faults }) => faults.length > 0);
  const ended = (level: string): number => verdicts.filter((one) => one.level === level).length;
  console.log(`
sequences             ${verdicts.length} in ${Math.round(milliseconds / 1000)} s
red flags added       ${total(({ added }) => added)} (${total(({ refused }) => refused)} more contradicted what was known)
whole assessments     ${total(({ assessments }) => assessments)}
ended as              ${["non-urgent", "not-enough-known", "urgent", "emergency"].map((level) => `${level} ${ended(level)}`).join(", ")}
too wide to weigh     ${verdicts.filter(({ tooWide }) => tooWide).length}
floor looked at       ${floors.length} sequences; lowest share of a prior ratio ${floors.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY)} (law: at least 0.05)
sequences with faults ${broken.length}`);
  const byLaw = new Map<string, number[]>();
  for (const { seed, faults } of broken)
    for (const { law } of faults) byLaw.set(law, [...(byLaw.get(law) ?? []), seed]);
  for (const [law, seeds] of byLaw)
    console.log(`  ${seeds.length} x not: ${law}; seeds ${seeds.slice(0, SHOWN_FAULTS).join(", ")}`);
  if (broken.length > 0) process.exitCode = 1;
}

if (isMainThread) {
  const { values } = parseArgs({
    options: { count: { type: "string", default: "100000" }, from: { type: "string", default: "0" } },
  });
  await run(Number(values.from), Number(values.count));
} else work();

import { type ChildProcess, fork, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Knowledge } from "../engine/src/index.ts";
import { posteriorOf } from "./engine-under-test.ts";
import {
  asGiven,
  asKnowledge,
  asReading,
  asTables,
  causeIds,
  type FlatNet,
  flatEvidence,
  flatNet,
} from "./flat-net.ts";
import { median } from "./quantiles.ts";
import { type BenchOptions, digits, type Section } from "./section.ts";

const SIZES = [
  [8, 20],
  [10, 30],
  [12, 40],
  [14, 50],
  [20, 60],
  [40, 150],
] as const;

const REPEATS = 5;
/** Rounds on one net end for bayesjs after so many times the limit of one round. */
const MOST_LIMITS = 3;
/** Posteriors of both must be as equal as this before their times are compared. */
const EQUAL = 1e-9;

/** The first question about a net, and a further one about the same net with other findings. */
interface Asked {
  readonly ms: number;
  readonly answers: readonly number[];
}

interface SizeFigures {
  readonly size: string;
  readonly repeats: number;
  readonly ours: readonly [number, number];
  /** null when it was not finished in time. */
  readonly theirs: readonly [number, number] | null;
  readonly difference: number | null;
}

/** Flat noisy-OR nets, the same question to bayesjs and to the engine: every cause's chance, five findings present, five absent. */
export async function againstBayesjs(knowledge: Knowledge, { say }: BenchOptions): Promise<Section> {
  const limitMs = 240_000;
  const missing = installPeers(say);
  const faults: string[] = [];
  const figures: SizeFigures[] = [];
  let tooLarge = missing !== null;
  for (const [causes, findings] of SIZES) {
    say(`${causes} causes, ${findings} findings`);
    const net = flatNet(causes, findings, causes);
    const one = await compareOn(net, knowledge, tooLarge ? 0 : limitMs);
    figures.push({ size: `${causes} x ${findings}`, ...one });
    if (one.theirs === null) tooLarge = true;
    if (one.difference !== null && !(one.difference <= EQUAL))
      faults.push(`bayesjs and the engine differ by ${one.difference.toExponential(1)} on ${causes} x ${findings}.`);
  }
  return {
    name: "bayesjs",
    title: "Against bayesjs 0.6.5",
    text: [
      "Random noisy-OR nets (two to four parents a finding, five findings present, five absent), every cause's chance, from the same tables. " +
        "bayesjs by its junction tree, which is its default and its fastest. First: the net is new to both. Next: other findings on a net that both have arranged. " +
        "The two ask in turn, medians of the rounds, answers compared first.",
      missing ??
        `When bayesjs has not answered the two questions of a round after ${limitMs / 1000} s it is ended, and larger nets are not given to it.`,
    ],
    columns: [
      "causes x findings",
      "rounds",
      "bayesjs first",
      "next",
      "engine first",
      "next",
      "ratio first",
      "next",
      "largest difference",
    ],
    rows: figures.map(({ size, repeats, ours, theirs, difference }) => [
      size,
      String(repeats),
      ...(theirs ?? [null, null]).map((ms) => (ms === null ? notFinished(missing, limitMs) : `${digits(ms)} ms`)),
      ...ours.map((ms) => `${digits(ms)} ms`),
      ...ours.map((ms, i) => (theirs === null ? "-" : digits(theirs[i]! / ms))),
      difference === null ? "-" : difference.toExponential(1),
    ]),
    figures,
    faults,
  };
}

function notFinished(missing: string | null, limitMs: number): string {
  return missing === null ? `> ${limitMs / 1000} s` : "-";
}

async function compareOn(net: FlatNet, whole: Knowledge, limitMs: number): Promise<Omit<SizeFigures, "size">> {
  const evidence = [flatEvidence(net, 1), flatEvidence(net, 2)];
  const job = { network: asTables(net), givens: evidence.map(asGiven), queries: causeIds(net) };
  let peer = limitMs > 0 ? fork(PEER, { stdio: "inherit" }) : null;
  const [theirs, ours]: [Asked[][], Asked[][]] = [[], []];
  const began = performance.now();
  // One round more than is counted: the first warms up.
  for (let round = 0; round <= REPEATS; round += 1) {
    if (peer !== null) {
      const answered = await ask(peer, job, limitMs);
      if (answered !== null) theirs.push(answered);
      if (answered === null || round === REPEATS || performance.now() - began > MOST_LIMITS * limitMs) {
        peer.kill("SIGKILL");
        peer = null;
      }
    }
    ours.push(askEngine(net, whole, evidence));
  }
  // Of a single round there is nothing to spare for warming up.
  const counted = (rounds: readonly Asked[][]) => (rounds.length > 1 ? rounds.slice(1) : rounds);
  const middle = (rounds: readonly Asked[][]): [number, number] => [
    median(counted(rounds).map(([first]) => first!.ms)),
    median(counted(rounds).map(([, next]) => next!.ms)),
  ];
  const gaps = theirs.flatMap((asked, round) =>
    asked.flatMap(({ answers }, i) => answers.map((p, cause) => Math.abs(p - ours[round]![i]!.answers[cause]!))),
  );
  return {
    repeats: counted(theirs.length > 0 ? theirs : ours).length,
    ours: middle(ours),
    theirs: theirs.length === 0 ? null : middle(theirs),
    difference: gaps.length === 0 ? null : Math.max(...gaps.map((gap) => (Number.isNaN(gap) ? Infinity : gap))),
  };
}

/** The engine arranges the net anew in every round, as bayesjs does. */
function askEngine(net: FlatNet, whole: Knowledge, evidence: readonly ReturnType<typeof flatEvidence>[]): Asked[] {
  const knowledge = asKnowledge(net, whole);
  const readings = evidence.map(asReading);
  const order = Object.keys(knowledge.causes).sort();
  return readings.map((reading) => {
    const began = performance.now();
    const { present } = posteriorOf(knowledge, reading);
    const ms = performance.now() - began;
    return { ms, answers: causeIds(net).map((id) => present[order.indexOf(id)]!) };
  });
}

/** null when there is no answer in time; the process is then of no further use. */
function ask(peer: ChildProcess, job: unknown, limitMs: number): Promise<Asked[] | null> {
  return new Promise((resolve) => {
    const done = (answer: Asked[] | null) => {
      clearTimeout(limit);
      peer.off("message", done as never).off("exit", ended);
      resolve(answer);
    };
    const ended = () => done(null);
    const limit = setTimeout(ended, limitMs);
    peer.once("message", done as never).once("exit", ended);
    peer.send(job as never);
  });
}

const PEERS = fileURLToPath(new URL("peers", import.meta.url));
const PEER = fileURLToPath(new URL("peers/bayesjs.mjs", import.meta.url));

/** Installs what is compared with, once; the reason why it is not there, else null. */
function installPeers(say: (line: string) => void): string | null {
  if (existsSync(`${PEERS}/node_modules/bayesjs`)) return null;
  say("installing bayesjs 0.6.5 into bench/peers (npm ci)");
  const { status, stderr } = spawnSync("npm", ["ci", "--ignore-scripts", "--loglevel=error"], {
    cwd: PEERS,
    encoding: "utf8",
    shell: process.platform === "win32",
  });
  return status === 0
    ? null
    : `bayesjs could not be installed (${stderr?.trim() || "npm does not start"}): not compared.`;
}

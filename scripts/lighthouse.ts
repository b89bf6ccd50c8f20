import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import path from "node:path";
import lighthouse from "lighthouse";
import { chromiumOptions } from "../e2e/chromium.ts";
import { serve } from "../e2e/served.ts";

/**
 * npm run lighthouse [address ...]: what Lighthouse gives to pages, median of three runs, as a phone on a slow line. Ends
 * with 1 when a page has less than its bar: a page to read 100 of 100 everywhere, a page that works out something 95 for
 * speed. The site has to be built, and the machine to be idle: what else it does counts against the pages.
 */
const PROGRAMS = ["/", "/check", "/workbench", "/diary", "/report", "/medication"];
const READ = [
  "/nerve-root-compression",
  "/causes/disc-herniation",
  "/structures/root-l2",
  "/tests/magnetic-resonance-imaging",
  "/treatments/core-stabilisation",
  "/drugs/gabapentin",
  "/questions/can-i-drive",
  "/red-flags",
  "/red-flags/cauda-equina",
  "/causes",
  "/topics",
  "/how-foramen-thinks",
  "/evidence",
  "/evidence/causes/disc-herniation",
  "/sources",
  "/search",
];
const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"] as const;
/** In the order of the categories. Programs are not for search engines. */
const BARS = { read: [100, 100, 100, 100], program: [95, 100, 100, 0] };
const RUNS = 3;

interface Run {
  readonly scores: readonly number[];
  /** Largest contentful paint in seconds, and how far the page shifts while it loads. */
  readonly paint: number;
  readonly shift: number;
  /** Milliseconds in which a tap would have had to wait while the page loads. */
  readonly blocked: number;
  /** Audits that took something from the score. */
  readonly lost: readonly string[];
}

const asked = process.argv.slice(2);
const pages = asked.length > 0 ? asked : [...READ, ...PROGRAMS];
const served = await serve();
const { port, close } = await browser();
let below = 0;
console.log(`${"page".padEnd(38)}  perf  a11y  best   seo  LCP s    CLS  blocked ms  load  (median of ${RUNS})`);
try {
  for (const page of pages) {
    const runs: Run[] = [];
    for (let run = 0; run < RUNS; run += 1) runs.push(await judged(served.origin + page, port));
    const scores = CATEGORIES.map((_, place) => median(runs.map((run) => run.scores[place]!)));
    const bars = PROGRAMS.includes(page) ? BARS.program : BARS.read;
    if (scores.some((score, place) => score < bars[place]!)) below += 1;
    const [paint, shift, blocked] = (["paint", "shift", "blocked"] as const).map((of) =>
      median(runs.map((run) => run[of])),
    ) as [number, number, number];
    const shown = scores.map((score) => String(score).padStart(4)).join("  ");
    console.log(
      `${page.padEnd(38)}  ${shown}  ${paint.toFixed(2).padStart(5)}  ${shift.toFixed(3)}  ${blocked.toFixed(0).padStart(10)}  ${loadavg()[0]!.toFixed(1).padStart(4)}`,
    );
    for (const lost of new Set(runs.flatMap((run) => run.lost))) console.log(`    ${lost}`);
  }
} finally {
  await close();
  await served.close();
}
console.log(`${pages.length} pages, ${below} below their bar somewhere.`);
process.exitCode = below === 0 ? 0 : 1;

async function judged(url: string, chromePort: number): Promise<Run> {
  const result = await lighthouse(url, {
    port: chromePort,
    onlyCategories: [...CATEGORIES],
    output: "json",
    logLevel: "error",
  });
  if (result === undefined) throw new Error(`Lighthouse gave no answer for ${url}.`);
  const { categories, audits } = result.lhr;
  const lost = CATEGORIES.flatMap((name) =>
    categories[name]!.auditRefs.filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 0.9).map(
      ({ id }) => `${name}: ${audits[id]?.title} ${audits[id]?.displayValue ?? ""}`,
    ),
  );
  return {
    scores: CATEGORIES.map((name) => Math.round((categories[name]!.score ?? 0) * 100)),
    paint: (audits["largest-contentful-paint"]?.numericValue ?? 0) / 1_000,
    shift: audits["cumulative-layout-shift"]?.numericValue ?? 0,
    blocked: audits["total-blocking-time"]?.numericValue ?? 0,
    lost,
  };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
}

/** The Chromium of the browser tests, listening on a port of its own choice. */
async function browser(): Promise<{ port: number; close(): Promise<void> }> {
  const { executablePath, env, args = [] } = await chromiumOptions();
  if (executablePath === undefined)
    throw new Error("Name a browser: FORAMEN_CHROMIUM=/path/to/chromium npm run lighthouse");
  const profile = mkdtempSync(path.join(tmpdir(), "foramen-lighthouse-"));
  const flags = [...args, "--headless=new", "--remote-debugging-port=0", `--user-data-dir=${profile}`, "about:blank"];
  const child = spawn(executablePath, flags, { env: env as NodeJS.ProcessEnv, stdio: ["ignore", "ignore", "pipe"] });
  let said = "";
  const found = await new Promise<number>((resolve, reject) => {
    child.stderr.on("data", (chunk: Buffer) => {
      said += chunk;
      const address = /DevTools listening on ws:\/\/[^:]+:(\d+)/.exec(said);
      if (address) resolve(Number(address[1]));
    });
    child.on("exit", (code) => reject(new Error(`Chromium ended with ${code}:\n${said}`)));
  });
  return {
    port: found,
    close: async () => {
      child.removeAllListeners("exit");
      if (child.exitCode === null) {
        child.kill("SIGTERM");
        await once(child, "exit");
      }
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

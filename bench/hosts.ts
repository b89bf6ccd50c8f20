import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import { build } from "vite";
import { chromiumOptions } from "../e2e/chromium.ts";
import type * as Workload from "./workload.ts";

type Call = {
  [Name in keyof typeof Workload]: (typeof Workload)[Name] extends (...args: infer Args) => infer Answer
    ? { args: Args; answer: Answer }
    : never;
};

/** Where the workload runs. Only one of them works at a time. */
export interface Host {
  readonly name: "Node" | "Chromium";
  ask<Name extends keyof Call>(name: Name, ...args: Call[Name]["args"]): Promise<Call[Name]["answer"]>;
  close(): Promise<void>;
}

const ENTRY = fileURLToPath(new URL("workload.ts", import.meta.url));
const CACHE = fileURLToPath(new URL("../node_modules/.cache/foramen/bench", import.meta.url));

/** Builds the engine and the workload into one module, as the pages are built; returns its file. */
export async function bundleWorkload(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: "error",
    publicDir: false,
    build: { write: false, target: "es2022", minify: true, lib: { entry: ENTRY, formats: ["es"] } },
  });
  const [result] = Array.isArray(built) ? built : [built];
  if (result === undefined || !("output" in result)) throw new Error("Vite gave no bundle of the workload.");
  mkdirSync(CACHE, { recursive: true });
  const file = path.join(CACHE, "workload.mjs");
  writeFileSync(file, result.output[0].code);
  return file;
}

export async function nodeHost(bundle: string): Promise<Host> {
  const workload: Record<string, (...args: unknown[]) => unknown> = await import(pathToFileURL(bundle).href);
  return {
    name: "Node",
    ask: async (name, ...args) => workload[name]!(...args) as never,
    close: async () => {},
  };
}

/** An isolated page, for only there is the clock fine enough (5 microseconds instead of 100). */
const HEADERS = { "Cross-Origin-Opener-Policy": "same-origin", "Cross-Origin-Embedder-Policy": "require-corp" };

export async function chromiumHost(bundle: string): Promise<Host> {
  const browser = await chromium.launch(await chromiumOptions());
  const page = await browser.newPage();
  // Answered here: nothing listens at this address and nothing goes over a network.
  await page.route("http://localhost/**", (route) =>
    route.request().url().endsWith("/workload.mjs")
      ? route.fulfill({ contentType: "text/javascript", headers: HEADERS, body: readFileSync(bundle, "utf8") })
      : route.fulfill({ contentType: "text/html", headers: HEADERS, body: "<!doctype html><title>bench</title>" }),
  );
  await page.goto("http://localhost/");
  await page.evaluate("import('/workload.mjs').then((workload) => { globalThis.workload = workload; })");
  return {
    name: "Chromium",
    ask: (name, ...args) =>
      page.evaluate(
        ([called, given]) => {
          const { workload } = globalThis as unknown as { workload: Record<string, (...args: unknown[]) => unknown> };
          return workload[called]!(...given);
        },
        [name, args] as [string, unknown[]],
      ) as never,
    close: () => browser.close(),
  };
}

import { chromium } from "playwright-core";
import type { TestProject } from "vitest/node";
// @ts-expect-error plain JavaScript: the bootstrap has to run before TypeScript is installed
import { build } from "../scripts/build.mjs";
import { chromiumOptions } from "./chromium.ts";
import { serve } from "./served.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Address of the site as the real server serves it. */
    origin: string;
    /** Where the one browser listens. */
    browser: string;
  }
}

/** Builds what is stale, serves it by the real server and starts one browser for all journeys. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await build(process.execPath);
  const served = await serve();
  const browser = await chromium.launchServer(await chromiumOptions()).catch(async (fault: unknown) => {
    await served.close();
    throw fault;
  });
  project.provide("origin", served.origin);
  project.provide("browser", browser.wsEndpoint());
  return async () => {
    await browser.close();
    await served.close();
  };
}

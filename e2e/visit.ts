import { mkdirSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, inject } from "vitest";

const SCREENSHOTS = fileURLToPath(new URL("../test-results", import.meta.url));

/** A page in a fresh browser profile, and what went over the line and wrong while it was open. */
export interface Visit {
  readonly page: Page;
  readonly origin: string;
  /** Addresses of all requests so far, those of the worker included. */
  readonly requests: string[];
  /** Faults of scripts and refusals of the content security policy. */
  readonly faults: string[];
}

let browser: Browser;
const open: Page[] = [];

/** Registers the browser for a test file; every page is closed after its test. */
export function withBrowser(): void {
  beforeAll(async () => {
    browser = await chromium.connect(inject("browser"));
  });
  afterEach(async () => {
    for (const page of open.splice(0)) await page.context().close();
  });
  afterAll(() => browser.close());
}

interface VisitOptions extends BrowserContextOptions {
  path?: string;
  /** Wait until the engine has answered; true unless said. */
  ready?: boolean;
  /** What is to be done before the page is opened. */
  before?: (page: Page) => Promise<void>;
}

/** Opens the workbench and waits until the engine has answered. */
export async function visit(options: VisitOptions = {}): Promise<Visit> {
  const { path: address = "/workbench", ready = true, before, ...context } = options;
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 900 }, ...context })).newPage();
  open.push(page);
  const origin = inject("origin");
  const requests: string[] = [];
  const faults: string[] = [];
  page.on("request", (request) => requests.push(request.url()));
  page.on("pageerror", (fault) => faults.push(String(fault)));
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(message.text());
  });
  await before?.(page);
  await page.goto(origin + address);
  if (ready) await page.locator('.answer[data-ready="true"] .urgency').waitFor();
  return { page, origin, requests, faults };
}

/** Shows one of the published examples by a part of its id. */
export async function showExample(page: Page, part: string): Promise<void> {
  await openExamples(page);
  await page.locator(`button[data-example*="${part}"]`).click();
  await page.locator('.answer[data-explained="true"] .cause').first().waitFor();
}

/** The examples stand in sight while nothing is entered; afterwards in a part of their own. */
export async function openExamples(page: Page): Promise<void> {
  await page.locator("button[data-example]").first().waitFor({ state: "attached" });
  await page.evaluate(() => document.querySelector("[data-example]")?.closest("details")?.setAttribute("open", ""));
}

/** Keeps a picture for a person to look at; nothing is compared with it. */
export async function picture(page: Page, name: string): Promise<void> {
  mkdirSync(SCREENSHOTS, { recursive: true });
  await page.screenshot({ path: path.join(SCREENSHOTS, `${name}.png`), fullPage: true });
}

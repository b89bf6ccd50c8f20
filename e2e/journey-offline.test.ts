import { get } from "node:http";
import { describe, expect, it } from "vitest";
import { beginJourney, denyAll, markGroin, onward, sayYes, toChart, toResult } from "./journey-visit.ts";
import { expectOwnParts, type LoggedRequest } from "./request-log.ts";
import { visit, withBrowser } from "./visit.ts";

withBrowser();

/** Everything up to the result page, engine and model included. */
const CEILING_BYTES = 180_000;

/** A whole journey with plan and diary, on a machine that is busy with other work. */
const WHOLE_JOURNEY_MS = 240_000;

/** What comes over the line for one address, compressed as a browser asks for it. */
function transferred(address: string): Promise<number> {
  return new Promise((resolve, reject) => {
    get(address, { headers: { "accept-encoding": "gzip" } }, (response) => {
      let bytes = 0;
      response.on("data", (chunk: Buffer) => {
        bytes += chunk.length;
      });
      response.on("end", () => resolve(bytes));
    }).on("error", reject);
  });
}

describe("a journey", () => {
  it(
    "works without a line after the first visit, from the start page to the result",
    async () => {
      const { page, origin } = await visit({ path: "/", ready: false, locale: "en-GB" });
      await page.evaluate(async () => {
        await navigator.serviceWorker.ready;
      });
      // The first page is not yet the worker's: every later one is.
      await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
      await page.context().setOffline(true);
      await page.goto(`${origin}/check`);
      await page.locator(".journey h1").waitFor();
      await toChart(page);
      await markGroin(page);
      await toResult(page);
      await page.locator("[data-care]").waitFor({ timeout: 80_000 });
      await page.goto(`${origin}/diary`);
      await page.locator(".diary-form").waitFor({ timeout: 60_000 });
    },
    WHOLE_JOURNEY_MS,
  );

  it("asks no other origin, sends nothing, and has no answer in any address", async () => {
    const { page, origin } = await visit({ path: "/", ready: false, locale: "en-GB" });
    const requests: LoggedRequest[] = [];
    page.context().on("request", (request) => {
      requests.push({ method: request.method(), address: request.url(), body: request.postData() });
    });
    await page.locator("#start-link").click();
    await page.locator(".journey h1").waitFor();
    await sayYes(page, "urinary_retention");
    await page.locator('.journey[data-screen="emergency"]').waitFor();
    await page.getByRole("button", { name: "I have done this" }).click();
    await page.locator('.journey[data-screen="safety"]').waitFor();
    await toChart(page);
    await markGroin(page);
    await toResult(page);
    await page.locator("[data-care]").waitFor({ timeout: 80_000 });
    expect(requests.length).toBeGreaterThan(10);
    const allowed = /^\/(check|sw\.js|diary|$|_astro\/[\w.-]+|[\w-]+\.(json|svg|png|webmanifest))$/;
    expectOwnParts(requests, origin, allowed);
    expect(page.url()).toBe(`${origin}/check`);
    expect(await page.evaluate(() => document.cookie)).toBe("");
  });

  it("transfers at most 180 kB up to the last question, engine and model included", async () => {
    const { page, requests } = await beginJourney({ serviceWorkers: "block" });
    await toChart(page);
    await markGroin(page);
    await onward(page);
    await onward(page);
    await denyAll(page);
    const addresses = [...new Set(requests)];
    const weights = await Promise.all(
      addresses.map(async (address) => ({ path: new URL(address).pathname, bytes: await transferred(address) })),
    );
    const listed = weights.map(({ path, bytes }) => `${String(bytes).padStart(8)} ${path}`).join("\n");
    const total = weights.reduce((sum, { bytes }) => sum + bytes, 0);
    console.log(`Journey: ${total} bytes\n${listed}`);
    expect(weights.some(({ path }) => path.includes("worker"))).toBe(true);
    expect(weights.some(({ path }) => path === "/knowledge.json")).toBe(true);
    expect(total, listed).toBeLessThanOrEqual(CEILING_BYTES);
  });
});

describe("the body chart", () => {
  it("gives the same from tap, stroke, keyboard and list", async () => {
    const said: string[] = [];
    for (const way of ["tap", "stroke", "keyboard", "list"] as const) {
      const { page } = await beginJourney();
      await toChart(page);
      const spot = page.locator('[data-spot="front-inguinal_groin-right"]');
      if (way === "tap") await spot.click();
      if (way === "stroke") {
        const box = (await spot.boundingBox())!;
        await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
        await page.mouse.down();
        await page.mouse.move(box.x + box.width / 2 + 1, box.y + box.height / 2 + 1);
        await page.mouse.up();
      }
      if (way === "keyboard") {
        await spot.focus();
        await page.keyboard.press("Space");
      }
      if (way === "list") {
        await page.getByText("Choose from a list instead").click();
        await page
          .locator(".area-list li", { hasText: /^Groin/i })
          .getByLabel(/right/i)
          .check();
      }
      await expect.poll(() => page.locator(".chart-sentence").textContent()).toContain("groin on the right");
      await onward(page);
      const kept = await page.evaluate(
        () =>
          new Promise<string>((resolve) => {
            const open = indexedDB.open("foramen");
            open.onsuccess = () => {
              const read = open.result.transaction("kept").objectStore("kept").get("journey");
              read.onsuccess = () => resolve(JSON.stringify(read.result.chart.marks));
            };
          }),
      );
      said.push(kept);
    }
    expect(new Set(said).size).toBe(1);
    expect(JSON.parse(said[0]!)).toEqual([{ area: "inguinal_groin", side: "right", brush: "pain" }]);
  });
});

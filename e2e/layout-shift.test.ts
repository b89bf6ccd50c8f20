import { expect, it } from "vitest";
import { visit, withBrowser } from "./visit.ts";

withBrowser();

/** How far a page may jump while it loads, by the measure of the browser: a fifth of what is called good. */
const MOST = 0.02;

it.each([
  { width: 412, height: 823 },
  { width: 1350, height: 940 },
])("nothing jumps while a page loads, at $width px", async (viewport) => {
  const jumps: Record<string, string> = {};
  for (const path of ["/", "/check", "/diary", "/workbench", "/report", "/medication", "/evidence", "/search"]) {
    const { page } = await visit({
      path,
      ready: false,
      viewport,
      before: async (fresh) => {
        await fresh.addInitScript(() => {
          const seen: { value: number; what: string }[] = [];
          Object.assign(globalThis, { seen });
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries() as (PerformanceEntry & {
              value: number;
              sources: { node: Element | null }[];
            })[])
              seen.push({ value: entry.value, what: entry.sources[0]?.node?.outerHTML?.slice(0, 80) ?? "" });
          }).observe({ type: "layout-shift", buffered: true });
        });
      },
    });
    await page.waitForLoadState("networkidle");
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    const seen = await page.evaluate(() => (globalThis as unknown as { seen: { value: number; what: string }[] }).seen);
    const sum = seen.reduce((so, { value }) => so + value, 0);
    if (sum > MOST) jumps[path] = `${sum.toFixed(3)}: ${seen.map(({ what }) => what).join(" | ")}`;
    await page.context().close();
  }
  expect(jumps).toEqual({});
});

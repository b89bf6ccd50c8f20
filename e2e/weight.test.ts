import { get } from "node:http";
import { expect, it } from "vitest";
import { visit, withBrowser } from "./visit.ts";

withBrowser();

/** Slow lines and old phones: the whole workbench, engine and knowledge included, within one picture's weight. What shows an answer comes when somebody begins. */
const CEILING_BYTES = 180_000;

/** What comes over the line for one address, compressed as a browser asks for it: body alone, as it is sent. */
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

it("the first view transfers at most 180 kB, engine and knowledge included", async () => {
  const { page, requests } = await visit();
  await page.waitForLoadState("networkidle");
  const weights = await Promise.all(
    [...new Set(requests)].map(async (address) => ({
      path: new URL(address).pathname,
      bytes: await transferred(address),
    })),
  );
  const total = weights.reduce((sum, { bytes }) => sum + bytes, 0);
  const listed = weights.map(({ path, bytes }) => `${String(bytes).padStart(8)} ${path}`).join("\n");
  console.log(`First view: ${total} bytes\n${listed}`);
  for (const part of ["/knowledge.json", "/knowledge-texts.json", "worker", ".css", ".js"]) {
    expect(
      weights.some(({ path }) => path.includes(part)),
      part,
    ).toBe(true);
  }
  expect(total, listed).toBeLessThanOrEqual(CEILING_BYTES);
});

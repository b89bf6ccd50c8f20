import { expect, it } from "vitest";
import { expectOwnParts, type LoggedRequest } from "./request-log.ts";
import { visit, withBrowser } from "./visit.ts";

withBrowser();

/** Written by somebody who was asked not to: it must not leave the page either. */
const NOTE = "Jane Example, 61. Left groin pain for 3 weeks. MRI: left L1-L2 disc extrusion compressing the L2 root.";

it("a practitioner gets from a pasted note to a copied letter with a finger, and no request tells anybody", async () => {
  const { page, origin, faults } = await visit({
    viewport: { width: 360, height: 740 },
    hasTouch: true,
    isMobile: true,
    permissions: ["clipboard-read", "clipboard-write"],
  });
  const log: LoggedRequest[] = [];
  // Of the whole profile: workers and the service worker ask too.
  page.context().on("request", (request) => {
    log.push({ method: request.method(), address: request.url(), body: request.postData() });
  });

  await page.locator("summary", { hasText: "Paste a report" }).tap();
  await page.getByLabel("Text of a scan report or a clinic note").fill(NOTE);
  await page.getByRole("button", { name: "Read it" }).tap();
  await page
    .getByRole("button", { name: /^Accept: .*L1-L2/ })
    .first()
    .tap();
  await page.locator(".row").first().waitFor();

  await page.locator(".entry-part > summary", { hasText: "Examination" }).tap();
  await page.locator('.exam-part[data-part="reflexes"] > summary').tap();
  await page.getByLabel("Knee jerk reduced or absent compared with the other side, left: present").tap();
  await page.getByLabel("Find a finding").fill("hip flexion 4 left");
  await page.locator('[role="option"]').first().tap();
  await expect.poll(() => page.locator(".row").count()).toBeGreaterThanOrEqual(3);

  await page.getByRole("navigation", { name: "Parts of the workbench" }).getByRole("button", { name: "Action" }).tap();
  const copy = page.getByRole("button", { name: "Copy Letter" });
  await expect.poll(() => copy.isEnabled(), { timeout: 60_000 }).toBe(true);
  await copy.tap();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain("hip flexion");

  expect(log.length).toBeGreaterThan(3);
  const allowed =
    /^\/(sw\.js|_astro\/[\w.-]+\.(js|css)|(knowledge|knowledge-texts|check-texts|knowledge-plain|anatomy|likelihood-ratios|plan|medication|follow-up|scan|report-words)\.json)$/;
  expectOwnParts(log, origin, allowed);
  expect(faults).toEqual([]);
});

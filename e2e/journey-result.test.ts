import { expect, it } from "vitest";
import {
  beginJourney,
  denyAll,
  markGroin,
  onward,
  sayYes,
  screenOf,
  tellPerson,
  toChart,
  toResult,
} from "./journey-visit.ts";
import { picture, withBrowser } from "./visit.ts";

withBrowser();

/** A whole journey, on a machine that is busy with other work. */
const WHOLE_JOURNEY_MS = 300_000;

const REPORT =
  "MRI of the lumbar spine. L2/3: right foraminal disc extrusion compressing the right L2 root. L5/S1: normal.";

it("asks at once what an answer makes pressing, and shows it before the page is left", async () => {
  const { page } = await beginJourney();
  for (let pages = 0; pages < 2; pages += 1) {
    await denyAll(page);
    await onward(page);
  }
  expect(await page.locator(".ask-more").count()).toBe(0);
  await sayYes(page, "onset_sudden");
  await page.locator("#ask-known_aaa").waitFor();
  const title = await page.locator("h1").textContent();
  await page.locator(".onward .primary").click();
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("ask-more");
  expect(await page.locator("h1").textContent()).toBe(title);
  await onward(page);
  expect(await screenOf(page)).toBe("chart");

  await page.goBack();
  await sayYes(page, "known_aaa");
  await page.locator('.journey[data-screen="emergency"]').waitFor();
});

it(
  "tells a scan report that counts once it is taken in, how sure it is, when to come back, and shows a code to scan",
  async () => {
    const { page, faults } = await beginJourney();
    await toChart(page);
    await markGroin(page);
    while ((await screenOf(page)) !== "report") {
      if ((await screenOf(page)) === "person") await tellPerson(page);
      if (["person", "theme"].includes((await screenOf(page)) ?? "")) await denyAll(page);
      await onward(page);
    }
    await page.getByLabel("Words of the report").fill(REPORT);
    await page.getByRole("button", { name: "Explain this report" }).click();
    const first = page.locator(".report-told .ask-choice").first();
    await first.waitFor({ timeout: 60_000 });
    expect(await page.locator(".report-told .chosen").count()).toBe(0);
    await page.getByRole("button", { name: "take it in" }).click();
    await expect.poll(() => page.locator(".report-told .chosen").count()).toBeGreaterThan(0);

    await toResult(page);
    await page.locator("[data-care]").waitFor({ timeout: 60_000 });
    await page.locator("#report-told summary").first().click();
    await expect.poll(() => page.locator("#report-told").textContent()).toContain("Counts for this result");

    // When to come back: the times of the gate, in the words of the plan.
    const comeBack = (await page.locator('section[aria-labelledby="return"]').textContent()) ?? "";
    expect(comeBack).toMatch(/Be seen today:.*The leg gets weaker/);
    await expect
      .poll(() => page.locator(".likely-chance").first().textContent(), { timeout: 120_000 })
      .toMatch(/out of 100 \(.+\)\. It could be (between about \d+ and|anything up to about) \d+\./);

    await page.getByRole("button", { name: "When to come back" }).click();
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("return");
    expect(page.url()).toMatch(/\/check$/);

    await page.getByRole("button", { name: "Show as a code to scan" }).click();
    await page.locator(".qr svg").waitFor();
    expect(await page.locator(".summary").first().textContent()).toContain("groin on the right");
    await picture(page, "journey-result-code");
    expect(faults).toEqual([]);
  },
  WHOLE_JOURNEY_MS,
);

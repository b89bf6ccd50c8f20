import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { violations } from "./axe.ts";
import { picture, visit, withBrowser } from "./visit.ts";

withBrowser();

const TEXT = `MRI LUMBAR SPINE
Findings: The conus ends at L1.
L1-L2: Left foraminal disc protrusion with moderate left foraminal stenosis.
L4-L5: Broad based disc bulge. No canal stenosis.
L5-S1: Possible contact with the right S1 nerve root.`;

const open = async (options: Parameters<typeof visit>[0] = {}) => {
  const one = await visit({ path: "/report", ready: false, ...options });
  await one.page.locator('.report-desk[data-ready="true"]').waitFor();
  return one;
};

async function read(page: Page, text = TEXT): Promise<void> {
  await page.getByLabel("The words of the report").fill(text);
  await page.getByRole("button", { name: "Read the report" }).click();
  await page.locator(".report-finding").first().waitFor();
}

const settled = (page: Page) => page.locator(".report-desk:not([data-busy])").waitFor();

async function feel(page: Page): Promise<void> {
  await page.getByLabel("Age", { exact: true }).fill("54");
  await page.getByLabel("Side of the pain").selectOption("left");
  await page.getByLabel("groin").check();
  await page.getByLabel("top of the front of the thigh").check();
  await page.locator("[data-verdict]").first().waitFor();
  await settled(page);
}

describe("the page for reports", () => {
  it("says what is wrong with a text that holds nothing of a report", async () => {
    const { page } = await open();
    await page.getByLabel("The words of the report").fill("hello world");
    await page.getByRole("button", { name: "Read the report" }).click();
    const said = page.getByRole("alert");
    await said.waitFor();
    expect(await said.textContent()).toMatch(/Nothing of a report was found.*Expected.*Copy the report itself/);
    expect(await page.locator(".report-finding").count()).toBe(0);
  });

  it.each([
    { width: 360, colorScheme: "light" },
    { width: 1440, colorScheme: "dark" },
    { width: 1440, colorScheme: "light" },
    { width: 360, colorScheme: "dark" },
  ] as const)("holds for axe and needs no scrolling sideways at $width px, $colorScheme", async (view) => {
    const { width, colorScheme } = view;
    const { page, faults } = await open({ colorScheme, viewport: { width, height: 900 } });
    await picture(page, `report-empty-${width}-${colorScheme}`);
    expect(await violations(page)).toEqual([]);
    await page.getByRole("button", { name: "Show an example" }).click();
    await page.getByRole("button", { name: "Read the report" }).click();
    await page.locator(".report-finding").first().waitFor();
    await feel(page);
    for (const details of await page.locator("details > summary").all()) await details.click();
    await page
      .getByRole("button", { name: /^Correct:/ })
      .first()
      .click();
    await page
      .getByRole("button", { name: /^Accept:/ })
      .nth(1)
      .click();
    await page
      .getByRole("button", { name: /^Strike:/ })
      .nth(3)
      .click();
    await settled(page);
    await picture(page, `report-${width}-${colorScheme}`);
    expect(await violations(page)).toEqual([]);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(wide).toBeLessThanOrEqual(0);
    expect(faults).toEqual([]);
  });

  it("reads with the network cut, and asks nobody while it reads", async () => {
    const { page, origin, requests, faults } = await open();
    await page.waitForLoadState("networkidle");
    const loaded = requests.length;
    expect(requests.filter((address) => new URL(address).origin !== origin)).toEqual([]);
    await page.context().setOffline(true);
    await read(page);
    await feel(page);
    await page.getByRole("button", { name: "Accept all that is left" }).click();
    await settled(page);
    expect(await page.locator(".report-finding").count()).toBeGreaterThan(3);
    expect(requests.slice(loaded)).toEqual([]);
    expect(faults).toEqual([]);
  });

  it("lights the finding of the words that are pointed at, and the words of the finding", async () => {
    const { page } = await open();
    await read(page);
    await page.locator("a.report-mark", { hasText: "disc protrusion" }).first().hover();
    const lit = page.locator('.report-finding[data-lit="true"] h4');
    expect(await lit.allTextContents()).toEqual(expect.arrayContaining([expect.stringContaining("slipped disc")]));
    const bulge = page.locator(".report-finding", { hasText: "Bulging disc" });
    await bulge.getByRole("button", { name: /^Accept/ }).focus();
    expect(await page.locator('.report-mark[data-lit="true"]').first().textContent()).toContain("bulge");
    expect(await page.locator(".report-spine svg").getAttribute("aria-label")).toContain("L4–L5");
  });

  it("says what fits after a few answers, and how common each is at that age", async () => {
    const { page } = await open();
    await read(page);
    await feel(page);
    const protrusion = page.locator(".report-finding", { hasText: "Small slipped disc" });
    expect(await protrusion.locator(".report-verdict").textContent()).toMatch(/fits/);
    const bulge = page.locator(".report-finding", { hasText: "Bulging disc" });
    expect(await bulge.locator(".report-verdict").textContent()).toContain("does not explain");
    expect(await bulge.textContent()).toContain("Of people aged 50 to 59 who have no pain");
  });

  it("takes what was accepted and corrected to the workbench, and nothing else, and nothing in the address", async () => {
    const { page } = await open();
    await read(page);
    const take = page.getByRole("button", { name: "Take what is accepted to the workbench" });
    expect(await take.isDisabled()).toBe(true);
    await page.getByRole("button", { name: /^Accept: Small slipped disc/ }).click();
    await page.getByRole("button", { name: /^Strike: Bulging disc/ }).click();
    await page.getByRole("button", { name: /^Correct: Narrow gap/ }).click();
    await page.getByLabel(/^Side of Narrow gap/).selectOption("right");
    await settled(page);
    await expect.poll(() => take.isDisabled()).toBe(false);
    await expect.poll(() => page.getByText("2 findings are ready").count()).toBe(1);
    await take.click();
    await page.locator(".row").nth(1).waitFor();
    expect(new URL(page.url()).pathname).toBe("/workbench");
    expect(new URL(page.url()).search + new URL(page.url()).hash).toBe("");
    expect(await page.locator(".row").count()).toBe(2);
    expect(await page.getByLabel(/^Side of Foraminal stenosis/).inputValue()).toBe("right");
    await page.reload();
    await page.locator('.answer[data-ready="true"]').waitFor();
    expect(await page.locator(".row").count()).toBe(0);
  });

  it("is used with the keyboard alone", async () => {
    const { page } = await open();
    await page.getByLabel("The words of the report").focus();
    await page.keyboard.insertText(TEXT);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.locator(".report-finding").first().waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("report-text-heading");
    await page.keyboard.press("Tab");
    const mark = await page.evaluate(() => document.activeElement?.className);
    expect(mark).toBe("report-mark");
    await page.keyboard.press("Enter");
    expect(await page.evaluate(() => location.hash)).toMatch(/^#report-finding-/);
    await page
      .getByRole("button", { name: /^Accept/ })
      .nth(1)
      .focus();
    await page.keyboard.press("Space");
    await page.locator('.report-finding[data-decision="accept"]').waitFor();
  });

  it("takes a text file that is dropped or chosen, and says so when it is no text", async () => {
    const { page } = await open();
    const choose = (name: string, buffer: Buffer) =>
      page.getByLabel("A text file").setInputFiles({ name, mimeType: "text/plain", buffer });
    await choose("report.txt", Buffer.from(TEXT));
    await expect.poll(() => page.getByLabel("The words of the report").inputValue()).toBe(TEXT);
    await choose("scan.pdf", Buffer.from("%PDF-1.7"));
    expect(await page.getByRole("alert").textContent()).toContain("no plain text");
  });

  it("never lets silence look like normal", async () => {
    const { page } = await open();
    await read(page, `${TEXT}\nThe flumph quarms beside the zorp.`);
    const words = await page.locator(".report-desk").textContent();
    expect(words).toContain("Words without a mark were not used: read them yourself.");
  });
});

import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { violations } from "./axe.ts";
import { picture, visit, withBrowser } from "./visit.ts";

withBrowser();

const open = async (options: Parameters<typeof visit>[0] = {}) => {
  const one = await visit({ path: "/medication", ready: false, ...options });
  await one.page.locator('.medication-desk[data-ready="true"]').waitFor();
  return one;
};

async function enter(page: Page): Promise<void> {
  await page
    .getByLabel("Orders, one a line")
    .fill("ibuprofen 400 mg three times daily for 5 days\ngabapentin 300 mg TDS");
  await page.getByLabel("Age", { exact: true }).fill("72");
  await page.getByLabel("Drugs taken now, one a line").fill("warfarin 5 mg daily");
  await page.locator(".order-card").nth(1).waitFor();
}

describe("the medication page", () => {
  it.each([
    { width: 360, colorScheme: "light" },
    { width: 1280, colorScheme: "dark" },
  ] as const)(
    "holds for axe and needs no scrolling sideways at $width px, $colorScheme",
    async ({ width, colorScheme }) => {
      const { page, faults } = await open({ colorScheme, viewport: { width, height: 900 } });
      expect(await violations(page)).toEqual([]);
      await enter(page);
      for (const details of await page.locator("details > summary").all()) await details.click();
      await picture(page, `medication-${width}-${colorScheme}`);
      expect(await violations(page)).toEqual([]);
      const wide = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(wide).toBeLessThanOrEqual(0);
      expect(faults).toEqual([]);
    },
  );

  it("answers live, names what is not known, and asks nobody but its own origin", async () => {
    const { page, origin, requests } = await open();
    await enter(page);
    const first = page.locator(".order-card").first();
    expect(await first.locator(".order-verdict").textContent()).toContain("Advised against");
    expect(await first.locator('[data-strength="check"]').first().textContent()).toContain("Ibuprofen with warfarin");
    expect(await page.locator(".medication-answer").textContent()).toContain("creatinine");
    await page.getByLabel("Orders, one a line").fill("ibuprofen a handful daily\nibuprofen 400 mg TDS");
    await page.locator('[data-refused="true"]').waitFor();
    const refused = await page.locator('[data-refused="true"]').textContent();
    expect(refused).toContain("Line 1 is not checked, nor counted with the others: The order states no dose");
    expect(await first.locator('[data-strength="check"]').first().textContent()).toContain("Ibuprofen with warfarin");
    expect(requests.filter((address) => !address.startsWith(origin))).toEqual([]);
  });

  it("is reached and used with the keyboard alone", async () => {
    const { page } = await open();
    for (let press = 0; press < 10; press += 1) {
      await page.keyboard.press("Tab");
      if ((await page.evaluate(() => document.activeElement?.tagName)) === "TEXTAREA") break;
    }
    await page.keyboard.type("tramadol 100 mg q4h prn");
    await page.locator('.order-card[data-verdict="dose-too-high"]').waitFor();
    expect(await page.locator(".order-card").count()).toBe(1);
    await expect.poll(() => page.locator('[aria-live="polite"]').first().textContent()).toContain("Dose too high");
  });
});

import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { violations } from "./axe.ts";
import { picture, type Visit, visit, withBrowser } from "./visit.ts";

withBrowser();

/** The worker weighs the whole case before it answers, on a machine that is busy with other work. */
const JUDGED_MS = 60_000;

async function openDiary(): Promise<Visit> {
  const one = await visit({ path: "/diary", ready: false, locale: "en-GB", viewport: { width: 390, height: 844 } });
  await one.page.locator(".diary-form").waitFor({ timeout: JUDGED_MS });
  return one;
}

const save = (page: Page) => page.getByRole("button", { name: "Save" }).click();
const saddle = (page: Page) => page.getByLabel(/numb.*saddle|saddle.*numb/i);
const minutesOf = (page: Page) => page.getByRole("textbox", { name: /minutes/ });
const focused = (page: Page) => page.evaluate(() => document.activeElement?.id ?? "");

/** Whether the whole of it stands inside the window. */
const inSight = (page: Page, selector: string) =>
  page.locator(selector).evaluate((element) => {
    const { top, bottom, height } = element.getBoundingClientRect();
    return height > 0 && top >= 0 && bottom <= innerHeight;
  });

describe("the diary", () => {
  it("brings an emergency into sight and focus when it is saved, in plain words, minutes wrong or not", async () => {
    const { page, faults } = await openDiary();
    await minutesOf(page).fill("abc");
    await saddle(page).check();
    const asked = (await page.locator(".diary-flags label", { has: saddle(page) }).textContent())!;
    await save(page);
    await expect.poll(() => focused(page), { timeout: JUDGED_MS }).toBe("diary-gate");
    expect(await inSight(page, "#diary-gate")).toBe(true);
    expect(await inSight(page, ".care .call-line")).toBe(true);
    const card = page.locator(".care");
    await expect.poll(() => card.textContent()).toContain("Saved for today, but without the minutes of walking");
    expect(await card.textContent()).toContain("Get help now");
    expect(await card.locator("li").allTextContents()).toEqual([asked]);
    expect(await card.textContent()).not.toMatch(/cauda|conus|flag/);
    await picture(page, "diary-emergency");
    expect(await violations(page)).toEqual([]);
    expect(faults).toEqual([]);
  });

  it("says beside the button that it is saved, and shows what was noted today, also when it is opened again", async () => {
    const { page } = await openDiary();
    const minutes = minutesOf(page);
    await minutes.fill("abc");
    await page.getByRole("alert").getByText("Use digits only, such as 20").waitFor();
    await minutes.fill("25");
    expect(await page.getByRole("alert").count()).toBe(0);
    await page.getByLabel("No, the same").check();
    await save(page);
    const told = page.locator(".diary-save [role=status]");
    await expect.poll(() => told.textContent()).toContain("Saved for today");
    await expect.poll(() => inSight(page, ".diary-save [role=status]")).toBe(true);
    expect(await minutes.inputValue()).toBe("25");
    await page.reload();
    await page.locator(".diary-form").waitFor({ timeout: JUDGED_MS });
    expect(await minutes.inputValue()).toBe("25");
    expect(await page.getByLabel("No, the same").isChecked()).toBe(true);
  });

  it("keeps a danger sign that is saved a second time, until it is taken back", async () => {
    const { page } = await openDiary();
    await saddle(page).check();
    await save(page);
    await expect.poll(() => focused(page), { timeout: JUDGED_MS }).toBe("diary-gate");
    await minutesOf(page).fill("5");
    await save(page);
    await expect.poll(() => focused(page), { timeout: JUDGED_MS }).toBe("diary-gate");
    await saddle(page).uncheck();
    await save(page);
    await page.locator("#diary-gate").waitFor({ state: "detached", timeout: JUDGED_MS });
  });
});

import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { violations } from "./axe.ts";
import { beginJourney, denyAll, markGroin, onward, sayYes, screenOf } from "./journey-visit.ts";
import { picture, visit, withBrowser } from "./visit.ts";

withBrowser();

/** A whole journey, each screen looked at, on a machine that is busy with other work. */
const WHOLE_JOURNEY_MS = 300_000;

/** Faults of one screen, by its name: what axe finds, what hangs over the edge, and targets that are too small. */
async function faultsOf(page: Page): Promise<unknown[]> {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  const small = await page.evaluate(() =>
    [...document.querySelectorAll("main button, main select, main textarea, main summary, main .primary, main label")]
      .map((target) => ({ target, box: target.getBoundingClientRect() }))
      .filter(({ target, box }) => box.width > 1 && box.height < 44 && !target.matches(".field > label"))
      .filter(({ target }) => target.tagName !== "LABEL" || target.querySelector("input") !== null)
      .map(({ target }) => target.outerHTML.slice(0, 90)),
  );
  const faults: unknown[] = [...(await violations(page)), ...small];
  if (wide > 0) faults.push(`${wide} px too wide`);
  return faults;
}

/** Goes through every screen once and gathers the faults of each. */
async function everyScreen(page: Page, name: string): Promise<Record<string, unknown[]>> {
  const faults: Record<string, unknown[]> = {};
  const look = async (screen: string) => {
    const found = await faultsOf(page);
    if (found.length > 0) faults[screen] = found;
    await picture(page, `journey-${screen}-${name}`);
  };
  for (let at = 0; ; at += 1) {
    const screen = (await screenOf(page)) ?? "";
    if (screen === "chart") {
      await page.locator(".body-chart").waitFor();
      await markGroin(page);
    }
    if (screen === "result") {
      await page.locator("[data-care]").waitFor({ timeout: 80_000 });
      await page.evaluate(() => {
        for (const details of document.querySelectorAll("details")) details.setAttribute("open", "");
      });
    }
    if (screen === "person") {
      await page.getByLabel("Age in years").fill("58");
      await denyAll(page);
    }
    await look(`${at}-${screen}`);
    if (screen === "result") return faults;
    if (screen === "safety" || screen === "theme") await denyAll(page);
    await onward(page);
  }
}

describe("every screen of a journey", () => {
  it.each([
    { name: "360-light", colorScheme: "light", width: 360 },
    { name: "1280-dark", colorScheme: "dark", width: 1280 },
    { name: "320-light", colorScheme: "light", width: 320 },
  ] as const)(
    "keeps WCAG 2.2 AA, targets of 44 px and no scrolling sideways, $name",
    async (view) => {
      const { page, faults } = await beginJourney({
        colorScheme: view.colorScheme,
        viewport: { width: view.width, height: 800 },
        reducedMotion: "reduce",
      });
      expect(await everyScreen(page, view.name)).toEqual({});
      expect(faults).toEqual([]);
    },
    WHOLE_JOURNEY_MS,
  );

  it("does so in an emergency, on the start page and in the diary", async () => {
    const { page, origin } = await beginJourney({ viewport: { width: 320, height: 640 } });
    await sayYes(page, "urinary_retention");
    await page.locator('.journey[data-screen="emergency"]').waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.goto(`${origin}/`);
    expect(await faultsOf(page)).toEqual([]);
    await page.goto(`${origin}/diary`);
    await page.locator(".diary-form").waitFor({ timeout: 60_000 });
    expect(await faultsOf(page)).toEqual([]);
  });
});

/** Presses Tab until what has the focus matches. */
async function tabTo(page: Page, selector: string, presses = 120): Promise<void> {
  for (let press = 0; press < presses; press += 1) {
    await page.keyboard.press("Tab");
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector)) return;
  }
  throw new Error(`Nothing like ${selector} can be reached by Tab`);
}

/** Waits for the next screen; its heading has the focus, so that a screen reader begins there. */
async function enterOnward(page: Page): Promise<void> {
  const before = await page.locator(".journey h1").first().textContent();
  await tabTo(page, ".onward .primary");
  await page.keyboard.press("Enter");
  await expect.poll(() => page.locator(".journey h1").first().textContent()).not.toBe(before);
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe("H1");
}

describe("with the keyboard alone", () => {
  it("arrow keys pass a grave answer on the way to no, and it is told where they stop at it", async () => {
    const { page } = await beginJourney();
    await denyAll(page);
    await onward(page);
    const question = page.locator("#ask-foot_drop_tripping");
    await question.getByLabel("Left").focus();
    for (const answer of ["Right", "Both", "No"]) {
      await page.keyboard.press("ArrowDown");
      expect(await question.getByLabel(answer, { exact: true }).isChecked()).toBe(true);
    }
    await page.keyboard.press("Tab");
    // The gate has answered by then: it has told that nothing is pressing.
    await page.waitForTimeout(1_000);
    expect(await screenOf(page)).toBe("safety");
    await question.getByLabel("No", { exact: true }).focus();
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("Tab");
    await page.locator('.journey[data-screen="emergency"]').waitFor();
    await page.getByRole("button", { name: "I tapped the wrong answer" }).click();
    await question.getByLabel("Both").focus();
    await page.keyboard.press("ArrowUp");
    await page.locator('.journey[data-screen="emergency"]').waitFor({ timeout: 20_000 });
  });

  it("the question before everything is deleted gets the focus, and gives it back", async () => {
    const { page } = await visit({ path: "/diary", ready: false });
    await page.getByRole("button", { name: "Delete everything" }).click();
    const focused = () => page.evaluate(() => document.activeElement?.textContent);
    await expect.poll(focused).toContain("This cannot be undone");
    await page.getByRole("button", { name: "No, keep it" }).click();
    await expect.poll(focused).toBe("Delete everything");
  });

  it(
    "a person gets from the start page to a result",
    async () => {
      const { page, faults } = await visit({ path: "/", ready: false, locale: "en-GB" });
      await tabTo(page, "#start-link");
      await page.keyboard.press("Enter");
      await page.locator(".journey h1").waitFor();
      for (;;) {
        const screen = await screenOf(page);
        if (screen === "result") break;
        if (screen === "safety" || screen === "theme") {
          await tabTo(page, ".no-to-rest button");
          await page.keyboard.press("Space");
        }
        if (screen === "chart") {
          // The heading has the focus before the drawing has come: who tabs on at once passes where it will be.
          await page.locator(".body-chart").waitFor();
          await tabTo(page, "[data-spot]");
          await page.keyboard.press("ArrowDown");
          await page.keyboard.press("Space");
          await expect.poll(() => page.locator(".chart-sentence").textContent()).toContain("You marked pain");
        }
        if (screen === "person") {
          await tabTo(page, "#age");
          await page.keyboard.type("58");
        }
        await enterOnward(page);
      }
      await page.locator(".likely li").first().waitFor({ timeout: 60_000 });
      // The heading had the focus before the result was there.
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("H1");
      expect(faults).toEqual([]);
    },
    WHOLE_JOURNEY_MS,
  );
});

describe("with a finger", () => {
  it(
    "a person marks the chart, answers and sees a result",
    async () => {
      const { page, faults } = await beginJourney({
        viewport: { width: 360, height: 740 },
        hasTouch: true,
        isMobile: true,
      });
      for (;;) {
        const screen = await screenOf(page);
        if (screen === "result") break;
        if (screen === "safety" || screen === "theme") {
          const button = page.getByRole("button", { name: "No to all that are left" });
          if (await button.isEnabled()) await button.tap();
        }
        if (screen === "chart") {
          await page.locator('[data-spot="front-thigh_mid_anterior-left"]').tap();
          await expect.poll(() => page.locator(".chart-sentence").textContent()).toContain("thigh on the left");
        }
        const before = await page.locator(".journey h1").first().textContent();
        // Nobody reads a page in less; two taps in one go count as one.
        await page.waitForTimeout(400);
        await page.locator(".onward .primary").tap();
        // A question that has just become pressing is shown first, once; here it is left open.
        const led = async () =>
          (await page.locator(".journey h1").first().textContent()) !== before ||
          (await page.evaluate(() => document.activeElement?.id === "ask-more"));
        await expect.poll(led).toBe(true);
      }
      await page.locator(".likely li").first().waitFor({ timeout: 60_000 });
      expect(faults).toEqual([]);
    },
    WHOLE_JOURNEY_MS,
  );
});

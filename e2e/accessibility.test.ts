import { describe, expect, it } from "vitest";
import { violations } from "./axe.ts";
import { picture, showExample, visit, withBrowser } from "./visit.ts";

withBrowser();

const views = (["light", "dark"] as const).flatMap((colorScheme) =>
  [360, 768, 1440].flatMap((width) => ["empty", "with a case"].map((state) => ({ colorScheme, width, state }))),
);

describe("WCAG 2.2 AA", () => {
  it.each(views)("holds for axe, $colorScheme, $width px, $state", async ({ colorScheme, width, state }) => {
    const { page } = await visit({ colorScheme, viewport: { width, height: 900 } });
    if (state === "with a case") await showExample(page, "ponzo2020");
    await picture(page, `${state.replaceAll(" ", "-")}-${width}-${colorScheme}`);
    await page.evaluate(() => {
      // All but the causes below the first: they look like the first, and there are many.
      for (const details of document.querySelectorAll(":not(.cause) > details")) details.setAttribute("open", "");
    });
    expect(await violations(page)).toEqual([]);
  });

  it("holds for axe while the list of findings is open", async () => {
    const { page } = await visit();
    await page.getByLabel("Find a finding").fill("pain");
    await page.locator('[role="option"]').first().waitFor();
    expect(await violations(page)).toEqual([]);
    await picture(page, "search-1280");
  });

  it("holds for axe where there is no page", async () => {
    const { page } = await visit({ ready: false, path: "/nowhere" });
    expect(await page.locator("h1").textContent()).toContain("no page");
    expect(await violations(page)).toEqual([]);
  });
});

describe("a narrow screen", () => {
  it("needs no scrolling sideways at 320 px, with a whole case", async () => {
    const { page } = await visit({ viewport: { width: 320, height: 640 } });
    await showExample(page, "ponzo2020");
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    await picture(page, "with-a-case-320");
    expect(wide).toBeLessThanOrEqual(0);
  });

  it("has targets of at least 44 px", async () => {
    const { page } = await visit({ viewport: { width: 360, height: 800 } });
    await showExample(page, "ponzo2020");
    // What tells most comes with the reasons, after the rest.
    await page.locator(".exam-best button").first().waitFor({ state: "attached", timeout: 80_000 });
    const small = await page.evaluate(() => {
      for (const details of document.querySelectorAll("details")) details.setAttribute("open", "");
      // Of a box in a label the whole label is the target; a field out of sight is no target, its button is.
      return [...document.querySelectorAll("button, input:not(.visually-hidden), select, summary, [role=option]")]
        .map((target) => ({ target, box: (target.closest("label") ?? target).getBoundingClientRect() }))
        .filter(({ box }) => box.width > 0 && (box.height < 44 || box.width < 44))
        .map(({ target }) => target.outerHTML.slice(0, 80));
    });
    expect(small).toEqual([]);
  });
});

describe("focus", () => {
  it("is visible wherever Tab goes", async () => {
    const { page } = await visit();
    await page.keyboard.press("Tab");
    for (let press = 0; press < 12; press += 1) {
      const outline = await page.evaluate(() => getComputedStyle(document.activeElement ?? document.body).outlineStyle);
      expect(outline).toBe("solid");
      await page.keyboard.press("Tab");
    }
  });
});

describe("print", () => {
  it("leaves out what cannot be used on paper", async () => {
    const { page } = await visit();
    await showExample(page, "ponzo2020");
    await page.emulateMedia({ media: "print" });
    expect(await page.locator(".search").isVisible()).toBe(false);
    expect(await page.locator(".urgency-call").isVisible()).toBe(true);
    expect(await page.locator(".row").first().isVisible()).toBe(true);
    await picture(page, "print");
  });
});

import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { violations } from "./axe.ts";
import { picture, visit, withBrowser } from "./visit.ts";

withBrowser();

const open = (options: Parameters<typeof visit>[0] = {}) =>
  visit({
    path: "/gallery",
    ready: false,
    ...options,
  }).then(async (one) => {
    await one.page.locator("#live-chart[data-ready]").waitFor();
    return one;
  });

/** Both schemes and both widths, each pair once: the page is large, and axe takes seconds for it. */
const views = [
  { colorScheme: "light", width: 360 },
  { colorScheme: "dark", width: 1440 },
] as const;

describe("the gallery", () => {
  it.each(views)(
    "holds for axe and needs no scrolling sideways, $colorScheme, $width px",
    async ({ colorScheme, width }) => {
      const { page, faults } = await open({ colorScheme, viewport: { width, height: 900 } });
      await picture(page, `gallery-${width}-${colorScheme}`);
      expect(await violations(page)).toEqual([]);
      const wide = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(wide).toBeLessThanOrEqual(0);
      // Refusals of the content security policy are faults too.
      expect(faults).toEqual([]);
    },
  );

  it("switches colours and contrast without the device", async () => {
    const { page } = await open({ colorScheme: "light" });
    const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    const light = await paper();
    await page.getByRole("radio", { name: "dark" }).check();
    const dark = await paper();
    await page.getByRole("radio", { name: "high" }).check();
    const high = await paper();
    expect(new Set([light, dark, high]).size).toBe(3);
    expect(high).toBe("rgb(0, 0, 0)");
  });

  it("is linked from no other page", async () => {
    const { page } = await visit();
    expect(await page.locator('a[href*="gallery"]').count()).toBe(0);
  });
});

const AREAS = ["thigh_upper_anterior", "thigh_mid_anterior", "thigh_lower_anterior"];
const spotOf = (page: Page, area: string) => page.locator(`#live-chart [data-spot="front-${area}-left"]`);

async function middleOf(page: Page, area: string): Promise<[number, number]> {
  const box = (await spotOf(page, area).boundingBox())!;
  return [box.x + box.width / 2, box.y + box.height / 2];
}

describe("the body chart in a browser", () => {
  it("gives the same areas by tapping, drawing, keyboard and list", async () => {
    const { page } = await open({ viewport: { width: 1000, height: 1100 } });
    const marked = () => page.locator("#live-chart [data-marks]").textContent();
    const clear = () => page.locator("#live-chart").getByRole("button", { name: "Clear all" }).click();
    await page.locator("#live-chart svg.chart-figure").evaluate((figure) => figure.scrollIntoView({ block: "center" }));

    for (const area of AREAS) await page.mouse.click(...(await middleOf(page, area)));
    const tapped = await marked();
    expect(tapped).toBe("thigh_lower_anterior left pain, thigh_mid_anterior left pain, thigh_upper_anterior left pain");

    const shown = await page
      .locator("#live-chart use.area-mark")
      .evaluateAll((marks) =>
        marks.map((mark) => document.querySelector(mark.getAttribute("href") ?? "")?.getAttribute("data-spot")),
      );
    expect(shown.toSorted()).toEqual(AREAS.map((area) => `front-${area}-left`).toSorted());

    await clear();
    await page.mouse.move(...(await middleOf(page, AREAS[0]!)));
    await page.mouse.down();
    await page.mouse.move(...(await middleOf(page, AREAS[2]!)), { steps: 2 });
    await page.mouse.up();
    expect(await marked()).toBe(tapped);

    await clear();
    await spotOf(page, AREAS[0]!).focus();
    for (const press of ["Space", "ArrowDown", "Space", "ArrowDown", "Enter"]) await page.keyboard.press(press);
    expect(await marked()).toBe(tapped);

    await clear();
    await page.locator("#live-chart summary").click();
    for (const where of [
      "top of the front of the thigh",
      "middle of the front of the thigh",
      "front of the thigh above the knee",
    ])
      await page.locator(`#live-chart input[aria-label="${where} on the left, pain"]`).check();
    expect(await marked()).toBe(tapped);
  });

  it("marks by touch, also enlarged, and leaves scrolling to the page until drawing is chosen", async () => {
    const { page } = await open({ viewport: { width: 360, height: 800 }, hasTouch: true });
    const figure = page.locator("#live-chart svg.chart-figure");
    await page.locator("#live-chart").getByRole("button", { name: "Front, larger" }).tap();
    await figure.evaluate((one) => one.scrollIntoView({ block: "start" }));
    const box = (await spotOf(page, "thigh_mid_anterior").boundingBox())!;
    expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(44);
    await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
    expect(await page.locator("#live-chart [data-marks]").textContent()).toBe("thigh_mid_anterior left pain");
    expect(await figure.evaluate((one) => getComputedStyle(one).touchAction)).toContain("pan-y");
    await page.locator("#live-chart").getByRole("button", { name: "Draw with a finger" }).tap();
    expect(await figure.evaluate((one) => getComputedStyle(one).touchAction)).toBe("none");
  });
});

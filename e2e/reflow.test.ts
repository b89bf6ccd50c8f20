import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { readingPages } from "./built-pages.ts";
import { showExample, visit, withBrowser } from "./visit.ts";

withBrowser();

/** What is worked with, and one page to read of each kind and of each that stands alone. */
const APP = ["/", "/check", "/workbench", "/diary", "/report", "/medication"];
const READ = [
  ...new Map(readingPages().map(({ address }) => [address.split("/").slice(0, 2).join("/"), address])).values(),
];

/** A window of 1280 by 1024 pixels at 400 %: what WCAG 1.4.10 asks for. */
const ZOOMED = { width: 320, height: 256 };

/** What is lost: the page scrolls sideways, words are cut off, or what stays in sight covers most of the rest. */
const lostIn = (page: Page) =>
  page.evaluate(() => {
    const lost: string[] = [];
    const { scrollWidth, clientWidth, clientHeight } = document.documentElement;
    if (scrollWidth > clientWidth) lost.push(`${scrollWidth - clientWidth} px too wide`);
    let covered = 0;
    for (const element of document.querySelectorAll<HTMLElement>("body *")) {
      const style = getComputedStyle(element);
      if (style.position === "fixed" && element.checkVisibility()) covered += element.offsetHeight;
      const cuts = style.overflowX === "hidden" || style.overflowX === "clip";
      const hidden = element.clientWidth <= 1 || element.closest(".visually-hidden, svg, [type=file]") !== null;
      if (cuts && !hidden && element.scrollWidth > element.clientWidth + 1)
        lost.push(`cut off: ${element.tagName}.${element.className}`);
    }
    if (covered > clientHeight / 3) lost.push(`${covered} of ${clientHeight} px are covered`);
    return lost;
  });

describe("at 400 %", () => {
  it.each([
    { of: "the app", paths: APP },
    { of: "pages to read", paths: READ },
  ])("nothing is lost: $of", async ({ paths }) => {
    expect(paths.length).toBeGreaterThan(5);
    const { page, origin } = await visit({ path: paths[0]!, ready: false, viewport: ZOOMED });
    const lost: Record<string, string[]> = {};
    for (const path of paths) {
      await page.goto(origin + path);
      const here = await lostIn(page);
      if (here.length > 0) lost[path] = here;
    }
    expect(lost).toEqual({});
  });

  it("nothing is lost to a person on a small phone with the text at twice its size", async () => {
    const paths = [...APP.filter((path) => path !== "/workbench"), "/causes", "/mimics"];
    const { page, origin } = await visit({ path: paths[0]!, ready: false, viewport: { width: 320, height: 640 } });
    const lost: Record<string, string[]> = {};
    for (const path of paths) {
      await page.goto(origin + path);
      await page.waitForLoadState("networkidle");
      await page.evaluate(() => {
        document.documentElement.style.fontSize = "200%";
      });
      const here = await lostIn(page);
      if (here.length > 0) lost[path] = here;
    }
    expect(lost).toEqual({});
  });

  it("what would be lost is noticed", async () => {
    const { page } = await visit({ path: READ[0]!, ready: false, viewport: ZOOMED });
    await page.evaluate(() => {
      const main = document.querySelector("main")!;
      main.insertAdjacentHTML("beforeend", "<p id='wide'>x</p><p id='cut'>A_word_that_cannot_be_broken_anywhere</p>");
      const [wide, cut] = ["wide", "cut"].map((id) => document.getElementById(id)!);
      wide!.style.inlineSize = "500px";
      Object.assign(cut!.style, { overflow: "hidden", inlineSize: "40px", overflowWrap: "normal" });
    });
    expect((await lostIn(page)).join("; ")).toMatch(/px too wide; cut off: P/);
  });
});

/** Everything that takes time to move: transitions and animations of more than a frame. */
const moving = (page: Page) =>
  page.evaluate(() => {
    const most = (times: string) => Math.max(...times.split(",").map((time) => Number.parseFloat(time)));
    const named = new Set<string>();
    for (const element of document.querySelectorAll("*")) {
      const { transitionDuration, animationDuration, scrollBehavior } = getComputedStyle(element);
      if (most(transitionDuration) > 0.017 || most(animationDuration) > 0.017 || scrollBehavior === "smooth")
        named.add(`${element.tagName}.${element.getAttribute("class")}`);
    }
    return [...named];
  });

it("the workbench with a case loses nothing at 400 %, and moves nothing for who wants no motion", async () => {
  const { page } = await visit({ viewport: ZOOMED, reducedMotion: "reduce" });
  await showExample(page, "day2022");
  expect(await lostIn(page)).toEqual([]);
  expect(await moving(page)).toEqual([]);
});

describe("who wants no motion", () => {
  it("gets none, on any page; others get some", async () => {
    const { page, origin } = await visit({ path: "/", ready: false, reducedMotion: "reduce" });
    for (const path of [...APP, ...READ, "/gallery"]) {
      await page.goto(origin + path);
      expect(await moving(page), path).toEqual([]);
    }
    await page.emulateMedia({ reducedMotion: "no-preference" });
    await page.goto(`${origin}/workbench`);
    await page.locator(".answer > .column").first().waitFor();
    expect((await moving(page)).length).toBeGreaterThan(0);
  });
});

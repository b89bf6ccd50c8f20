import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { readingPages } from "./built-pages.ts";
import { beginJourney, sayYes } from "./journey-visit.ts";
import { showExample, visit, withBrowser } from "./visit.ts";

withBrowser();

/** What is worked with, and one page to read of each kind and of each that stands alone. */
const APP = ["/", "/check", "/workbench", "/diary", "/report", "/medication"];
const READ = [
  ...new Map(readingPages().map(({ address }) => [address.split("/").slice(0, 2).join("/"), address])).values(),
];

/** A window of 1280 by 1024 pixels at 400 %: what WCAG 1.4.10 asks for. */
const ZOOMED = { width: 320, height: 256 };

const SMALL_PHONE = { width: 320, height: 640 };

/** The text alone, as the setting of a browser does it. */
const enlarge = (page: Page) =>
  page.evaluate(() => {
    document.documentElement.style.fontSize = "200%";
  });

/** Everything of it is long: a drug that no list knows, an illness, an allergy. */
const LONG_NAMES = JSON.stringify({
  patient: { age: 74, sex: "female" },
  findings: [
    { id: "pain_inguinal_groin", side: "left", value: "present" },
    { id: "weak_hip_flexion", side: "left", value: 4 },
    { id: "cancer_history", value: "absent" },
  ],
  medications: [{ drug: "bendroflumethiazide" }, { drug: "dexamethasonephosphatedisodiumsalt" }],
  conditions: ["pseudohypoaldosteronism-of-unclassified-type"],
  allergies: ["hydroxypropylmethylcellulosephthalate"],
});

/** Words of a heading, or of what else is named, that stand on two lines though a line has room for them. */
const brokenIn = (page: Page, among = "h1, h2, .call-line, .desk-parts button") =>
  page.evaluate((places) => {
    const broken: string[] = [];
    for (const heading of document.querySelectorAll(places)) {
      const texts = document.createTreeWalker(heading, NodeFilter.SHOW_TEXT);
      while (texts.nextNode()) {
        const text = texts.currentNode as Text;
        if (!text.parentElement?.checkVisibility() || text.parentElement.closest(".visually-hidden")) continue;
        for (const { 0: word, index } of text.data.matchAll(/[\p{L}\d]+/gu)) {
          const range = document.createRange();
          range.setStart(text, index);
          range.setEnd(text, index + word.length);
          if (new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1) broken.push(word);
        }
      }
    }
    return broken.map((word) => `broken: ${word}`);
  }, among);

/** What is lost: the page scrolls sideways, words are cut off, or what stays in sight covers most of the rest. */
const lostIn = (page: Page) =>
  page.evaluate(() => {
    const lost: string[] = [];
    const { scrollWidth, clientWidth, clientHeight } = document.documentElement;
    if (scrollWidth > clientWidth) lost.push(`${scrollWidth - clientWidth} px too wide${overEdge()}`);
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

    /** The first thing that hangs over the edge, and holds nothing that does. */
    function overEdge(): string {
      const over = [...document.querySelectorAll("body *")].filter(
        (one) => one.checkVisibility() && one.getBoundingClientRect().right > clientWidth + 1,
      );
      const first = over.find((one) => !over.some((other) => other !== one && one.contains(other)));
      return first === undefined ? "" : `: ${first.tagName}.${first.getAttribute("class")}`;
    }
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

  it.each([
    { of: "the app", paths: APP },
    { of: "pages to read", paths: READ },
  ])("nothing is lost on a small phone with the text at twice its size: $of", async ({ paths }) => {
    const { page, origin } = await visit({ path: paths[0]!, ready: false, viewport: SMALL_PHONE });
    const lost: Record<string, string[]> = {};
    for (const path of paths) {
      await page.goto(origin + path);
      await page.waitForLoadState("networkidle");
      await enlarge(page);
      const here = [...(await lostIn(page)), ...(paths === APP ? await brokenIn(page) : [])];
      if (here.length > 0) lost[path] = here;
    }
    expect(lost).toEqual({});
  });

  it("the workbench with a case of long names loses nothing in text of twice its size, at any width", async () => {
    const { page } = await visit({ viewport: SMALL_PHONE, reducedMotion: "reduce" });
    await page
      .locator(".file-button input")
      .setInputFiles({ name: "case.json", mimeType: "application/json", buffer: Buffer.from(LONG_NAMES) });
    await page.locator('.answer[data-explained="true"] .cause').first().waitFor({ timeout: 80_000 });
    await page.locator(".plan-stage").first().waitFor({ state: "attached", timeout: 80_000 });
    await page.evaluate(() => {
      for (const details of document.querySelectorAll("details")) details.open = true;
    });
    await enlarge(page);
    const lost: Record<string, string[]> = {};
    for (const width of [320, 375, 768, 1280]) {
      await page.setViewportSize({ width, height: 640 });
      const here = await lostIn(page);
      if (here.length > 0) lost[width] = here;
    }
    expect(lost).toEqual({});
  });

  it.each([375, 1280])(
    "signs and scales of the workbench are told in whole words and numbers, %i px wide",
    async (width) => {
      const { page } = await visit({ viewport: { width, height: 900 }, reducedMotion: "reduce" });
      await page
        .locator(".file-button input")
        .setInputFiles({ name: "case.json", mimeType: "application/json", buffer: Buffer.from(LONG_NAMES) });
      await page.locator(".bar-scale").first().waitFor({ state: "attached", timeout: 80_000 });
      await page.evaluate(() => {
        for (const details of document.querySelectorAll("details")) details.open = true;
      });
      expect(await page.locator(".exam-name").count()).toBeGreaterThan(20);
      expect([...(await brokenIn(page, ".exam-name, .bar-scale")), ...(await lostIn(page))]).toEqual([]);
    },
  );

  it("a table of three columns is told in whole words on a phone", async () => {
    const { page } = await visit({ path: "/clinical-safety", ready: false, viewport: { width: 375, height: 812 } });
    expect(await brokenIn(page, "main table:not(:has(:is(td, th):nth-child(4))) :is(td, th)")).toEqual([]);
    expect(await lostIn(page)).toEqual([]);
  });

  it("an emergency is told in whole words on a small phone with the text at twice its size", async () => {
    const { page } = await beginJourney({ viewport: SMALL_PHONE });
    await sayYes(page, "urinary_retention");
    await page.locator('.journey[data-screen="emergency"]').waitFor();
    await enlarge(page);
    expect([...(await lostIn(page)), ...(await brokenIn(page))]).toEqual([]);
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
    expect((await lostIn(page)).join("; ")).toMatch(/px too wide: P\S*; cut off: P/);
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

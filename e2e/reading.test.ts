import { describe, expect, it } from "vitest";
import { violations } from "./axe.ts";
import { picture, visit, withBrowser } from "./visit.ts";

withBrowser();

const open = (path: string, options: Parameters<typeof visit>[0] = {}) => visit({ path, ready: false, ...options });

/** One page of each kind, each list form once, and the pages that stand alone; schemes and widths by turns. */
const PAGES = [
  "/nerve-root-compression",
  "/types/stenosis-foraminal",
  "/causes/disc-herniation",
  "/structures/root-l2",
  "/symptoms/numbness",
  "/reasons-to-see-a-doctor/fever-with-back-pain",
  "/tests/magnetic-resonance-imaging",
  "/treatments/core-stabilisation",
  "/drugs/gabapentin",
  "/supplements/omega3",
  "/advanced/epidural-steroid",
  "/operations/microdiscectomy",
  "/prevention/lifting-technique",
  "/to-do/stay-active",
  "/to-avoid/prolonged-bed-rest",
  "/questions/can-i-drive",
  "/causes",
  "/treatments",
  "/topics",
  "/mimics",
  "/red-flags",
  "/red-flags/cauda-equina",
  "/glossary",
  "/how-foramen-thinks",
  "/evidence",
  "/evidence/causes/disc-herniation",
  "/validation",
  "/search",
].map((path, place) => ({
  path,
  width: [360, 768, 1440][place % 3]!,
  colorScheme: place % 2 === 0 ? ("light" as const) : ("dark" as const),
}));

describe("pages to read", () => {
  it.each(PAGES)("hold WCAG 2.2 AA and fit: $path, $width px, $colorScheme", async ({ path, width, colorScheme }) => {
    const { page, origin, requests, faults } = await open(path, { colorScheme, viewport: { width, height: 900 } });
    expect(await violations(page)).toEqual([]);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(wide).toBeLessThanOrEqual(0);
    expect(requests.filter((address) => new URL(address).origin !== origin)).toEqual([]);
    expect(faults).toEqual([]);
  });

  it("lose nothing at 320 px, and hold WCAG with the clinicians' words and every fold open", async () => {
    const { page } = await open("/drugs/gabapentin", { viewport: { width: 320, height: 640 } });
    await page.locator('[value="clinical"]').check({ force: true });
    for (const details of await page.locator("details").all())
      await details.evaluate((one) => one.setAttribute("open", ""));
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });
});

describe("the reader's choice", () => {
  it("shows plain words first, and works without a script and from the keyboard", async () => {
    const { page } = await open("/causes/disc-herniation", { javaScriptEnabled: false });
    expect(await page.getByRole("heading", { name: "What it means for you" }).isVisible()).toBe(true);
    expect(await page.getByRole("heading", { name: "Mechanism" }).isVisible()).toBe(false);
    await page.getByRole("radio", { name: "Plain words" }).focus();
    await page.keyboard.press("ArrowRight");
    expect(await page.getByRole("heading", { name: "Mechanism" }).isVisible()).toBe(true);
    expect(await page.getByRole("heading", { name: "What it means for you" }).isVisible()).toBe(false);
  });

  it("is kept from page to page while the window is open", async () => {
    const { page, origin } = await open("/causes/disc-herniation");
    await page.getByRole("radio", { name: "For clinicians" }).check({ force: true });
    await page.goto(`${origin}/drugs/gabapentin`);
    await page.getByRole("heading", { name: "Pitfalls" }).waitFor();
  });
});

describe("a word with dots under it", () => {
  it("is explained where it stands, without a script, and closes with Escape", async () => {
    const { page } = await open("/treatments/core-stabilisation", { javaScriptEnabled: false });
    const word = page.locator(".for-plain .term").first();
    await word.click();
    const meaning = page.locator(".meaning:popover-open");
    expect(await meaning.count()).toBe(1);
    expect(await meaning.getByRole("link", { name: /^More about/ }).getAttribute("href")).toMatch(/^\//);
    await page.keyboard.press("Escape");
    expect(await meaning.count()).toBe(0);
  });
});

describe("the search", () => {
  it("finds a misspelt word without sending it to anybody", async () => {
    const { page, requests, faults } = await open("/search");
    await page.getByRole("searchbox").fill("gabapentine");
    const first = page.locator(".found a").first();
    await first.waitFor();
    expect(await first.getAttribute("href")).toBe("/drugs/gabapentin");
    expect(requests.filter((address) => /gabapentin/.test(address))).toEqual([]);
    expect(await violations(page)).toEqual([]);
    await page.reload();
    await first.waitFor();
    expect(await page.getByRole("searchbox").inputValue()).toBe("gabapentine");
    expect(faults).toEqual([]);
    await picture(page, "search-found");
  });

  it("says so when nothing is found, and where else to look without a script", async () => {
    const { page } = await open("/search");
    await page.getByRole("searchbox").fill("zzzzqqqq");
    await expect.poll(() => page.locator(".found-count").textContent()).toContain("Nothing found");
    const plain = await open("/search", { javaScriptEnabled: false });
    expect(await plain.page.getByRole("link", { name: "All topics from A to Z" }).isVisible()).toBe(true);
  });

  it("goes on without a network once its index is there", async () => {
    const { page } = await open("/search");
    await page.getByRole("searchbox").fill("hip");
    await page.locator(".found a").first().waitFor();
    await page.context().setOffline(true);
    await page.getByRole("searchbox").fill("slipped disk");
    await expect.poll(() => page.locator(".found a").first().getAttribute("href")).toBe("/causes/disc-herniation");
  });
});

describe("the ledger", () => {
  it("finds a number by what it is about", async () => {
    const { page } = await open("/evidence");
    await page.getByRole("searchbox").fill("slipped disc obesity");
    await page.locator("#ledger-found li").first().waitFor();
    expect(await page.locator("#ledger-found li").first().textContent()).toContain("odds ratio");
  });
});

describe("on paper", () => {
  it("stands what can be read there, with the addresses of the sources", async () => {
    const { page } = await open("/drugs/gabapentin");
    await page.emulateMedia({ media: "print" });
    expect(await page.locator(".reader-choice").isVisible()).toBe(false);
    expect(await page.locator(".site-nav").isVisible()).toBe(false);
    expect(await page.locator(".get-help").isVisible()).toBe(true);
    const after = await page
      .locator(".page-sources li a")
      .first()
      .evaluate((link) => getComputedStyle(link, "::after").content);
    expect(after).toContain("https://");
    await picture(page, "page-printed");
  });
});

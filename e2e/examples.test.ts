import { describe, expect, it } from "vitest";
import { openExamples, picture, showExample, visit, withBrowser } from "./visit.ts";

withBrowser();

describe("a published case", () => {
  it("is one click away, and an emergency says so in words", async () => {
    const { page, faults } = await visit();
    await showExample(page, "ponzo2020");
    const card = page.locator('.urgency[data-level="emergency"]');
    await card.waitFor();
    expect(await card.locator("h2").textContent()).toMatch(/Emergency.*Must be seen (now|today)/);
    expect(await card.locator(".urgency-action").textContent()).not.toBe("");
    expect(await card.locator(".reasons > li").count()).toBeGreaterThan(0);
    expect(faults).toEqual([]);
    await picture(page, "emergency-1280");
  });

  it("shows causes, for and against, and roots without a single id", async () => {
    const { page } = await visit();
    await showExample(page, "ponzo2020");
    const words = await page.locator(".answer").textContent();
    expect(words).not.toMatch(/[a-z]_[a-z]/);
    expect(await page.locator(".root-table tbody tr").count()).toBe(7);
    expect(await page.locator(".spine-drawing").getAttribute("aria-label")).toMatch(/lumbar spine.*Lit: /i);
    expect(await page.locator(".roots-drawn > .body-drawing").getAttribute("aria-label")).toMatch(
      /nerve root supplies/,
    );
    expect(await page.locator(".cause .claims li").count()).toBeGreaterThan(0);
  });

  it("can be shown four times over, each with its own answer", async () => {
    const { page } = await visit();
    const examples = page.locator("button[data-example]");
    expect(await examples.count()).toBe(4);
    const hashes = new Set<string | null>();
    for (let at = 0; at < 4; at += 1) {
      await openExamples(page);
      await examples.nth(at).click();
      await page.locator('.answer[data-explained="true"] .cause').first().waitFor();
      expect(await page.locator(".notice").count()).toBe(0);
      hashes.add(await page.locator(".versions").textContent());
    }
    expect(hashes.size).toBe(4);
  });

  it("is gone after New", async () => {
    const { page } = await visit();
    await showExample(page, "ponzo2020");
    await page.getByRole("button", { name: "New case" }).click();
    await page.locator(".known .empty").waitFor();
    expect(await page.locator(".row").count()).toBe(0);
    expect(await page.getByLabel("Age").inputValue()).toBe("");
  });
});

describe("what cannot be so", () => {
  it("is refused beside the form, in words, and the page goes on", async () => {
    const { page } = await visit();
    await page.getByLabel("Age").fill("540");
    await page.locator(".known .notice").waitFor();
    await page.getByLabel("Age").fill("54");
    await expect.poll(() => page.locator(".notice").count()).toBe(0);
  });
});

it("the real engine ends with intervals, next steps and what would change the answer", {
  timeout: 120_000,
}, async () => {
  const { page, faults } = await visit();
  await showExample(page, "day2022");
  await page.locator('.answer[data-complete="true"]').waitFor({ timeout: 110_000 });
  expect(await page.locator(".bar-interval").count()).toBeGreaterThan(3);
  expect(await page.locator("li.step").count()).toBeGreaterThan(3);
  expect(faults).toEqual([]);
  await picture(page, "real-whole-1280");
});

import type { BrowserContextOptions, Page } from "playwright-core";
import { type Visit, visit } from "./visit.ts";

/** Opens the first safety page of a person's journey. */
export async function beginJourney(options: BrowserContextOptions = {}): Promise<Visit> {
  const one = await visit({ locale: "en-GB", ...options, path: "/check", ready: false });
  await one.page.locator(".journey h1").waitFor();
  return one;
}

export const screenOf = (page: Page) => page.locator(".journey").getAttribute("data-screen");

/**
 * Presses what leads on and waits until another screen is there. A question that has just become pressing is shown first,
 * once: it is left open.
 */
export async function onward(page: Page): Promise<void> {
  const before = await page.locator(".journey h1").first().textContent();
  await page.locator(".onward .primary").click();
  const led = await page.waitForFunction(
    (heading) => {
      const now = document.querySelector(".journey h1")?.textContent;
      if (now !== undefined && now !== null && now !== heading) return "on";
      return document.activeElement?.id === "ask-more" ? "shown" : false;
    },
    before,
    { timeout: 20_000 },
  );
  if ((await led.jsonValue()) === "on") return;
  // Else the heading would still have the focus when the next press is looked at.
  await page.locator(".onward .primary").focus();
  await onward(page);
}

/** Answers "no" to every question of the screen. */
export async function denyAll(page: Page): Promise<void> {
  const button = page.getByRole("button", { name: "No to all that are left" });
  if (await button.isEnabled()) await button.click();
}

/** All safety pages with no, to the body chart. */
export async function toChart(page: Page): Promise<void> {
  while ((await screenOf(page)) === "safety") {
    await denyAll(page);
    await onward(page);
  }
  await page.locator(".body-chart").waitFor();
}

/** Marks the right groin and the front of the thigh as painful. */
export async function markGroin(page: Page): Promise<void> {
  for (const area of ["inguinal_groin", "thigh_upper_anterior"])
    await page.locator(`[data-spot="front-${area}-right"]`).click();
}

/** 58 years, female. */
export async function tellPerson(page: Page): Promise<void> {
  await page.getByLabel("Age in years").fill("58");
  await page.getByLabel("Female").check();
}

/** From the chart to the result: 58 years, female, "no" and "not sure" to what is asked. */
export async function toResult(page: Page): Promise<void> {
  for (;;) {
    const screen = await screenOf(page);
    if (screen === "result") break;
    if (screen === "person") await tellPerson(page);
    if (screen === "theme" || screen === "person") await denyAll(page);
    await onward(page);
  }
  await page.locator('.result[data-explained="true"]').waitFor({ timeout: 150_000 });
}

/** Taps "yes". The emergency page may come up at once, so nothing is looked at afterwards. */
export async function sayYes(page: Page, finding: string): Promise<void> {
  await page.locator(`#ask-${finding}`).getByLabel("Yes").click();
}

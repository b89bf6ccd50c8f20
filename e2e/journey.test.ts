import { describe, expect, it } from "vitest";
import { beginJourney, denyAll, markGroin, onward, sayYes, screenOf, toChart, toResult } from "./journey-visit.ts";
import { picture, visit, withBrowser } from "./visit.ts";

withBrowser();

/** A whole journey, on a machine that is busy with other work. */
const WHOLE_JOURNEY_MS = 240_000;

describe("a person's journey", () => {
  it(
    "leads from the start page to a result",
    async () => {
      const { page, faults } = await visit({ path: "/", ready: false, locale: "en-GB" });
      await page.getByRole("link", { name: "Start the check" }).click();
      await page.locator(".journey h1").waitFor();
      await toChart(page);
      await markGroin(page);
      expect(await page.locator(".chart-sentence").textContent()).toContain("groin on the right");
      await toResult(page);
      expect(await page.locator("#care").textContent()).not.toBe("");
      expect(await page.locator(".likely li").count()).toBeGreaterThan(0);
      expect(await page.locator(".likely-sure").first().textContent()).toMatch(/out of 100|Working/);
      expect(page.url()).toMatch(/\/check$/);
      expect(faults).toEqual([]);
    },
    WHOLE_JOURNEY_MS,
  );

  it(
    "goes on where somebody stopped, and forgets everything when told to",
    async () => {
      const { page, origin } = await beginJourney();
      await denyAll(page);
      await onward(page);
      const heading = await page.locator("h1").textContent();
      await page.goto(`${origin}/`);
      await expect.poll(() => page.locator("#start-link").textContent()).toBe("Go on where you stopped");
      await page.locator("#start-link").click();
      await page.locator(".journey h1").waitFor();
      expect(await page.locator("h1").textContent()).toBe(heading);

      while ((await screenOf(page)) !== "result") {
        if ((await screenOf(page)) === "safety" || (await screenOf(page)) === "theme") await denyAll(page);
        if ((await screenOf(page)) === "chart") await markGroin(page);
        await onward(page);
      }
      await page.locator('.result[data-explained="true"]').waitFor({ timeout: 60_000 });
      await page.getByRole("button", { name: "Delete everything" }).click();
      await page.getByRole("button", { name: "Yes, delete everything" }).click();
      await page.locator("#start-link").waitFor();
      await page.goto(`${origin}/check`);
      await page.locator(".journey h1").waitFor();
      expect(await page.locator("input:checked").count()).toBe(0);
    },
    WHOLE_JOURNEY_MS,
  );

  it.each([
    { press: "a press of its own", detail: 1, pages: 2 },
    { press: "the second half of a double press", detail: 2, pages: 1 },
  ])("as soon as the next page is there, $press leads on $pages in all", async ({ detail, pages }) => {
    const { page } = await beginJourney();
    const led = await page.evaluate(
      (second) =>
        new Promise<number>((done) => {
          const heading = () => document.querySelector(".journey h1")?.textContent;
          const press = (clicks: number) =>
            document
              .querySelector(".onward .primary")
              ?.dispatchEvent(new MouseEvent("click", { bubbles: true, detail: clicks }));
          const seen = [heading()];
          new MutationObserver(() => {
            if (seen.includes(heading())) return;
            seen.push(heading());
            if (seen.length === 2) press(second);
          }).observe(document.body, { subtree: true, childList: true, characterData: true });
          press(1);
          setTimeout(() => done(seen.length - 1), 5_000);
        }),
      detail,
    );
    expect(led).toBe(pages);
  });

  it("can be left and come back to with the buttons of the browser", async () => {
    const { page } = await beginJourney();
    const first = await page.locator("h1").textContent();
    await denyAll(page);
    await onward(page);
    const second = await page.locator("h1").textContent();
    await page.goBack();
    await expect.poll(() => page.locator("h1").textContent()).toBe(first);
    expect(await page.locator('input[value="absent"]:checked').count()).toBeGreaterThan(3);
    await page.goForward();
    await expect.poll(() => page.locator("h1").textContent()).toBe(second);
  });
});

describe("an emergency", () => {
  it("is told at once, on a page of its own, with what to say on the phone", async () => {
    const { page } = await beginJourney();
    await sayYes(page, "urinary_retention");
    await page.locator('.journey[data-screen="emergency"]').waitFor();
    expect(await page.locator("h1").textContent()).toContain("Get help now");
    expect(await page.locator(".call-line a").getAttribute("href")).toBe("tel:999");
    expect(await page.locator(".read-out").textContent()).toContain("cannot pass water");
    await picture(page, "journey-emergency");
  });

  it(
    "stays an emergency when the person goes back, is not sure about the rest, and goes on",
    async () => {
      const { page } = await beginJourney();
      await sayYes(page, "numb_perineum_saddle");
      await page.locator('.journey[data-screen="emergency"]').waitFor();
      await page.getByRole("button", { name: "I have done this" }).click();
      await page.locator(".emergency-bar").waitFor();
      for (;;) {
        const screen = await screenOf(page);
        if (screen === "result") break;
        if (screen === "chart") await markGroin(page);
        for (const unsure of await page.getByLabel("Not sure").all()) {
          const open = await unsure.evaluate(
            (input) => input.closest("fieldset")?.querySelector("input:checked") === null,
          );
          if (open) await unsure.check();
        }
        await onward(page);
      }
      await page.locator('.result[data-urgency="emergency"]').waitFor({ timeout: 60_000 });
    },
    WHOLE_JOURNEY_MS,
  );

  it("is told as one for today, on every later screen, where the place of the pain makes it that", async () => {
    const { page } = await beginJourney();
    await sayYes(page, "urinary_retention");
    await page.locator('.journey[data-screen="emergency"]').waitFor();
    await page.getByRole("button", { name: "I have done this" }).click();
    await expect.poll(() => page.locator(".emergency-bar").textContent()).toContain("get help now");
    await page.locator("#ask-urinary_retention").getByLabel("No", { exact: true }).check();
    await denyAll(page);
    await onward(page);
    await denyAll(page);
    await onward(page);
    await sayYes(page, "collapse_faint");
    await page.locator('.journey[data-screen="emergency"]').waitFor();
    await page.getByRole("button", { name: "I have done this" }).click();
    await expect.poll(() => page.locator(".emergency-bar").textContent()).toContain("get help now");
    await denyAll(page);
    await onward(page);
    await page.locator('[data-spot="front-thigh_upper_anterior-left"]').click();
    await onward(page);
    await expect.poll(() => page.locator(".emergency-bar").textContent()).toContain("get help today");
  });

  it("goes when the answer was a slip and is taken back", async () => {
    const { page } = await beginJourney();
    await sayYes(page, "urinary_retention");
    await page.locator('.journey[data-screen="emergency"]').waitFor();
    await page.getByRole("button", { name: "I tapped the wrong answer" }).click();
    await page.locator("#ask-urinary_retention").getByLabel("No", { exact: true }).check();
    await denyAll(page);
    await onward(page);
    expect(await screenOf(page)).toBe("safety");
    expect(await page.locator(".emergency-bar").count()).toBe(0);
  });

  it("is told of a faint with back pain before the chart says where it hurts", async () => {
    const { page } = await beginJourney();
    for (let pages = 0; pages < 2; pages += 1) {
      await denyAll(page);
      await onward(page);
    }
    await sayYes(page, "collapse_faint");
    await page.locator('.journey[data-screen="emergency"]').waitFor();
  });

  it("shows the numbers of the country that was chosen", async () => {
    const { page } = await beginJourney({ locale: "de-DE" });
    await sayYes(page, "urinary_retention");
    await page.locator('.journey[data-screen="emergency"]').waitFor();
    expect(await page.locator(".call-line").textContent()).toContain("112");
    await page.getByLabel("Country").selectOption("US");
    await expect.poll(() => page.locator(".call-line").textContent()).toContain("911");
  });
});

import { expect, it } from "vitest";
import {
  beginJourney,
  denyAll,
  markGroin,
  onward,
  sayYes,
  screenOf,
  tellPerson,
  toChart,
  toResult,
} from "./journey-visit.ts";
import { picture, withBrowser } from "./visit.ts";

withBrowser();

/** A whole journey, on a machine that is busy with other work. */
const WHOLE_JOURNEY_MS = 300_000;

const REPORT =
  "MRI of the lumbar spine. L2/3: right foraminal disc extrusion compressing the right L2 root. L5/S1: normal.";

it("asks at once what an answer makes pressing, and shows it before the page is left", async () => {
  const { page } = await beginJourney();
  for (let pages = 0; pages < 2; pages += 1) {
    await denyAll(page);
    await onward(page);
  }
  expect(await page.locator(".ask-more").count()).toBe(0);
  await sayYes(page, "onset_sudden");
  await page.locator("#ask-known_aaa").waitFor();
  const title = await page.locator("h1").textContent();
  await page.locator(".onward .primary").click();
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("ask-more");
  expect(await page.locator("h1").textContent()).toBe(title);
  await onward(page);
  expect(await screenOf(page)).toBe("chart");

  await page.goBack();
  await sayYes(page, "known_aaa");
  await page.locator('.journey[data-screen="emergency"]').waitFor();
});

it(
  "offers in an emergency no way to what is not on the page, and no usual visit",
  async () => {
    const { page } = await beginJourney();
    await sayYes(page, "urinary_retention");
    await page.locator('.journey[data-screen="emergency"]').waitFor();
    await page.getByRole("button", { name: "Go on with the check" }).click();
    await page.locator("#ask-urinary_retention").waitFor();
    await toChart(page);
    await markGroin(page);
    await toResult(page);
    const result = page.locator('.result[data-urgency="emergency"]');
    await result.locator("#return").waitFor();
    for (const way of await result.locator(".contents button").all()) {
      await way.click();
      await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe("H2");
    }
    const all = (await result.textContent()) ?? "";
    expect(all).not.toContain("usual visit");
    // Nobody is told which answers would make an emergency go away.
    expect(all).not.toMatch(/from “an emergency” to/);
  },
  WHOLE_JOURNEY_MS,
);

it("asks a young man with sudden pain in the groin for the testicle, and tells him why in plain words", async () => {
  const { page } = await beginJourney();
  for (let pages = 0; pages < 2; pages += 1) {
    await denyAll(page);
    await onward(page);
  }
  await sayYes(page, "onset_sudden");
  await denyAll(page);
  await onward(page);
  await page.locator('[data-spot="front-inguinal_groin-right"]').click();
  await onward(page);
  await page.getByLabel("Age in years").fill("22");
  // The emergency page comes up at once, so nothing is looked at afterwards.
  await page.getByLabel("Male", { exact: true }).click();
  await page.locator('.journey[data-screen="emergency"]').waitFor();
  const card = (await page.locator(".care").textContent()) ?? "";
  expect(card).toContain("Get help today");
  expect(card).toContain("In young men a twisted testicle can feel like this");
  expect(await page.locator(".for-clinician").textContent()).toContain("The testicles must be looked at within hours");

  await page.getByRole("button", { name: "Go on with the check" }).click();
  const question = page.locator("#ask-testicular_pain_or_swelling");
  await question.waitFor();
  await question.getByLabel("Left").click();
  await page.locator('.journey[data-screen="emergency"]').waitFor();
  expect(await page.locator(".care h1").textContent()).toContain("Get help now");
});

it("counts an age that was left open as it may be once the page is left, says so, and takes it back when it is told", async () => {
  const { page } = await beginJourney();
  for (let pages = 0; pages < 2; pages += 1) {
    await denyAll(page);
    await onward(page);
  }
  await sayYes(page, "onset_sudden");
  await page.locator("#ask-pain_flank").getByLabel("Left").click();
  await denyAll(page);
  await onward(page);
  await markGroin(page);
  await onward(page);
  expect(await screenOf(page)).toBe("person");
  await page.getByLabel("Female").check();
  await denyAll(page);
  await page.locator(".onward .primary").click();
  await page.locator('.journey[data-screen="emergency"]').waitFor();
  expect(await page.locator(".care").textContent()).toContain("Your age is not known, so this counts until it is.");
  expect(await page.locator(".for-clinician").textContent()).toContain("Age not known.");

  await page.getByRole("button", { name: "change it" }).click();
  await page.getByLabel("Age in years").fill("34");
  await onward(page);
  expect(await screenOf(page)).not.toBe("emergency");
});

it(
  "tells a scan report that counts once it is taken in, how sure it is, when to come back, and shows a code to scan",
  async () => {
    const { page, faults } = await beginJourney();
    await toChart(page);
    await markGroin(page);
    while ((await screenOf(page)) !== "report") {
      if ((await screenOf(page)) === "person") await tellPerson(page);
      if (["person", "theme"].includes((await screenOf(page)) ?? "")) await denyAll(page);
      await onward(page);
    }
    await page.getByLabel("Words of the report").fill(REPORT);
    await page.getByRole("button", { name: "Explain this report" }).click();
    const first = page.locator(".report-told .ask-choice").first();
    await first.waitFor({ timeout: 60_000 });
    expect(await page.locator(".report-told .chosen").count()).toBe(0);
    await page.getByRole("button", { name: "take it in" }).click();
    await expect.poll(() => page.locator(".report-told .chosen").count()).toBeGreaterThan(0);

    await toResult(page);
    await page.locator("[data-care]").waitFor({ timeout: 60_000 });
    await page.locator("#report-told summary").first().click();
    await expect.poll(() => page.locator("#report-told").textContent()).toContain("Counts for this result");

    // When to come back: the times of the gate, in the words of the plan.
    const comeBack = (await page.locator('section[aria-labelledby="return"]').textContent()) ?? "";
    expect(comeBack).toMatch(/Be seen today:.*The leg gets weaker/);
    const chance = () => page.locator(".likely li").first().locator(".likely-sure").textContent();
    await expect.poll(chance, { timeout: 120_000 }).not.toContain("Working out");
    // Words over the whole range, the band that shows it, and no number without it.
    for (const one of (await page.locator(".likely li:has(.likely-sure)").all()).slice(0, 3)) {
      expect(await one.locator(".likely-chance b").textContent()).toMatch(/likely|Possible/i);
      expect(await one.locator(".chance-band-range").count()).toBe(1);
      expect(await one.locator(".likely-sure").textContent()).toMatch(
        /It could be (between about \d+ and|anything up to about) \d+ out of 100\.|fewer than 1/,
      );
    }

    // On paper nothing is folded away, and every list has its heading: what is advised against must not stand bare.
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    await page.emulateMedia({ media: "print" });
    for (const summary of await page.locator(".result details > summary").all())
      expect(await summary.isVisible()).toBe(true);
    expect(await page.locator(".result details:not([open])").count()).toBe(0);
    expect(await page.getByText("Not advised for you, and why").isVisible()).toBe(true);
    expect(await page.locator(".contents").isVisible()).toBe(false);
    await page.emulateMedia({ media: "screen" });

    await page.getByRole("button", { name: "When to come back" }).click();
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("return");
    expect(page.url()).toMatch(/\/check$/);

    await page.getByRole("button", { name: "Show as a code to scan" }).click();
    await page.locator(".qr svg").waitFor();
    expect(await page.locator(".summary").first().textContent()).toContain("groin on the right");
    await picture(page, "journey-result-code");
    expect(faults).toEqual([]);
  },
  WHOLE_JOURNEY_MS,
);

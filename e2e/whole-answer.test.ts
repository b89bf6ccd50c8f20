import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { casesIn, findingsUpTo } from "../scripts/case-files.ts";
import { violations } from "./axe.ts";
import { standIn, wholeAnswer } from "./canned-engine.ts";
import { picture, visit, withBrowser } from "./visit.ts";

withBrowser();

const CASE = findingsUpTo(casesIn("published").find(({ id }) => id.startsWith("day2022"))!, "examination");
const canned = wholeAnswer(CASE);

async function wholePage(options: Parameters<typeof visit>[0] = {}, answers = canned) {
  const visited = await visit({
    ...options,
    before: async (page) => {
      await standIn(page, answers, true);
    },
  });
  await visited.page.locator('button[data-example*="day2022"]').click();
  await visited.page.locator('.answer[data-complete="true"] .cause').first().waitFor();
  return visited;
}

/** The page with an engine that answers only when it is told to; the empty form is answered already. */
async function steppedPage() {
  let engine!: Awaited<ReturnType<typeof standIn>>;
  const visited = await visit({
    ready: false,
    before: async (page) => {
      engine = await standIn(page, canned, false);
    },
  });
  await engine.release();
  await visited.page.locator('.answer[data-ready="true"] .urgency').waitFor();
  return { ...visited, engine };
}

const causeTop = (page: Page) =>
  page
    .locator(".cause")
    .nth(1)
    .evaluate((cause) => Math.round(cause.getBoundingClientRect().top));

describe("the whole answer", () => {
  it.each((["light", "dark"] as const).flatMap((colorScheme) => [360, 1280].map((width) => ({ colorScheme, width }))))(
    "holds WCAG 2.2 AA and fits, $colorScheme, $width px",
    async ({ colorScheme, width }) => {
      const { page, faults } = await wholePage({ colorScheme, viewport: { width, height: 900 } });
      await picture(page, `whole-${width}-${colorScheme}`);
      await page.evaluate(() => {
        for (const details of document.querySelectorAll(":not(.cause) > details")) details.setAttribute("open", "");
      });
      expect(await violations(page)).toEqual([]);
      const wide = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(wide).toBeLessThanOrEqual(0);
      expect(faults).toEqual([]);
    },
  );

  it("shows no id, in neither reader's words, and the same figures in both", async () => {
    const { page } = await wholePage();
    const answer = page.locator(".answer");
    expect(await answer.textContent()).not.toMatch(/[a-z]_[a-z]/);
    const figures = async () =>
      (await page.locator(".cause .chance").allTextContents()).map((text) => text.match(/[\d.]+/)?.[0]);
    const before = await figures();
    await page.getByRole("button", { name: "Patient", exact: true }).click();
    await expect.poll(() => page.locator(".cause .chance").first().textContent()).toContain("out of 100");
    // A person reads no tenths of a person.
    const less = (figure: string | undefined) =>
      Number(figure) < 1 ? "fewer than 1 out of 100" : `${figure} out of 100`;
    const told = await page.locator(".cause .chance").allTextContents();
    told.forEach((text, i) => {
      expect(text).toContain(less(before[i]));
    });
    expect(told).toHaveLength(before.length);
    expect(await answer.textContent()).not.toMatch(/[a-z]_[a-z]|undefined|\{/);
    expect(await violations(page)).toEqual([]);
    await picture(page, "whole-patient-1280");
  });

  it("says every interval in words beside its bar", async () => {
    const { page } = await wholePage();
    const rows = await page.locator(".causes").first().locator(".cause").count();
    expect(await page.locator(".causes").first().locator(".cause .bar-interval").count()).toBe(rows);
    for (const range of await page.locator(".causes").first().locator(".range").allTextContents())
      expect(range).toMatch(/Credible interval .+ to .+ in 100/);
  });

  it("has sources and their status one click behind every reason", async () => {
    const { page } = await wholePage();
    const claim = page.locator(".cause .group-for .claims details").first();
    expect(await claim.locator(".evidence-status").textContent()).toMatch(/published|own judgement/);
    await claim.locator("summary").click();
    expect(await claim.locator(".grounds li").first().textContent()).toMatch(/: .{10,}/);
  });
});

describe("next steps", () => {
  it("begin with the safety question, marked in words", async () => {
    const { page } = await wholePage();
    const first = page.locator(".step").first();
    expect(await first.getAttribute("data-finding")).toBe("numb_perineum_saddle");
    expect(await first.locator("h3").textContent()).toContain("safety first");
  });

  it("are answered from the keyboard where they stand, and the focus stays with the list", async () => {
    const { page } = await wholePage();
    const step = page.locator('.step[data-finding="numb_perineum_saddle"]');
    await step.getByRole("button", { name: /^Absent: / }).focus();
    await page.keyboard.press("Enter");
    // What is denied is folded away.
    await page.locator(".row-absent").first().waitFor({ state: "attached" });
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("next-heading");
  });

  it("take a value where the finding has one", async () => {
    const { page } = await wholePage();
    const step = page.locator('.step[data-finding="crp"]');
    await step.getByRole("textbox").fill("62");
    await step.getByRole("button", { name: /^Enter: / }).click();
    await expect.poll(() => page.locator(".row .row-number input").first().inputValue()).toBe("62");
  });

  it("urge no test when none would change what is done", async () => {
    const { page } = await wholePage({}, wholeAnswer(CASE, { testing: { wouldChange: false, explanation: "" } }));
    expect(await page.locator(".no-test").textContent()).toMatch(/^No test would change/);
    expect(await page.locator(".no-test ~ .steps .step").count()).toBe(1);
    expect(await page.locator('.step[data-finding="mri_disc"]').isVisible()).toBe(false);
    await picture(page, "no-test-1280");
  });
});

describe("findings that are rarely seen together", () => {
  it("are pointed out below the urgency; findings that fit are a quiet line at the end", async () => {
    const unusual = { score: 2, unusual: true, findings: [{ finding: "worse_cough_strain" }], explanation: "" };
    const { page } = await wholePage({}, wholeAnswer(CASE, { conflict: unusual }));
    expect(await page.locator(".urgency + .unusual").textContent()).toContain("Unusual combination");
    const quiet = await wholePage();
    expect(await quiet.page.locator(".notice").count()).toBe(0);
    expect(await quiet.page.locator(".fits").count()).toBe(1);
  });
});

describe("an answer in three parts", () => {
  it("shows the chances at once, then the reasons, then the intervals, and nothing moves when these come", async () => {
    const { page, engine } = await steppedPage();
    await page.locator('button[data-example*="day2022"]').click();
    expect(await engine.releaseCase()).toBe("chances");
    await page.locator('.answer[data-ready="true"] .cause').first().waitFor();
    expect(await page.locator(".cause .claims").count()).toBe(0);
    expect(await page.locator("#next-heading + p").textContent()).toContain("Working out");

    expect(await engine.releaseCase()).toBe("reasons");
    await page.locator('.answer[data-explained="true"] .step').first().waitFor();
    expect(await page.locator(".bar-interval").count()).toBe(0);
    const before = await causeTop(page);

    expect(await engine.releaseCase()).toBe("intervals");
    await page.locator(".bar-interval").first().waitFor({ state: "attached" });
    expect(await causeTop(page)).toBe(before);
  });

  it("never passes an answer to the entries before for the answer to those in the form", async () => {
    const { page, engine } = await steppedPage();
    await page.locator('button[data-example*="day2022"]').click();
    await engine.releaseCase();
    await page.locator('.answer[data-ready="true"] .cause').first().waitFor();
    await page.getByLabel("Age").fill("71");
    await page.locator(".stale > span").waitFor();
    expect(await page.locator(".answer").getAttribute("aria-busy")).toBe("true");

    await page.emulateMedia({ media: "print" });
    expect(await page.locator(".urgency").isVisible()).toBe(false);
    expect(await page.locator(".stale").isVisible()).toBe(true);
    await page.emulateMedia({ media: "screen" });

    await engine.releaseCase();
    await page.locator('.answer[aria-busy="false"]').waitFor();
    expect((await engine.asked()).some((one) => one.stage === "chances" && one.case.patient?.age === 71)).toBe(true);
  });

  it("is printed when it is complete, not before", async () => {
    const { page, engine } = await steppedPage();
    await page.evaluate(() => {
      window.print = () =>
        document.body.setAttribute(
          "data-printed",
          document.querySelector(".answer")?.getAttribute("data-complete") ?? "",
        );
    });
    await page.locator('button[data-example*="day2022"]').click();
    await page.getByRole("button", { name: "Print", exact: true }).click();
    expect(await page.getByRole("button", { name: /^Printing when complete/ }).count()).toBe(1);
    for (const _ of ["chances", "reasons", "intervals"]) {
      expect(await page.locator("body").getAttribute("data-printed")).toBeNull();
      await engine.releaseCase();
    }
    await page.locator('body[data-printed="true"]').waitFor();
    expect(await page.getByRole("button", { name: "Print", exact: true }).count()).toBe(1);
  });
});

import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { visit, withBrowser } from "./visit.ts";

withBrowser();

/** Presses Tab until what has the focus has this accessible name. */
async function tabTo(page: Page, name: RegExp, presses = 80): Promise<void> {
  for (let press = 0; press < presses; press += 1) {
    await page.keyboard.press("Tab");
    const label = await page.evaluate(() => {
      const at = document.activeElement;
      return at?.getAttribute("aria-label") ?? at?.textContent ?? "";
    });
    if (name.test(label)) return;
  }
  throw new Error(`Nothing called ${name} can be reached by Tab`);
}

describe("with the keyboard alone", () => {
  it("a person gets from the / key to an answer", async () => {
    const { page, faults } = await visit();
    await page.keyboard.press("/");
    await page.keyboard.type("right groin crease pain");
    await page.locator('[role="option"]').first().waitFor();
    await page.keyboard.press("Enter");
    await page.locator(".cause").first().waitFor();

    expect(await page.locator(".row-label").allTextContents()).toEqual(["Pain: groin crease"]);
    expect(await page.getByLabel("Side of Pain: groin crease").inputValue()).toBe("right");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("finding-search");
    expect(await page.locator(".cause .chance").first().textContent()).toContain("in 100");
    expect(faults).toEqual([]);
  });

  it("arrows choose among what was found, and Escape clears it", async () => {
    const { page } = await visit();
    await page.keyboard.press("/");
    await page.keyboard.type("groin");
    const options = page.locator('[role="option"]');
    await options.nth(1).waitFor();
    const active = () => page.locator("#finding-search").getAttribute("aria-activedescendant");
    const first = await active();
    await page.keyboard.press("ArrowDown");
    expect(await active()).not.toBe(first);
    expect(await options.nth(1).getAttribute("aria-selected")).toBe("true");
    await page.keyboard.press("ArrowUp");
    expect(await active()).toBe(first);
    await page.keyboard.press("Escape");
    expect(await options.count()).toBe(0);
  });

  it("a danger raises the urgency, is read out, and goes when the finding is removed", async () => {
    const { page } = await visit();
    await page.keyboard.press("/");
    await page.keyboard.type("urinary retention");
    await page.locator('[role="option"]').first().waitFor();
    await page.keyboard.press("Enter");
    await page.locator('.urgency[data-level="emergency"]').waitFor();
    const live = page.locator('[aria-live="polite"]').first();
    await expect.poll(() => live.textContent()).toMatch(/^Emergency\. Must be seen/);

    await tabTo(page, /^Remove /);
    await page.keyboard.press("Enter");
    await page.locator('.urgency:not([data-level="emergency"])').waitFor();
    expect(await page.locator(".row").count()).toBe(0);
  });

  it("a safety question is answered where it stands", async () => {
    const { page } = await visit();
    await tabTo(page, /^No: /);
    await page.keyboard.press("Enter");
    await page.locator(".row-absent").first().waitFor();
    expect(await page.locator(".row-absent").count()).toBe(1);
  });

  it("a grade, a denial and a side are typed with the finding, and shown before they enter", async () => {
    const { page } = await visit();
    const chosen = page.locator('[role="option"][aria-selected="true"] b');
    for (const { typed, shown } of [
      { typed: "hip flexion 4 left", shown: ["(left)", "MRC 4"] },
      { typed: "knee jerk absent left", shown: ["(left)", "present"] },
      { typed: "SLR neg", shown: ["absent"] },
    ]) {
      await page.keyboard.press("/");
      await page.keyboard.type(typed);
      await chosen.first().waitFor();
      expect((await chosen.allTextContents()).map((words) => words.replace(/^[: ]+/, ""))).toEqual(shown);
      await page.keyboard.press("Enter");
    }
    const entered = await page
      .locator(".row")
      .evaluateAll((rows) =>
        rows.map((row) => [...row.querySelectorAll("select")].map(({ value }) => value).join(" ")),
      );
    expect(entered).toEqual(["present left", "4 left", "absent bilateral"]);
  });

  it("a whole case is entered, read, examined and copied, and what has the focus is always seen", async () => {
    const { page, faults } = await visit();
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    const focused = () => page.evaluate(() => document.activeElement?.id ?? "");
    const seen = async () => {
      const outline = await page.evaluate(() => {
        const at = document.activeElement!;
        const { top, bottom } = at.getBoundingClientRect();
        return bottom > 0 && top < innerHeight ? getComputedStyle(at).outlineStyle : "out of sight";
      });
      expect(outline).toBe("solid");
    };
    for (const words of ["right groin crease pain", "pain front of thigh right", "fever neg"]) {
      await page.keyboard.press("/");
      await page.keyboard.type(words);
      await page.locator('[role="option"]').first().waitFor();
      await page.keyboard.press("Enter");
    }
    await page.keyboard.press("Escape");
    await page.keyboard.press("ArrowDown");
    await seen();

    await page.locator('.answer[data-explained="true"]').waitFor({ timeout: 80_000 });
    await page.locator(".exam-best button").first().waitFor({ timeout: 80_000 });
    const best = await page.locator(".exam-best button").first().textContent();
    await page.keyboard.press("e");
    expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toContain(best);
    await seen();
    await page.keyboard.press("a");
    await page.locator(".exam-entered").first().waitFor();

    for (const [key, heading] of [
      ["w", "urgency-heading"],
      ["q", "ask-heading"],
      ["n", "next-heading"],
      ["d", "drugs-heading"],
      ["t", "plan-heading"],
      ["o", "take-heading"],
    ] as const) {
      await page.locator(`#${heading}`).waitFor({ timeout: 80_000 });
      await page.keyboard.press(key);
      expect(await focused(), key).toBe(heading);
    }
    await page.locator(".hand-over-text").waitFor({ timeout: 80_000 });
    await page.keyboard.press("c");
    await page.getByRole("button", { name: "Copied SOAP" }).waitFor({ timeout: 20_000 });
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/groin/i);
    expect(faults).toEqual([]);
  });

  it("a slash in a field stays a slash, as do the other single keys", async () => {
    const { page } = await visit();
    await page.getByLabel("Age").focus();
    await page.keyboard.type("5/");
    expect(await page.getByLabel("Age").inputValue()).toBe("5/");
    for (const part of ["Drugs, conditions, kidney", "Vital signs"])
      await page.locator("summary", { hasText: part }).click();
    for (const name of [/^Weight/, /^Body temperature as a number/]) {
      const field = page.getByRole("textbox", { name });
      await field.focus();
      await page.keyboard.type("3/pacew?");
      expect(await field.inputValue()).toBe("3/pacew?");
    }
  });
});

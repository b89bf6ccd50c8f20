import { describe, expect, it } from "vitest";
import { showExample, visit, withBrowser } from "./visit.ts";

withBrowser();

describe("nothing leaves the page", () => {
  it("asks no other origin, and once it is loaded nothing but its own parts, by the same addresses for everybody", async () => {
    const { page, origin, requests, faults } = await visit();
    await page.waitForLoadState("networkidle");
    const loaded = requests.length;
    expect(requests.filter((address) => new URL(address).origin !== origin)).toEqual([]);

    await page.getByLabel("Age").fill("61");
    await page.getByLabel("Find a finding").fill("numbness thigh");
    await page.locator('[role="option"]').first().click();
    await page.locator(".cause").first().waitFor();
    await showExample(page, "ponzo2020");
    await page.getByRole("button", { name: "New case" }).click();
    await page.waitForTimeout(1500);
    const later = new Set(requests.slice(loaded).map((address) => address.slice(origin.length)));
    // Drawings and the second engine come with the first case.
    for (const address of later)
      expect(address).toMatch(
        /^\/(_astro\/[\w.-]+\.(js|css)|(knowledge|knowledge-texts|check-texts|knowledge-plain|anatomy|likelihood-ratios|plan|medication|follow-up)\.json)$/,
      );
    expect(faults).toEqual([]);
  });

  it("keeps nothing on the device", async () => {
    const { page } = await visit();
    await showExample(page, "ponzo2020");
    const kept = await page.evaluate(async () => ({
      cookies: document.cookie,
      local: localStorage.length,
      session: sessionStorage.length,
      databases: (await indexedDB.databases()).length,
      address: location.search + location.hash,
    }));
    expect(kept).toEqual({ cookies: "", local: 0, session: 0, databases: 0, address: "" });
  });

  it.each(["/", "/check", "/diary", "/report", "/medication"])(
    "makes no database by being opened, %s",
    async (path) => {
      const { page } = await visit({ ready: false, path });
      await page.waitForLoadState("networkidle");
      expect(await page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
    },
  );

  it("is held to it by the content security policy of the page itself", async () => {
    const { page } = await visit();
    const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute("content");
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("connect-src 'self'");
    expect(policy).not.toContain("unsafe");
    expect(await page.locator("script:not([src])").count()).toBe(0);
  });
});

describe("when the knowledge cannot be had", () => {
  it("says that there is no answer, instead of giving none", async () => {
    const { page } = await visit({ ready: false, path: "/404" });
    await page.route("**/knowledge.json", (route) => route.abort());
    await page.context().route("**/knowledge.json", (route) => route.abort());
    await page.goto(new URL("/workbench", page.url()).href);
    await page.locator('.answer [role="alert"]').waitFor();
    expect(await page.locator(".answer").textContent()).toContain("No answer can be given");
  });
});

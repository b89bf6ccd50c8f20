import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import type { Hono } from "hono";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { createApp } from "./app.ts";

const INLINE = "document.documentElement.dataset.ready = 'yes'";
const STYLE = "body{margin:0}";
const PAGE = `<!doctype html><style>${STYLE}</style><script>${INLINE}</script><script src="/_astro/page.Ab3dE_9x.js"></script>`;
const LONG = "export const words = 1;\n".repeat(200);

let folder: string;
let app: Hono;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "foramen-site-"));
  const site = join(folder, "site");
  mkdirSync(join(site, "_astro"), { recursive: true });
  mkdirSync(join(site, "about"));
  writeFileSync(join(folder, "secret.txt"), "outside the site");
  writeFileSync(join(site, "index.html"), PAGE);
  writeFileSync(join(site, "about", "index.html"), "<h1>About</h1>");
  writeFileSync(join(site, "terms.html"), "<h1>Terms</h1>");
  writeFileSync(join(site, "knowledge.json"), "{}");
  writeFileSync(join(site, ".hidden"), "hidden");
  writeFileSync(join(site, "_astro", "page.Ab3dE_9x.js"), LONG);
  writeFileSync(join(site, "_astro", "worker-Ab3dE_9x.js"), LONG);
  writeFileSync(join(site, "_astro", "plain.js"), LONG);
  for (const ending of ["css", "svg", "png", "woff2", "ico"]) writeFileSync(join(site, `file.${ending}`), "x");
  symlinkSync(join(folder, "secret.txt"), join(site, "link.txt"));
  app = createApp({ siteFolder: site, knowledgeVersion: "abc123" });
});
afterAll(() => rmSync(folder, { recursive: true }));

describe("the static site", () => {
  it.each([
    ["/", "text/html; charset=utf-8"],
    ["/index.html", "text/html; charset=utf-8"],
    ["/about/", "text/html; charset=utf-8"],
    ["/terms", "text/html; charset=utf-8"],
    ["/_astro/page.Ab3dE_9x.js", "text/javascript; charset=utf-8"],
    ["/knowledge.json", "application/json; charset=utf-8"],
    ["/file.css", "text/css; charset=utf-8"],
    ["/file.svg", "image/svg+xml; charset=utf-8"],
    ["/file.png", "image/png"],
    ["/file.woff2", "font/woff2"],
    ["/file.ico", "image/x-icon"],
  ])("sends %s as %s", async (address, type) => {
    const response = await app.request(address);
    expect([response.status, response.headers.get("Content-Type")]).toEqual([200, type]);
  });

  it("sends the address of a page with a slash too many on to the page, and never to another origin", async () => {
    const response = await app.request("/terms/");
    expect([response.status, response.headers.get("Location")]).toEqual([301, "/terms"]);
    for (const hostile of ["//elsewhere.example/", "///terms/", "/%2F%2Felsewhere.example/"])
      expect((await app.request(`http://localhost${hostile}`)).headers.get("Location") ?? "/").toMatch(/^\/(?!\/)/);
  });

  it("sends a page in a folder on to the address with a slash", async () => {
    const response = await app.request("/about");
    expect([response.status, response.headers.get("Location")]).toEqual([301, "/about/"]);
  });

  it("answers HEAD like GET, without a body", async () => {
    const response = await app.request("/terms", { method: "HEAD" });
    expect([response.status, await response.text()]).toEqual([200, ""]);
  });

  it.each(["POST", "PUT", "DELETE", "PATCH", "OPTIONS"])("refuses %s", async (method) => {
    const response = await app.request("/", { method });
    expect([response.status, response.headers.get("Allow")]).toEqual([405, "GET, HEAD"]);
  });

  it.each([
    "/../secret.txt",
    "/..%2fsecret.txt",
    "/%2e%2e/secret.txt",
    "/%2e%2e%2fsecret.txt",
    "/about/..%5c..%5csecret.txt",
    "/....//secret.txt",
    "//etc/passwd",
    "/%2fetc%2fpasswd",
    "/file.css%00.html",
    "/%E0%A4%A",
    "/link.txt",
    "/.hidden",
    "/__proto__",
    "/constructor",
  ])("gives nothing but the page for a missing page at %s", async (address) => {
    const response = await app.request(address);
    expect(response.status).toBe(404);
    expect(await response.text()).toContain("Page not found");
  });

  it("prefers the site's own page for a missing page", async () => {
    const site = mkdtempSync(join(folder, "own-"));
    writeFileSync(join(site, "404.html"), "<h1>Nothing here</h1>");
    const response = await createApp({ siteFolder: site, knowledgeVersion: "" }).request("/nowhere");
    expect([response.status, await response.text()]).toEqual([404, "<h1>Nothing here</h1>"]);
  });
});

describe("caching", () => {
  it.each(["/_astro/page.Ab3dE_9x.js", "/_astro/worker-Ab3dE_9x.js"])(
    "keeps %s for ever: its name holds a hash",
    async (address) => {
      expect((await app.request(address)).headers.get("Cache-Control")).toBe("public, max-age=31536000, immutable");
    },
  );

  it.each(["/", "/knowledge.json", "/_astro/plain.js"])("asks again for %s", async (address) => {
    expect((await app.request(address)).headers.get("Cache-Control")).toBe("no-cache");
  });

  it("answers 304 when the browser has the same content already, 200 when it has another", async () => {
    const etag = (await app.request("/knowledge.json")).headers.get("ETag") ?? "";
    const again = await app.request("/knowledge.json", { headers: { "If-None-Match": `W/${etag}` } });
    expect([again.status, await again.text()]).toEqual([304, ""]);
    expect((await app.request("/knowledge.json", { headers: { "If-None-Match": '"other"' } })).status).toBe(200);
  });

  it("compresses for those who accept it, and for nobody else", async () => {
    const address = "/_astro/page.Ab3dE_9x.js";
    const packed = await app.request(address, { headers: { "Accept-Encoding": "br, gzip;q=0.8" } });
    expect(packed.headers.get("Content-Encoding")).toBe("gzip");
    const body = new Uint8Array(await packed.arrayBuffer());
    expect(packed.headers.get("Content-Length")).toBe(String(body.length));
    expect(gunzipSync(body).toString()).toBe(LONG);

    for (const asked of ["", "br", "gzip;q=0"]) {
      const plain = await app.request(address, { headers: { "Accept-Encoding": asked } });
      expect([plain.headers.get("Content-Encoding"), await plain.text()]).toEqual([null, LONG]);
    }
  });
});

describe("security headers", () => {
  it.each(["/", "/knowledge.json", "/nowhere", "/health", "/about"])("stand on the answer for %s", async (address) => {
    const { headers } = await app.request(address);
    expect(headers.get("X-Content-Type-Options")).toBe("nosniff");
    expect(headers.get("Referrer-Policy")).toBe("no-referrer");
    const policy = headers.get("Content-Security-Policy") ?? "";
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("connect-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe|\*|https?:/);
  });

  it("allow exactly the inline scripts and styles of the page, by hash", async () => {
    const hash = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
    const directives = ((await app.request("/")).headers.get("Content-Security-Policy") ?? "").split("; ");
    expect(directives).toContain(`script-src 'self' ${hash(INLINE)}`);
    expect(directives).toContain(`style-src 'self' ${hash(STYLE)}`);
  });
});

describe("/health", () => {
  it("names the version of the knowledge", async () => {
    const response = await app.request("/health");
    expect([response.status, await response.json()]).toEqual([200, { status: "ok", knowledge: "abc123" }]);
  });
});

describe("privacy", () => {
  it("writes no log of any request", async () => {
    const written = [
      ...(["log", "info", "warn", "error", "debug"] as const).map((name) => vi.spyOn(console, name)),
      vi.spyOn(process.stdout, "write"),
      vi.spyOn(process.stderr, "write"),
    ];
    await app.request("/?pain=groin");
    await app.request("/nowhere?pain=groin", { method: "POST", body: "groin" });
    const calls = written.map((spy) => spy.mock.calls.length);
    vi.restoreAllMocks();
    expect(calls).toEqual(written.map(() => 0));
  });
});

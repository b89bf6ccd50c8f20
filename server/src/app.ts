import { existsSync } from "node:fs";
import { Hono } from "hono";
import { contentSecurityPolicy, SECURITY_HEADERS } from "./security-headers.ts";
import { readSite, type SiteFile } from "./site-files.ts";

export interface AppOptions {
  /** The built site. Read once, when the application is built. */
  readonly siteFolder: string;
  /** Version of the knowledge that the site reasons with. */
  readonly knowledgeVersion: string;
}

/**
 * The application without a port: the static site and `/health`.
 *
 * It writes no log at all: an address or a body could tell something of a patient.
 */
export function createApp({ siteFolder, knowledgeVersion }: AppOptions): Hono {
  const site: ReadonlyMap<string, SiteFile> = existsSync(siteFolder) ? readSite(siteFolder) : new Map();
  const app = new Hono();

  app.use(async (context, next) => {
    await next();
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) context.header(name, value);
    if (!context.res.headers.has(POLICY)) context.header(POLICY, contentSecurityPolicy());
  });

  app.get("/health", (context) =>
    context.json({ status: "ok", knowledge: knowledgeVersion }, 200, { "Cache-Control": "no-store" }),
  );

  app.all("*", (context) => {
    const { method, path } = context.req;
    if (method !== "GET" && method !== "HEAD") {
      return context.text("Only GET and HEAD are answered here.\n", 405, { Allow: "GET, HEAD" });
    }
    const address = decoded(path);
    const found =
      address === null
        ? undefined
        : (site.get(address) ?? site.get(`${address}index.html`) ?? site.get(`${address}.html`));
    if (found !== undefined) return answer(found, 200, context.req.raw.headers);
    // Relative links of a page in a folder only hold with the slash at the end.
    if (address !== null && site.has(`${address}/index.html`)) return context.redirect(`${path}/`, 301);
    // The other way round: a page that is no folder has no slash at the end.
    if (address?.endsWith("/") && site.has(`${address.slice(0, -1)}.html`))
      return context.redirect(path.slice(0, -1), 301);
    const missing = site.get("/404.html");
    if (missing !== undefined) return answer(missing, 404, context.req.raw.headers);
    return context.html(NOT_FOUND, 404, { "Cache-Control": "no-store" });
  });

  app.onError((_, context) => context.text("Foramen could not answer. This is a fault of the program.\n", 500));
  return app;
}

const POLICY = "Content-Security-Policy";

const NOT_FOUND = `<!doctype html>
<html lang="en-GB">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Page not found - Foramen</title>
<h1>Page not found</h1>
<p>There is no page at this address. <a href="/">Go to the start of Foramen</a>.</p>
<p>If you are worried about your health now, do not search here: call for medical help.</p>
</html>
`;

function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}

function answer(file: SiteFile, status: 200 | 404, asked: Headers): Response {
  const headers = new Headers({
    "Content-Type": file.type,
    "Cache-Control": file.hashedName ? "public, max-age=31536000, immutable" : "no-cache",
    ETag: file.etag,
    [POLICY]: contentSecurityPolicy(file.inline.scripts, file.inline.styles),
  });
  if (file.gzip !== null) headers.set("Vary", "Accept-Encoding");
  if (status === 200 && (asked.get("If-None-Match") ?? "").includes(file.etag)) {
    return new Response(null, { status: 304, headers });
  }
  const packed = file.gzip !== null && acceptsGzip(asked.get("Accept-Encoding") ?? "") ? file.gzip : null;
  if (packed !== null) headers.set("Content-Encoding", "gzip");
  const body = packed ?? file.body;
  headers.set("Content-Length", String(body.byteLength));
  return new Response(body, { status, headers });
}

function acceptsGzip(header: string): boolean {
  return /(?:^|,)\s*gzip\s*(?:;\s*q=(?!0(?:\.0*)?\s*(?:,|$))[\d.]+\s*)?(?:,|$)/i.test(header);
}

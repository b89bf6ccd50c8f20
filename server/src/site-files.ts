import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { extname, join, relative, sep } from "node:path";
import { gzipSync } from "node:zlib";

/** One file of the built site, ready to be sent. */
export interface SiteFile {
  readonly body: Uint8Array<ArrayBuffer>;
  /** The same compressed; null where that would not make it smaller. */
  readonly gzip: Uint8Array<ArrayBuffer> | null;
  readonly type: string;
  /** Quoted hash of the content. */
  readonly etag: string;
  /** The name changes with the content, so that a copy never grows old. */
  readonly hashedName: boolean;
  /** For pages: the Content-Security-Policy sources of their inline scripts and styles. */
  readonly inline: { readonly scripts: readonly string[]; readonly styles: readonly string[] };
}

/**
 * The site in memory, keyed by address (`/index.html`). Only these can be served, whatever an address says: no
 * request is ever turned into a path on the disk. Links out of the folder are not followed.
 */
export function readSite(folder: string): ReadonlyMap<string, SiteFile> {
  const files = new Map<string, SiteFile>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || entry.name.startsWith(".")) continue;
    const path = join(entry.parentPath, entry.name);
    const address = `/${relative(folder, path).split(sep).join("/")}`;
    files.set(address, siteFile(address, readFileSync(path)));
  }
  return files;
}

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".webmanifest": "application/manifest+json; charset=utf-8",
  ".svg": "image/svg+xml; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".xml": "application/xml; charset=utf-8",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".webp": "image/webp",
  ".avif": "image/avif",
  ".woff2": "font/woff2",
  ".wasm": "application/wasm",
  ".pdf": "application/pdf",
};

function siteFile(address: string, content: Buffer): SiteFile {
  const type = TYPES[extname(address).toLowerCase()] ?? "application/octet-stream";
  const packed = /^(text|application|image\/svg)/.test(type) ? gzipSync(content, { level: 9 }) : null;
  return {
    body: new Uint8Array(content),
    gzip: packed !== null && packed.length < content.length ? new Uint8Array(packed) : null,
    type,
    etag: `"${createHash("sha256").update(content).digest("base64url").slice(0, 27)}"`,
    // The bundler's folder, and a hash of eight letters before the ending.
    hashedName: /^\/_astro\/.*[.-][\w-]{8}\.\w+$/.test(address),
    inline: type.startsWith("text/html") ? inlineSources(content.toString("utf8")) : { scripts: [], styles: [] },
  };
}

function inlineSources(page: string): SiteFile["inline"] {
  const hashes = (pattern: RegExp) =>
    [...page.matchAll(pattern)].map(([, content = ""]) => {
      return `'sha256-${createHash("sha256").update(content).digest("base64")}'`;
    });
  return {
    scripts: [...new Set(hashes(/<script(?![^>]*\ssrc\s*=)[^>]*>([\s\S]*?)<\/script>/gi))],
    styles: [...new Set(hashes(/<style[^>]*>([\s\S]*?)<\/style>/gi))],
  };
}

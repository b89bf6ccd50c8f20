import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

/** Pages that work without a line, and what they fetch. */
const PAGES = ["/", "/check", "/diary"];
const DATA = [
  ...["/knowledge.json", "/check-texts.json", "/knowledge-plain.json", "/anatomy.json", "/services.json"],
  ...["/follow-up.json", "/plan.json", "/medication.json", "/report-words.json", "/scan.json"],
  ...["/icon.svg", "/manifest.webmanifest"],
];

/** Writes the service worker beside the built pages, with everything that the journey of a person needs. */
export function serviceWorker() {
  return {
    name: "service-worker",
    hooks: {
      "astro:build:done": ({ dir }: { dir: URL }) => {
        const folder = fileURLToPath(dir);
        const files = [...PAGES, ...DATA, ...partsOf(folder, PAGES)];
        const version = versionOf(folder, files);
        const source = readFileSync(new URL("../service-worker/sw.mjs", import.meta.url), "utf8");
        writeFileSync(
          path.join(folder, "sw.js"),
          `const VERSION = ${JSON.stringify(version)};\nconst FILES = ${JSON.stringify(files)};\n${source}`,
        );
      },
    },
  };
}

/** Scripts and styles of some pages, with those that they fetch later and their workers. */
export function partsOf(folder: string, pages: readonly string[]): string[] {
  const found = new Set<string>();
  const open = pages.map((page) => fileOf(page));
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const text = readFileSync(path.join(folder, next), "utf8");
    for (const [name] of text.matchAll(/[\w.-]+\.(?:js|css)\b/g)) {
      const part = `_astro/${name}`;
      if (found.has(part) || !existsSync(path.join(folder, part))) continue;
      found.add(part);
      open.push(part);
    }
  }
  return [...found].sort().map((part) => `/${part}`);
}

function fileOf(address: string): string {
  return address === "/" ? "index.html" : `${address.slice(1)}.html`;
}

function versionOf(folder: string, files: readonly string[]): string {
  const hash = createHash("sha256");
  for (const file of files) {
    const page = PAGES.includes(file) ? fileOf(file) : file.slice(1);
    hash.update(file).update(readFileSync(path.join(folder, page)));
  }
  return `foramen-${hash.digest("hex").slice(0, 12)}`;
}

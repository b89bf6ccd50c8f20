import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { READ_KINDS } from "../cli/src/knowledge/layout.ts";
import { readEntries } from "../cli/src/knowledge/read-entries.ts";
import { readTexts } from "../cli/src/knowledge/read-texts.ts";
import type { ReaderText } from "../cli/src/knowledge/reader-text.ts";
import {
  type PageTitle,
  pageTitle,
  type ReadingPage,
  readingPage,
  type WrittenText,
} from "../engine/src/knowledge/page.ts";

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * Writes what readers are shown: `index.json` with every title, and `<kind>/<id>.json` with one page each, so that a page
 * loads only what it shows. A text whose form is wrong is left out, as `foramen knowledge check` tells.
 *
 * @returns the titles, in the order of kinds and ids
 */
export function buildPages(folder = join(ROOT, "knowledge"), out = join(ROOT, "engine", "dist", "pages")): PageTitle[] {
  const read = readEntries(folder);
  const texts = new Map(readTexts(folder).map((text) => [`${text.place?.kind}/${text.place?.id}`, text]));
  const titles: PageTitle[] = [];
  const pages: ReadingPage[] = [];
  for (const kind of READ_KINDS) {
    const subjects = kind === "causes" || kind === "structures" ? read[kind] : read.entries[kind];
    for (const subject of Object.values(subjects)) {
      const text = texts.get(`${kind}/${subject.id}`);
      if (text === undefined || text.faults.length > 0) continue;
      titles.push(pageTitle(kind, subject));
      pages.push(readingPage(kind, subject, writtenText(text), read.sources));
    }
  }
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  writeFileSync(join(out, "index.json"), JSON.stringify(titles));
  for (const page of pages) {
    mkdirSync(join(out, page.kind), { recursive: true });
    writeFileSync(join(out, page.kind, `${page.id}.json`), JSON.stringify(page));
  }
  return titles;
}

function writtenText({ reviewed, sources, sections }: ReaderText): WrittenText {
  const under = (heading: string): string => sections.find((section) => section.heading === heading)?.text ?? "";
  return {
    reviewed: String(reviewed),
    sources,
    plain: {
      whatItIs: under("What it is"),
      whatItMeans: under("What it means for you"),
      whenToGetHelp: under("When to get help"),
    },
    clinical: { mechanism: under("Mechanism"), evidence: under("Evidence"), pitfalls: under("Pitfalls") },
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const titles = buildPages();
  const index = gzipSync(readFileSync(join(ROOT, "engine", "dist", "pages", "index.json")), { level: 9 }).length;
  console.log(`${titles.length} pages for readers built (their index ${(index / 1000).toFixed(1)} kB compressed).`);
}

import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { READ_KINDS } from "../cli/src/knowledge/layout.ts";
import { type ReadEntries, readEntries, readKind } from "../cli/src/knowledge/read-entries.ts";
import { readTexts } from "../cli/src/knowledge/read-texts.ts";
import type { ReaderText } from "../cli/src/knowledge/reader-text.ts";
import type { ActEntry } from "../engine/src/knowledge/asking-entries.ts";
import type { FindingEntry, SourceEntry } from "../engine/src/knowledge/entries.ts";
import type { ReadKind } from "../engine/src/knowledge/entry.ts";
import type { SyndromeEntry } from "../engine/src/knowledge/model-entries.ts";
import {
  type LinkedKind,
  linksOf,
  type PageTitle,
  pageTitle,
  type ReadingPage,
  readingPage,
  type Subject,
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
  const { causes, structures, entries } = read;
  const subjects = { ...entries, causes: told(causes), structures: told(structures) };
  const texts = new Map(readTexts(folder).map((text) => [`${text.place?.kind}/${text.place?.id}`, text]));
  const names = namesOf(folder, subjects);
  const linkedFrom = backlinks(subjects);
  const sources = readKind<SourceEntry>(folder, "sources");
  const titles: PageTitle[] = [];
  const pages: ReadingPage[] = [];
  for (const kind of READ_KINDS) {
    for (const subject of Object.values(subjects[kind])) {
      const text = texts.get(`${kind}/${subject.id}`);
      if (text === undefined || text.faults.length > 0) continue;
      titles.push(pageTitle(kind, subject));
      pages.push(
        readingPage(kind, subject, writtenText(text), {
          sources,
          named: (to, id) => names[to]?.[id],
          linkedFrom: linkedFrom.get(`${kind}/${subject.id}`) ?? [],
        }),
      );
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

/** Causes or structures with what stands there for readers; their findings and links are the model's. */
function told(entries: ReadEntries["causes"] | ReadEntries["structures"]): Record<string, Subject> {
  return Object.fromEntries(
    Object.entries(entries).map(([id, { findings: _findings, links: _links, ...subject }]) => [id, subject as Subject]),
  );
}

type Names = Partial<Record<LinkedKind, Record<string, { label: string; plain: string }>>>;

function namesOf(folder: string, subjects: Record<ReadKind, Record<string, Subject>>): Names {
  const findings = Object.values(readKind<FindingEntry>(folder, "findings"));
  return {
    ...subjects,
    findings: Object.fromEntries(findings.map(({ id, label, ask }) => [id, { label, plain: ask }])),
    acts: readKind<ActEntry>(folder, "acts"),
    syndromes: readKind<SyndromeEntry>(folder, "syndromes"),
  };
}

/** By what is linked to, the subjects that link to it. */
function backlinks(subjects: Record<ReadKind, Record<string, Subject>>): Map<string, { kind: ReadKind; id: string }[]> {
  const from = new Map<string, { kind: ReadKind; id: string }[]>();
  for (const kind of READ_KINDS) {
    for (const subject of Object.values(subjects[kind])) {
      for (const to of linksOf(subject)) {
        const key = `${to.kind}/${to.id}`;
        from.set(key, [...(from.get(key) ?? []), { kind, id: subject.id }]);
      }
    }
  }
  return from;
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

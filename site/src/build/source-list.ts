import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { SourceEntry } from "@foramen/engine";
import { parse } from "yaml";
import { type SourceLink, sourceLinks } from "../reading/source-links.ts";
import { ledger } from "./ledger.ts";
import { pageTitles, readingPage } from "./reading-pages.ts";
import { REPOSITORY } from "./repository.ts";

export interface ListedSource {
  readonly id: string;
  readonly ref: string;
  readonly status: SourceEntry["status"];
  /** What of it was read. */
  readonly where?: string;
  readonly links: readonly SourceLink[];
  /** Lines of numbers and pages that rest on it. */
  readonly numbers: number;
  readonly pages: number;
}

/** Every source that the knowledge names, in the order of the alphabet. */
export function sourceList(): ListedSource[] {
  const folder = path.join(REPOSITORY, "knowledge", "sources");
  const numbers = counted(ledger().flatMap(({ sources }) => [...new Set(sources)]));
  const pages = counted(pageTitles().flatMap((title) => readingPage(title).sources.map(({ id }) => id)));
  return readdirSync(folder)
    .map((file) => parse(readFileSync(path.join(folder, file), "utf8")) as SourceEntry)
    .map(({ id, ref, status, where, doi, pmid }) => ({
      id,
      ref,
      status,
      ...(where && { where }),
      links: sourceLinks({ citation: ref, ...(doi && { doi }), ...(pmid && { pmid }) }),
      numbers: numbers.get(id) ?? 0,
      pages: pages.get(id) ?? 0,
    }))
    .sort((a, b) => a.ref.localeCompare(b.ref, "en"));
}

function counted(ids: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

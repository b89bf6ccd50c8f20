import { readFileSync } from "node:fs";
import path from "node:path";
import type { PageTitle, ReadingPage } from "@foramen/engine";
import { REPOSITORY } from "./repository.ts";

const FOLDER = path.join(REPOSITORY, "engine", "dist", "pages");

function read<T>(name: string): T {
  return JSON.parse(readFileSync(path.join(FOLDER, `${name}.json`), "utf8")) as T;
}

let titles: readonly PageTitle[] | undefined;
const pages = new Map<string, ReadingPage>();

/** The titles of all pages; `npm run build` puts the pages together before the site. */
export function pageTitles(): readonly PageTitle[] {
  titles ??= read<PageTitle[]>("index");
  return titles;
}

/** One page, with everything that it shows. */
export function readingPage({ kind, id }: Pick<PageTitle, "kind" | "id">): ReadingPage {
  const name = `${kind}/${id}`;
  const page = pages.get(name) ?? read<ReadingPage>(name);
  pages.set(name, page);
  return page;
}

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { TEXTS_FOLDER } from "./layout.ts";
import { type ReaderText, readerText } from "./reader-text.ts";

/** Every text for readers beside this folder of knowledge, in the order of their paths; none where there is no such folder. */
export function readTexts(folder: string): ReaderText[] {
  const texts = join(folder, TEXTS_FOLDER);
  if (!existsSync(texts)) return [];
  return readdirSync(texts, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".md"))
    .map((entry) => `${TEXTS_FOLDER}/${relative(texts, join(entry.parentPath, entry.name)).split(sep).join("/")}`)
    .sort()
    .map((path) => readerText(path, readFileSync(join(folder, path), "utf8")));
}

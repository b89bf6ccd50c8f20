import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { SyndromeEntry } from "@foramen/engine";
import { parse } from "yaml";
import { addressOf } from "../reading/address.ts";
import { sentence } from "../reading/kinds.ts";
import { pageTitles } from "./reading-pages.ts";
import { REPOSITORY } from "./repository.ts";

export interface ExplainedWord {
  readonly name: string;
  readonly meaning: string;
  readonly address: string | null;
}

/** Every clinical name that has plain words, by its first letter: of the pages, and of the patterns of the model. */
export function glossary(): { letter: string; words: ExplainedWord[] }[] {
  const pages = pageTitles()
    .filter(({ label, plain }) => label !== plain && !label.endsWith("?"))
    .map((title) => ({ name: sentence(title.label), meaning: sentence(title.plain), address: addressOf(title) }));
  const folder = path.join(REPOSITORY, "knowledge", "syndromes");
  const patterns = readdirSync(folder).map((file) => {
    const { label, plain } = parse(readFileSync(path.join(folder, file), "utf8")) as SyndromeEntry;
    return { name: sentence(label), meaning: sentence(plain), address: null };
  });
  const letters = new Map<string, ExplainedWord[]>();
  for (const word of [...pages, ...patterns].sort((a, b) => a.name.localeCompare(b.name, "en"))) {
    const letter = word.name.charAt(0).toUpperCase();
    letters.set(letter, [...(letters.get(letter) ?? []), word]);
  }
  return [...letters].map(([letter, words]) => ({ letter, words }));
}

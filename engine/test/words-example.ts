import { readdirSync, readFileSync } from "node:fs";
import { afterAll } from "vitest";
import { exampleFiles, removeExamples, writeExample } from "../../cli/src/knowledge/example-folder.ts";
import { readFolder } from "../../cli/src/knowledge/read-folder.ts";
import type { Knowledge } from "../src/knowledge/knowledge.ts";
import type { Reader, Telling } from "../src/words/reader.ts";

export const WORDS_FOLDER = new URL("../../content/en/words/", import.meta.url);

let known: Knowledge | null = null;

/** The small example of knowledge, told in the words that are really used. */
export function exampleKnowledge(): Knowledge {
  if (known === null) {
    const files = exampleFiles();
    for (const name of readdirSync(WORDS_FOLDER).filter((file) => file.endsWith(".yaml")))
      files[`../content/en/words/${name}`] = readFileSync(new URL(name, WORDS_FOLDER), "utf8");
    known = readFolder(writeExample(files));
    afterAll(removeExamples);
  }
  return known;
}

export function exampleTelling(reader: Reader): Telling<Knowledge> {
  return { knowledge: exampleKnowledge(), reader };
}

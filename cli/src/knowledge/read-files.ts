import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { ForamenError } from "@foramen/engine";
import { type Document, isMap, isNode, LineCounter, parseDocument } from "yaml";
import {
  FOLLOW_UP_WORDS_FOLDER,
  GATE_PLAIN_FOLDER,
  MEDICATION_WORDS_FOLDER,
  PLAN_WORDS_FOLDER,
  type Place,
  placeOf,
  SCAN_WORDS_FOLDER,
  shownPath,
  WORDS_FOLDER,
} from "./layout.ts";

/** One YAML file of the knowledge, read but not yet judged. */
export interface KnowledgeFile {
  /** From the knowledge folder, with forward slashes: `causes/disc_herniation.yaml`, `../content/en/words/cause.yaml`. */
  readonly path: string;
  readonly place: Place | null;
  readonly contents: unknown;
  /** The line, from 1, of the field that the steps lead to, or of the nearest one on the way. */
  lineOf(steps: readonly (string | number)[]): number;
}

/** A file whose YAML cannot be read. */
export interface UnreadableFile {
  readonly path: string;
  readonly line: number;
  readonly message: string;
}

/** Every .yaml file of the knowledge and of the words beside it. `schema/` is left out: it is generated. */
export function readFiles(folder: string): { files: KnowledgeFile[]; unreadable: UnreadableFile[] } {
  const files: KnowledgeFile[] = [];
  const unreadable: UnreadableFile[] = [];
  for (const path of yamlPaths(folder)) {
    const read = readYaml(path, readFileSync(join(folder, path), "utf8"));
    if ("message" in read) unreadable.push(read);
    else files.push(read);
  }
  return { files, unreadable };
}

/** As `readFiles`. Throws KNOWLEDGE_UNREADABLE (file:line) for the first file whose YAML cannot be read. */
export function readableFiles(folder: string): KnowledgeFile[] {
  const { files, unreadable } = readFiles(folder);
  const broken = unreadable[0];
  if (broken === undefined) return files;
  throw new ForamenError(
    "KNOWLEDGE_UNREADABLE",
    `This is not readable YAML: ${broken.message}`,
    `${shownPath(broken.path)}:${broken.line}`,
  );
}

/**
 * Paths of the YAML files below the folder, sorted, with forward slashes, then those of the words (`../content/en/words/...`),
 * if there are any. Throws KNOWLEDGE_UNREADABLE without a folder.
 */
export function yamlPaths(folder: string): string[] {
  let entries: ReturnType<typeof listed>;
  try {
    entries = listed(folder);
  } catch {
    throw new ForamenError(
      "KNOWLEDGE_UNREADABLE",
      "There is no folder with knowledge at this place: expected one that holds findings, causes and model. Give its path.",
      folder,
    );
  }
  return [
    ...below(folder, entries).filter((path) => !path.startsWith("schema/")),
    ...beside(folder, WORDS_FOLDER),
    ...beside(folder, GATE_PLAIN_FOLDER),
    ...beside(folder, MEDICATION_WORDS_FOLDER),
    ...beside(folder, FOLLOW_UP_WORDS_FOLDER),
    ...beside(folder, PLAN_WORDS_FOLDER),
    ...beside(folder, SCAN_WORDS_FOLDER),
  ];
}

/** Paths in a folder that lies beside the knowledge; none where there is no such folder. */
function beside(folder: string, way: string): string[] {
  const words = join(folder, way);
  return existsSync(words) ? below(words, listed(words)).map((path) => `${way}/${path}`) : [];
}

function below(folder: string, entries: ReturnType<typeof listed>): string[] {
  return entries
    .filter((entry) => entry.isFile() && /\.ya?ml$/.test(entry.name))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .sort();
}

function listed(folder: string) {
  return readdirSync(folder, { recursive: true, withFileTypes: true });
}

/** Reads one text. No aliases, no repeated keys, one document: a reviewer must see every fact where it stands. */
export function readYaml(path: string, text: string): KnowledgeFile | UnreadableFile {
  const counter = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: counter,
    uniqueKeys: true,
    prettyErrors: false,
    logLevel: "error",
  });
  const fault = document.errors[0] ?? document.warnings[0];
  if (fault !== undefined) {
    return { path, line: counter.linePos(fault.pos[0]).line, message: fault.message };
  }
  try {
    return {
      path,
      place: placeOf(path),
      contents: document.toJS({ maxAliasCount: 0 }),
      lineOf: (steps) => lineOf(document, counter, steps),
    };
  } catch {
    return { path, line: 1, message: "It uses an alias (*name); write the value out where it belongs." };
  }
}

function lineOf(document: Document, counter: LineCounter, steps: readonly (string | number)[]): number {
  for (let length = steps.length; length > 0; length -= 1) {
    const parent = length === 1 ? document.contents : document.getIn(steps.slice(0, length - 1), true);
    const last = steps[length - 1];
    if (isMap(parent)) {
      const pair = parent.items.find((item) => isNode(item.key) && String(item.key) === String(last));
      const key = pair?.key;
      if (isNode(key) && key.range) return counter.linePos(key.range[0]).line;
    }
    const node = document.getIn(steps.slice(0, length), true);
    if (isNode(node) && node.range) return counter.linePos(node.range[0]).line;
  }
  return 1;
}

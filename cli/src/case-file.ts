import { open } from "node:fs/promises";
import { ForamenError } from "@foramen/engine";
import { type ReadDocument, readDocument } from "./case-text.ts";
import type { Io } from "./io.ts";

/** A case longer than this was not written by hand or by a record system for one person. */
const MOST_BYTES = 1_000_000;

export interface CaseFile extends ReadDocument {
  /** As typed, or "standard input". */
  readonly name: string;
}

/**
 * Opens and parses a case; what it means is for the engine to judge.
 *
 * @param path a file (also a pipe), or `-` for standard input
 * @throws CASE_UNREADABLE (missing, a folder, no permission, not text, not YAML or JSON) or CASE_TOO_LARGE (over 1 MB)
 */
export async function openCase(path: string, io: Pick<Io, "stdin">): Promise<CaseFile> {
  const name = path === "-" ? "standard input" : path;
  const bytes = path === "-" ? await collect(io.stdin(), name) : await readFile(path);
  return { name, ...readDocument(bytes, name) };
}

async function readFile(path: string): Promise<Uint8Array> {
  try {
    const file = await open(path, "r");
    try {
      const about = await file.stat();
      if (about.isDirectory()) {
        throw new ForamenError("CASE_UNREADABLE", "This is a folder. Name one file with one case.", path);
      }
      if (about.size > MOST_BYTES) throw tooLarge(path);
      return await collect(file.createReadStream({ autoClose: false }), path);
    } finally {
      await file.close();
    }
  } catch (fault) {
    if (fault instanceof ForamenError) throw fault;
    throw new ForamenError("CASE_UNREADABLE", whyNot((fault as NodeJS.ErrnoException).code), path);
  }
}

async function collect(chunks: AsyncIterable<Uint8Array>, name: string): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    length += chunk.byteLength;
    // A pipe or a device has no size beforehand, so the limit is kept while reading.
    if (length > MOST_BYTES) throw tooLarge(name);
    parts.push(chunk);
  }
  return Buffer.concat(parts);
}

function tooLarge(name: string): ForamenError {
  return new ForamenError(
    "CASE_TOO_LARGE",
    "The case has more than 1 MB. Expected one person's findings; send long reports apart from the case.",
    name,
  );
}

function whyNot(code: string | undefined): string {
  switch (code) {
    case "ENOENT":
    case "ENOTDIR":
      return "There is no such file. Check the path, or use - to read from standard input.";
    case "EACCES":
    case "EPERM":
      return "This file may not be read. Ask its owner for permission, or copy it to a folder of yours.";
    case "EISDIR":
      return "This is a folder. Name one file with one case.";
    default:
      return `The file cannot be opened${code === undefined ? "" : ` (${code})`}. Check the path.`;
  }
}

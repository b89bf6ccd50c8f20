import { open } from "node:fs/promises";
import { type ErrorCode, ForamenError } from "@foramen/engine";
import type { Io } from "./io.ts";

/** Nothing longer is taken in: no case and no report of one person is so long. */
const MOST_BYTES = 1_000_000;

/** How a kind of input is spoken of when it cannot be opened. */
export interface InputKind {
  readonly unreadable: ErrorCode;
  readonly tooLarge: ErrorCode;
  /** Such as "one file with one case". */
  readonly one: string;
  /** What is said of too much of it. */
  readonly large: string;
}

export interface InputBytes {
  /** As typed, or "standard input". */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Everything in a file (also a pipe), or on standard input for `-`.
 *
 * @throws `unreadable` (missing, a folder, no permission), `tooLarge` (over 1 MB)
 */
export async function inputBytes(path: string, io: Pick<Io, "stdin">, kind: InputKind): Promise<InputBytes> {
  const name = path === "-" ? "standard input" : path;
  return { name, bytes: path === "-" ? await collect(io.stdin(), name, kind) : await readFile(path, kind) };
}

async function readFile(path: string, kind: InputKind): Promise<Uint8Array> {
  try {
    const file = await open(path, "r");
    try {
      const about = await file.stat();
      if (about.isDirectory()) throw folder(path, kind);
      if (about.size > MOST_BYTES) throw new ForamenError(kind.tooLarge, kind.large, path);
      return await collect(file.createReadStream({ autoClose: false }), path, kind);
    } finally {
      await file.close();
    }
  } catch (fault) {
    if (fault instanceof ForamenError) throw fault;
    const code = (fault as NodeJS.ErrnoException).code;
    throw code === "EISDIR" ? folder(path, kind) : new ForamenError(kind.unreadable, whyNot(code), path);
  }
}

async function collect(chunks: AsyncIterable<Uint8Array>, name: string, kind: InputKind): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    length += chunk.byteLength;
    // A pipe or a device has no size beforehand, so the limit is kept while reading.
    if (length > MOST_BYTES) throw new ForamenError(kind.tooLarge, kind.large, name);
    parts.push(chunk);
  }
  return Buffer.concat(parts);
}

function folder(path: string, { unreadable, one }: InputKind): ForamenError {
  return new ForamenError(unreadable, `This is a folder. Name ${one}.`, path);
}

function whyNot(code: string | undefined): string {
  switch (code) {
    case "ENOENT":
    case "ENOTDIR":
      return "There is no such file. Check the path, or use - to read from standard input.";
    case "EACCES":
    case "EPERM":
      return "This file may not be read. Ask its owner for permission, or copy it to a folder of yours.";
    default:
      return `The file cannot be opened${code === undefined ? "" : ` (${code})`}. Check the path.`;
  }
}

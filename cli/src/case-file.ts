import { type ReadDocument, readDocument } from "./case-text.ts";
import { type InputKind, inputBytes } from "./input-bytes.ts";
import type { Io } from "./io.ts";

const CASE: InputKind = {
  unreadable: "CASE_UNREADABLE",
  tooLarge: "CASE_TOO_LARGE",
  one: "one file with one case",
  large: "The case has more than 1 MB. Expected one person's findings; send long reports apart from the case.",
};

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
  const { name, bytes } = await inputBytes(path, io, CASE);
  return { name, ...readDocument(bytes, name) };
}

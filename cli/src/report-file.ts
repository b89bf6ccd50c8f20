import { ForamenError } from "@foramen/engine";
import { type InputKind, inputBytes } from "./input-bytes.ts";
import type { Io } from "./io.ts";

const REPORT: InputKind = {
  unreadable: "REPORT_UNREADABLE",
  tooLarge: "REPORT_TOO_LONG",
  one: "one file with the text of one report",
  large: "This has more than 1 MB. Expected the report of one scan.",
};

/**
 * Opens the text of a report; what it says is for the engine to read.
 *
 * @param path a file (also a pipe), or `-` for standard input
 * @throws REPORT_UNREADABLE (missing, a folder, no permission, not text), REPORT_TOO_LONG (over 1 MB)
 */
export async function openReport(path: string, io: Pick<Io, "stdin">): Promise<{ name: string; text: string }> {
  const { name, bytes } = await inputBytes(path, io, REPORT);
  const text = decoded(bytes, name);
  if (isCase(text))
    throw notText(
      "This is a case, not the report of a scan. Hand it over with --case, or name the file with the report.",
      name,
    );
  return { name, text };
}

/** A case in YAML or JSON: one of its fields begins a line and findings are listed by id, as no report has it. */
function isCase(text: string): boolean {
  const field = /^[\s{-]*"?(?:patient|findings|conditions|medications)"?:(?:\s|$|[[{])/m;
  const finding = /(?:^\s*-|[{,])\s*"?id"?:/m;
  return field.test(text) && finding.test(text);
}

function decoded(bytes: Uint8Array, name: string): string {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 4));
  if (head === "%PDF")
    throw notText("This is a PDF. Open it, copy the words of the report and save them as text.", name);
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw notText("This is not UTF-8 text. Save the report as plain text, not as a document or a picture.", name);
  }
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a form feed and the like may stand in a printed report, a null never.
  if (/[\u0000-\u0008\u000e-\u001a]/.test(text))
    throw notText("There are control characters in it, as in a binary file. Save the report as plain text.", name);
  return text;
}

function notText(found: string, name: string): ForamenError {
  return new ForamenError("REPORT_UNREADABLE", found, name);
}

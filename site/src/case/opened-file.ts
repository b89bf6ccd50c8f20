import type { Case } from "@foramen/engine";
import { NotACase, readCaseText } from "./case-file.ts";
import type { Findings } from "./entered-case.ts";

/** What somebody opens or drops: a case, as saved here or by the check for patients, or words that are to be read. */
export type Opened = { readonly case: Case } | { readonly words: string };

/** A patient with fields, or a list of ids, at the beginning of a line: a file for the command line, and no report. */
const YAML_CASE = /^(?:patient:(?: *\{| *\n +\w+:)| *- (?:\{ *)?id: *\w)/m;

/** The same, or why it is none of these. */
export async function openedFile(
  file: Pick<Blob, "text">,
  findings: Findings,
): Promise<Opened | { readonly fault: string }> {
  try {
    return await openedText(await file.text(), findings);
  } catch (fault) {
    return { fault: fault instanceof NotACase ? fault.message : "The file could not be opened." };
  }
}

/**
 * Tells them apart by what stands in the file, not by its name. Throws NotACase where it is none of these; the message
 * says what to do instead.
 */
export async function openedText(text: string, findings: Findings): Promise<Opened> {
  const start = text.trimStart();
  if (start === "") throw new NotACase("This file is empty.");
  if (start.startsWith("%PDF") || /\0/.test(text))
    throw new NotACase(
      "This file holds no plain text. Copy the words of the report or note and paste them under “Paste a report or a note”.",
    );
  if (YAML_CASE.test(text))
    throw new NotACase("This is YAML, which only the command foramen reads. Here a case is JSON, as “Save” writes it.");
  if (!/^[{[]/.test(start)) return { words: text };
  const journey = await journeyIn(text);
  if (journey === null) return { case: readCaseText(text) };
  const { caseOf } = await import("../journey/to-case.ts");
  return { case: caseOf(journey, findings) };
}

/** The answers of a person who saved the check for patients; null where the file is another. */
async function journeyIn(text: string) {
  if (!/"foramen"\s*:\s*"journey"/.test(text)) return null;
  const { readJourney } = await import("../journey/read-journey.ts");
  try {
    return readJourney(JSON.parse(text));
  } catch {
    return null;
  }
}

import type { Case } from "@foramen/engine";

/** What is wrong with a file, in a sentence; nothing of its content is repeated. */
export class NotACase extends Error {}

const FIELDS = ["patient", "setting", "findings", "medications", "conditions", "allergies", "reports"];

/** Reads such a file. The engine judges what stands in it; here only its form is looked at. Throws NotACase. */
export function readCaseText(text: string): Case {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    throw new NotACase(
      "This is no case file: it is not JSON. Choose a file that was saved here, or paste the words of a report or note.",
    );
  }
  if (typeof read !== "object" || read === null || Array.isArray(read))
    throw new NotACase("This is no case file: an object with patient, setting and findings is expected.");
  if (!FIELDS.some((field) => Object.hasOwn(read, field)))
    throw new NotACase(`This is no case file: none of ${FIELDS.join(", ")} stands in it.`);
  const { findings = [] } = read as { findings?: unknown };
  const isFinding = (one: unknown) =>
    typeof one === "object" && one !== null && typeof (one as { id?: unknown }).id === "string" && "value" in one;
  if (!Array.isArray(findings) || !findings.every(isFinding))
    throw new NotACase("This is no case file: findings must be a list, each with an id and a value.");
  return read as Case;
}

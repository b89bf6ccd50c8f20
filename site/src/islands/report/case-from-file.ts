import type { Case } from "@foramen/engine";
import { NotACase, readCaseText } from "../../case/case-file.ts";

const MOST_BYTES = 1_000_000;

/** A case from a file of the person's own; what it means is for the engine to judge. */
export async function readCaseFile(file: File): Promise<{ case: Case | null; fault: string | null }> {
  if (file.size > MOST_BYTES) return { case: null, fault: "This file is too large for one case." };
  try {
    return { case: readCaseText(await file.text()), fault: null };
  } catch (fault) {
    if (fault instanceof NotACase) return { case: null, fault: fault.message };
    throw fault;
  }
}

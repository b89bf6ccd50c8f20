import type { Case } from "@foramen/engine";

/** The case as a file in the form of the contract. */
export function caseText(given: Case): string {
  return `${JSON.stringify(given, null, 2)}\n`;
}

import type { Case } from "@foramen/engine";

type Medications = NonNullable<Case["medications"]>;

/** "apixaban 5 mg twice daily": the drug, the dose from the first figure with a unit on, the rest is how often. */
const LINE = /^(.*?)(?:\s+(\d[\d.,]*\s*(?:mg|g|mcg|µg|micrograms?|ml|mL|units?|%)(?:\/\S+)?))(?:\s+(.*))?$/;

/** What was typed, one drug a line, in the form of a case. */
export function readMedications(text: string): Medications {
  return linesOf(text).map((line) => {
    const [, drug = line, dose, frequency] = LINE.exec(line) ?? [];
    return { drug, ...(dose ? { dose } : {}), ...(frequency ? { frequency } : {}) };
  });
}

export function medicationsText(medications: Medications): string {
  return medications.map(({ drug, dose, frequency }) => [drug, dose, frequency].filter(Boolean).join(" ")).join("\n");
}

export function linesOf(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

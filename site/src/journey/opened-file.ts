import type { Journey } from "./journey.ts";
import { readJourney } from "./read-journey.ts";
import type { Screen } from "./screens.ts";

/** A saved file as it is kept for the check, which then opens where the answers are looked through; null when it is none. */
export function openedFile(content: string): (Journey & { readonly at: Screen }) | null {
  try {
    const read = readJourney(JSON.parse(content));
    return read === null ? null : { ...read, at: { kind: "check" } };
  } catch {
    return null;
  }
}

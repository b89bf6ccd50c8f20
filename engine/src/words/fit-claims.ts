import type { Conflict } from "../vocabulary/assessment.ts";
import { claimOf } from "./claim.ts";
import type { Claim } from "./explanation.ts";
import { say } from "./fill.ts";
import { findingWords, listed } from "./finding-words.ts";
import type { Telling } from "./reader.ts";

/** Whether the findings fit together, or which of them are rarely seen together. */
export function fitClaims(telling: Telling, conflict: Conflict | null): Claim[] {
  if (conflict === null) return [];
  return [claimOf(conflict.unusual ? "fit.unusual" : "fit.fits", conflictExplanation(telling, conflict))];
}

/** The same as one text. */
export function conflictExplanation(telling: Telling, { unusual, findings }: Omit<Conflict, "explanation">): string {
  if (!unusual) return say(telling, "fit.fits");
  return say(telling, "fit.unusual", { findings: listed(findings.map((said) => findingWords(telling, said))) });
}

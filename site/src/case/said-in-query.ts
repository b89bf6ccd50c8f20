import type { EnteredSide } from "@foramen/engine";

/** What a typed query says beside the finding: "no fever", "right groin pain". */
export interface SaidInQuery {
  /** The words to search for. */
  readonly search: string;
  readonly side: EnteredSide | null;
  readonly denied: boolean;
}

const SIDES: Record<string, EnteredSide> = {
  left: "left",
  right: "right",
  both: "bilateral",
  bilateral: "bilateral",
};
const DENIALS = new Set(["no", "not", "without", "denies", "absent"]);

/** Takes side and denial out of what was typed; they would find nothing, and typing them is faster than choosing them. */
export function saidInQuery(query: string): SaidInQuery {
  let side: EnteredSide | null = null;
  let denied = false;
  const kept: string[] = [];
  for (const word of query.trim().split(/\s+/)) {
    const plain = word.toLowerCase().replace(/[.,;]$/, "");
    if (Object.hasOwn(SIDES, plain)) side = SIDES[plain]!;
    else if (DENIALS.has(plain)) denied = true;
    else if (word !== "") kept.push(word);
  }
  return { search: kept.join(" "), side, denied };
}

import type { EnteredSide } from "@foramen/engine";

/** What a typed query says beside the finding: "no fever", "right groin pain". */
export interface SaidInQuery {
  /** The words to search for. */
  readonly search: string;
  readonly side: EnteredSide | null;
  /**
   * `absent` when the finding is plainly denied ("no fever"); `not-assessed` when a denial may be part of the finding
   * itself ("no feeling in the saddle", "knee jerk absent"): then the person chooses. Null when nothing is denied.
   */
  readonly value: "absent" | "not-assessed" | null;
}

const SIDES: Record<string, EnteredSide> = {
  left: "left",
  right: "right",
  both: "bilateral",
  bilateral: "bilateral",
};
/** At the start of what is typed they deny what follows. */
const DENIALS = new Set(["no", "without", "denies", "denied"]);
/** They may deny the finding or be the finding: lost feeling, a jerk that is absent, a test that is negative. */
const DOUBTFUL = new Set(["not", "absent", "negative", "normal", "never", "none", "cannot", "unable"]);
/** What somebody has lost: "no" before one of these names a finding instead of denying it. */
const LOST =
  /^(feel|sens|control|strength|power|force|reflex|jerk|tone|squeeze|pulse|erect|improve|better|able|relief|urine|wee|pee|movement|balance|weight)/;
/** Words that find nothing. */
const SILENT = new Set(["i", "my", "the", "a", "when", "of", "is", "has", "have", "sign"]);

/** Takes side and denial out of what was typed; they would find nothing, and typing them is faster than choosing them. */
export function saidInQuery(query: string): SaidInQuery {
  let side: EnteredSide | null = null;
  let denied = false;
  let doubtful = false;
  const kept: string[] = [];
  const words = query
    .trim()
    .replace(/can['’]?t\b/gi, "cannot")
    .split(/\s+/);
  words.forEach((word, at) => {
    const plain = word.toLowerCase().replace(/[.,;]$/, "");
    if (plain === "" || (SILENT.has(plain) && words.length > 1)) return;
    if (Object.hasOwn(SIDES, plain)) side = SIDES[plain]!;
    else if (DENIALS.has(plain) && at === 0) denied = true;
    else if (DENIALS.has(plain)) doubtful = true;
    else {
      if (DOUBTFUL.has(plain)) doubtful = true;
      if (LOST.test(plain) && denied) doubtful = true;
      if (!["not", "absent", "negative", "normal", "never", "none"].includes(plain)) kept.push(word);
    }
  });
  // "Cannot pass water" says the finding; beside a denial nobody can tell.
  const plainly = kept.some((word) => /^(cannot|unable)$/i.test(word)) && !denied;
  const value = doubtful && !plainly ? "not-assessed" : denied ? "absent" : null;
  return { search: kept.join(" "), side, value };
}

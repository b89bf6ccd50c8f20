import { type EnteredFinding, ForamenError, type Knowledge, LEVELS, type Level, nearest } from "@foramen/engine";

/** Which entry of a case to leave out: `ID`, `ID@L1-L2`, `ID:left` or `ID@L1-L2:left`. */
export interface LeftOut {
  readonly id: string;
  readonly level?: Level;
  readonly side?: (typeof NAMED_SIDES)[number];
}

const NAMED_SIDES = ["left", "right", "bilateral", "unknown"] as const;

/** @throws FINDING_UNKNOWN, FINDING_LEVEL_INVALID, FINDING_SIDE_INVALID; `where` is the option */
export function readLeftOut(text: string, findings: Knowledge["findings"]): LeftOut {
  const [, id = "", level, side] = /^([^@:]*)(?:@([^:]*))?(?::(.*))?$/s.exec(text) ?? [];
  if (!Object.hasOwn(findings, id)) {
    const near = nearest(id, Object.keys(findings));
    throw new ForamenError(
      "FINDING_UNKNOWN",
      near.length > 0
        ? `There is no such finding. Nearest: ${near.join(", ")}.`
        : "There is no such finding. All ids: foramen vocabulary.",
      "--without",
    );
  }
  if (level !== undefined && !isOneOf(LEVELS, level)) {
    throw new ForamenError("FINDING_LEVEL_INVALID", `After @ expected one of ${LEVELS.join(", ")}.`, "--without");
  }
  if (side !== undefined && !isOneOf(NAMED_SIDES, side)) {
    throw new ForamenError("FINDING_SIDE_INVALID", `After : expected one of ${NAMED_SIDES.join(", ")}.`, "--without");
  }
  return { id, ...(level === undefined ? {} : { level }), ...(side === undefined ? {} : { side }) };
}

/**
 * The findings of a case without one of them.
 *
 * Without level or side, every entry of that id goes. `:left` also takes the left half of a `bilateral` entry
 * and leaves the right one.
 *
 * @param entered findings already known to be valid
 * @throws COMMAND_USAGE when nothing of the case is meant: an answer unchanged by mistake would be believed
 */
export function leaveOut(entered: readonly EnteredFinding[], out: LeftOut): EnteredFinding[] {
  let met = false;
  const kept: EnteredFinding[] = [];
  for (const finding of entered) {
    const meant = finding.id === out.id && (out.level === undefined || finding.level === out.level);
    if (!meant) {
      kept.push(finding);
    } else if (out.side === undefined || out.side === (finding.side ?? "unknown")) {
      met = true;
    } else if (finding.side === "bilateral" && (out.side === "left" || out.side === "right")) {
      met = true;
      kept.push({ ...finding, side: out.side === "left" ? "right" : "left" });
    } else {
      kept.push(finding);
    }
  }
  if (met) return kept;
  throw new ForamenError(
    "COMMAND_USAGE",
    `The findings of the case do not hold ${out.id} with this level and side. Name one that is entered there.`,
    "--without",
  );
}

function isOneOf<W extends string>(words: readonly W[], word: string): word is W {
  return (words as readonly string[]).includes(word);
}

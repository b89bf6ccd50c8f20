import { ForamenError } from "../errors.ts";
import type { FindingEntry } from "../knowledge/entries.ts";
import { type BodySide, LEVELS, type Level, SIDES } from "../vocabulary/anatomy.ts";

/**
 * The sides that one entry speaks of: `bilateral` is both, a sided finding without side is `unknown`,
 * and undefined stands for a finding without sides.
 *
 * @throws FINDING_SIDE_INVALID
 */
export function sidesOf(
  entry: FindingEntry,
  side: unknown,
  where: string,
): readonly (BodySide | "unknown" | undefined)[] {
  if (side !== undefined && !SIDES.some((known) => known === side)) {
    throw new ForamenError(
      "FINDING_SIDE_INVALID",
      `The side of ${entry.id} must be one of ${SIDES.join(", ")}.`,
      where,
    );
  }
  if (entry.laterality !== "sided") {
    if (side === undefined) return [undefined];
    throw new ForamenError("FINDING_SIDE_INVALID", `${entry.id} has no side. Leave the side out.`, where);
  }
  if (side === "bilateral") return ["left", "right"];
  return [side === undefined ? "unknown" : (side as BodySide | "unknown")];
}

/**
 * The level that one entry speaks of; undefined when none is stated.
 *
 * @throws FINDING_LEVEL_INVALID
 */
export function levelOf(entry: FindingEntry, level: unknown, where: string): Level | undefined {
  if (level === undefined) return undefined;
  if (entry.by_level !== true) {
    throw new ForamenError("FINDING_LEVEL_INVALID", `${entry.id} has no level. Leave the level out.`, where);
  }
  const known = LEVELS.find((name) => name === level);
  if (known !== undefined) return known;
  throw new ForamenError(
    "FINDING_LEVEL_INVALID",
    `The level of ${entry.id} must be one of ${LEVELS.join(", ")}.`,
    where,
  );
}

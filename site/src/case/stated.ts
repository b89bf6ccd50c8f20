import type { EnteredSide, FindingEntry, Level } from "@foramen/engine";
import type { Entered, EnteredRow } from "./entered-case.ts";

interface Said {
  readonly value: string;
  readonly side?: EnteredSide | undefined;
  readonly level?: Level | undefined;
}

/**
 * The form with one more finding stated. A denied sided finding is denied on both sides, unless a side was said. What is
 * stated again for the same place replaces what was stated before: the same finding twice would contradict itself. What was
 * said of both sides goes on for the side that is not stated again.
 */
export function stated(
  entered: Entered,
  finding: FindingEntry,
  { value, side: said, level = undefined }: Said,
): Entered {
  const sided = finding.laterality === "sided";
  const side: EnteredSide = sided ? (said ?? (value === "absent" ? "bilateral" : "unknown")) : "unknown";
  const row: EnteredRow = { key: entered.nextKey, id: finding.id, value, number: "", side, level: level ?? "" };
  const kept = entered.rows.flatMap((other): EnteredRow[] => {
    if (other.id !== row.id) return [other];
    if (finding.by_level && (row.level === "" || other.level !== row.level)) return [other];
    if (!sided || other.side === side || other.side === "unknown" || side === "bilateral") return [];
    if (other.side !== "bilateral" || side === "unknown") return [other];
    const { asGiven: _, ...rest } = other;
    return [{ ...rest, side: side === "left" ? "right" : "left" }];
  });
  return { ...entered, rows: [row, ...kept], nextKey: entered.nextKey + 1 };
}

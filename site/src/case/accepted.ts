import type { EnteredFinding } from "@foramen/engine";
import type { Change, EnteredRow, Findings } from "./entered-case.ts";

/** What was read from a text and accepted, as changes of the form. */
export function accepted(read: readonly EnteredFinding[], findings: Findings): Change {
  return {
    type: "all",
    changes: read.flatMap(({ id, value, side, level }): Change[] => {
      const finding = findings[id];
      if (finding === undefined) return [];
      return [
        {
          type: "add",
          finding,
          value: String(value),
          ...(side ? { side } : {}),
          ...(level ? { level } : {}),
        },
      ];
    }),
  };
}

/** True when the form says just that. */
export function isEntered(rows: readonly EnteredRow[], { id, value, side, level }: EnteredFinding): boolean {
  return rows.some(
    (row) =>
      row.id === id &&
      row.value === String(value) &&
      (side === undefined || row.side === side) &&
      (level === undefined || row.level === level),
  );
}

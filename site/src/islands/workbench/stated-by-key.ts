import type { FindingEntry } from "@foramen/engine";
import type { Change, EnteredRow } from "../../case/entered-case.ts";
import { painfulSide } from "../../case/examined.ts";
import { isStrength } from "../../case/value-options.ts";

interface Said {
  readonly value?: string;
  readonly side?: "left" | "right" | "bilateral";
}

/**
 * What a key changes. A value goes to the side that was entered of the finding already; else what is present is on the side
 * that hurts, and what is absent on both. A side moves what was said last.
 */
export function statedByKey(rows: readonly EnteredRow[], finding: FindingEntry, { value, side }: Said): Change[] {
  const row = rows.find(({ id }) => id === finding.id);
  const sided = finding.laterality === "sided";
  if (side !== undefined) {
    if (!sided) return [];
    return row ? [{ type: "edit", key: row.key, change: { side } }] : [{ type: "add", finding, side }];
  }
  if (value === undefined) return [];
  const graded = /^[0-5]$/.test(value);
  if (graded && !isStrength(finding)) return [];
  if (!graded && value === "present" && finding.type === "categorical") return [];
  if (row) return [{ type: "edit", key: row.key, change: { value, number: "" } }];
  return [
    { type: "add", finding, value, ...(sided ? { side: value === "absent" ? "bilateral" : painfulSide(rows) } : {}) },
  ];
}

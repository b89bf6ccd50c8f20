import type { FindingEntry } from "@foramen/engine";
import type { Change, EnteredRow } from "../../case/entered-case.ts";
import { entering, placesOf, valueAt } from "../../case/examined.ts";
import { isStrength } from "../../case/value-options.ts";
import type { Supposed } from "../../components/what-if/what-if.tsx";
import type { Vocabulary } from "../engine/messages.ts";

/** What was entered and can be thought to be another, in the order of the list. */
export function supposable(rows: readonly EnteredRow[], findings: Vocabulary["findings"]): Supposed[] {
  const seen = new Set<string>();
  return rows.flatMap((row): Supposed[] => {
    const finding = findings[row.id];
    if (!finding || finding.by_level || finding.type === "categorical") return [];
    return placesIn(row, finding).flatMap((place): Supposed[] => {
      const key = `${finding.id} ${place}`;
      if (seen.has(key)) return [];
      seen.add(key);
      const value = place === "side not known" ? row.value : valueAt(rows, finding.id, place === "" ? "whole" : place);
      const values = valuesOf(finding);
      return values.includes(value) ? [{ key, finding, place, values, value }] : [];
    });
  });
}

function placesIn({ side }: EnteredRow, finding: FindingEntry): Supposed["place"][] {
  if (finding.laterality !== "sided") return [""];
  if (side === "bilateral") return placesOf(finding).filter((place) => place !== "whole");
  return [side === "unknown" ? "side not known" : side];
}

/** The change of the form that makes what is supposed so; an empty value takes it back. */
export function making({ finding, place }: Pick<Supposed, "finding" | "place">, value: string): Change {
  if (place !== "side not known") return entering(finding, place === "" ? "whole" : place, value);
  return value === "" ? { type: "withdraw", finding } : { type: "add", finding, value, side: "unknown" };
}

/** From one end to the other; empty stands for "not assessed". */
function valuesOf(finding: FindingEntry): string[] {
  if (finding.type === "boolean") return ["absent", "", "present"];
  if (isStrength(finding)) return ["", "5", "4", "3", "2", "1", "0"];
  return ["", ...(finding.bands ?? [])];
}

import type { FindingEntry } from "@foramen/engine";
import type { Change, EnteredRow } from "./entered-case.ts";

/** A place where a finding is looked for; `whole` for one without sides. */
export type Place = "left" | "right" | "whole";

export function placesOf({ laterality }: Pick<FindingEntry, "laterality">): readonly Place[] {
  return laterality === "sided" ? ["right", "left"] : ["whole"];
}

/** What was entered of a finding at a place, as a value; empty where nobody has looked. */
export function valueAt(rows: readonly EnteredRow[], id: string, place: Place): string {
  const row = rows.find(
    (one) =>
      one.id === id &&
      (place === "whole" || one.side === place || one.side === "bilateral") &&
      one.value !== "not-assessed",
  );
  if (row === undefined) return "";
  return row.number.trim() === "" ? row.value : row.number.trim();
}

/** True when it was entered without a side, so that neither side shows it. */
export function isWithoutSide(rows: readonly EnteredRow[], { id, laterality }: FindingEntry): boolean {
  return (
    laterality === "sided" &&
    rows.some((row) => row.id === id && row.side === "unknown" && row.value !== "not-assessed")
  );
}

/** Enters a value at a place; an empty one takes back what was entered there. */
export function entering(finding: FindingEntry, place: Place, value: string): Change {
  const side = place === "whole" ? {} : { side: place };
  return value === "" ? { type: "withdraw", finding, ...side } : { type: "add", finding, value, ...side };
}

/** The side on which most was found, for what is asked of the side that hurts. */
export function painfulSide(rows: readonly EnteredRow[]): "left" | "right" {
  const count = (side: string) => rows.filter((row) => row.side === side && row.value !== "absent").length;
  return count("left") > count("right") ? "left" : "right";
}

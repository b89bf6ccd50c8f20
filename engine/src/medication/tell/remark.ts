import type { NotUnderstood } from "../../vocabulary/medication.ts";

const ABOUT = {
  "somebody-else": "about somebody else",
  "time-since-stop": "the time since the stop was not understood: counted as still taken",
} as const;

/** What is to be said beside words that were not understood; empty where that is nothing. */
export function remarkOn({ about, nearest = [] }: NotUnderstood): string {
  if (about !== undefined) return ABOUT[about];
  return nearest.length === 0 ? "" : `nearest names: ${nearest.join(", ")}`;
}

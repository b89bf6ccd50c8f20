import { levelsAt } from "../levels.ts";
import type { Token } from "../tokens.ts";
import type { NoteUnit } from "./note-book.ts";

/** The dermatome or root that stands beside a loss of sensation. */
export function dermatome(tokens: readonly Token[], units: readonly NoteUnit[], at: number): string | null {
  const from = Math.max(0, units[at]!.from - 6);
  for (let i = units[at]!.from; i < Math.min(tokens.length, units[at]!.from + 16); i++) {
    const level = levelsAt(tokens, i);
    if (level !== null) return level.bodies[0] ?? level.discs[0]?.split("-")[0] ?? null;
  }
  for (let i = from; i < units[at]!.from; i++) {
    const level = levelsAt(tokens, i);
    if (level !== null) return level.bodies[0] ?? level.discs[0]?.split("-")[0] ?? null;
  }
  return null;
}

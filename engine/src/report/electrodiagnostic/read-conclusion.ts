import type { ReportWords } from "../../knowledge/report-words.ts";
import type { ReportSide } from "../../vocabulary/report.ts";
import { levelsAt } from "../levels.ts";
import type { NotePolarity } from "../notes/note-book.ts";
import type { Token } from "../tokens.ts";
import { type ElectroSaid, sideBehind } from "./electro-state.ts";
import { type ElectroUnit, kindOf } from "./electro-units.ts";

/**
 * "Consistent with an active left L2/L3 radiculopathy": denervation in the muscles of these roots, as the study sums it up.
 * Roots whose muscles the model does not have, or no root at all, say nothing here.
 */
export function readConclusion(
  units: readonly ElectroUnit[],
  tokens: readonly Token[],
  { electrodiagnostic: words }: ReportWords,
): ElectroSaid[] {
  const at = units.findIndex((unit) => kindOf(unit) === "conclusion");
  if (at < 0) return [];
  const roots = rootsOf(tokens);
  if (roots.length === 0 || !roots.every((root) => words.femoral_roots.includes(root))) return [];
  if (tokens.some(({ word }) => words.asked.includes(word))) return [];
  return [
    { item: words.femoral_item, polarity: polarityAt(units, tokens, at, words.long_past), side: sideAt(units, at) },
  ];
}

function polarityAt(
  units: readonly ElectroUnit[],
  tokens: readonly Token[],
  at: number,
  longPast: readonly string[],
): NotePolarity {
  const part = units.slice(units.findLastIndex(({ word }, place) => place < at && /^[,;.]$/.test(word)) + 1, at);
  if (units.some((unit) => kindOf(unit) === "hedge")) return "possible";
  if (part.some((unit) => kindOf(unit) === "denial")) return "absent";
  // "plexopathy or radiculopathy": one of them
  const open = part.some(({ word }) => word === "or");
  return open || tokens.some(({ word }) => longPast.includes(word)) ? "possible" : "present";
}

function sideAt(units: readonly ElectroUnit[], at: number): ReportSide | null {
  const before = units.slice(0, at).findLast(({ meaning }) => meaning?.kind === "side")?.meaning;
  return before?.kind === "side" ? before.side : sideBehind(units, at);
}

function rootsOf(tokens: readonly Token[]): string[] {
  const groups = tokens.flatMap((_, at) => levelsAt(tokens, at) ?? []);
  return [...new Set(groups.flatMap(({ discs, bodies }) => [...bodies, ...discs.flatMap((disc) => disc.split("-"))]))];
}

import { findingsShown } from "./causes-text.ts";
import { tinted, wrap } from "./layout.ts";
import type { Told } from "./told.ts";

/** The clinical words among the reasons, each with its plain question. A patient is asked in plain words anyway. */
export function glossaryText(told: Told): string[] {
  if (told.reader === "patient") return [];
  const entries = findingsShown(told.answer)
    .flatMap((id) => told.knowledge.findings[id] ?? [])
    .sort((a, b) => (a.label < b.label ? -1 : 1));
  if (entries.length === 0) return [];
  return [
    tinted("THE FINDINGS ABOVE IN PLAIN WORDS", "heading", told),
    ...entries.flatMap(({ label, ask }) => wrap(`${label}: ${ask}`, undefined, "  - ", "    ")),
  ];
}

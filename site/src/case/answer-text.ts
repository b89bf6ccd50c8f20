import type { ExplanationPart } from "@foramen/engine";
import type { Told, ToldPart } from "../islands/engine/told.ts";

/** What is taken along, in this order; the rest of the explanation is for the screen. */
const PARTS: readonly { readonly part: ExplanationPart; readonly title: string; readonly topics: number }[] = [
  { part: "urgency", title: "URGENCY", topics: 0 },
  { part: "causes", title: "CAUSES", topics: 3 },
  { part: "nerves", title: "ROOTS AND NERVES", topics: 3 },
  { part: "scan", title: "SCAN", topics: 4 },
  { part: "next", title: "NEXT STEPS", topics: 3 },
  { part: "change", title: "WHAT WOULD CHANGE THIS", topics: 0 },
  { part: "limits", title: "NOT KNOWN", topics: 0 },
];

/** The answer as plain text for a record, one part after the other. */
export function answerText(told: Told): string {
  return PARTS.flatMap(({ part, title, topics }) => {
    const said = told[part];
    const lines = said === undefined ? [] : linesOf(said, topics);
    return lines.length === 0 ? [] : [[title, ...lines].join("\n")];
  }).join("\n\n");
}

function linesOf({ claims, topics }: ToldPart, most: number): string[] {
  return [
    ...claims.map(({ text }) => `- ${text}`),
    ...topics.slice(0, most).flatMap((topic) => [`- ${topic.title}`, ...topic.claims.map(({ text }) => `  - ${text}`)]),
  ];
}

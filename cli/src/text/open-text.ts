import type { Assessment, Knowledge } from "@foramen/engine";
import { findingsShown } from "./causes-text.ts";
import { plainQuestion } from "./finding-text.ts";
import { type TextOptions, tinted, wrap } from "./layout.ts";

const SHOWN_QUESTIONS = 6;

/** What is not known of the person or the findings, so that nobody reads silence as "normal". */
export function missingText(answer: Assessment, options: TextOptions): string[] {
  const { missing, notAssessed } = answer;
  if (missing.length === 0 && notAssessed.length === 0) return [];
  const lines = [tinted("NOT KNOWN", "heading", options)];
  for (const { field, effect } of missing) lines.push(...wrap(`${field}: ${effect}`, undefined, "  - ", "    "));
  if (notAssessed.length > 0) {
    const count = `${notAssessed.length} core questions, signs and tests have no answer. Not asked is not "no".`;
    lines.push(...wrap(count, undefined, "  - ", "    "));
  }
  return lines;
}

/** Which questions or tests would tell most, where the engine ranks them. */
export function nextStepsText(answer: Assessment, knowledge: Knowledge, options: TextOptions): string[] {
  const steps = answer.nextSteps.filter(isStep).slice(0, SHOWN_QUESTIONS);
  if (steps.length === 0) return [];
  return [
    tinted("WHAT WOULD TELL MOST", "heading", options),
    ...steps.flatMap(({ finding, because }) => [
      ...wrap(`${finding}: ${plainQuestion(finding, knowledge.findings)}`, undefined, "  - ", "    "),
      ...(because === undefined ? [] : wrap(because, undefined, "    ")),
    ]),
  ];
}

/** The clinical words used above, each with its plain question. */
export function glossaryText(answer: Assessment, knowledge: Knowledge, options: TextOptions): string[] {
  const entries = findingsShown(answer)
    .flatMap((id) => knowledge.findings[id] ?? [])
    .sort((a, b) => (a.label < b.label ? -1 : 1));
  if (entries.length === 0) return [];
  return [
    tinted("THE FINDINGS ABOVE IN PLAIN WORDS", "heading", options),
    ...entries.flatMap(({ label, ask }) => wrap(`${label}: ${ask}`, undefined, "  - ", "    ")),
  ];
}

function isStep(step: unknown): step is { finding: string; because?: string } {
  if (typeof step !== "object" || step === null) return false;
  const { finding, because } = step as { finding?: unknown; because?: unknown };
  return typeof finding === "string" && (because === undefined || typeof because === "string");
}

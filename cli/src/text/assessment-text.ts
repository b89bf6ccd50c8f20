import type { Assessment, Knowledge } from "@foramen/engine";
import { cannotMissText, causesText } from "./causes-text.ts";
import { type TextOptions, tinted, wrap } from "./layout.ts";
import { levelsText, rootsText, syndromesText } from "./nerves-text.ts";
import { glossaryText, missingText, nextStepsText } from "./open-text.ts";
import { askText, urgencyText } from "./urgency-text.ts";

/** The whole answer for people, urgency first; sections without content are left out. Ends with a newline. */
export function assessmentText(answer: Assessment, knowledge: Knowledge, options: TextOptions): string {
  const sections = [
    urgencyText(answer, options),
    scopeText(answer, options),
    askText(answer, knowledge, options),
    // Chances of adults with these complaints would mislead about anybody else; urgency holds for everybody.
    ...(answer.scope.inScope ? reasoningText(answer, knowledge, options) : []),
    missingText(answer, options),
    footText(answer, options),
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n")}\n`;
}

function reasoningText(answer: Assessment, knowledge: Knowledge, options: TextOptions): string[][] {
  return [
    causesText(answer, knowledge, options),
    cannotMissText(answer, knowledge, options),
    rootsText(answer, knowledge, options),
    levelsText(answer, options),
    syndromesText(answer, knowledge, options),
    conflictText(answer, options),
    nextStepsText(answer, knowledge, options),
    glossaryText(answer, knowledge, options),
  ];
}

function scopeText({ scope }: Assessment, options: TextOptions): string[] {
  const covered = scope.inScope
    ? "Foramen covers this complaint."
    : "This is OUTSIDE what Foramen covers, so no causes are given.";
  return [tinted("SCOPE", "heading", options), ...wrap(`${covered} ${scope.reason}`, undefined, "  ")];
}

function conflictText({ conflict }: Assessment, options: TextOptions): string[] {
  if (conflict === null || conflict.explanation === "") return [];
  return [tinted("DO THE FINDINGS FIT TOGETHER?", "heading", options), ...wrap(conflict.explanation, undefined, "  ")];
}

function footText({ engine, knowledge, inputHash }: Assessment, options: TextOptions): string[] {
  const lines = [
    ...wrap("Foramen informs; a clinician decides. Go for help at once if it gets worse, whatever stands here."),
    ...wrap(`Engine ${engine}, knowledge ${knowledge}, input ${inputHash}`),
  ];
  return lines.map((line) => tinted(line, "faint", options));
}

import type { Assessment, Knowledge } from "@foramen/engine";
import { causesText, reasonsText } from "./causes-text.ts";
import { glossaryText } from "./glossary-text.ts";
import { tinted, wrap } from "./layout.ts";
import { levelsText, rootsText, syndromesText } from "./nerves-text.ts";
import { nextStepsText } from "./next-text.ts";
import { changeText, fitText, judgementText, limitsText, scanText } from "./sentences-text.ts";
import { type Told, type ToldOptions, toldTo } from "./told.ts";
import { urgencyText } from "./urgency-text.ts";

/** The whole answer for people, urgency first; sections without content are left out. Ends with a newline. */
export function assessmentText(answer: Assessment, knowledge: Knowledge, options: ToldOptions): string {
  const told = toldTo(answer, knowledge, options);
  // Chances of adults with these complaints would mislead about anybody else; urgency holds for everybody.
  const inside = (sections: readonly string[][]) => (answer.scope.inScope ? sections : []);
  const sections = [
    urgencyText(told),
    scopeText(told),
    ...inside([causesText(told), reasonsText(told), rootsText(told), levelsText(told), syndromesText(told)]),
    nextStepsText(told),
    ...inside([changeText(told), fitText(told), scanText(told), judgementText(told), glossaryText(told)]),
    limitsText(told),
    footText(told),
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n")}\n`;
}

function scopeText(told: Told): string[] {
  const { inScope, reason } = told.answer.scope;
  if (inScope && reason === "") return [];
  const covered = inScope ? "" : "This is OUTSIDE what Foramen covers, so no causes are given. ";
  return [tinted("SCOPE", "heading", told), ...wrap(`${covered}${reason}`, undefined, "  ")];
}

function footText(told: Told): string[] {
  const { engine, knowledge, inputHash } = told.answer;
  return wrap(`Engine ${engine}, knowledge ${knowledge}, input ${inputHash}`).map((line) =>
    tinted(line, "faint", told),
  );
}

import { type Assessment, say } from "@foramen/engine";
import { type Tone, tinted, wrap } from "./layout.ts";
import { claimsOf, type Told } from "./told.ts";
import { CODE_WORDS, LEVEL_WORDS, WITHIN_WORDS } from "./words.ts";

const TONES: Readonly<Record<Assessment["urgency"]["level"], Tone>> = {
  emergency: "emergency",
  urgent: "urgent",
  "not-enough-known": "heading",
  "non-urgent": "calm",
};

/** How soon, what to do, and why: what a person must see even if they read nothing else. */
export function urgencyText(told: Told): string[] {
  const { urgency } = told.answer;
  const when = urgency.within === null ? "" : ` - to be seen ${WITHIN_WORDS[urgency.within]}`;
  const claims = claimsOf(told, "urgency");
  const action = claims.find(({ words }) => words === "urgency.action");
  return [
    tinted(` ${LEVEL_WORDS[urgency.level]}${when} `, TONES[urgency.level], told),
    ...wrap(action?.text ?? "", undefined, "  "),
    ...whyText(told),
    ...openText(told),
  ];
}

function whyText(told: Told): string[] {
  const { reasons } = told.answer.urgency;
  if (reasons.length === 0) return [];
  const claims = claimsOf(told, "urgency").filter(({ words }) => words === "urgency.from_findings");
  return [
    "",
    "  Why:",
    ...reasons.flatMap(({ because, code, rule }, at) => [
      ...wrap(claims[at]?.text ?? because, undefined, "  - ", "    "),
      ...wrap(`${CODE_WORDS[code]}; rule ${rule}`, undefined, "    ").map((line) => tinted(line, "faint", told)),
    ]),
  ];
}

/** Safety questions have their place among the next steps; that they are open belongs to the urgency. */
function openText(told: Told): string[] {
  const { ask, level } = told.answer.urgency;
  if (ask.length === 0) return [];
  const effect = say(told, level === "emergency" || level === "urgent" ? "page.screens_decided" : "page.screens_open");
  const open = ask.length === 1 ? "1 safety question is" : `${ask.length} safety questions are`;
  return ["", ...wrap(`${open} still open (listed below, among the next steps). ${effect}`, undefined, "  ")];
}

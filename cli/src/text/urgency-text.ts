import type { Assessment, Knowledge } from "@foramen/engine";
import { type TextOptions, type Tone, tinted, wrap } from "./layout.ts";
import { CODE_WORDS, LEVEL_WORDS, WITHIN_WORDS } from "./words.ts";

const TONES: Readonly<Record<Assessment["urgency"]["level"], Tone>> = {
  emergency: "emergency",
  urgent: "urgent",
  "not-enough-known": "heading",
  "non-urgent": "calm",
};

/** How soon, what to do, and why: what a person must see even if they read nothing else. */
export function urgencyText({ urgency }: Assessment, options: TextOptions): string[] {
  const when = urgency.within === null ? "" : ` - to be seen ${WITHIN_WORDS[urgency.within]}`;
  const lines = [tinted(` ${LEVEL_WORDS[urgency.level]}${when} `, TONES[urgency.level], options)];
  if (urgency.action !== "") lines.push(...wrap(urgency.action, undefined, "  "));
  if (urgency.reasons.length > 0) {
    lines.push("", "  Why:");
    for (const reason of urgency.reasons) {
      lines.push(...wrap(reason.because, undefined, "  - ", "    "));
      lines.push(
        ...wrap(`${CODE_WORDS[reason.code]}; rule ${reason.rule}`, undefined, "    ").map((line) =>
          tinted(line, "faint", options),
        ),
      );
    }
  }
  return lines;
}

/** Safety screens nobody has answered yet, in the order in which to ask them. */
export function askText({ urgency }: Assessment, knowledge: Knowledge, options: TextOptions): string[] {
  if (urgency.ask.length === 0) return [];
  const lines = [tinted("ASK NEXT, FOR SAFETY", "heading", options)];
  for (const { step, findings } of urgency.ask) {
    const screen = knowledge.gate.screens.find((one) => one.step === step);
    lines.push(...wrap(screen?.plain ?? "", undefined, `  ${step}. `, "     "));
    if (screen?.why) lines.push(...wrap(screen.why, undefined, "     ").map((line) => tinted(line, "faint", options)));
    lines.push(...wrap(`Enter: ${findings.join(", ")}`, undefined, "     ", "       "));
  }
  return lines;
}

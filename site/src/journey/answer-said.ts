import type { FindingEntry } from "@foramen/engine";
import words from "../../../content/en/journey/check.json" with { type: "json" };
import { choicesOf } from "../components/ask-item/choices.ts";

const NAMED: Readonly<Record<string, string>> = {
  present: words.yes,
  absent: words.no,
  left: words.left,
  right: words.right,
  bilateral: words.both,
  "not-sure": words.notSure,
};

/** What was answered to a question, in the words of its choices. */
export function answerSaid(value: string, finding: FindingEntry | undefined): string {
  const chosen = () => (finding === undefined ? undefined : choicesOf(finding).find((one) => one.value === value));
  return NAMED[value] ?? chosen()?.label ?? value;
}

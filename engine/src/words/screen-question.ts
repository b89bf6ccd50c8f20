import type { SafetyScreens } from "../knowledge/gate.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";

type Screen = SafetyScreens["screens"][number];

/**
 * What is asked of a person at a safety screen: its question, and what an answer has made necessary to ask as well. Where
 * that alone is still open, it is asked alone.
 *
 * @param open ids of the findings of the screen that nobody has answered
 */
export function screenQuestion(
  { plain, then_ask }: Pick<Screen, "plain" | "then_ask">,
  open: readonly string[],
  findings: Knowledge["findings"],
): string {
  const after = open.filter((id) => then_ask?.findings.includes(id));
  const questions = after.flatMap((id) => findings[id]?.ask ?? []);
  return [...(after.length > 0 && after.length === open.length ? [] : [plain]), ...questions].join(" ");
}

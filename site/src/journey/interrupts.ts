import type { UrgencyReason } from "@foramen/engine";
import type { Journey } from "./journey.ts";

type Reason = Pick<UrgencyReason, "rule" | "code">;

/** What the gate calls an emergency. */
export function emergencies<R extends Reason>(reasons: readonly R[]): R[] {
  return reasons.filter(({ code }) => code === "E0" || code === "E1");
}

/**
 * Whether the emergency page has to come up: when the gate gives an emergency and none was shown before, or one that is
 * more pressing than those shown.
 *
 * @param seen rules whose page the person has read and gone on from
 */
export function interrupts(reasons: readonly Reason[], seen: readonly string[]): boolean {
  const now = emergencies(reasons);
  if (now.length === 0) return false;
  const shown = now.filter(({ rule }) => seen.includes(rule));
  if (shown.length === 0) return true;
  return now.some(({ code }) => code === "E0") && !shown.some(({ code }) => code === "E0");
}

/** Rules that no longer hold count as not shown: if they hold again, the page comes up again. */
export function stillSeen(reasons: readonly Reason[], seen: readonly string[]): readonly string[] {
  return seen.filter((rule) => reasons.some((reason) => reason.rule === rule));
}

/** The findings behind some reasons that the person said yes to; what their medicines or the drawing told is not among them. */
export function saidYesTo(
  reasons: readonly Pick<UrgencyReason, "findings">[],
  { answers }: Pick<Journey, "answers">,
): string[] {
  const said = (id: string) => answers[id] !== undefined && answers[id] !== "absent" && answers[id] !== "not-sure";
  return [...new Set(reasons.flatMap(({ findings }) => findings))].filter(said);
}

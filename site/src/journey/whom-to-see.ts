import type { CarePlan, Within } from "@foramen/engine";
import words from "../../../content/en/journey/plan.json" with { type: "json" };
import { capital } from "../wording/capital.ts";
import { leading } from "./how-soon.ts";

/** When to see somebody, and why: goes on after whom. */
export function whenAndWhy(
  { within, because }: Pick<CarePlan["referrals"][number], "within" | "because">,
  card: Within | null,
): string {
  return `, ${words.within[leading(within, card)]}. ${capital(because.plain)}`;
}

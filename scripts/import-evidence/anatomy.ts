import type { Evidence, Row } from "./evidence.ts";
import { eachSourced, judged } from "./provenance.ts";

/** How a zone reaches a structure, and where the back hurts. */
export function convertAnatomy(
  evidence: Pick<Evidence, "roles" | "conus_at_level" | "back_pain_weights">,
  added: Record<string, Row>,
): Row {
  return {
    roles: {
      exiting: evidence.roles.exiting.root_by_level,
      traversing: evidence.roles.traversing.root_by_level,
      lower_roots: evidence.roles.lower_roots.roots_by_level,
    },
    conus_at_level: eachSourced(evidence.conus_at_level),
    back_pain_weights: {
      ...eachSourced(evidence.back_pain_weights),
      ...Object.fromEntries(Object.entries(added).map(([id, row]) => [id, judged(row)])),
    },
  };
}

import type { Evidence, Row } from "./evidence.ts";
import { eachSourced } from "./provenance.ts";

/** Roots, cauda, conus, nerves and plexus with what their states show. */
export function convertStructures(
  evidence: Pick<Evidence, "structures" | "structure_findings">,
  plain: Record<string, string>,
): Record<string, Row> {
  const converted: Record<string, Row> = {};
  for (const [id, structure] of Object.entries(evidence.structures)) {
    const states = evidence.structure_findings[id];
    converted[id] = {
      id,
      label: structure.label,
      plain: plain[id],
      sided: structure.sided,
      ...(id.startsWith("root_") ? { root: id.slice("root_".length) } : {}),
      findings: { irritated: eachSourced(states?.irritated), deficit: eachSourced(states?.deficit) },
    };
  }
  return converted;
}

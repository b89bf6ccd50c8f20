import type { Row } from "./evidence.ts";
import { withMildBands } from "./mild-band.ts";
import { eachSourced } from "./provenance.ts";

const TOPIC_OF_FAMILY: Record<string, string> = {
  pain: "pain",
  character: "pain",
  numbness: "sensation",
  paraesthesia: "sensation",
  pinprick: "sensation",
  sensation: "sensation",
  weakness: "strength-and-function",
  function: "strength-and-function",
  course: "strength-and-function",
  reflex: "reflexes",
  provocation: "provocation-and-inspection",
  inspection: "provocation-and-inspection",
  gait: "gait",
  general: "general-history",
  vital: "vital-signs-and-laboratory",
  laboratory: "vital-signs-and-laboratory",
  electrodiagnostic: "electrodiagnostic",
  imaging: "imaging",
};

/** How often a finding is there for no modelled reason, a few topics to a file; descriptions have defaults instead. */
export function convertLeaks(
  leaks: Record<string, Row>,
  findings: Record<string, Row>,
): Record<string, { topic: string; leaks: Row }> {
  const files: Record<string, { topic: string; leaks: Row }> = {};
  for (const [id, row] of Object.entries(eachSourced(withMildBands(leaks)))) {
    const finding = findings[id];
    if (!finding)
      throw new Error(`leaks.${id}: no such finding in the vocabulary. Correct the id or add the finding first.`);
    if (finding.kind === "description") continue;
    const topic =
      finding.kind === "any-of" || finding.kind === "both-sides"
        ? "general-statements"
        : TOPIC_OF_FAMILY[finding.family];
    if (!topic) throw new Error(`leaks.${id}: no topic for the family "${finding.family}". Add it to leaks.ts.`);
    files[topic] ??= { topic, leaks: {} };
    files[topic].leaks[id] = row;
  }
  return files;
}

import { ratesOf, referenceLeak } from "../belief/leak.ts";
import type { Inference } from "../belief/posterior.ts";
import type { FindingRef } from "../vocabulary/assessment.ts";

const TOLD = 5;

/**
 * Core findings nobody has looked for that would speak loudest about one cause: the greatest difference between
 * how often the cause shows them and how often plain pain does. A pointer for reading on, not a value of information.
 */
export function tellingFindings(inference: Inference, cause: number): FindingRef[] {
  const { network } = inference;
  const { knowledge } = network;
  const entry = network.causes[cause]!.entry;
  const plain = network.causes[network.nonSpecific]!.entry;
  const answered = new Set(inference.answered);
  return Object.keys(entry.findings)
    .filter((id) => !answered.has(id) && knowledge.findings[id]?.tier === "core")
    .map((id) => {
      const finding = knowledge.findings[id]!;
      const usual = plain.findings[id] ?? knowledge.descriptions.defaults[id];
      const other = usual ? ratesOf(usual)[0]! : (referenceLeak(knowledge, finding, null)[0] ?? 0);
      const difference = ratesOf(entry.findings[id]!)[0]! - other;
      return { id, telling: difference < 0 ? -difference : difference };
    })
    .sort((a, b) => b.telling - a.telling || (a.id < b.id ? -1 : 1))
    .slice(0, TOLD)
    .map(({ id }) => ({ finding: id }));
}

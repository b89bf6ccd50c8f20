import type { MedicationKnowledge } from "../../knowledge/medication.ts";
import type { MedicationEvidence } from "../../vocabulary/medication.ts";

/** What trials and guidelines say of the drug for pain from a lumbar root; null where nothing is on file. */
export function evidenceOf(drug: string, { evidence, drugs, sources }: MedicationKnowledge): MedicationEvidence | null {
  const cited = (ids: readonly string[], status: string, checked: string) =>
    `${ids.map((id) => sources[id]?.name ?? id).join("; ")}${status === "seen" ? "" : ` (${status})`}; checked ${checked}`;
  const found = evidence[drug];
  if (found !== undefined)
    return {
      verdict: found.verdict,
      certainty: found.certainty,
      because: found.because,
      source: cited(found.sources, found.status, found.checked),
    };
  const guideline = drugs[drug]?.guideline;
  if (guideline === undefined) return null;
  return {
    verdict: "against",
    certainty: null,
    because: guideline.text,
    source: cited(guideline.sources, guideline.status, guideline.checked),
  };
}

/** Better first: recommended, then what may be considered, then what is not known, then what is advised against. */
export function evidenceRank(evidence: MedicationEvidence | null): number {
  const order = ["recommend", "consider", "only_if", "insufficient"];
  if (evidence === null) return order.length;
  const place = order.indexOf(evidence.verdict);
  return place < 0 ? order.length + 1 : place;
}

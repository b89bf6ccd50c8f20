import type { MedicationKnowledge } from "../knowledge/medication.ts";
import type { Alternative } from "../vocabulary/medication.ts";
import type { PatientFacts } from "./facts.ts";
import { isSerious } from "./finding.ts";
import { judge } from "./judge.ts";
import { labelOf } from "./names.ts";
import { shown } from "./numbers.ts";
import type { Order } from "./order/order.ts";
import { beginning } from "./schedule/beginning.ts";
import { subjectOf } from "./subject.ts";
import { said } from "./tell/alert.ts";
import { evidenceOf, evidenceRank } from "./tell/evidence.ts";

/** So many are told. */
const MOST = 6;

/**
 * Drugs of the list that this patient may have instead: nothing serious stands against the dose to begin with, and no
 * open fact decides. Better evidence first, then fewer notes, then by the alphabet.
 */
export function alternativesFor(
  orders: readonly Order[],
  facts: PatientFacts,
  knowledge: MedicationKnowledge,
): Alternative[] {
  const ordered = new Set(orders.flatMap(({ ingredients }) => ingredients));
  const candidates: { alternative: Alternative; rank: number }[] = [];
  for (const [drug, rules] of Object.entries(knowledge.drugs)) {
    if (
      rules.kind !== "drug" ||
      ordered.has(drug) ||
      facts.drugs.some(({ ids }) => ids.includes(drug)) ||
      !PAIN_DRUGS.has(rules.regimens[0]?.for ?? "")
    )
      continue;
    // What guidelines advise against is no alternative, safe or not.
    const evidence = evidenceOf(drug, knowledge);
    if (evidence?.verdict === "against") continue;
    const order = beginning(drug, facts, knowledge);
    if (order === null) continue;
    // What is ordered would be replaced: it does not count as taken beside the alternative.
    const { findings, open, limits } = judge(subjectOf(order, drug, [], facts, knowledge));
    if (findings.some((finding) => isSerious(finding)) || open.some(({ decides }) => decides)) continue;
    const notes = findings.filter(({ severity }) => severity === "moderate");
    candidates.push({
      rank: evidenceRank(evidence),
      alternative: {
        drug,
        label: labelOf(drug, knowledge),
        dose: doseWords(order, rules.unit),
        maxDailyDose: limits.patientMax,
        unit: rules.unit,
        evidence,
        notes: notes.length,
        because: said(
          knowledge,
          notes.length === 0 ? "answers.alternative_clean" : "answers.alternative_notes",
          "practitioner",
          { notes: [...new Set(notes.map(({ type }) => type.replace("-", " ")))].join(", ") },
        ),
      },
    });
  }
  return candidates
    .sort(
      (a, b) =>
        a.rank - b.rank ||
        a.alternative.notes - b.alternative.notes ||
        (a.alternative.drug < b.alternative.drug ? -1 : 1),
    )
    .slice(0, MOST)
    .map(({ alternative }) => alternative);
}

/** Uses for which a drug stands as an alternative for pain. */
const PAIN_DRUGS = new Set(["pain", "nerve_pain", "spasm", "spasticity", "osteoarthritis", "arthritis"]);

function doseWords({ dose, frequency, route }: Order, unit: string): string {
  if (dose === null) return `thin layer, ${frequency?.said ?? ""}`;
  return `${shown(dose.most, unit)} ${frequency?.said ?? ""}${route === "topical" ? " on the skin" : ""}`.trim();
}

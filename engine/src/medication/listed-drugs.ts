import type { MedicationKnowledge } from "../knowledge/medication.ts";
import { isObject } from "../reading/shape.ts";
import type { MedicationAlert, MedicationVerdict } from "../vocabulary/medication.ts";
import type { CurrentDrug, PatientFacts } from "./facts.ts";
import { type Finding, RANK } from "./finding.ts";
import { judge } from "./judge.ts";
import { ordinaryMax } from "./limits.ts";
import { labelOf } from "./names.ts";
import { shown } from "./numbers.ts";
import type { Order } from "./order/order.ts";
import { patientFacts } from "./reading/patient-facts.ts";
import { beginning } from "./schedule/beginning.ts";
import { subjectOf } from "./subject.ts";
import { alertOf } from "./tell/alert.ts";
import { verdictOf } from "./verdict.ts";

/** What the person is on and has, read from a case or an order, for whoever judges more than one drug. */
export function readPatientFacts(input: unknown, knowledge: MedicationKnowledge): PatientFacts {
  return patientFacts(isObject(input) ? input : {}, [], knowledge);
}

/** One drug of the list, begun in this person as its label says. */
export interface ListedDrugCheck {
  readonly drug: string;
  /** Already on the list of what is taken, for what the list of drugs is about: never the aspirin that keeps a vessel open. */
  readonly taken: boolean;
  readonly verdict: MedicationVerdict;
  /** What stands against it, most severe first, what is not known aside; a child to be thought of counts whatever its grade. */
  readonly alerts: readonly (MedicationAlert & { readonly avoid: boolean })[];
  /** Facts that are not known and bear on it. */
  readonly open: readonly string[];
  readonly start: string | null;
  readonly most: string | null;
}

/**
 * Whether this person may begin a drug of the list: the same checks as for an order, with the dose to begin with.
 * Null where no dose to begin with is on file.
 */
export function checkListedDrug(
  drug: string,
  facts: PatientFacts,
  knowledge: MedicationKnowledge,
): ListedDrugCheck | null {
  const onList = facts.drugs.filter(({ ids, stoppedDays }) => stoppedDays === null && ids.includes(drug));
  const order = beginning(drug, facts, knowledge);
  if (order === null) return null;
  const judgement = judge(subjectOf(order, drug, [], facts, knowledge));
  // Whoever takes it already does not take it twice by going on; the dose to begin with is the label's own.
  const findings = judgement.findings.filter(
    ({ type, with: about }) => type !== "dose" && !(onList.length > 0 && type === "duplicate" && about.length < 2),
  );
  // What is not known is told in `open`.
  const told = findings.filter(({ type }) => type !== "missing-data");
  const ranked = told.sort((a, b) => RANK[b.severity] - RANK[a.severity]);
  const unit = knowledge.drugs[drug]?.unit ?? "mg";
  const most = ordinaryMax(judgement.limits);
  return {
    drug,
    taken: onList.some((current) => isForPain(drug, current, knowledge)),
    verdict: verdictOf(findings, judgement.open),
    alerts: ranked.map((finding) => ({ ...alertOf(finding, knowledge), avoid: isAvoided(finding) })),
    open: [...new Set(judgement.open.map(({ field }) => field))],
    start: startWords(order, unit, labelOf(drug, knowledge)),
    most: most === null ? null : shown(most, unit),
  };
}

/** What a small dose is for something else is a painkiller only where a larger one is stated. */
function isForPain(drug: string, { daily, single }: CurrentDrug, { drugs }: MedicationKnowledge): boolean {
  const small = drugs[drug]?.antiplatelet?.daily_max;
  return small === undefined || (daily ?? single ?? 0) > small;
}

/** A fact that speaks so strongly that the drug is not begun: serious, about a child, or to be avoided however graded. */
function isAvoided({ type, words, severity }: Finding): boolean {
  if (words === "fact_avoid" || words === "fact_contraindicated") return true;
  return (type === "pregnancy" || type === "breastfeeding") && severity !== "minor";
}

function startWords({ dose, frequency, route }: Order, unit: string, label: string): string {
  if (dose === null) return `${label}, a thin layer, ${frequency?.said ?? ""}`.trim();
  return `${label} ${shown(dose.most, unit)} ${frequency?.said ?? ""}${route === "topical" ? " on the skin" : ""}`.trim();
}

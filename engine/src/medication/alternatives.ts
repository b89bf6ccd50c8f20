import type { DrugRules, MedicationKnowledge } from "../knowledge/medication.ts";
import type { Alternative, MedicationEvidence } from "../vocabulary/medication.ts";
import { interactionFindings } from "./checks/interactions.ts";
import { lifeFindings } from "./checks/life.ts";
import { unknownsOf } from "./checks/unknowns.ts";
import type { PatientFacts } from "./facts.ts";
import { type Finding, isSerious } from "./finding.ts";
import { type Judgement, judge } from "./judge.ts";
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
 * open fact decides. What is not known and its rules ask for is named. Fewer open facts first, then better evidence, then fewer
 * notes, then by the alphabet.
 */
export function alternativesFor(
  orders: readonly Order[],
  facts: PatientFacts,
  knowledge: MedicationKnowledge,
): Alternative[] {
  const ordered = new Set(orders.flatMap(({ ingredients }) => ingredients));
  const candidates: { alternative: Alternative; rank: number }[] = [];
  for (const { drug, rules, evidence } of painDrugs(knowledge)) {
    if (ordered.has(drug) || facts.drugs.some(({ ids }) => ids.includes(drug))) continue;
    const order = beginning(drug, facts, knowledge);
    if (order === null) continue;
    // What is ordered would be replaced: it does not count as taken beside the alternative.
    const subject = subjectOf(order, drug, [], facts, knowledge);
    // Most are ruled out by what is taken or known already: the other checks need not run for them.
    if (interactionFindings(subject).some(discourages) || lifeFindings(subject).some(discourages)) continue;
    const judgement = judge(subject);
    const { findings, open } = judgement;
    if (findings.some(discourages) || open.some(({ decides }) => decides) || liverUnjudged(judgement)) continue;
    const notes = findings.filter(({ severity }) => severity === "moderate");
    const needs = unknownsOf(judgement.subject, open);
    candidates.push({
      rank: evidenceRank(evidence) + needs.length * AFTER_ALL,
      alternative: {
        drug,
        label: labelOf(drug, knowledge),
        dose: doseWords(order, rules.unit),
        maxDailyDose: highest(judgement),
        unit: rules.unit,
        evidence,
        notes: notes.length,
        because: said(knowledge, `answers.alternative_${kindOf(needs, notes)}`, "practitioner", {
          notes: [...new Set(notes.map(({ type }) => type.replace("-", " ")))].join(", "),
          facts: needs.map((field) => field.replaceAll("_", " ")).join(", "),
        }),
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

interface PainDrug {
  readonly drug: string;
  readonly rules: DrugRules;
  readonly evidence: MedicationEvidence | null;
}

const painDrugsOf = new WeakMap<MedicationKnowledge, readonly PainDrug[]>();

/** Drugs of the list for pain; what guidelines advise against is no alternative, safe or not. */
function painDrugs(knowledge: MedicationKnowledge): readonly PainDrug[] {
  const known = painDrugsOf.get(knowledge);
  if (known !== undefined) return known;
  const drugs = Object.entries(knowledge.drugs).flatMap(([drug, rules]): PainDrug[] => {
    if (rules.kind !== "drug" || rules.rulesOf !== undefined || !PAIN_USES.has(rules.regimens[0]?.for ?? "")) return [];
    const evidence = evidenceOf(drug, knowledge);
    return evidence?.verdict === "against" ? [] : [{ drug, rules, evidence }];
  });
  painDrugsOf.set(knowledge, drugs);
  return drugs;
}

/** What waits for more facts stands behind everything that waits for fewer. */
const AFTER_ALL = 1000;

/** Serious, about a child to be thought of, or something that is to be avoided however mildly that is graded. */
function discourages(finding: Finding): boolean {
  const { type, words, severity } = finding;
  if (isSerious(finding) || words === "fact_avoid" || words === "fact_contraindicated") return true;
  return (type === "pregnancy" || type === "breastfeeding") && severity !== "minor";
}

/** A liver that is known to be ill, and a drug of which nothing is on file for such a liver. */
function liverUnjudged({ subject: { facts, rules, topical } }: Judgement): boolean {
  const ill = facts.liver.cirrhosis || facts.liver.grade === "moderate" || facts.liver.grade === "severe";
  return ill && !topical && !(rules.hepatic ?? []).some(({ grades }) => grades.some((grade) => HEPATIC.has(grade)));
}
const HEPATIC: ReadonlySet<string> = new Set(["moderate", "cirrhosis", "chronic"]);

/** The most in a day for this patient; null where a rule asks for less and no figure says how much. */
function highest({ findings, limits, subject }: Judgement): number | null {
  const rules = [...limits.renal, ...limits.hepatic].filter(({ action }) => action === "reduce");
  const less = rules.some(({ daily_max: max }) => max === undefined);
  const older = findings.some(({ type }) => type === "age") && !subject.rules.age.some(({ daily_max: max }) => max);
  return less || older ? null : limits.patientMax;
}

function kindOf(needs: readonly string[], notes: readonly Finding[]): "needs" | "clean" | "notes" {
  return needs.length > 0 ? "needs" : notes.length === 0 ? "clean" : "notes";
}

/** Uses for which a drug stands as an alternative for pain. */
const PAIN_USES = new Set(["pain", "nerve_pain", "spasm", "spasticity", "osteoarthritis", "arthritis"]);

function doseWords({ dose, frequency, route }: Order, unit: string): string {
  if (dose === null) return `thin layer, ${frequency?.said ?? ""}`;
  return `${shown(dose.most, unit)} ${frequency?.said ?? ""}${route === "topical" ? " on the skin" : ""}`.trim();
}

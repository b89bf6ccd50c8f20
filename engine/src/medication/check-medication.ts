import type { MedicationKnowledge } from "../knowledge/medication.ts";
import { sha256 } from "../knowledge/sha256.ts";
import { ENGINE_VERSION } from "../version.ts";
import type { MedicationCheck, MissingFact, OrderCheck, OrderFigures } from "../vocabulary/medication.ts";
import type { Reader } from "../words/reader.ts";
import { alternativesFor } from "./alternatives.ts";
import type { OpenFact } from "./checks/missing.ts";
import type { PatientFacts } from "./facts.ts";
import { type Finding, isSerious } from "./finding.ts";
import { type Judgement, judge } from "./judge.ts";
import { clearancesFor, inBand } from "./limits.ts";
import { byConsequence } from "./merge.ts";
import { mmeOf } from "./mme.ts";
import { labelOf } from "./names.ts";
import type { Order } from "./order/order.ts";
import { readRequest } from "./reading/request.ts";
import { plansFor } from "./schedule/schedule.ts";
import { subjectOf } from "./subject.ts";
import { alertOf, said } from "./tell/alert.ts";
import { evidenceOf } from "./tell/evidence.ts";
import { headlineOf } from "./tell/headline.ts";
import { remarked } from "./tell/remark.ts";
import { understood } from "./tell/understood.ts";
import { totalsOf } from "./totals.ts";
import { verdictOf } from "./verdict.ts";

/**
 * Checks one or more orders for one patient: dose, duration, kidney, liver, age, pregnancy, allergies, interactions,
 * diseases, timing, loads. The same input in any order of its drugs gives the same answer.
 *
 * @param input     the parsed YAML or JSON in either form of the outer contract
 * @param knowledge the compiled rules
 * @throws ForamenError for input that cannot be read: CASE_*, ORDER_*, QUANTITY_UNREADABLE. A drug that is not known is
 *         an answer (`cannot-judge`), no error.
 */
export function checkMedication(input: unknown, knowledge: MedicationKnowledge): MedicationCheck {
  const { orders, facts } = readRequest(input, knowledge);
  const missing = new Map<string, MissingFact>();
  const checks = orders.map((order) => checkOrder(order, orders, facts, knowledge, missing));
  return {
    engine: ENGINE_VERSION,
    knowledge: knowledge.version,
    inputHash: sha256(JSON.stringify(input)).slice(0, 16),
    orders: checks,
    alternatives: alternativesFor(orders, facts, knowledge),
    totals: totalsOf(orders, facts, knowledge),
    missing: [...missing.values()],
    notUnderstood: facts.notUnderstood.map((one) => remarked(one, knowledge)),
    readAs: facts.readAs,
    withoutRule: facts.withoutRule,
  };
}

function checkOrder(
  order: Order,
  orders: readonly Order[],
  facts: PatientFacts,
  knowledge: MedicationKnowledge,
  missing: Map<string, MissingFact>,
): OrderCheck {
  const judged = order.ingredients.filter(
    (id) => knowledge.drugs[id] !== undefined && knowledge.drugs[id]!.kind !== "background",
  );
  // A drug outside the list is still held against the others, the diseases and the allergies, alone or in a product.
  const background = order.ingredients.filter((id) => !judged.includes(id) && (knowledge.names[id]?.ruled ?? false));
  const judgements = [...judged, ...background].map((drug) => judge(subjectOf(order, drug, orders, facts, knowledge)));
  const [main] = judgements;
  if (main === undefined) return unknownDrug(order, facts, knowledge);
  for (const { open } of judgements) {
    for (const fact of open) {
      // Each entry that was not understood is named; of anything else one word for a fact is enough.
      const key = fact.slots.text === undefined ? fact.field : `${fact.field} ${fact.words} ${fact.slots.text}`;
      if (!missing.has(key)) missing.set(key, missingFact(fact, knowledge));
    }
  }
  const told = judgements.flatMap((one) => one.findings);
  const known =
    background.length > 0 && judged.length === 0
      ? [
          notListed(
            order,
            main.subject.label,
            told.some(({ type }) => type !== "missing-data"),
          ),
        ]
      : [];
  const findings = [...told, ...known].sort(byConsequence);
  // Of a drug whose doses are not judged, notes alone are no word that it may be taken.
  const undosed = judgements.every(({ subject }) => subject.rules.regimens.length === 0);
  const verdict =
    known.length > 0 && undosed && !told.some(isSerious)
      ? "cannot-judge"
      : verdictOf(
          findings,
          judgements.flatMap(({ open }) => open),
        );
  const unread = judgements.some(({ open }) => open.some(({ words }) => UNREAD.has(words)));
  const plans = plansFor(main, verdict);
  return {
    drug: order.ingredients.length > 1 ? order.drug! : main.subject.drug,
    label: labelOfOrder(order, main, knowledge),
    understood: understood(order, { ...main.subject, label: labelOfOrder(order, main, knowledge) }),
    verdict,
    ...headlineOf(verdict, findings, knowledge, unread),
    alerts: findings.map((finding) => alertOf(finding, knowledge)),
    evidence: evidenceOf(main.subject.drug, knowledge),
    schedule: plans.schedule,
    scheduleWithheld: plans.withheld,
    computed: figuresOf(main, facts, verdict),
    monitoring: main.subject.rules.monitoring,
  };
}

/** An entry that was not understood was not checked. */
const UNREAD: ReadonlySet<string> = new Set(["drug_unread", "condition_unread", "allergy_unread"]);

function missingFact({ field, words, slots }: OpenFact, knowledge: MedicationKnowledge): MissingFact {
  const told = (reader: Reader) => said(knowledge, `open.${words}`, reader, slots);
  return { field, effect: told("practitioner"), plain: told("patient") };
}

/** The name of a product, or of its drugs together. */
function labelOfOrder({ drug, ingredients }: Order, { subject }: Judgement, knowledge: MedicationKnowledge): string {
  if (ingredients.length < 2) return subject.label;
  const named = drug === null ? undefined : knowledge.names[drug];
  return named !== undefined && named.ingredients.length === ingredients.length
    ? named.label
    : ingredients.map((id) => labelOf(id, knowledge)).join(" with ");
}

function figuresOf(
  { subject, limits, timing, open }: Judgement,
  facts: PatientFacts,
  verdict: OrderCheck["verdict"],
): OrderFigures {
  const { amounts, rules, order } = subject;
  const renal = rules.renal.find(
    (rule) => rule.crcl !== undefined && facts.clearanceUsed !== null && inBand(facts.clearanceUsed, rule.crcl),
  );
  // The maximum of healthy kidneys is nobody's maximum while the kidneys decide and are not known.
  const kidneysOpen =
    verdict === "cannot-judge" && open.some(({ field, decides }) => decides && field === "creatinine");
  return {
    dailyDose: amounts?.daily ?? null,
    maxDailyDose: kidneysOpen ? null : limits.patientMax,
    singleDose: amounts?.single ?? null,
    maxSingleDose: limits.patientSingleMax,
    dosesPerDay: amounts?.perDay ?? null,
    durationDays: order.durationDays,
    unit: amounts?.unit ?? null,
    orderMmePerDay:
      amounts === null
        ? null
        : mmeOf({ id: subject.drug, daily: amounts.daily, unit: amounts.unit }, subject.knowledge),
    creatinineClearanceMlMin: facts.clearanceUsed,
    renalBand: renal?.crcl ?? null,
    renalBandSameForAllWeights:
      renal?.crcl === undefined ? null : clearancesFor(renal, facts).every((value) => inBand(value, renal.crcl!)),
    inr: facts.inr,
    inrMax: timing.inrMax,
    stopDaysNeeded: timing.stopDaysNeeded,
  };
}

const NO_FIGURES: OrderFigures = {
  dailyDose: null,
  maxDailyDose: null,
  singleDose: null,
  maxSingleDose: null,
  dosesPerDay: null,
  durationDays: null,
  unit: null,
  orderMmePerDay: null,
  creatinineClearanceMlMin: null,
  renalBand: null,
  renalBandSameForAllWeights: null,
  inr: null,
  inrMax: null,
  stopDaysNeeded: null,
};

/** A drug outside the list is not checked, and that is said. */
function unknownDrug(order: Order, facts: PatientFacts, knowledge: MedicationKnowledge): OrderCheck {
  const name = order.drug === null ? order.name : (knowledge.names[order.drug]?.label ?? order.name);
  const findings = [notListed(order, name)];
  return {
    drug: order.drug ?? order.name,
    label: name,
    understood: name,
    verdict: "cannot-judge",
    ...headlineOf("cannot-judge", findings, knowledge),
    alerts: findings.map((finding) => alertOf(finding, knowledge)),
    evidence: null,
    schedule: [],
    scheduleWithheld: null,
    computed: { ...NO_FIGURES, creatinineClearanceMlMin: facts.clearanceUsed },
    monitoring: [],
  };
}

/** Where something was found about the drug, the rest of it is not judged; else nothing is. */
function notListed(order: Order, name: string, partly = false): Finding {
  return {
    type: "missing-data",
    severity: "moderate",
    reason: "not listed",
    with: [order.drug ?? order.name],
    rules: ["list"],
    basis: { sources: ["expert"], status: "elicited", checked: "2026-11-25" },
    words: partly ? "partly_known" : "unknown_drug",
    slots: { drug: name },
  };
}

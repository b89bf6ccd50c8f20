import type { MedicationKnowledge } from "../knowledge/medication.ts";
import type { PlanKnowledge } from "../knowledge/plan.ts";
import type { PlanVerdict } from "../knowledge/plan-entries.ts";
import type { PatientFacts } from "../medication/facts.ts";
import { checkListedDrug, type ListedDrugCheck, readPatientFacts } from "../medication/listed-drugs.ts";
import type { CheckFirst, ItemVerdict, PlanReason } from "../vocabulary/plan.ts";
import type { CaseView, EnteredLists } from "./case-view.ts";
import type { KnownFacts } from "./facts.ts";
import { withoutSaid } from "./said.ts";
import { say } from "./words.ts";

/** What the medication check says of one drug in this person, as reasons of the plan. */
export interface DrugSafety {
  readonly reasons: readonly { readonly effect: PlanVerdict | null; readonly reason: PlanReason }[];
  /** Facts that are not known and bear on it. */
  readonly open: readonly CheckFirst[];
  readonly dose: ItemVerdict["dose"];
  /** On the list of what is taken now. */
  readonly taken: boolean;
}

/** The person as the medication check sees them, with what the findings add to the lists. */
export function patientForDrugs(
  input: EnteredLists,
  known: KnownFacts,
  { patient, medication }: CaseView,
  rules: PlanKnowledge,
): PatientFacts {
  const conditions: string[] = [];
  const drugs: string[] = [];
  for (const id of [...known.present.keys()].sort()) {
    const history = rules.facts[id]?.history;
    for (const condition of history?.conditions ?? [])
      if (!patient.conditions.has(condition)) conditions.push(condition);
    for (const drug of history?.drugs ?? []) if (!isListed(drug, patient, medication)) drugs.push(drug);
  }
  if (conditions.length === 0 && drugs.length === 0) return patient;
  const read = readPatientFacts(
    {
      ...input,
      ...(input.conditions === undefined && conditions.length === 0
        ? {}
        : { conditions: [...withoutSaid(input.conditions ?? [], rules.facts, medication), ...conditions] }),
      ...(input.medications === undefined && drugs.length === 0
        ? {}
        : { medications: [...(input.medications ?? []), ...drugs] }),
    },
    medication,
  );
  // What the findings add does not make the lists complete.
  return { ...read, stated: patient.stated };
}

/** A class that is on the list by one of its members, or that nothing but a bleeding disorder stands for. */
function isListed(drug: string, patient: PatientFacts, { classes }: MedicationKnowledge): boolean {
  const members = classes[drug] ?? [drug];
  return patient.drugs.some(({ ids }) => ids.some((id) => id === drug || members.includes(id)));
}

/** Null for what the medication check has no dose to begin with. */
export function drugSafety(
  drug: string,
  patient: PatientFacts,
  medication: MedicationKnowledge,
  rules: PlanKnowledge,
): DrugSafety | null {
  const check = checkListedDrug(drug, patient, medication);
  if (check === null) return null;
  return {
    reasons: check.alerts.map((alert) => ({ effect: effectOf(alert), reason: reasonOfAlert(drug, alert) })),
    open: check.open.map((field) => openFact(field, rules)),
    dose: check.start === null ? null : { start: check.start, most: check.most },
    taken: check.taken,
  };
}

/** What forbids is forbidden; what is serious or to be avoided is advised against; the rest asks for care. */
function effectOf({ severity, avoid }: ListedDrugCheck["alerts"][number]): PlanVerdict | null {
  if (severity === "contraindicated") return "contraindicated";
  return severity === "major" || avoid ? "advised-against" : null;
}

function reasonOfAlert(drug: string, alert: ListedDrugCheck["alerts"][number]): PlanReason {
  const about = alert.with.filter((id) => id !== drug);
  return {
    rule: `medication/${alert.rules[0] ?? alert.type}`,
    general: false,
    why: { clinical: alert.because, plain: alert.plain },
    facts: about.length > 0 ? about.map((id) => `medication/${id}`) : [`medication/${alert.type}`],
    clinical: `${alert.because} ${alert.action}`.trim(),
    plain: alert.plain,
    sources: alert.sources.map(({ id, name }) => ({ id, name })),
    grade: alert.severity,
    status: alert.sources[0]?.status ?? "recalled",
    checked: alert.sources[0]?.checked ?? "",
  };
}

function openFact(field: string, rules: PlanKnowledge): CheckFirst {
  const slots = { field: field.replaceAll("_", " ") };
  const own = `plan.open_${field}`;
  const told = Object.hasOwn(rules.words, own) ? say(rules, own) : say(rules, "plan.open_clinical", slots);
  return { fact: `medication/${field}`, label: slots.field, ...told, items: [] };
}

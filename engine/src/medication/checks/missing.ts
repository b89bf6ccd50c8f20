import type { RuleAction } from "../../knowledge/medication/rule-basis.ts";
import type { Limits } from "../limits.ts";
import { withoutAmount } from "../mme.ts";
import { isClassWord } from "../names.ts";
import { exceeds } from "../numbers.ts";
import { isWhole } from "../reading/weeks.ts";
import { selects } from "../selects.ts";
import type { Subject } from "../subject.ts";
import { injectionRisk, type Timing } from "./timing.ts";

/** A fact that is not known; `decides` when it could forbid the order or break its dose. */
export interface OpenFact {
  readonly field: string;
  /** Key of what follows from it: content/en/medication/open.yaml. */
  readonly words: string;
  readonly slots: Readonly<Record<string, string>>;
  readonly decides: boolean;
}

const NO_SLOTS = {};

function openFact(field: string, words: string, decides: boolean, text?: string): OpenFact {
  return { field, words, slots: text === undefined ? NO_SLOTS : { text: text.slice(0, LONGEST_ENTRY) }, decides };
}

/** Letters of an entry that are shown where it was not understood. */
const LONGEST_ENTRY = 40;

/** Facts that are not known and could change the verdict of this order. What is not known is never taken as normal. */
export function openFacts(subject: Subject, limits: Limits, timing: Timing): OpenFact[] {
  const { facts } = subject;
  const open: OpenFact[] = [
    ...kidneyFacts(subject),
    ...ageFact(subject),
    ...groupFacts(subject, limits),
    ...motherFacts(subject),
  ];
  if (timing.inrNeeded) open.push(openFact("inr", "inr", true));
  if (!facts.stated.drugs) {
    const decides = injectionRisk(subject) !== null;
    open.push(openFact("current_drugs", decides ? "drugs_injection" : "drugs", decides));
  }
  for (const { id, text } of subject.others) {
    if (isClassWord(id) && meets(subject, id)) open.push(openFact("current_drugs", "drug_unnamed", false, text));
  }
  if (selects("class:opioid", subject.drug, subject.knowledge)) {
    for (const text of withoutAmount(facts, [subject.order, ...subject.orders], subject.knowledge))
      open.push(openFact("current_drugs", "drug_amount", false, text));
  }
  if (!facts.stated.conditions) open.push(openFact("conditions", "conditions", false));
  if (!facts.stated.allergies) open.push(openFact("allergies", "allergies", false));
  for (const { where, text, about } of facts.notUnderstood) {
    if (about === "somebody-else") continue;
    if (about !== undefined)
      open.push(openFact("current_drugs", about === "day-of-check" ? "stop_without_day" : "stop_unread", false, text));
    else if (/current_drugs|medications/.test(where)) open.push(openFact("current_drugs", "drug_unread", false, text));
    else if (/conditions/.test(where)) open.push(openFact("conditions", "condition_unread", false, text));
    else if (/allergies/.test(where)) open.push(openFact("allergies", "allergy_unread", false, text));
  }
  return open.sort(byText);
}

/** Entries by the alphabet, behind what has none: a list has no order of its own. */
function byText({ slots: { text: a = "" } }: OpenFact, { slots: { text: b = "" } }: OpenFact): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Whether any rule is about the two together. */
function meets({ drug, knowledge: { pairs } }: Subject, other: string): boolean {
  return (pairs[drug]?.[other] ?? pairs[other]?.[drug]) !== undefined;
}

function worse(action: RuleAction): boolean {
  return action === "contraindicated";
}

function kidneyFacts(subject: Subject): OpenFact[] {
  const { facts, rules, amounts, topical, order } = subject;
  if (topical) return [];
  // A stage in words narrows the range; the figure is still to be found out.
  if (facts.clearance.length > 0)
    return facts.clearanceUsed === null && !facts.dialysis ? [openFact("creatinine", "kidney_stage", false)] : [];
  const bands = rules.renal.filter(
    (rule) =>
      rule.crcl !== undefined &&
      rule.action !== "none" &&
      (rule.only_route === undefined || rule.only_route === order.route),
  );
  if (bands.length === 0 && !waitsForKidneys(subject)) return [];
  const decides = bands.some(
    (rule) =>
      (worse(rule.action) && rule.decides_unmeasured !== false) ||
      (rule.daily_max !== undefined && amounts?.daily != null && exceeds(amounts.daily, rule.daily_max)),
  );
  const names: [string, boolean][] = [
    ["creatinine", facts.creatinineMgDl === null],
    ["weight", facts.weightKg === null],
    ["age", facts.ageYears === null],
    ["sex", facts.sex === null],
  ];
  return names.filter(([, missing]) => missing).map(([field]) => openFact(field, "kidneys", decides));
}

/** A kidney disease without figure or stage, and a rule that holds until one is known. */
function waitsForKidneys({ facts, drug, knowledge: { conditionsOf, conditionRules } }: Subject): boolean {
  return [...facts.conditions.keys()].some((condition) =>
    (conditionsOf[drug]?.[condition] ?? []).some((place) => conditionRules[place]!.until_known === "clearance"),
  );
}

function ageFact({ facts, rules, amounts }: Subject): OpenFact[] {
  if (facts.ageYears !== null || rules.age.length === 0) return [];
  const decides = rules.age.some(
    ({ daily_max: max, action }) =>
      (max !== undefined && amounts?.daily != null && exceeds(amounts.daily, max)) || action === "contraindicated",
  );
  return [openFact("age", "age", decides)];
}

/** Where a label halves the dose of light people, an unknown weight decides as soon as the dose is above the half. */
function groupFacts({ facts, rules, amounts }: Subject, { group }: Limits): OpenFact[] {
  if (group !== "standard" || facts.weightKg !== null) return [];
  const reduced = rules.regimens.find((regimen) => regimen.group === "reduced");
  const decides =
    amounts !== null &&
    reduced !== undefined &&
    ((reduced.single_max !== undefined && exceeds(amounts.single, reduced.single_max)) ||
      (reduced.daily_max !== undefined && amounts.daily !== null && exceeds(amounts.daily, reduced.daily_max)));
  return [openFact("weight", "weight", decides)];
}

function motherFacts({ facts, rules, drug, knowledge, topical }: Subject): OpenFact[] {
  const open: OpenFact[] = [];
  const pregnancyRows = knowledge.measures.states.flatMap(({ condition, weeks }) =>
    weeks === undefined ? [] : (knowledge.conditionsOf[drug]?.[condition] ?? []),
  );
  const actions = [
    ...rules.pregnancy.map(({ action }) => action),
    ...pregnancyRows.map((place) => knowledge.conditionRules[place]!.action),
  ];
  if (
    facts.pregnancy.state === "unknown" &&
    actions.some((action) => action === "avoid" || action === "contraindicated") &&
    !topical
  )
    open.push(openFact("pregnancy", "pregnancy", actions.some(worse)));
  if (facts.pregnancy.state === "yes" && facts.pregnancy.weeks !== null && isWhole(facts.pregnancy.weeks))
    open.push(openFact("pregnancy", "pregnancy_week", false));
  const nursing = (knowledge.conditionsOf[drug]?.breastfeeding ?? []).map(
    (place) => knowledge.conditionRules[place]!.action,
  );
  const own = rules.breastfeeding === undefined ? nursing : [...nursing, rules.breastfeeding.action];
  if (
    facts.breastfeeding === null &&
    own.some((action) => action === "avoid" || action === "contraindicated") &&
    !topical
  )
    open.push(openFact("breastfeeding", "breastfeeding", own.some(worse)));
  return open;
}

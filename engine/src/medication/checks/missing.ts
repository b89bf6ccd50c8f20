import type { RuleAction } from "../../knowledge/medication/rule-basis.ts";
import type { MissingFact } from "../../vocabulary/medication.ts";
import type { Limits } from "../limits.ts";
import { withoutAmount } from "../mme.ts";
import { isClassWord } from "../names.ts";
import { exceeds } from "../numbers.ts";
import { isWhole } from "../reading/derived.ts";
import { selects } from "../selects.ts";
import type { Subject } from "../subject.ts";
import { injectionRisk, type Timing } from "./timing.ts";

/** A fact that is not known; `decides` when it could forbid the order or break its dose. */
export interface OpenFact extends MissingFact {
  readonly decides: boolean;
}

/** Facts that are not known and could change the verdict of this order. What is not known is never taken as normal. */
export function openFacts(subject: Subject, limits: Limits, timing: Timing): OpenFact[] {
  const { facts } = subject;
  const open: OpenFact[] = [
    ...kidneyFacts(subject),
    ...ageFact(subject),
    ...groupFacts(subject, limits),
    ...motherFacts(subject),
  ];
  if (timing.inrNeeded)
    open.push({ field: "inr", effect: "decides whether an injection near the spine may be given", decides: true });
  if (!facts.stated.drugs) {
    const decides = injectionRisk(subject) !== null;
    open.push({
      field: "current_drugs",
      effect: decides ? "an anticoagulant would forbid the injection" : "interactions cannot be checked",
      decides,
    });
  }
  for (const { id, text } of subject.others) {
    if (isClassWord(id) && meets(subject, id))
      open.push({
        field: "current_drugs",
        effect: `"${text.slice(0, 40)}": which drug it is has to be named`,
        decides: false,
      });
  }
  if (selects("class:opioid", subject.drug, subject.knowledge)) {
    for (const text of withoutAmount(facts, [subject.order, ...subject.orders], subject.knowledge))
      open.push({
        field: "current_drugs",
        effect: `"${text.slice(0, 40)}": how much in a day is not understood; the morphine equivalents are more than is told`,
        decides: false,
      });
  }
  if (!facts.stated.conditions)
    open.push({ field: "conditions", effect: "diseases that forbid the drug cannot be checked", decides: false });
  if (!facts.stated.allergies) open.push({ field: "allergies", effect: "allergies cannot be checked", decides: false });
  for (const { where, text, about } of facts.notUnderstood) {
    if (about === "somebody-else") continue;
    if (about === "time-since-stop") {
      open.push({
        field: "current_drugs",
        effect: `"${text.slice(0, 40)}": the time since the stop is not understood; it counts as still taken`,
        decides: false,
      });
      continue;
    }
    if (/current_drugs|medications/.test(where))
      open.push({
        field: "current_drugs",
        effect: `"${text.slice(0, 40)}" is not understood: interactions with it cannot be checked`,
        decides: false,
      });
    else if (/conditions/.test(where))
      open.push({ field: "conditions", effect: `"${text.slice(0, 40)}" is not understood`, decides: false });
    else if (/allergies/.test(where))
      open.push({ field: "allergies", effect: `"${text.slice(0, 40)}" is not understood`, decides: false });
  }
  return open;
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
    return facts.clearanceUsed === null && !facts.dialysis
      ? [{ field: "creatinine", effect: "the stage of a kidney disease gives a range only", decides: false }]
      : [];
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
  const effect = "the dose and whether it may be given depend on the kidneys";
  const names: [string, boolean][] = [
    ["creatinine", facts.creatinineMgDl === null],
    ["weight", facts.weightKg === null],
    ["age", facts.ageYears === null],
    ["sex", facts.sex === null],
  ];
  return names.filter(([, missing]) => missing).map(([field]) => ({ field, effect, decides }));
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
  return [{ field: "age", effect: "the highest dose and the risks depend on age", decides }];
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
  return [{ field: "weight", effect: "light people get half the dose", decides }];
}

function motherFacts({ facts, rules, drug, knowledge, topical }: Subject): OpenFact[] {
  const open: OpenFact[] = [];
  const pregnancyRows = ["pregnancy_any", "pregnancy_t1", "pregnancy_20_30w", "pregnancy_ge_30w"].flatMap(
    (condition) => knowledge.conditionsOf[drug]?.[condition] ?? [],
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
    open.push({
      field: "pregnancy",
      effect: "the drug is to be avoided in part of pregnancy",
      decides: actions.some(worse),
    });
  if (facts.pregnancy.state === "yes" && facts.pregnancy.weeks !== null && isWhole(facts.pregnancy.weeks))
    open.push({ field: "pregnancy", effect: "the week of pregnancy decides", decides: false });
  const nursing = (knowledge.conditionsOf[drug]?.breastfeeding ?? []).map(
    (place) => knowledge.conditionRules[place]!.action,
  );
  const own = rules.breastfeeding === undefined ? nursing : [...nursing, rules.breastfeeding.action];
  if (
    facts.breastfeeding === null &&
    own.some((action) => action === "avoid" || action === "contraindicated") &&
    !topical
  )
    open.push({
      field: "breastfeeding",
      effect: "the drug is to be avoided while breastfeeding",
      decides: own.some(worse),
    });
  return open;
}

import type { InteractionRule } from "../../knowledge/medication/drug-interactions.ts";
import type { MedicationKnowledge } from "../../knowledge/medication.ts";
import { type Finding, isSerious, RANK } from "../finding.ts";
import { isClassWord } from "../names.ts";
import { selects } from "../selects.ts";
import type { OtherDrug, Subject } from "../subject.ts";
import { unreadStop } from "../tell/remark.ts";
import { acts } from "../washout.ts";

/**
 * Two drugs that should not be taken together, or not without care. Of several rules for one pair the gravest counts, and
 * with it what is as grave for another reason.
 */
export function interactionFindings(subject: Subject): Finding[] {
  return subject.others.flatMap((other) => {
    const rules = rulesFor(subject, other);
    const [worst] = rules;
    if (worst === undefined) return [];
    const told = [worst, ...besideIt(worst, rules)];
    return told.map((one) => finding(subject, other, one, [one, ...rules.filter((rule) => !told.includes(rule))]));
  });
}

/**
 * Other serious reasons between the two, one of each kind: what is as grave as the gravest, and whatever there is beside the
 * reason that both are of one kind, which says nothing of the others.
 */
function besideIt(worst: InteractionRule, rules: readonly InteractionRule[]): InteractionRule[] {
  const twice = (rule: InteractionRule) => rule.when?.distinct === true;
  const topics = new Set([worst.topic]);
  return rules.filter((rule) => {
    const counts = isSerious(rule) && (rule.severity === worst.severity || twice(rule) !== twice(worst));
    if (!counts || topics.has(rule.topic)) return false;
    topics.add(rule.topic);
    return true;
  });
}

/** Rules that hold for the two as they are taken, the gravest first. */
function rulesFor(subject: Subject, other: OtherDrug): InteractionRule[] {
  const { drug, knowledge } = subject;
  const [first, second] = drug < other.id ? [drug, other.id] : [other.id, drug];
  const places = knowledge.pairs[first]?.[second];
  if (places === undefined || !acts(other, knowledge)) return [];
  const rules = places.map((place) => knowledge.interactions[place]!).filter((rule) => holds(rule, subject, other));
  if (rules.length < 2) return rules;
  return rules.sort((a, b) => RANK[b.severity] - RANK[a.severity] || (a.id < b.id ? -1 : 1));
}

function holds(rule: InteractionRule, subject: Subject, other: OtherDrug): boolean {
  const { drug } = subject;
  const { when } = rule;
  if (when?.timing === "neuraxial") return false;
  if (when?.except_a !== undefined && [drug, other.id].includes(when.except_a)) return false;
  if (
    when?.not_single_injection &&
    [subject.order, other].some(
      ({ route }) => route === "epidural" || route === "facet" || (route === "im" && subject.order.frequency?.once),
    )
  )
    return false;
  if (!systemic(rule, subject, other)) return false;
  if (!aspirinFits(rule, subject, other)) return false;
  if (when?.dose === "prednisone_eq_20mg_14d" && !immunosuppressive(subject)) return false;
  return true;
}

/** A gel or cream does not trigger what is about the drug in the whole body. */
function systemic(rule: InteractionRule, { drug, topical }: Subject, other: OtherDrug): boolean {
  const named = (id: string) => rule.a === `drug:${id}` || rule.b === `drug:${id}`;
  if (topical && !(named(drug) && drug === "capsaicin_topical")) return false;
  return !other.topical || (named(other.id) && other.id === "capsaicin_topical");
}

/** Aspirin up to the antiplatelet dose counts as itself, not as a pain killer of its class. */
function aspirinFits(rule: InteractionRule, subject: Subject, other: OtherDrug): boolean {
  const wanted = rule.when?.aspirin_dose;
  for (const [id, low, known] of [
    [subject.drug, subject.antiplatelet, subject.amounts?.daily != null],
    [other.id, other.antiplatelet, other.daily !== null || other.antiplatelet],
  ] as const) {
    if (subject.knowledge.drugs[id]?.antiplatelet === undefined) continue;
    if (wanted === "antiplatelet" && known && !low) return false;
    if ((wanted === "analgesic" || wanted === "analgesic_if_aspirin") && low) return false;
    const painClass = [rule.a, rule.b].some(
      (selector) => selector.startsWith("class:nsaid") && selects(selector, id, subject.knowledge),
    );
    const byName = rule.a === `drug:${id}` || rule.b === `drug:${id}`;
    if (low && painClass && !byName) return false;
  }
  return true;
}

/** A course of a steroid that weakens defences: by the dose in prednisone and the days. An open end counts. */
function immunosuppressive({ drug, amounts, order, knowledge }: Subject): boolean {
  const block = knowledge.blocks.corticosteroid;
  const equivalents = block?.equivalents_mg?.by_drug;
  const live = block?.live_vaccine;
  if (equivalents === undefined || live === undefined) return true;
  const own = equivalents[drug];
  if (own === undefined || amounts?.daily == null)
    return order.frequency?.once !== true && drug !== "methylprednisolone_epidural";
  if (order.frequency?.once) return false;
  const prednisone = (amounts.daily * equivalents.prednisone!) / own;
  return (
    prednisone >= live.threshold_prednisone_mg_day &&
    (order.durationDays === null || order.durationDays >= live.for_days)
  );
}

/** Both readers read it beside the name of the drug, so it is in everyday words. */
function stoppedWords({ stoppedDays, stoppedAtLeast, stopUnread }: OtherDrug, knowledge: MedicationKnowledge): string {
  if (stopUnread !== null) return ` (${unreadStop(stopUnread, "patient", knowledge)})`;
  if (stoppedDays === null || stoppedDays < 1) return "";
  const days = Math.round(stoppedDays);
  return ` (stopped ${stoppedAtLeast ? "at least " : ""}${days} ${days === 1 ? "day" : "days"} ago)`;
}

function finding(subject: Subject, other: OtherDrug, rule: InteractionRule, all: readonly InteractionRule[]): Finding {
  const duplicate = rule.when?.distinct === true;
  const unnamed = isClassWord(other.id);
  const stopped = stoppedWords(other, subject.knowledge);
  return {
    type: duplicate ? "duplicate" : "interaction",
    severity: rule.severity,
    reason: rule.topic,
    with: [subject.drug, other.id],
    rules: all.map(({ id }) => id),
    basis: rule,
    words: duplicate ? "duplicate" : "pair",
    slots: {
      drug: subject.label,
      other: `${other.label}${unnamed ? " (which one is not named)" : ""}${stopped}`,
      effect: rule.effect,
      management: unnamed ? `find out which one it is; until then ${rule.management}` : rule.management,
      topic: rule.topic,
    },
  };
}

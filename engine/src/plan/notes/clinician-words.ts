import type { PlanKnowledge } from "../../knowledge/plan.ts";
import type { PlanTest } from "../../knowledge/plan-entries.ts";
import type { CarePlan } from "../../vocabulary/plan.ts";
import type { Within } from "../../vocabulary/urgency.ts";
import { chanceWords } from "../../words/chance-words.ts";
import { nerveWords, sideWords } from "../../words/place-words.ts";
import type { PlanningKnowledge } from "../case-view.ts";
import { ofTheEmergency } from "../referrals.ts";
import { say } from "../words.ts";
import { inSentence } from "./names.ts";
import { inGroups, type RedFlags } from "./red-flags.ts";
import { listsOf, nameOf } from "./told-case.ts";

/** A sentence of content/en/plan/note.yaml in the clinician's voice. */
export type Tell = (id: string, slots?: Record<string, string>) => string;

export function tellerOf({ plan: rules }: Pick<PlanningKnowledge, "plan">): Tell {
  return (id, slots = {}) => say(rules, `note.${id}`, slots).clinical;
}

/** "within a day" */
export function timeWords(within: Within, { plan: rules }: Pick<PlanningKnowledge, "plan">): string {
  return say(rules, `plan.within_${within.replaceAll("-", "_")}`).clinical;
}

/** Some advice of the gate speaks to the person: clinicians read what the referral says instead. */
export function isSaidToPerson({ referrals }: CarePlan, { plan: rules }: Pick<PlanningKnowledge, "plan">): boolean {
  const toPerson = new Set(rules.referrals.filter((rule) => rule.advice_to_person === true).map(({ id }) => id));
  return referrals.some(({ id }) => toPerson.has(id));
}

/** Rules whose question is about no one cause. */
export function generalIn({ referrals }: PlanKnowledge): ReadonlySet<string> {
  return new Set(referrals.filter((rule) => rule.general === true).map(({ id }) => id));
}

/**
 * "Spinal clinic, within two weeks", each service once, by its soonest time; what is about no one cause only where it
 * comes first.
 *
 * @param but whom the letter is written to: left out, as is the writer's own service
 */
export function sentTo(
  plan: CarePlan,
  knowledge: Pick<PlanningKnowledge, "plan">,
  but?: CarePlan["referrals"][number],
): string[] {
  const general = generalIn(knowledge.plan);
  const named =
    plan.urgency.level === "emergency" ? ofTheEmergency(plan.referrals, knowledge.plan) : [...plan.referrals];
  return named
    .filter(({ id }, at) => at === 0 || !general.has(id))
    .filter(({ service }, at, all) => all.findIndex((one) => one.service.id === service.id) === at)
    .filter(({ service }) => but === undefined || (service.id !== but.service.id && service.setting !== plan.setting))
    .map(({ service, within }) => `${service.clinical}, ${timeWords(within, knowledge)}`);
}

/** "54 years, female. Duration 9 weeks." */
export function personWords({ picture }: CarePlan, input: unknown, tell: Tell): string {
  const { age, sex } = ((input as { patient?: { age?: number; sex?: string } } | null)?.patient ?? {}) as {
    age?: number;
    sex?: string;
  };
  const who = tell("person", {
    age: age === undefined ? tell("age_unknown") : tell("age", { years: String(age) }),
    sex: sex === "female" || sex === "male" ? tell(sex) : tell("sex_unknown"),
  });
  return `${who} ${weeksWords(picture.weeks, tell)}`;
}

function weeksWords(weeks: number | null, tell: Tell): string {
  if (weeks === null) return tell("weeks_unknown");
  if (weeks < 1) return tell("weeks_none");
  return weeks === 1 ? tell("weeks_one") : tell("weeks", { weeks: String(weeks) });
}

/** What was found, what nobody has asked, what was denied: each finding of the screens once. */
export function redFlagWords({ present, denied, open }: RedFlags, tell: Tell): string {
  return [
    present.length === 0 ? [] : [tell("flags_present", { found: present.join(", ") })],
    open.length === 0 ? [] : [tell("flags_open", { names: inGroups(open) })],
    denied.length === 0 ? [] : [tell("flags_denied", { found: inGroups(denied) })],
  ]
    .flat()
    .join(" ");
}

/** What is not known, as what to find out. */
export function unknownWords({ fact, label, clinical }: CarePlan["checkFirst"][number]): string {
  return fact.startsWith("medication/") ? label : clinical.replace(/\.$/, "");
}

/** Drugs, allergies and conditions, each named where nobody has said anything of it. */
export function listWords(input: unknown, most: number, tell: Tell): string {
  const { medications, allergies, conditions } = listsOf(input);
  const told = (list: readonly string[] | null): string => {
    if (list === null) return tell("not_stated");
    if (list.length === 0) return tell("none");
    return list.length > most ? `${list.slice(0, most).join(", ")} (+${list.length - most})` : list.join(", ");
  };
  return tell("lists", { drugs: told(medications), allergies: told(allergies), conditions: told(conditions) });
}

/** What has to be ruled out, what leads, what lies close behind, and the roots; most of an emergency is what it may be. */
export function thoughts(plan: CarePlan, { model, plan: rules }: PlanningKnowledge, roots: number): string[] {
  const tell = tellerOf({ plan: rules });
  const { facts, picture, urgency } = plan;
  const { leading, second, meant } = picture;
  const telling = { knowledge: model, reader: "practitioner" } as const;
  const suspected = leadingFirst(
    facts.filter(({ id }) => rules.facts[id]?.suspicion === true),
    ({ id }) => isAboutLeading(id, plan, rules),
  );
  const emergency = urgency.level === "emergency";
  const told = (id: string, { label, probability }: { label: string; probability: number }): string =>
    tell(id, { cause: inSentence(nameOf(label)), chance: chanceWords(telling, probability) });
  const isSuspected = suspected.some(({ id }) => isAboutLeading(id, plan, rules));
  const behind = emergency && suspected.length > 0 && !isSuspected ? "picture_after" : "picture";
  const nerves = nervesBySide(picture.roots.slice(0, roots), model);
  return [
    ...(suspected.length === 0 ? [] : [tell("suspicion", { names: suspected.map(({ label }) => label).join("; ") })]),
    ...(leading === null ? [tell("no_picture")] : [told(behind, leading)]),
    ...(second === null || emergency ? [] : [told("second", second)]),
    ...(meant === null || emergency ? [] : [told("meant", meant)]),
    ...(nerves.length === 0 ? [] : [tell("roots", { roots: nerves.join("; ") })]),
  ];
}

/** The suspicion to which the leading cause belongs. */
export function isAboutLeading(fact: string, { picture }: CarePlan, { facts }: PlanKnowledge): boolean {
  const leading = picture.leading?.id;
  const names = (test: PlanTest | undefined): boolean => {
    if (test === undefined) return false;
    if ("any" in test) return test.any.some(names);
    return "likely" in test && test.likely.some((id) => id === leading);
  };
  return names(facts[fact]?.when as PlanTest | undefined);
}

/** In their order, but what is meant most before the rest. */
export function leadingFirst<A>(list: readonly A[], isLeading: (one: A) => boolean): A[] {
  return [...list.filter(isLeading), ...list.filter((one) => !isLeading(one))];
}

/** "L3, L2 left": the side is said once. */
function nervesBySide(roots: CarePlan["picture"]["roots"], model: PlanningKnowledge["model"]): string[] {
  const telling = { knowledge: model, reader: "practitioner" } as const;
  const sides = [...new Set(roots.map(({ side }) => side))];
  return sides.map((side) => {
    const names = roots
      .filter((one) => one.side === side)
      .map(({ root }) => (/^[TLS]\d+$/.test(root) ? root : nerveWords(telling, root)));
    return [names.join(", "), sideWords(telling, side)].filter((part) => part !== null).join(" ");
  });
}

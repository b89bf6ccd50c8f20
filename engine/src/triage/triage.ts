import type { GateRule, GateTest } from "../knowledge/gate.ts";
import type { CaseReading } from "../knowledge/reading.ts";
import type { Urgency, UrgencyReason } from "../vocabulary/assessment.ts";
import { URGENCY_CODES, type UrgencyCode, type UrgencyLevel, type Within } from "../vocabulary/urgency.ts";
import { type GateKnowledge, meets, OF_THE_PERSON, type OfThePerson, type Stated, statedIn } from "./gate-test.ts";
import { openScreens } from "./screens.ts";

/** What the red-flag gate says of one case. */
export interface Triage {
  /** Every rule that fired, most urgent first, then as knowledge/gate/order.yaml has them. */
  readonly fired: readonly UrgencyReason[];
  readonly level: UrgencyLevel;
  /** Null while too little is known to say. */
  readonly within: Within | null;
  readonly action: string;
  readonly ask: Urgency["ask"];
}

/**
 * Does this need help now? The most urgent rule that fires decides; no probability lowers it.
 *
 * @param reading   the case; only stated answers count
 * @param knowledge rules, groups, screens and advice of the gate; the vocabulary that they read
 * @param awaited   what is still to be asked of the person before anything is told. All else that is not known of them is
 *                  taken to be as a rule asks: leaving age or sex out never gives a lower level than saying it
 * @returns         `non-urgent` only when no rule fires and every safety screen has been answered.
 *                  Another present answer or worse number never lowers the level.
 */
export function triage(reading: CaseReading, knowledge: GateKnowledge, awaited: readonly OfThePerson[] = []): Triage {
  const presumed = OF_THE_PERSON.filter((one) => !awaited.includes(one));
  const stated = statedIn(reading, presumed);
  const fired = knowledge.gate.rules
    .map((rule) => reasonOf(rule, stated, knowledge))
    .filter((reason) => reason !== null);
  return conclude(fired, openScreens(reading, knowledge), knowledge);
}

/**
 * Adds a reason from outside the gate, such as the model's threshold for serious causes. It can only raise:
 * a routine reason changes nothing, and a milder one stands behind those that already fired.
 */
export function raise(triaged: Triage, reason: UrgencyReason, knowledge: GateKnowledge): Triage {
  return reason.code === "R" ? triaged : conclude([...triaged.fired, reason], triaged.ask, knowledge);
}

function reasonOf(rule: GateRule, stated: Stated, knowledge: GateKnowledge): UrgencyReason | null {
  const findings = meets(rule.when, stated, knowledge);
  if (findings === null || isAnswered(rule, stated)) return null;
  const { id, urgency, within, because, action, sources, status } = rule;
  const presumed = presumedBy(rule, stated, knowledge);
  const unanswered = unansweredIn(rule, stated, knowledge);
  return {
    rule: id,
    code: urgency,
    within,
    because,
    action,
    findings,
    ...(presumed.length === 0 ? {} : { presumed }),
    ...(unanswered.length === 0 ? {} : { unanswered }),
    sources,
    status,
  };
}

/** Somebody has looked for what the rule is about, and it is not there. */
function isAnswered({ unless_absent }: GateRule, { byId }: Stated): boolean {
  return unless_absent !== undefined && (byId.get(unless_absent) ?? []).some(({ hi }) => hi === 0);
}

/** What is not known of the person and without which the rule would not fire. */
function presumedBy({ when }: GateRule, { reading, presumed }: Stated, knowledge: GateKnowledge): OfThePerson[] {
  const isOpen = { age: reading.ageYears === null, sex: reading.sex === null };
  return presumed.filter((one) => {
    const others = presumed.filter((other) => other !== one);
    return isOpen[one] && meets(when, statedIn(reading, others), knowledge) === null;
  });
}

/** What nobody has answered and without which the rule would not fire: findings by id. */
function unansweredIn({ when }: GateRule, { reading, presumed }: Stated, knowledge: GateKnowledge): string[] {
  return openIn(when, knowledge).filter(
    (id) => meets(when, statedIn(reading, presumed, new Set([id])), knowledge) === null,
  );
}

/** Ids of findings that count while they are open. */
export function openIn(test: GateTest, knowledge: GateKnowledge): string[] {
  if ("any" in test) return distinct(test.any, knowledge);
  if ("all" in test) return distinct(test.all, knowledge);
  if ("count" in test) return distinct(test.count.of, knowledge);
  if ("both_sides" in test) return openIn(test.both_sides, knowledge);
  if ("group" in test) return openIn(knowledge.gate.groups[test.group] ?? { any: [] }, knowledge);
  return "or_open" in test && test.or_open === true ? [test.id] : [];
}

function distinct(tests: readonly GateTest[], knowledge: GateKnowledge): string[] {
  return [...new Set(tests.flatMap((one) => openIn(one, knowledge)))];
}

/** Reasons come in the order of the rules, which is that of their danger; what is no rule stands last. */
function conclude(reasons: readonly UrgencyReason[], ask: Urgency["ask"], { gate }: GateKnowledge): Triage {
  const fired = [...reasons].sort((a, b) => codeOrder(a.code) - codeOrder(b.code));
  const first = fired[0];
  if (first !== undefined) {
    return { fired, level: levelOf(first.code), within: first.within, action: first.action, ask };
  }
  const advice = gate.scope.advice ?? { open: "", routine: "" };
  return ask.length > 0
    ? { fired, level: "not-enough-known", within: null, action: advice.open, ask }
    : { fired, level: "non-urgent", within: "routine", action: advice.routine, ask };
}

/** Whoever must be seen today is an emergency. */
export function levelOf(code: UrgencyCode): UrgencyLevel {
  if (code === "E0" || code === "E1") return "emergency";
  return code === "R" ? "non-urgent" : "urgent";
}

function codeOrder(code: UrgencyCode): number {
  return URGENCY_CODES.indexOf(code);
}

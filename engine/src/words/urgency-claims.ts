import type { Knowledge } from "../knowledge/knowledge.ts";
import type { Assessment, CauseAssessment, Urgency, UrgencyReason } from "../vocabulary/assessment.ts";
import { claim, claimOf, type Explaining } from "./claim.ts";
import type { Claim } from "./explanation.ts";
import { say } from "./fill.ts";
import { findingWords, listed } from "./finding-words.ts";
import { nameFor, type Reader, type Telling } from "./reader.ts";
import { screenQuestion } from "./screen-question.ts";

const LEVEL_WORDS = {
  emergency: "urgency.emergency",
  urgent: "urgency.urgent",
  "non-urgent": "urgency.non_urgent",
  "not-enough-known": "urgency.not_enough_known",
} as const;

const PRESUMED_WORDS = { age: "urgency.presumed_age", sex: "urgency.presumed_sex" } as const;

const WITHIN_WORDS = {
  now: "urgency.now",
  hours: "urgency.hours",
  "next-day": "urgency.next_day",
  "two-weeks": "urgency.two_weeks",
  routine: "urgency.routine",
} as const;

/** Where a person goes; where that is no emergency, how soon says it. */
const DO_WORDS = { ...WITHIN_WORDS, now: "urgency.do_now", hours: "urgency.do_hours" } as const;

/** How soon, what to do, why, and what is still to be asked for safety. */
export function urgencyClaims(explaining: Explaining, urgency: Urgency, causes: Assessment["causes"]): Claim[] {
  const { level, within, reasons, ask } = urgency;
  const sources = reasons.flatMap((reason) => reason.sources);
  const first = reasons[0];
  const acting = urgencyAction(explaining, urgency);
  return [
    claim(explaining, LEVEL_WORDS[level], {}, { sources }),
    ...(within === null ? [] : [claim(explaining, WITHIN_WORDS[within], {}, { sources })]),
    ...(acting === "" ? [] : [claimOf("urgency.action", acting, { sources: first?.sources ?? [] })]),
    ...reasons.map((reason) => reasonClaim(explaining, reason, urgency, causes)),
    ...ask.flatMap((open) => openScreen(explaining, open)),
  ];
}

/** Id of the reason that the model itself gives. */
const MODEL_RULE = "model:serious";

/**
 * Why the model raises urgency, and what to do: `pressing` when a cause is likely that cannot wait two weeks.
 * The same words stand in the assessment and in its explanation.
 */
export function modelReasonWords(telling: Telling, pressing: boolean): { because: string; action: string } {
  return pressing
    ? { because: say(telling, "urgency.pressing_because"), action: say(telling, "urgency.pressing_action") }
    : { because: say(telling, "urgency.serious_because"), action: say(telling, "urgency.serious_action") };
}

/** What to do first, for this reader: of a rule of the gate, a clinician is told what to look for, a person where to go. */
export function urgencyAction(
  explaining: Explaining,
  { reasons, action }: Pick<Urgency, "reasons" | "action">,
): string {
  const [first] = reasons;
  if (first?.rule === MODEL_RULE) return modelReasonWords(explaining, isPressing(first)).action;
  return explaining.reader === "patient" && first !== undefined && isOfGate(explaining, first)
    ? say(explaining, DO_WORDS[first.within])
    : action;
}

/**
 * What a further danger as pressing as the first asks of a clinician beyond the instruction: the first must not hide what
 * the second needs. Empty where it is said already, and where two weeks leave room for both.
 */
export function furtherAction({ reasons, action }: Pick<Urgency, "reasons" | "action">, reason: UrgencyReason): string {
  const isAsPressing = reason.code === reasons[0]?.code && isPressing(reason);
  if (!isAsPressing || reason.action === action) return "";
  return reasons.find((one) => one.action === reason.action) === reason ? reason.action : "";
}

/** The level as a phrase: "not urgent". An unknown word stays as it is. */
export function levelWords(telling: Telling, level: string): string {
  return Object.hasOwn(LEVEL_WORDS, level) ? say(telling, `urgency.as_${level.replaceAll("-", "_")}`) : level;
}

/** Why it is as urgent as it is, for this reader: what the model says names the serious causes that it means. */
export function urgencyReasons(
  { urgency, causes }: Pick<Assessment, "urgency" | "causes">,
  knowledge: Knowledge,
  reader: Reader,
): string[] {
  return urgency.reasons.map((reason) => becauseOf({ knowledge, reader }, reason, causes));
}

/** So many serious causes are named. */
const MOST_NAMED = 3;

/** A clinician is told no cause here: the list of causes stands beside it. */
function becauseOf(explaining: Explaining, reason: UrgencyReason, causes: Assessment["causes"]): string {
  if (reason.rule !== MODEL_RULE) {
    const presumed = (reason.presumed ?? []).map((one) => say(explaining, PRESUMED_WORDS[one]));
    const unanswered = (reason.unanswered ?? []).map((id) => unansweredWords(explaining, id));
    return [ruleBecause(explaining, reason), ...presumed, ...unanswered].join(" ");
  }
  const pressing = isPressing(reason);
  const meant = explaining.reader === "patient" ? causesMeant(explaining, pressing, causes) : [];
  if (meant.length === 0) return modelReasonWords(explaining, pressing).because;
  return say(explaining, pressing ? "urgency.pressing_causes" : "urgency.serious_causes", { causes: listed(meant) });
}

/** What nobody has answered counts until somebody does: a person is told the question. */
function unansweredWords(telling: Telling, id: string): string {
  const finding = telling.knowledge.findings[id];
  return say(telling, "urgency.unanswered", { question: finding?.ask ?? id, finding: finding?.label ?? id });
}

/**
 * A rule of the gate has a sentence of its own for the person. Where those were not loaded, it is only said that there is
 * a reason: the clinicians' words would frighten or say nothing.
 */
function ruleBecause(explaining: Explaining, reason: UrgencyReason): string {
  if (explaining.reader === "practitioner" || !isOfGate(explaining, reason)) return reason.because;
  return explaining.knowledge.gate.plain?.[reason.rule] ?? say(explaining, "urgency.some_rule");
}

function isOfGate({ knowledge }: Explaining, { rule }: UrgencyReason): boolean {
  return knowledge.gate.rules.some(({ id }) => id === rule);
}

/** The likeliest of the causes whose chances the model added up, by name. */
function causesMeant({ knowledge, reader }: Explaining, pressing: boolean, causes: Assessment["causes"]): string[] {
  const isMeant = ({ id, serious, principal }: CauseAssessment) =>
    serious &&
    principal >= knowledge.thresholds.cannot_miss.p &&
    (!pressing || CANNOT_WAIT.includes(knowledge.causes[id]?.urgency ?? ""));
  return causes
    .filter(isMeant)
    .sort((a, b) => b.principal - a.principal)
    .slice(0, MOST_NAMED)
    .flatMap(({ id }) => knowledge.causes[id] ?? [])
    .map((cause) => nameFor(reader, cause));
}

/** Codes of causes that cannot wait for the next day. */
const CANNOT_WAIT: readonly string[] = ["E0", "E1"];

function isPressing({ code }: UrgencyReason): boolean {
  return code !== "U2";
}

function reasonClaim(
  explaining: Explaining,
  reason: UrgencyReason,
  urgency: Urgency,
  causes: Assessment["causes"],
): Claim {
  const further = explaining.reader === "practitioner" ? furtherAction(urgency, reason) : "";
  const because = `${becauseOf(explaining, reason, causes)} ${further}`.trimEnd();
  const findings = reason.findings.map((finding) => findingWords(explaining, { finding }));
  const told =
    findings.length === 0 ? because : say(explaining, "urgency.from_findings", { because, findings: listed(findings) });
  const unsourced = reason.sources.length === 0 && reason.rule !== "scope";
  const text = unsourced ? `${told} ${say(explaining, "urgency.no_source")}` : told;
  const { rule, status, sources } = reason;
  return claimOf("urgency.from_findings", text, {
    behind: sources.map((source) => ({ number: `gate ${rule}`, source, status })),
  });
}

function openScreen(explaining: Explaining, { step, findings }: Urgency["ask"][number]): Claim[] {
  const { gate, findings: vocabulary } = explaining.knowledge;
  const screen = gate.screens.find((one) => one.step === step);
  if (screen === undefined) return [];
  const question = screenQuestion(screen, findings, vocabulary);
  return [claim(explaining, "urgency.open_screen", { question, label: screen.label, why: screen.why })];
}

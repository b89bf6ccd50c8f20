import type { Urgency, UrgencyReason } from "../vocabulary/assessment.ts";
import { claim, claimOf, type Explaining } from "./claim.ts";
import type { Claim } from "./explanation.ts";
import { say } from "./fill.ts";
import { findingWords, listed } from "./finding-words.ts";
import type { Telling } from "./reader.ts";

const LEVEL_WORDS = {
  emergency: "urgency.emergency",
  urgent: "urgency.urgent",
  "non-urgent": "urgency.non_urgent",
  "not-enough-known": "urgency.not_enough_known",
} as const;

const WITHIN_WORDS = {
  now: "urgency.now",
  hours: "urgency.hours",
  "next-day": "urgency.next_day",
  "two-weeks": "urgency.two_weeks",
  routine: "urgency.routine",
} as const;

/** How soon, what to do, why, and what is still to be asked for safety. */
export function urgencyClaims(explaining: Explaining, urgency: Urgency): Claim[] {
  const { level, within, reasons, action, ask } = urgency;
  const sources = reasons.flatMap((reason) => reason.sources);
  const first = reasons[0];
  const acting = first?.rule === MODEL_RULE ? modelReasonWords(explaining, isPressing(first)).action : action;
  return [
    claim(explaining, LEVEL_WORDS[level], {}, { sources }),
    ...(within === null ? [] : [claim(explaining, WITHIN_WORDS[within], {}, { sources })]),
    ...(acting === "" ? [] : [claimOf("urgency.action", acting, { sources: first?.sources ?? [] })]),
    ...reasons.map((reason) => reasonClaim(explaining, reason)),
    ...ask.flatMap(({ step }) => openScreen(explaining, step)),
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

/** The level as a phrase: "not urgent". An unknown word stays as it is. */
export function levelWords(telling: Telling, level: string): string {
  return Object.hasOwn(LEVEL_WORDS, level) ? say(telling, `urgency.as_${level.replaceAll("-", "_")}`) : level;
}

function isPressing({ code }: UrgencyReason): boolean {
  return code !== "U2";
}

function reasonClaim(explaining: Explaining, reason: UrgencyReason): Claim {
  const because =
    reason.rule === MODEL_RULE ? modelReasonWords(explaining, isPressing(reason)).because : reason.because;
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

function openScreen(explaining: Explaining, step: number): Claim[] {
  const screen = explaining.knowledge.gate.screens.find((one) => one.step === step);
  if (screen === undefined) return [];
  const { plain, label, why } = screen;
  return [claim(explaining, "urgency.open_screen", { question: plain, label, why })];
}

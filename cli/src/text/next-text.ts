import { type NextStep, screenQuestion, valueWords } from "@foramen/engine";
import { findingText, plainQuestion } from "./finding-text.ts";
import { figure, tinted, wrap } from "./layout.ts";
import { claimsOf, heading, type Told, topicsOf } from "./told.ts";
import { GAIN_WORDS } from "./words.ts";

const INDENT = "     ";
/** Answers less likely than this are not told: nearly nobody gives them. */
const LEAST_OUTCOME = 0.05;
/** More ids than this make a line that nobody reads. */
const NAMED_FINDINGS = 3;

/** What to find out next: open safety screens, whether anything else would change the care, the steps worth most. */
export function nextStepsText(told: Told): string[] {
  const screens = screensText(told);
  const steps = topicsOf(told, "next").flatMap(({ claims }, at) => {
    const step = told.answer.nextSteps[at];
    return step === undefined ? [] : stepText(told, step, at + 1, claims);
  });
  const parts = [
    screens,
    claimsOf(told, "next").flatMap(({ text }) => wrap(text, undefined, "  ")),
    steps.length === 0 ? [] : [screens.length > 0 ? "  Then, worth most first:" : "  Worth most first:", ...steps],
  ].filter((part) => part.length > 0);
  return parts.length === 0 ? [] : [heading(told, "next"), ...parts.flatMap((part, at) => (at ? ["", ...part] : part))];
}

/** Safety screens nobody has answered yet, in the order in which to ask them. */
function screensText(told: Told): string[] {
  const { answer, knowledge } = told;
  if (answer.urgency.ask.length === 0) return [];
  return [
    tinted("  For safety, first and in this order:", "urgent", told),
    ...answer.urgency.ask.flatMap(({ step, findings }) => {
      const screen = knowledge.gate.screens.find((one) => one.step === step);
      const question = screen === undefined ? "" : screenQuestion(screen, findings, knowledge.findings);
      return [
        ...wrap(question, undefined, `  ${step}. `, INDENT),
        ...wrap(screen?.why ?? "", undefined, INDENT).map((line) => tinted(line, "faint", told)),
        ...enter(told, findings),
      ];
    }),
  ];
}

function stepText(told: Told, step: NextStep, rank: number, claims: readonly { readonly text: string }[]): string[] {
  const [why, ...costs] = claims.map(({ text }) => text);
  const gain = GAIN_WORDS.find(([least]) => step.gain >= least)?.[1] ?? "";
  return [
    ...wrap(why ?? "", undefined, `  ${rank}. `, INDENT),
    ...(told.reader === "patient" ? [] : wrap(plainWords(told, step), undefined, INDENT)),
    ...wrap(`Tells ${gain}. ${costs.join(" ")}`, undefined, INDENT),
    ...outcomesText(told, step),
    ...enter(told, step.findings.length > NAMED_FINDINGS ? [step.finding] : step.findings),
  ];
}

/** The act in plain words; of what is asked singly, the question. */
function plainWords({ knowledge }: Told, { act, finding }: NextStep): string {
  const entry = knowledge.acts[act];
  if (entry === undefined || entry.one_by_one !== undefined) return plainQuestion(finding, knowledge.findings);
  const named = findingText({ finding }, knowledge.findings);
  return `In plain words: ${entry.plain} It tells most by: ${named}.`;
}

/** Which cause each answer would leave as the likeliest; nothing where all leave the same. */
function outcomesText(told: Told, { finding, outcomes }: NextStep): string[] {
  const likely = outcomes.filter(({ probability }) => probability >= LEAST_OUTCOME);
  if (new Set(likely.map(({ leading }) => leading)).size < 2) return [];
  return likely.flatMap(({ value, probability, leading }) => {
    const entry = told.knowledge.causes[leading] ?? { label: leading, plain: leading };
    const cause = told.reader === "patient" ? entry.plain : entry.label;
    const answered = valueWords(told, finding, value);
    return wrap(
      `If ${answered} (${figure(probability)} of 100): likeliest is ${cause}.`,
      undefined,
      INDENT,
      `${INDENT}  `,
    );
  });
}

/** How it is written in a case file; ids say nothing to the person it is about. */
function enter(told: Told, findings: readonly string[]): string[] {
  if (told.reader === "patient") return [];
  return wrap(`Enter: ${findings.join(", ")}`, undefined, INDENT, `${INDENT}  `).map((line) =>
    tinted(line, "faint", told),
  );
}

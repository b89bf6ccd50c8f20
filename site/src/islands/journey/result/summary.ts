import type { Assessment } from "@foramen/engine";
import check from "../../../../../content/en/journey/check.json" with { type: "json" };
import words from "../../../../../content/en/journey/result.json" with { type: "json" };
import { answerSaid } from "../../../journey/answer-said.ts";
import { chartSaid } from "../../../journey/chart-said.ts";
import type { Journey } from "../../../journey/journey.ts";
import { SHARED_DENIALS } from "../../../journey/shared-denials.ts";
import { isAge } from "../../../journey/to-case.ts";
import { capital } from "../../../wording/capital.ts";
import { filled } from "../../../wording/filled.ts";
import type { Anatomy } from "../anatomy.ts";
import type { Sureness } from "../care-messages.ts";
import type { JourneyKnowledge } from "../messages.ts";
import { chanceLine, chanceSaid, idOf, likeliest, nameOf } from "./likely.ts";

export interface Summarised {
  readonly journey: Pick<Journey, "answers" | "chart" | "person" | "medicines">;
  readonly assessment: Pick<Assessment, "urgency" | "causes" | "engine" | "knowledge">;
  /** A sentence for each reason of the urgency. */
  readonly because: readonly string[];
  readonly knowledge: Pick<JourneyKnowledge, "words" | "findings" | "causes" | "structures" | "thresholds">;
  readonly drawn: Pick<Anatomy, "areas"> | null;
  /** 90 % intervals by cause, as far as they are known; without one nothing is told of how likely it is, with a wide one no number. */
  readonly ranges: Sureness;
  /** Headline of the care card. */
  readonly heading: string;
}

/** Something the person said, which they may leave out. */
export interface SaidLine {
  readonly key: string;
  readonly text: string;
}

/** So many reasons of the urgency are named. */
const MOST_REASONS = 3;

/** Everything that was said and can be shared: age and sex, places, what is there, medicines. */
export function saidLines({ journey, knowledge, drawn }: Summarised): SaidLine[] {
  const { person, medicines, answers } = journey;
  const there = Object.entries(answers).filter(([, value]) => value !== "absent" && value !== "not-sure");
  const who = `${check.age}: ${person.age}${person.sex === "" ? "" : `, ${person.sex}`}`;
  return [
    ...(isAge(person.age) ? [{ key: "person", text: who }] : []),
    ...(drawn === null ? [] : [{ key: "chart", text: `${check.chart}: ${chartSaid(journey, drawn.areas)}` }]),
    ...there.map(([id, value]) => ({ key: id, text: answerTold(id, value, knowledge) })),
    ...(medicines.length > 0 ? [{ key: "medicines", text: `${check.medicines}: ${medicines.join(", ")}` }] : []),
  ];
}

/**
 * Answers and result as plain text, to read on any screen: how soon first, then what was said and what it may be.
 *
 * @param leftOut keys of lines that the person does not want to share; a reason that rests on one goes with it
 * @param denials whether what was denied is named too, as far as it may be shared; a code to scan has no room for it
 */
export function summaryOf(told: Summarised, leftOut: ReadonlySet<string>, denials: boolean): string {
  const { journey, assessment, because, knowledge, heading, ranges } = told;
  const reasons = assessment.urgency.reasons.flatMap(({ findings }, at) =>
    findings.some((id) => leftOut.has(id)) ? [] : [`- ${because[at]}`],
  );
  const denied = SHARED_DENIALS.filter((id) => journey.answers[id] === "absent");
  return [
    heading,
    ...reasons.slice(0, MOST_REASONS),
    "",
    words.summaryTitle,
    ...saidLines(told)
      .filter(({ key }) => !leftOut.has(key))
      .map(({ text }) => `- ${text}`),
    ...(denials ? denied.map((id) => `- ${answerTold(id, "absent", knowledge)}`) : []),
    "",
    words.causesTitle,
    ...likeliest(assessment, knowledge).shown.map(({ cause, chance }) => {
      const name = capital(nameOf(cause, knowledge));
      if (ranges[idOf(cause)] === undefined) return `- ${name}`;
      return `- ${name}. ${chanceLine(chanceSaid({ id: idOf(cause), chance }, ranges, knowledge))}`;
    }),
    "",
    `Foramen ${assessment.engine}, ${assessment.knowledge}`,
  ].join("\n");
}

/** The question as it is asked, and the answer. */
function answerTold(id: string, value: string, { findings }: Pick<JourneyKnowledge, "findings">): string {
  const finding = findings[id];
  return filled(words.saidOther, { question: finding?.ask ?? id, value: answerSaid(value, finding) });
}

import type { Assessment } from "@foramen/engine";
import check from "../../../../../content/en/journey/check.json" with { type: "json" };
import words from "../../../../../content/en/journey/result.json" with { type: "json" };
import { chartSaid } from "../../../journey/chart-said.ts";
import type { Journey } from "../../../journey/journey.ts";
import { isAge } from "../../../journey/to-case.ts";
import type { Anatomy } from "../anatomy.ts";
import type { JourneyKnowledge } from "../messages.ts";
import { likeliest, outOf100 } from "./likely.ts";

interface Told {
  readonly journey: Journey;
  readonly assessment: Assessment;
  readonly knowledge: JourneyKnowledge;
  readonly drawn: Anatomy | null;
  /** Headline of the care card. */
  readonly heading: string;
  /** Whether what was denied is named too; a code to scan has no room for it. */
  readonly denials: boolean;
}

/** Answers and result as plain text, to read on any screen: what was said, how soon, what it may be. */
export function summaryOf({ journey, assessment, knowledge, drawn, heading, denials }: Told): string {
  const { person, medicines } = journey;
  const yes = Object.entries(journey.answers).filter(([, value]) => value !== "absent" && value !== "not-sure");
  const no = Object.entries(journey.answers).filter(([, value]) => value === "absent");
  const label = (id: string) => knowledge.findings[id]?.label ?? id;
  const said = yes.map(([id, value]) => (value === "present" ? label(id) : `${label(id)} (${value})`));
  const { shown } = likeliest(assessment);
  return [
    words.summaryTitle,
    heading,
    ...assessment.urgency.reasons.slice(0, 3).map(({ because }) => `- ${because}`),
    "",
    isAge(person.age) ? `${check.age}: ${person.age}${person.sex === "" ? "" : `, ${person.sex}`}` : "",
    drawn === null ? "" : chartSaid(journey, drawn.areas),
    said.length > 0 ? `${check.yes}: ${said.join("; ")}` : "",
    denials && no.length > 0 ? `${check.no}: ${no.map(([id]) => label(id)).join("; ")}` : "",
    medicines.length > 0 ? `${check.medicines}: ${medicines.join(", ")}` : "",
    "",
    words.causesTitle,
    ...shown.map(({ cause, chance }) => `- ${cause?.label ?? words.plainPain}: ${outOf100(chance)}`),
    "",
    `Foramen ${assessment.engine}, ${assessment.knowledge}`,
  ]
    .filter((line, at, lines) => line !== "" || lines[at - 1] !== "")
    .join("\n");
}

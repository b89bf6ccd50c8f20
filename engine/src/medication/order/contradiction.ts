import { ForamenError } from "../../errors.ts";
import type { MedicationKnowledge } from "../../knowledge/medication.ts";
import { findDrug, ingredientsOf, labelOf, sameDrugs } from "../names.ts";
import type { Amount } from "./amount.ts";
import type { Frequency } from "./frequency.ts";

/** What the fields of an order say; null where a field is not given. */
export interface FieldsSay {
  readonly drug: string | null;
  readonly dose: Amount | null;
  readonly frequency: Frequency | null;
  readonly route: string | null;
  readonly durationDays: number | null;
}

/** What the text of the same order says. */
export type TextSays = Pick<FieldsSay, "dose" | "frequency" | "route" | "durationDays">;

/**
 * A text and fields that do not agree: neither is taken, for nobody knows which was meant.
 * @throws ORDER_UNREADABLE naming both
 */
export function refuseContradiction(
  said: FieldsSay,
  text: string,
  inText: TextSays,
  where: string,
  knowledge: MedicationKnowledge,
): void {
  const differ = (what: string, field: string, words: string) => {
    throw new ForamenError(
      "ORDER_UNREADABLE",
      `The text and the fields of the order contradict each other: ${what}, ${field} in the field and ${words} in the text. Expected one of both, or both alike.`,
      where,
    );
  };
  if (said.drug !== null) refuseOtherDrug(said.drug, text, knowledge, differ);
  const { dose, frequency, route, durationDays } = said;
  if (dose !== null && inText.dose !== null && (dose.unit !== inText.dose.unit || dose.most !== inText.dose.most))
    differ("the dose", amount(dose), amount(inText.dose));
  if (frequency !== null && inText.frequency !== null && frequency.perDay[1] !== inText.frequency.perDay[1])
    differ("how often", perDay(frequency), perDay(inText.frequency));
  if (route !== null && inText.route !== null && route !== inText.route) differ("the route", "one", "another");
  if (durationDays !== null && inText.durationDays !== null && durationDays !== inText.durationDays)
    differ("the duration", `${durationDays} days`, `${inText.durationDays} days`);
}

function refuseOtherDrug(
  name: string,
  text: string,
  knowledge: MedicationKnowledge,
  differ: (what: string, field: string, words: string) => void,
): void {
  if (text.includes(name)) return;
  const first = findDrug(text, knowledge);
  if (first === null) return;
  const field = findDrug(name, knowledge);
  if (field === null) {
    differ("the drug", "an unknown name", labelOf(first.id, knowledge));
    return;
  }
  const meant = ingredientsOf(field.id, knowledge).flatMap((id) => sameDrugs(id, knowledge));
  let rest = text;
  for (let found = findDrug(rest, knowledge); found !== null; found = findDrug(rest, knowledge)) {
    const ids = [found.id, ...ingredientsOf(found.id, knowledge)];
    if (found.id === field.id || ids.some((id) => meant.includes(id))) return;
    rest = `${rest.slice(0, found.at)} ${rest.slice(found.end)}`;
  }
  differ("the drug", labelOf(field.id, knowledge), labelOf(first.id, knowledge));
}

function amount({ most, unit }: Amount): string {
  return `${most} ${unit}`;
}

function perDay({ perDay: [, most] }: Frequency): string {
  return most >= 1 ? `${most} a day` : `every ${Math.round(1 / most)} days`;
}

import type { MedicationKnowledge } from "../../knowledge/medication.ts";
import type { CurrentDrug } from "../facts.ts";
import { findDrug, ingredientsOf } from "../names.ts";
import { normal } from "../normal.ts";
import { findAmount } from "../order/amount.ts";
import { findMaximum } from "../order/course.ts";
import { findFrequency } from "../order/frequency.ts";
import { dailyAmount } from "../order/order.ts";
import { productOf, strengthWritten } from "../order/product.ts";
import { findWords } from "../order/words.ts";
import { daysAgo } from "./time-since.ts";

const STOPPED = /\b(?:last dose|last taken|last took|stopped|held|withheld|discontinued|off|paused|omitted|ceased)\b/;
const PLANNED = /\b(?:planned|scheduled|due|booked|to be given|next week|in \d+ (?:days?|weeks?))\b/;

/** One drug on the list of what is taken; null where none is named. Doses are read where they can be. */
export function currentDrug(text: string, knowledge: MedicationKnowledge, today: string): CurrentDrug | null {
  const said = normal(text);
  const first = findDrug(said, knowledge);
  if (first === null) return null;
  const ids = new Set(ingredientsOf(first.id, knowledge));
  let rest = `${said.slice(0, first.at)} ${said.slice(first.end)}`;
  // A product of two: "lisinopril/hydrochlorothiazide", "losartan + HCTZ".
  for (let found = findDrug(rest, knowledge); found !== null; found = findDrug(rest, knowledge)) {
    const joined = /[/+&]| and | with |-/.test(said.slice(Math.min(first.at, found.at)));
    if (joined) for (const id of ingredientsOf(found.id, knowledge)) ids.add(id);
    rest = `${rest.slice(0, found.at)} ${rest.slice(found.end)}`;
  }
  // "Ultracet 2 tabs QID": the name says the strength.
  const words = findWords(strengthWritten(rest, productOf(first, knowledge), ids.size));
  const maximum = findMaximum(words.rest);
  const often = findFrequency(maximum.rest.replace(/(?:,|;)?\s*(?:last dose|stopped|held).*$/, ""));
  // "co-codamol 30/500": the two strengths of a product of two are in milligrams where no unit stands.
  const strengths = /(\d+(?:\.\d+)?) ?\/ ?(\d+(?:\.\d+)?)(?!\d|\.\d| ?(?:mg|g\b|mcg|ug|ml|h\b|%|units?|iu))/;
  const amount = findAmount(ids.size > 1 ? often.rest.replace(strengths, "$1/$2 mg") : often.rest);
  const amounts =
    amount.amount === null
      ? null
      : dailyAmount({ dose: amount.amount, frequency: often.frequency, statedMaximum: null, steps: [] });
  const topical = words.route === "topical" && !/\b(?:patch|transdermal)/.test(said);
  const id = [...ids].map((one) =>
    one === "morphine" && words.forms.includes("extended_release") ? "morphine_er" : one,
  );
  return {
    ids: id,
    text,
    daily: amounts?.daily ?? null,
    single: amounts?.single ?? null,
    second: amount.second === null || often.frequency === null ? null : amount.second * often.frequency.perDay[1],
    unit: amounts?.unit ?? null,
    perDay: amounts?.perDay ?? null,
    topical,
    route: words.route,
    stoppedDays: stoppedDays(said, today),
    brand: (knowledge.names[first.id]?.shop.includes(first.name) ?? false) || words.selfCare,
    planned: PLANNED.test(said),
  };
}

/** Days since the last dose: "last dose 12 hours ago", "stopped 3 weeks ago", "held for 5 days". */
function stoppedDays(said: string, today: string): number | null {
  if (!STOPPED.test(said)) return null;
  const hours = /(\d{1,3}) ?h(?:ours?|rs?)?(?: ago)?\b/.exec(said.slice(said.search(STOPPED)));
  if (hours !== null) return Number(hours[1]) / 24;
  const after = said.slice(said.search(STOPPED));
  if (/yesterday (?:evening|night)|last night/.test(after)) return 0.5;
  const ago = daysAgo(after, today);
  if (ago !== null) return ago;
  const held = /(?:for|x|since|held|stopped|off|paused|withheld|discontinued) (\d{1,3}) ?(day|week|month)s?/.exec(
    after,
  );
  if (held !== null) return Number(held[1]) * { day: 1, week: 7, month: 30 }[held[2] as "day" | "week" | "month"];
  return 0;
}

import { type Fields, own, text as textOf } from "../../reading/shape.ts";
import { normal } from "../normal.ts";
import { type Amount, amountOf, findAmount } from "./amount.ts";
import { findCourse, findMaximum } from "./course.ts";
import { type Frequency, findFrequency } from "./frequency.ts";
import { unreadable } from "./unreadable.ts";
import { leftover } from "./words.ts";

/** The parts put into one line, for words that only a text would hold. */
export function partsAsText(given: Fields, drugText: string): string {
  const part = (name: string) =>
    typeof own(given, name) === "string" || typeof own(given, name) === "number" ? String(own(given, name)) : "";
  const dose = typeof own(given, "dose") === "number" ? `${part("dose")} ${part("unit") || "mg"}` : part("dose");
  return normal(
    [
      drugText,
      dose,
      part("route"),
      part("frequency"),
      typeof own(given, "duration") === "string" ? part("duration") : "",
    ].join(" "),
  );
}

/** What is counted and not weighed: the strength of one stands in the name of the drug or in the text. */
const PIECES = /^(?:tab(?:let)?|cap(?:sule|let)?|pill|sachet|caplet)s?$/;

export function doseOf(given: Fields, where: string, inText: Amount | null): Amount | null {
  const dose = own(given, "dose");
  const unit = own(given, "unit");
  if (typeof dose === "number" && typeof unit === "string" && PIECES.test(normal(unit))) {
    const drug = own(given, "drug");
    const named =
      typeof drug === "string"
        ? findAmount(normal(`${drug.replace(/ ?(mg|mcg|g) ?\/ ?/, "/")} ${dose} tablets`))
        : null;
    const counted = named?.amount ?? inText;
    if (dose > 0 && counted !== null) return counted;
  } else if (typeof dose === "number") {
    const most = own(given, "dose_max");
    const amount = amountOf(
      dose,
      typeof most === "number" ? most : dose,
      typeof unit === "string" ? normal(unit) : "mg",
    );
    if (amount !== null && dose > 0) return amount;
    // A percentage is the strength of a cream, an application its amount: neither is a dose.
    if (dose > 0 && typeof unit === "string") return null;
  } else if (Array.isArray(dose) && dose.every((one) => typeof one === "number" && one > 0)) {
    const amount = amountOf(
      Math.min(...(dose as number[])),
      Math.max(...(dose as number[])),
      typeof unit === "string" ? normal(unit) : "mg",
    );
    if (amount !== null) return amount;
  } else if (typeof dose === "string") {
    const withUnit = /[a-z%]/i.test(dose) || typeof unit !== "string" ? dose : `${dose} ${unit}`;
    const found = findAmount(normal(withUnit));
    if (found.amount !== null && !/^-/.test(normal(withUnit)) && leftover(found.rest) === "") return found.amount;
  }
  throw unreadable("The dose cannot be read.", 'an amount with its unit, such as "400 mg"', `${where}.dose`);
}

/** "Daily, tapering over 6 days": how often is said before. */
const TAPERED =
  /,? ?\b(?:taper(?:ing|ed)?|reducing|decreasing|going down)(?: down| to 0)?(?: (?:over|for|by) [^,;]*)?$/;

export function frequencyOf(input: unknown, where: string): Frequency | null {
  const said = normal(textOf(input, `${where}.frequency`, 'a text such as "three times daily"'));
  const maximum = findMaximum(said.replace(TAPERED, " "));
  const found = findFrequency(maximum.rest);
  if (found.frequency !== null && leftover(found.rest) === "") return found.frequency;
  if (found.prn && leftover(found.rest) === "") return null;
  throw unreadable(
    "The frequency cannot be read.",
    '"three times daily", "BID", "q8h", "at bedtime", "every 6 hours as needed", "weekly", "once"',
    `${where}.frequency`,
  );
}

export function durationOf(input: unknown, where: string): number | null {
  if (typeof input === "number" && input > 0 && input < 40_000) return input;
  if (typeof input === "string") {
    const course = findCourse(normal(input));
    if (course.durationDays !== null) return course.durationDays;
    if (course.longTerm) return null;
  }
  throw unreadable("The duration cannot be read.", '"7 days", "2 weeks", or a number of days', `${where}.duration`);
}

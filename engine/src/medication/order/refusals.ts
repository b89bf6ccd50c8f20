import type { MedicationKnowledge } from "../../knowledge/medication.ts";
import { type Order, PATCH_RATE } from "./order.ts";
import type { Parsed } from "./parse-text.ts";
import { unreadable } from "./unreadable.ts";

/** Refuses what has no dose or frequency, or holds words that are not understood. */
export function refuseUnclear(order: Order, parsed: Parsed, where: string, structured: boolean): void {
  if (parsed.unclear === "comma" && !structured)
    throw unreadable(
      "The amount holds a decimal comma, which could be a thousand.",
      "a decimal point: 1.5 mg, or 1,500 mg for a thousand and a half",
      where,
    );
  if (parsed.unclear === "two" && !structured)
    throw unreadable(
      "Two different amounts stand in the order.",
      'one amount, a range such as 50-100 mg, or steps with "then" between them',
      where,
    );
  const measured = order.route === "topical" || ["facet", "intradiscal"].includes(order.route);
  if (order.dose === null && !measured && !isUnmeasured(order.drug))
    throw unreadable(
      "The order states no dose that can be read.",
      'an amount with its unit: "400 mg", "1 g", "1000 IU", "2 tablets of 200 mg"',
      where,
    );
  if (!structured && parsed.left !== "" && /[\p{L}\p{N}]/u.test(parsed.left))
    throw unreadable(
      `The order holds ${parsed.left.split(" ").length === 1 ? "a word that is" : "words that are"} not understood.`,
      'drug, amount, route, frequency, "as needed", maximum and duration, and nothing else',
      where,
    );
  // An infusion that is timed by the minute is one infusion.
  const often = order.frequency !== null || order.prn || order.statedMaximum !== null || order.infusionMinutes !== null;
  if (!often && !measured && !isUnmeasured(order.drug) && !injected(order.route) && order.dose?.unit !== PATCH_RATE)
    throw unreadable(
      "The order does not say how often.",
      '"three times daily", "BID", "q8h", "at bedtime", "every 6 hours as needed, max 4 doses a day", "once"',
      where,
    );
}

/** Units and millilitres say nothing about a drug that is measured in milligrams. */
export function refuseUnit(order: Order, where: string, { drugs }: MedicationKnowledge): void {
  const rules = order.drug === null ? undefined : drugs[order.drug];
  const unit = order.dose?.unit;
  if (rules === undefined || rules.regimens.length === 0 || unit === undefined || order.route === "topical") return;
  if (unit === rules.unit || !["unit", "IU", "mL"].includes(unit)) return;
  if (unit === "unit" && rules.unit === "IU") return;
  if (unit === "mL" && injected(order.route)) return;
  throw unreadable(
    unit === "mL"
      ? "The amount is a volume, and its strength is not stated."
      : "The amount is in units, in which this drug is not measured.",
    `an amount in ${rules.unit}, or the strength per mL beside the volume: "40 mg/mL, 1 mL"`,
    where,
  );
}

const UNMEASURED = new Set([
  "prp",
  "msc",
  "ozone",
  "gene_therapy",
  "hyaluronic_acid_facet",
  "capsaicin_topical",
  "chymopapain_chondroitinase",
]);
function isUnmeasured(drug: string | null): boolean {
  return drug !== null && UNMEASURED.has(drug);
}

function injected(route: string): boolean {
  return ["epidural", "intrathecal", "im"].includes(route);
}

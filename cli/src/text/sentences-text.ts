import { claimsOf, sentences, type Told, topicsOf } from "./told.ts";
import { spelled } from "./words.ts";

/** The fewest answers that would have to be different for another urgency, cause or root. */
export function changeText(told: Told): string[] {
  return sentences(told, "change", plainly(told, "change"));
}

/** Whether the findings are seen together at all. */
export function fitText(told: Told): string[] {
  return sentences(told, "fit", plainly(told, "fit"));
}

/** What each finding of the scan has to do with the complaint, and how common it is without any. */
export function scanText(told: Told): string[] {
  const found = topicsOf(told, "scan").map(({ claims }) => claims.map(({ text }) => text).join(" "));
  return sentences(told, "scan", found);
}

/** How much is own judgement, and on which numbers the leading cause rests. */
export function judgementText(told: Told): string[] {
  return sentences(told, "judgement", plainly(told, "judgement").map(spelled));
}

/** What is not known of the person or the findings, and what Foramen is not: nobody is to read silence as "normal". */
export function limitsText(told: Told): string[] {
  return sentences(told, "limits", plainly(told, "limits"));
}

function plainly(told: Told, part: "change" | "fit" | "judgement" | "limits"): string[] {
  return claimsOf(told, part).map(({ text }) => text);
}

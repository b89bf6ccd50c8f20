import { ForamenError } from "../../errors.ts";
import { type Fields, own } from "../../reading/shape.ts";
import type { Liver, Pregnancy } from "../facts.ts";
import { normal } from "../normal.ts";
import { WHOLE_PREGNANCY } from "./derived.ts";

/**
 * What is said of the liver; `grade` is null when nothing is.
 * @throws CASE_VALUE_INVALID for words that are not known
 */
export function readLiver(patient: Fields, where: string): Liver {
  const given = own(patient, "liver");
  if (given === undefined || given === null) return { grade: null, chronic: false, cirrhosis: false, said: "" };
  const said = typeof given === "string" ? normal(given) : "";
  const pugh = /child[- ]?pugh ?(?:class )?\(?([abc])\b/.exec(said);
  const cirrhosis = /cirrhosis/.test(said) && !/no cirrhosis/.test(said);
  if (pugh !== null) {
    const grade = { a: "mild", b: "moderate", c: "severe" } as const;
    return { grade: grade[pugh[1] as "a" | "b" | "c"], chronic: true, cirrhosis: true, said: String(given) };
  }
  if (/^(?:normal|healthy|no (?:liver )?disease|none|ok|no impairment|not impaired|unremarkable)/.test(said))
    return { grade: "normal", chronic: false, cirrhosis: false, said };
  if (/^(?:unknown|not known|not stated|not assessed)$/.test(said))
    return { grade: null, chronic: false, cirrhosis: false, said };
  if (cirrhosis)
    return {
      grade: /decompensated|severe/.test(said) ? "severe" : "moderate",
      chronic: true,
      cirrhosis: true,
      said: String(given),
    };
  if (/severe|failure|encephalopathy/.test(said))
    return { grade: "severe", chronic: true, cirrhosis: false, said: String(given) };
  if (/moderate/.test(said)) return { grade: "moderate", chronic: true, cirrhosis: false, said: String(given) };
  if (/mild|elevated|raised|alt|ast|transaminase|fatty|steatosis|nafld|masld/.test(said))
    return {
      grade: "mild",
      chronic: /chronic|disease|impairment|fatty|nafld|masld/.test(said),
      cirrhosis: false,
      said: String(given),
    };
  if (/hepatitis|chronic|liver disease|impair/.test(said))
    return { grade: "moderate", chronic: true, cirrhosis: false, said: String(given) };
  throw new ForamenError(
    "CASE_VALUE_INVALID",
    `${where}.liver must be normal, mild, moderate, severe, cirrhosis or Child-Pugh A, B or C. Leave it out when unknown.`,
    `${where}.liver`,
  );
}

const PLANNED = /trying|planning|planned|conceive/;

/** Whether an entry among the conditions is about a pregnancy that is wished for: "trying for a baby". */
export function saysPlanned(text: string): boolean {
  return /^(?:(?:is |currently )?(?:trying|planning|wishes|hopes) (?:to conceive|for (?:a )?(?:baby|pregnancy)|to (?:get|become) pregnant|(?:a )?pregnancy)|pregnancy planned|planned pregnancy|ttc)$/.test(
    normal(text),
  );
}

const TRIMESTERS: readonly (readonly [RegExp, readonly [number, number]])[] = [
  [/\b(?:first|1st|t1) ?(?:trimester)?\b/, [0, 14]],
  [/\b(?:second|2nd|t2) ?(?:trimester)?\b/, [14, 28]],
  [/\b(?:third|3rd|t3) ?(?:trimester)?\b/, [28, 43]],
];

/**
 * What is said of a pregnancy. Unknown where nothing is said and one is possible.
 * @throws CASE_VALUE_INVALID for words that are not known
 */
export function readPregnancy(patient: Fields, possible: boolean, where: string): Pregnancy {
  const flag = own(patient, "pregnant");
  const given = own(patient, "pregnancy") ?? flag;
  const none: Pregnancy = { state: "no", weeks: null, planned: false };
  const unknown: Pregnancy = possible ? { state: "unknown", weeks: null, planned: false } : none;
  if (given === undefined || given === null) return unknown;
  if (given === false) return none;
  if (given === true) return { state: "yes", weeks: WHOLE_PREGNANCY, planned: false };
  const said = typeof given === "string" ? normal(given) : typeof given === "number" ? `${given} weeks` : "";
  if (
    /^(?:n\/?a|not applicable|no|none|not pregnant|negative|post-?menopausal|post-?partum|false|not possible)\b/.test(
      said,
    )
  )
    return none;
  if (PLANNED.test(said)) return { ...none, planned: true };
  if (/^(?:unknown|not known|not stated|possible|possibly|not assessed|unsure|\?)/.test(said))
    return { state: "unknown", weeks: null, planned: false };
  const negative = /(?:^|\s)-\s?\d/.test(said);
  const weeks = negative
    ? null
    : /(?<!\d)(\d{1,2})(?: ?\+ ?\d)? ?(?:w(?:eeks?|k)?s?\b|\/40)|^(?:pregnant,? )?(\d{1,2}) ?\+ ?[0-6]$/.exec(said);
  const week = weeks === null ? Number.NaN : Number(weeks[1] ?? weeks[2]);
  if (week <= 43) return { state: "yes", weeks: [week, week + 0.99], planned: false };
  for (const [pattern, range] of TRIMESTERS)
    if (pattern.test(said)) return { state: "yes", weeks: range, planned: false };
  if (!negative && /pregnant|yes|true|positive/.test(said))
    return { state: "yes", weeks: WHOLE_PREGNANCY, planned: false };
  throw new ForamenError(
    "CASE_VALUE_INVALID",
    `${where}.pregnancy must be "not pregnant", "not applicable", "unknown", a trimester or weeks such as "24 weeks".`,
    `${where}.pregnancy`,
  );
}

import { ForamenError } from "../../errors.ts";
import { type Fields, own } from "../../reading/shape.ts";
import type { Liver, Pregnancy } from "../facts.ts";
import { normal } from "../normal.ts";
import { isWhole, spelledOut, WHOLE_PREGNANCY, weeksTold } from "./weeks.ts";

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

const SINCE_BIRTH =
  /^(?:(?:about |now |ca\.? )?\d{1,2} (?:days?|weeks?|months?|tage|wochen|monate) )?(?:post-? ?partum|post-?natal|puerperium|wochenbett|after (?:the )?(?:birth|delivery)|nach (?:der )?(?:geburt|entbindung))(?:,? (?:week )?\d{1,2}(?: (?:days?|weeks?|months?))?)?$|^(?:i |she |has |had )*(?:just )?(?:gave birth|given birth|had a baby|delivered|baby born|childbirth|delivery|caesarean|c-section)(?: about)? (?:\d{1,2} (?:days?|weeks?|months?) ago|last (?:week|month)|yesterday)$/;

/** Whether an entry among the conditions tells of the weeks after a birth: "6 weeks postpartum", "gave birth 5 weeks ago". */
export function saysDelivered(text: string): boolean {
  return SINCE_BIRTH.test(normal(text));
}

/**
 * What the two fields say of a pregnancy; where they contradict each other the more dangerous holds. Unknown where nothing
 * is said and one is possible.
 * @throws CASE_VALUE_INVALID for words that are not known
 */
export function readPregnancy(patient: Fields, possible: boolean, where: string): Pregnancy {
  const said = ["pregnancy", "pregnant"].flatMap((field) => {
    const given = own(patient, field);
    return given === undefined || given === null ? [] : [pregnancyOf(given, where)];
  });
  const [first, ...more] = said;
  return first === undefined ? { ...NONE, state: possible ? "unknown" : "no" } : more.reduce(graver, first);
}

const NONE: Pregnancy = { state: "no", weeks: null, planned: false };

/** Of two statements the more dangerous: a pregnancy before none, weeks that are told before none, and of two ranges both. */
export function graver(a: Pregnancy, b: Pregnancy): Pregnancy {
  const planned = a.planned || b.planned;
  if (a.weeks !== null && b.weeks !== null) {
    if (isWhole(a.weeks) || isWhole(b.weeks)) return { ...(isWhole(a.weeks) ? b : a), planned };
    const weeks = [Math.min(a.weeks[0], b.weeks[0]), Math.max(a.weeks[1], b.weeks[1])] as const;
    return { state: "yes", weeks, planned };
  }
  const order = ["no", "unknown", "yes"];
  return { ...(order.indexOf(b.state) > order.indexOf(a.state) ? b : a), planned };
}

function pregnancyOf(given: unknown, where: string): Pregnancy {
  if (given === false) return NONE;
  if (given === true) return { state: "yes", weeks: WHOLE_PREGNANCY, planned: false };
  const said =
    typeof given === "string" ? normal(spelledOut(given)) : typeof given === "number" ? `${given} weeks` : "";
  if (
    /^(?:n\/?a|not applicable|no|none|not pregnant|nicht schwanger|nein|negative|post-?menopausal|post-?partum|false|not possible)\b/.test(
      said,
    )
  )
    return NONE;
  const weeks = weeksTold(said);
  if (weeks === null && /post-?(?:partum|natal)/.test(said)) return NONE;
  // "38 weeks, caesarean planned" is one already.
  if (PLANNED.test(said) && (weeks === null || /^(?:trying|planning|planned)/.test(said)))
    return { ...NONE, planned: true };
  if (/^(?:unknown|not known|not stated|possible|possibly|not assessed|unsure|\?)/.test(said))
    return { state: "unknown", weeks: null, planned: false };
  if (weeks !== null) return { state: "yes", weeks, planned: false };
  if (!/(?:^|\s)-\s?\d/.test(said) && /pregnant|schwanger|yes|true|positive/.test(said))
    return { state: "yes", weeks: WHOLE_PREGNANCY, planned: false };
  throw new ForamenError(
    "CASE_VALUE_INVALID",
    `${where}.pregnancy must be "not pregnant", "not applicable", "unknown", a trimester or weeks such as "24 weeks".`,
    `${where}.pregnancy`,
  );
}

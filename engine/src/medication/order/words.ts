import type { DrugForm } from "../../knowledge/medication/rule-basis.ts";

const ROUTES: readonly (readonly [string, RegExp])[] = [
  ["intrathecal", /\b(?:intrathecal(?:ly)?|i\.?t\.? injection)\b/],
  [
    "epidural",
    /\b(?:(?:transforaminal |interlaminar |caudal |lumbar )*epidural(?:ly)?|tfesi|transforaminal(?:ly)?|interlaminar|esi)\b(?: (?:injection|steroid injection))?/,
  ],
  ["intradiscal", /\bintradiscal(?:ly)?\b/],
  [
    "facet",
    /\b(?:intra-?articular(?:ly)?|(?:into (?:the )?)?facet(?: joints?)?|into (?:the )?facet joints?)(?: injections?)?\b/,
  ],
  ["iv", /\b(?:i\.?v\.?|intravenous(?:ly)?|infusion)(?![\w])/],
  ["im", /\b(?:i\.?m\.?|intramuscular(?:ly)?)(?![\w])/],
  ["sc", /\b(?:s\.?c\.?|subcut(?:aneous(?:ly)?)?)(?![\w])/],
  ["sublingual", /\b(?:sublingual(?:ly)?|s\.?l\.?|under the tongue)(?![\w])/],
  [
    "topical",
    /\b(?:topical(?:ly)?|emulgel|cream|gel|ointment|patch(?:es)?|thin layer|apply|applied|to (?:the )?(?:skin|thigh|groin|back|affected area|painful area)|transdermal)(?![\w])/,
  ],
  ["rectal", /\b(?:rectal(?:ly)?|p\.?r\.?(?!\.?n)|suppositor(?:y|ies))(?![\w])/],
  ["nasal", /\b(?:nasal(?:ly)?|intranasal(?:ly)?|nasal spray)\b/],
  ["oral", /\b(?:p\.?o\.?|oral(?:ly)?|by mouth|per os)(?![\w])/],
];

const FORMS: readonly (readonly [
  DrugForm | "acetate" | "cream" | "gel" | "elemental" | "transforaminal" | "salt_succinate",
  RegExp,
])[] = [
  [
    "extended_release",
    /\b(?:e\.?r\.?|x\.?r\.?|x\.?l\.?|s\.?r\.?|m\.?r\.?|c\.?r\.?|l\.?a\.?|p\.?r\.?(?!n)|extended[- ]release|modified[- ]release|slow[- ]release|sustained[- ]release|prolonged[- ]release|controlled[- ]release|modified[- ]release|retard)(?![\w])/,
  ],
  ["immediate_release", /\b(?:i\.?r\.?|immediate[- ]release|normal[- ]release|short[- ]acting)(?![\w])/],
  ["delayed_release", /\b(?:e\.?c\.?|d\.?r\.?|enteric[- ]coated|delayed[- ]release|gastro-?resistant)(?![\w])/],
  ["patch", /\bpatch(?:es)?\b/],
  ["acetate", /\bacetate\b|depo-medro[ln]e?|depo medrol/],
  ["salt_succinate", /\bsuccinate\b|solu-medro[ln]e?/],
  ["transforaminal", /\btransforaminal\b|\btfesi\b/],
  ["elemental", /\belemental\b/],
];

export interface OrderWords {
  readonly route: string | null;
  readonly forms: readonly string[];
  readonly selfCare: boolean;
  readonly intention: "start" | "continue" | "stop" | null;
  readonly rest: string;
}

/** Route, form and what is meant to be done with the drug. */
export function findWords(text: string): OrderWords {
  let rest = text;
  const forms = FORMS.flatMap(([form, pattern]) => {
    const match = pattern.exec(rest);
    if (match === null) return [];
    if (form !== "acetate" && form !== "transforaminal") rest = cut(rest, match);
    return [form];
  });
  let route: string | null = null;
  for (const [name, pattern] of ROUTES) {
    for (let match = pattern.exec(rest); match !== null; match = pattern.exec(rest)) {
      route ??= name;
      rest = cut(rest, match);
    }
  }
  const otc =
    /\b(?:otc|over[- ]the[- ]counter|self[- ]care|self[- ]medication|without (?:a )?prescription|pharmacy-bought|shop-bought)\b/.exec(
      rest,
    );
  if (otc !== null) rest = cut(rest, otc);
  const intention = /^(?:please )?(stop|discontinue|cease)\b|\b(abrupt(?:ly)? stop(?:ped)?)\b/.exec(rest);
  const other =
    /^(?:please )?(start|begin|commence|initiate|continue|increase(?:d)?(?: to)?|reduce(?: to)?|decrease(?: to)?|change to|switch to)\b|\(?\b(increased?(?: to)?|continu(?:e|ing)|dose increase|titrated)\b\)?/.exec(
      rest,
    );
  const found = intention ?? other;
  if (found !== null) rest = cut(rest, found);
  return {
    route,
    forms,
    selfCare: otc !== null,
    intention:
      intention !== null
        ? "stop"
        : other === null
          ? null
          : /start|begin|commence|initiate/.test(other[0])
            ? "start"
            : "continue",
    rest,
  };
}

/** Forms that the name of a drug itself holds: the salt of a steroid, the way of an injection. */
export function namedForms(text: string): string[] {
  return FORMS.flatMap(([form, pattern]) =>
    ["acetate", "salt_succinate", "transforaminal"].includes(form) && pattern.test(text) ? [form] : [],
  );
}

/** Words that say nothing about dose or time and may stand in any order. */
const FILLER =
  /\b(?:take|give|use|of|the|a|an|to|and|for|with|on|in|at|by|as|each|is|only|dose|doses|dosage|tablets?|tabs?|capsules?|caps?|pills?|caplets?|softgels?|sachets?|ampoules?|vials?|injections?|inj|supplements?|extract|oil|sodium|potassium|hydrochloride|hcl|sulfate|sulphate|phosphate|acetate|succinate|tromethamine|trometamol|food|meals?|after|before|during|pc|ac|cc|water|milk|breakfast|lunch|dinner|supper|evening|morning|night|bedtime|pain|back|leg|groin|nerve|acute|chronic|radicular|sciatica|severe|mild|moderate|spasms?|swallow|whole|empty|stomach|fasting|upright|full|glass|plain|min(?:utes)?|today|now|from|tomorrow|please|thin|thinly|layer|regular|regularly|standard|strength|maximum|max|x|no|not|or|per|day|once|if|low|trial|course|then|total|dr|mr|rx|new|add|adult|combined|epa|dha|fish|curcumin|turmeric|facet|joint|joints|into|l1-l2|level|lumbar|single|short|taper|muscle|steroid|black|pepper|piperine|nerve|root|block|release|slow|slowly|needed|required|breakthrough|elemental|units?|drops?|liquid|solution|suspension|syrup|pack|both|affected|area|skin|thigh|skin|areas?|directed|level|available|naive|fasted|injection|vector|trial|aav|million|cells?)\b/g;

/** What is left of an order that nobody understood; empty when all was. */
export function leftover(text: string): string {
  return (
    text
      .replace(/\b[lts]\d{1,2}(?: ?[-/] ?[ls]?\d)?(?![\d%])/g, " ")
      // Of the person, not of the dose; whether it is a first opioid is read off the list.
      .replace(/\bopioid[- ]na[iï]ve\b(?: patient| man| woman)?/g, " ")
      .replace(FILLER, " ")
      .replace(/[()[\].,;:+*&/\\"'×@=-]/g, " ")
      .replace(/\s+/g, " ")
      .trim()
  );
}

function cut(text: string, match: RegExpExecArray): string {
  return `${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}`.replace(/\s+/g, " ").trim();
}

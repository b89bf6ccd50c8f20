import type { EnteredSide, Level } from "@foramen/engine";

/**
 * How a finding is stated beside its name. `denied`: "no fever". The next five are words of an examination, whose meaning
 * hangs on the finding: a jerk that is absent is a finding, an absent fever is none. `unclear`: a denial that may be part of
 * the finding ("no feeling in the saddle"), or several words against each other.
 */
export type Polarity = "denied" | "absent" | "negative" | "normal" | "positive" | "present" | "unclear";

/** What a typed query says beside the finding: "hip flexion 4 left", "SLR pos right", "no fever". */
export interface SaidInQuery {
  /** The words to search for. */
  readonly search: string;
  readonly side: EnteredSide | null;
  readonly level: Level | null;
  readonly polarity: Polarity | null;
  /** A grade or a measure as typed: "4", "4-", "38.5"; several of them as they stand, since one alone can be meant. */
  readonly figure: string | null;
}

const SIDES: Record<string, EnteredSide> = {
  left: "left",
  l: "left",
  lt: "left",
  right: "right",
  r: "right",
  rt: "right",
  both: "bilateral",
  bilateral: "bilateral",
  bilat: "bilateral",
};
/** At the start of what is typed they deny what follows. */
const DENIALS = new Set(["no", "without", "denies", "denied"]);
const POLARITIES: Record<string, Polarity> = {
  absent: "absent",
  negative: "negative",
  neg: "negative",
  "-": "negative",
  "-ve": "negative",
  normal: "normal",
  intact: "normal",
  positive: "positive",
  pos: "positive",
  "+": "positive",
  "+ve": "positive",
  present: "present",
  not: "unclear",
  never: "unclear",
  none: "unclear",
};
/** What somebody has lost: "no" before one of these names a finding instead of denying it. */
const LOST =
  /^(feel|sens|control|strength|power|force|reflex|jerk|tone|squeeze|pulse|erect|improve|better|able|relief|urine|wee|pee|movement|balance|weight)/;
/** Words that find nothing. */
const SILENT = new Set(["i", "my", "the", "a", "when", "of", "is", "has", "have", "sign"]);
/** What stands before a grade and is no part of the finding's name. */
const BEFORE_A_GRADE = new Set(["mrc", "grade", "power", "strength"]);

/** "4", "4-", "4+/5", "M4", "38.5", "38,5"; of ten: "7/10". */
const FIGURE = /^m?(\d+(?:[.,]\d+)?[+-]?)(?:\/(?:5|10))?$/;
/** "L1-L2", "L1/2", "T12-L1". */
const LEVEL = /^(t12|l[1-5])[-/](t|l|s)?(\d{1,2})$/;
const LEVELS: readonly Level[] = ["T12-L1", "L1-L2", "L2-L3", "L3-L4", "L4-L5", "L5-S1"];

/** Takes side, level, grade and denial out of what was typed; typing them is faster than choosing them. */
export function saidInQuery(query: string): SaidInQuery {
  let side: EnteredSide | null = null;
  let level: Level | null = null;
  const polarities: Polarity[] = [];
  const figures: string[] = [];
  const kept: string[] = [];
  const words = query
    .trim()
    .replace(/can['’]?t\b/gi, "cannot")
    // "SLR+", "slump-ve": the sign belongs to the test.
    .replace(/(\p{L}{3,})([+-](?:ve)?)(?=\s|$)/giu, "$1 $2")
    .split(/\s+/)
    .filter((word) => word !== "");
  const alone = words.length === 1;
  words.forEach((word, at) => {
    const plain = word.toLowerCase().replace(/[.,;]$/, "");
    const figure = FIGURE.exec(plain)?.[1];
    const named = levelOf(plain);
    if (plain === "" || (SILENT.has(plain) && !alone)) return;
    if (Object.hasOwn(SIDES, plain) && (!alone || plain.length > 2)) side = SIDES[plain]!;
    else if (named !== null) level = named;
    else if (figure !== undefined && !alone) figures.push(figure.replace(",", "."));
    else if (DENIALS.has(plain)) polarities.push(at === 0 ? "denied" : "unclear");
    else if (Object.hasOwn(POLARITIES, plain)) polarities.push(POLARITIES[plain]!);
    else {
      if (LOST.test(plain) && polarities[0] === "denied") polarities.push("unclear");
      if (/^(cannot|unable)$/.test(plain) && polarities.length > 0) polarities.push("unclear");
      kept.push(word);
    }
  });
  const graded = figures.length > 0;
  return {
    search: kept.filter((word) => !(graded && BEFORE_A_GRADE.has(word.toLowerCase()))).join(" "),
    side,
    level,
    polarity: polarities.length > 1 ? "unclear" : (polarities[0] ?? null),
    figure: graded ? figures.join(" ") : null,
  };
}

function levelOf(word: string): Level | null {
  const [, above, letter, below] = LEVEL.exec(word) ?? [];
  if (above === undefined) return null;
  const found = LEVELS.find((level) => {
    const [upper, lower] = level.toLowerCase().split("-");
    return upper === above && (lower === `${letter ?? ""}${below}` || (letter === undefined && lower === `l${below}`));
  });
  return found ?? null;
}

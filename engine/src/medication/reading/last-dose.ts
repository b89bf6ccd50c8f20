import { dayNamed, fewest } from "./day-named.ts";
import { AGO, daysOf, daysSinceDate, daysSinceYear, SPAN, spansWritten } from "./time-since.ts";

/** What an entry says of the end of a drug. */
export interface LastDose {
  /** Days since; null where a stop is told and not when: the drug counts as taken. */
  readonly days: number | null;
  /** Only the fewest days are known: "last month", "in 2019". */
  readonly atLeast: boolean;
  /** Only the last dose is told, and not that there will be no other. */
  readonly latest: boolean;
  /** A day is named that could be counted from the day of the check, and that one is not stated. */
  readonly needsDay: boolean;
}

const DOSE = "(?:dose|tablet|tab|pill|capsule|injection|shot|jab|one|time)";
const STOPPED = new RegExp(
  `\\b(?:last ${DOSE}(?: (?:was|taken|given|on|at))*|last (?:taken|took|used|had|given)|stopped(?: taking)?|held|on hold|withheld|discontinued|paused|omitted|ceased|finished|completed|quit|came off|off(?!-)|no longer (?:on|taking|takes)|used to (?:take|be on|use)|(?:none|nothing|not taken(?: any)?)(?= (?:for|since|in the (?:last|past)))|until(?= (?:[^,;]* ago|yesterday|last (?:week|month|year)|(?:[a-z]+ )?(?:19|20)\\d\\d)\\b))\\b`,
  "g",
);

/** It is taken still, again, or until a day that has yet to come. These win over any stop. */
const TAKEN =
  /\b(?:to be|will|going to|plan(?:s|ned|ning)?|should|shall|must|would|can|could|may|might|needs? to|has to|due to|about to|advised to|asked to|intends?|wants?|before|prior to|pre-?op(?:eratively)?|from now|today|this (?:morning|afternoon|evening)|tomorrow|tonight|next (?:week|month|year|\w+day)|re-?start(?:ed|s|ing)?|resum(?:e[ds]?|ing)|re-?commenc(?:ed?|ing)|reinstated|re-?introduced|back on|(?<!\b(?:last|stopped|not|no longer|none|nothing|dose|tablet|pill|one|was|were|quit|n't)(?: been)? )(?:took|taken|taking|takes|using|uses)(?! (?:it |them )?(?:(?:the|his|her|their|my) )?last)|on (?:it|them)|again|still|continu(?:es?|ed|ing)|currently|now (?:on|takes|taking|using|back)|is (?:taking|on)|(?:never|not|n't|cannot)(?: yet)?(?: been)? (?:stopped|held|discontinued|paused|finished|completed|stop|off))\b/;

/** Begun again at a time that has yet to come: until then it is not taken. */
const LATER =
  /\b(?:(?:to|will|plans? to) (?:be )?(?:re-?start(?:ed)?|resumed?|re-?commenced?)|re-?start|resume)\b(?! (?:yesterday|today|last|on|since))[^,;.]*/g;

/** A dose that was left out on one day is no stop: of these only "since Monday" is one. */
const PAUSED = /^(?:held|on hold|withheld|paused|omitted)$/;

/** A year in which it was taken, before the words for its end. */
const TAKEN_IN = /^(?:had|took|was on|used)\b[^,;]*?\bin ((?:19|20)\d\d)\b[^\d]*$/;

const NUMBER_FIRST = new RegExp(`^${SPAN}`);
const IN_A_WHILE = new RegExp(`\\bin ${SPAN}(?! ?(?:past|last))`);
const FOR = new RegExp(
  `(?:\\b(?:for|since|over|x|past|last)|x) ?(?:the (?:last|past) |about |over |more than )?${SPAN}`,
);
/** "Stopped for 5 days last month" was a pause. */
const PAUSE = new RegExp(
  `\\bfor (?:about )?${SPAN},? (?:(?:in|during|around) |last |this |(?:back )?in |\\d[^,;]*ago)`,
);

/**
 * The end of a drug, from the words of one entry in normal form; null while it is taken. Only what is past ends a drug, and
 * what says that it is taken stands before what says that it was stopped. Of several times the shortest counts.
 *
 * @param today  the day of the check (YYYY-MM-DD), or a day before which nobody asks
 * @param stated whether `today` was stated: only then weekdays and days without a year are counted
 */
export function lastDose(text: string, today: string, stated: boolean): LastDose | null {
  const said = spansWritten(text);
  const stops = [...said.matchAll(STOPPED)];
  if (stops.length === 0) return null;
  const first = stops[0]!.index;
  const now = said.replace(LATER, " ");
  // "Had apixaban in 2019, stopped": the year of taking it is the last that is known.
  const taken = TAKEN_IN.exec(said.slice(0, first));
  if (TAKEN.test(taken === null ? now : now.slice(taken[0].length)) || IN_A_WHILE.test(said.slice(first))) return null;
  const latest = stops.every(([word]) => word.startsWith("last "));
  const unread = { days: null, atLeast: false, latest, needsDay: false };
  if (PAUSE.test(said)) return { ...unread, latest: false };
  const read = stops.flatMap(({ index, 0: word }) => {
    const after = said.slice(index + word.length);
    const day = onDay(after, word, stated ? today : null);
    const one = day?.days != null ? day : (since(after, today) ?? day);
    return one === null ? [] : [one];
  });
  if (taken !== null && read.every(({ days }) => days === null)) {
    const year = daysSinceYear(taken[1]!, today);
    if (year !== null && year > 0) return { ...unread, days: year, atLeast: true };
  }
  const times = read.filter(({ days }) => days !== null);
  const [shortest] = times.sort((a, b) => a.days! - b.days!);
  // A stop of this very day: the last dose may have been an hour ago.
  if (shortest?.days === 0) return null;
  return shortest === undefined ? { ...unread, needsDay: !stated && read.length > 0 } : { ...unread, ...shortest };
}

/** A day without a year that follows a stop at once; null where none is named. */
function onDay(after: string, stop: string, day: string | null): Since | null {
  const apart = /^\s*[,;:(-]/.test(after);
  const words = after.replace(/^[\s,;:(-]+/, "");
  if (PAUSED.test(stop) && !words.startsWith("since ")) return null;
  const named = dayNamed(words, day);
  if (named === null) return null;
  // Behind a comma a day alone is about the stop: "stopped, Monday a visit".
  if (apart && !/^(?:on |since |last )*\S+(?: \S+)?\)?$/.test(words)) return null;
  return { days: named.days, atLeast: true };
}

/** Whether a stop is told in these words. */
export function tellsStop(said: string): boolean {
  return said.match(STOPPED) !== null;
}

type Since = Pick<LastDose, "days" | "atLeast">;

/** How long ago, in the words that follow a stop, up to the end of their clause; null where that is not told. */
function since(after: string, today: string): Since | null {
  // A day that is written out follows at once: "stopped on Nov 20, 2026".
  const date = daysSinceDate(/^[\s,;:(-]*(?:(?:on|the|since|from) )*(.{0,20})/.exec(after)![1]!, today);
  if (date !== null)
    return {
      days: fewest(date, /^[^,;()]*?\b(morning|am|noon|afternoon|evening|night|pm)\b/.exec(after)?.[1]),
      atLeast: true,
    };
  const apart = /^\s*[,;:(-]/.test(after);
  const clause = after.replace(/^[\s,;:(-]+/, "").split(/[,;()]|\. | but | after | because | when /)[0]!;
  const direct = NUMBER_FIRST.exec(clause);
  // Behind a comma only what follows at once is about the stop: "stopped, stent 2 years ago".
  if (
    apart &&
    direct === null &&
    !/^(?:in |on |about |approx\w* |over |more than |last |yesterday|since |for )/.test(clause)
  )
    return null;
  if (/yesterday (?:evening|night)|last night/.test(clause)) return { days: 0.5, atLeast: false };
  const ago = AGO.exec(clause);
  if (ago !== null) {
    const [, number, unit, last, span, day] = ago;
    if (number !== undefined) return { days: daysOf(number, unit!), atLeast: false };
    // Of a yesterday whose hour is not told, or was late, the fewest hours.
    if (day === "yesterday") return { days: /yesterday morning/.test(clause) ? 1 : 0.5, atLeast: true };
    if (last === "last") return calendar(span!, today);
    return null;
  }
  const length = direct ?? FOR.exec(clause);
  if (length !== null) return { days: daysOf(length[1]!, length[2]!), atLeast: false };
  const year = daysSinceYear(clause, today);
  return year === null || year === 0 ? null : { days: year, atLeast: true };
}

/** "Last week" may have ended yesterday; "last year" ended with it. */
function calendar(span: string, today: string): Since {
  const days = span === "year" ? (daysSinceYear(String(Number(today.slice(0, 4)) - 1), today) ?? 1) : 1;
  return { days: Math.max(1, days), atLeast: true };
}

import { isIdle, isOfProgress, namesOtherSide } from "./idle-denials.ts";
import { has, type Item, idOf } from "./items.ts";
import { isDeniedOfOldScan, isYear, isYearAt, ofThatYear } from "./old-scan.ts";

/** How a condition at a place of the sentence is meant. */
export interface Polarity {
  readonly negated: boolean;
  /** "no" for a plain denial; "significant" and "moderate-or-worse" leave milder forms open. */
  readonly scope: "no" | "significant" | "moderate-or-worse" | null;
  readonly possible: boolean;
  readonly resolved: boolean;
  /** Said of an earlier scan, looked for and not seen, or not to be judged: no finding. */
  readonly aside: boolean;
  /** Of an earlier scan. */
  readonly earlier: boolean;
}

interface Mutable {
  negated: boolean;
  scope: Polarity["scope"];
  possible: boolean;
  resolved: boolean;
  aside: boolean;
  earlier: boolean;
}

/** True where an item can be affirmed or denied. */
export function claims(item: Item): boolean {
  return has(item, "condition") || has(item, "normal");
}

/** The polarity of each item of a sentence, by its place. */
export function polarities(items: readonly Item[]): Polarity[] {
  const out: Mutable[] = items.map(() => ({
    negated: false,
    scope: null,
    possible: false,
    resolved: false,
    aside: false,
    earlier: false,
  }));
  negate(items, out);
  hedge(items, out);
  setAside(items, out);
  return out;
}

/** Denials that can stand behind what they deny: "is not seen", "are absent", "was excluded", "stenosis: none". */
const DENIES_BACK = /^(is not|are not|was not|not|absent|excluded|isn't|never|not significant|excludes?)$/;

function negate(items: readonly Item[], out: Mutable[]): void {
  let scope: Polarity["scope"] = null;
  let resolved = false;
  let met = false;
  for (let i = 0; i < items.length; i++) {
    const item = items[i]!;
    if (has(item, "double-negation")) continue;
    // "which had been absent a year before", but "has been excluded"
    const [auxiliary, been] = [items[i - 2]?.word, items[i - 1]?.word];
    if (been === "had been" || (been === "been" && auxiliary === "had")) continue;
    const cue = idOf(item, "negation");
    if (isNegativeAnswer(items, i)) {
      const answered = backwardTargets(items, i, out, items[i - 1]?.word === ":");
      for (const back of answered) Object.assign(out[back]!, { negated: true, scope: "no" });
      if (answered.length > 0) {
        scope = null;
        continue;
      }
    }
    if (cue !== null && (DENIES_BACK.test(item.word) ? isIdle(items, i) : isOfProgress(items, i))) {
      scope = null;
      continue;
    }
    // "at L2-3, not L3-4"
    if (item.word === "not" && (items[i + 1]?.levels !== undefined || namesOtherSide(items, i + 1))) continue;
    if (cue !== null) {
      const target = forwardTarget(items, i);
      if (target === null || onlySeen(items, i, target)) {
        // "stenosis: none", but "bulge, nil else"
        const answers = items[i - 1]?.word === ":";
        if ((DENIES_BACK.test(item.word) && !isStray(items, i)) || (answers && has(item, "negation")))
          for (const back of backwardTargets(items, i, out, answers))
            Object.assign(out[back]!, { negated: true, scope: has(items[i + 1], "grade") ? "moderate-or-worse" : cue });
        scope = null;
        if (target !== null && has(items[i + 1], "visibility")) continue;
        if (target === null) continue;
        continue;
      }
      scope = cue as Polarity["scope"];
      met = false;
      resolved = false;
      continue;
    }
    if (has(item, "resolved")) {
      const target = forwardTarget(items, i);
      const backward = backwardTargets(items, i, out);
      if (backward.length > 0 && !/longer/.test(item.word)) {
        for (const back of backward) Object.assign(out[back]!, { negated: true, scope: "no", resolved: true });
      } else if (target !== null) {
        scope = "no";
        resolved = true;
        met = false;
      } else for (const back of backward) Object.assign(out[back]!, { negated: true, scope: "no", resolved: true });
      continue;
    }
    if (scope !== null && ends(items, i, met)) scope = null;
    if (scope !== null && claims(item)) {
      if (has(item, "normal") && met) {
        scope = null;
        continue;
      }
      out[i]!.negated = true;
      out[i]!.scope = scope;
      out[i]!.resolved = resolved;
      met = true;
    }
  }
}

/** "Fracture: neg", "cauda equina compression negative." */
function isNegativeAnswer(items: readonly Item[], at: number): boolean {
  if (!/^(neg|negative)$/.test(items[at]!.word)) return false;
  const next = items[at + 1];
  return items[at - 1]?.word === ":" || next === undefined || /^[.,;]$/.test(next.word);
}

/** "projecting posteriorly, not into the canal": a "not" that belongs to no verb denies nothing before it. */
function isStray(items: readonly Item[], at: number): boolean {
  if (items[at]!.word !== "not") return false;
  const next = items[at + 1];
  return !(has(items[at - 1], "verb") || has(next, "visibility") || next === undefined || /^[.,;]$/.test(next.word));
}

/** The next claim that a cue reaches before the clause breaks. */
function forwardTarget(items: readonly Item[], at: number): number | null {
  for (let i = at + 1; i < items.length; i++) {
    const item = items[i]!;
    if (claims(item)) return i;
    if (has(item, "break") || item.word === ":" || item.word === "." || has(item, "double-negation")) return null;
    if (item.word === "," && !onlyNames(items, at + 1, i)) return null;
    if (item.word === "," && items.slice(at + 1, i).some((between) => has(between, "visibility"))) return null;
  }
  return null;
}

/** Nothing but structures and what describes them: "no canal, recess or foraminal stenosis". */
function onlyNames(items: readonly Item[], from: number, to: number): boolean {
  return (
    to > from &&
    items
      .slice(from, to)
      .every(
        (item) =>
          item.meanings.length > 0 ||
          item.levels !== undefined ||
          item.word === "," ||
          item.word === "the" ||
          item.word === "any" ||
          item.word === "or",
      )
  );
}

/** "is not seen", "was not identified": the cue is done with, though something follows later. */
function onlySeen(items: readonly Item[], at: number, target: number): boolean {
  const next = items[at + 1];
  if (!has(next, "visibility")) return false;
  return backwardTargets(items, at, []).length > 0 && target > at + 1;
}

/** Claims before a place, back to where its clause began. */
function backwardTargets(items: readonly Item[], at: number, out: readonly Mutable[], overColon = false): number[] {
  const found: number[] = [];
  for (let i = at - 1; i >= 0; i--) {
    const item = items[i]!;
    if (overColon && item.word === ":" && i === at - 1) continue;
    if (has(item, "break") || item.word === "." || item.word === ":" || item.word === ";") break;
    // "Severe stenosis at L4-5, fracture: no": a short answer is of the last part alone, unless bare names are listed
    if (overColon && item.word === "," && found.length > 0 && !isBareList(items, i)) break;
    if (item.word === "," && found.length > 0 && verbBetween(items, i + 1, at)) {
      if (!listBefore(items, i)) break;
    }
    if (has(item, "cause") && found.length > 0) break;
    // "was encased and could not be seen apart": the first has a verb of its own
    if (
      item.word === "and" &&
      found.length === 0 &&
      verbBetween(items, i + 1, at + 2) &&
      verbBetween(items, Math.max(0, i - 7), i)
    )
      break;
    if (has(item, "condition") && !out[i]?.negated) found.push(i);
  }
  return found;
}

/** True when the part before the comma has neither grade nor level: "fracture, tumour, infection: none". */
function isBareList(items: readonly Item[], comma: number): boolean {
  for (let i = comma - 1; i >= 0; i--) {
    if (has(items[i], "grade") || items[i]!.levels !== undefined) return false;
    if (has(items[i], "break") || /^[.:;]$/.test(items[i]!.word)) break;
  }
  return true;
}

function verbBetween(items: readonly Item[], from: number, to: number): boolean {
  return items.slice(from, to).some((item) => has(item, "verb"));
}

/** True when the part before the comma has no verb of its own: then it belongs to the same list. */
function listBefore(items: readonly Item[], comma: number): boolean {
  for (let i = comma - 1; i >= 0; i--) {
    if (has(items[i], "verb")) return false;
    if (has(items[i], "break")) break;
  }
  return true;
}

/** Where a denial stops: at "but", at a level, at a new grade or a new subject after a comma or "and". */
function ends(items: readonly Item[], at: number, met: boolean): boolean {
  const item = items[at]!;
  if (has(item, "break")) return true;
  if (item.word === ":" || item.word === ".") return true;
  if (item.word === "rather" || item.word === "instead") return true;
  if (!met) return false;
  // "not compressed by the mass": the mass is there
  if (item.word === "by" && /^(the|this|that|these)$/.test(items[at + 1]?.word ?? "")) return true;
  if (has(item, "hedge") && /^(may|might|could)$/.test(item.word)) return true;
  if (item.word === "with" || item.word === ",") return startsAnew(items, at + 1, item.word === "with");
  if (item.word === "and" || item.word === "&") return startsAnew(items, at + 1, false);
  return false;
}

/** True when what follows is a statement of its own: it has a grade, a level, "there is", or a subject with a verb. */
function startsAnew(items: readonly Item[], from: number, withArticle: boolean): boolean {
  let at = from;
  while (items[at]?.word === "and" || items[at]?.word === "the" || items[at]?.word === "also") at++;
  const first = items[at];
  if (first === undefined) return false;
  if (first.levels !== undefined && first.roots === undefined) return true;
  if (first.word === "there" || (withArticle && first.word === "a")) return true;
  if (first.word === "a" || first.word === "an") return true;
  // "no stenosis, mild bulge" begins anew; "no mild or moderate stenosis" does not come here
  if (has(first, "grade") && !/significant/.test(first.word)) return true;
  if (has(first, "side") && has(items[at + 1], "grade")) return true;
  if (has(first, "cause")) return false;
  // "no bulge, the canal is narrow", "no fracture, alignment normal"
  for (let i = at; i < items.length; i++) {
    const item = items[i]!;
    if (has(item, "condition")) return false;
    if (has(item, "normal")) return true;
    if (has(item, "verb") && i > at) return true;
    if (item.word === "," || has(item, "break") || item.word === "and" || item.word === "or" || item.word === "nor")
      break;
  }
  return false;
}

function hedge(items: readonly Item[], out: Mutable[]): void {
  for (let i = 0; i < items.length; i++) {
    const item = items[i]!;
    // "CES 2018": of that year, and today perhaps not
    if (idOf(item, "condition") === "cauda_equina_syndrome" && (isYear(items[i + 1]) || isYearAt(items, i + 1)))
      out[i]!.possible = true;
    const doubled = has(item, "double-negation");
    if (!has(item, "hedge") && !doubled) continue;
    // "a slip which may increase": said of what may come
    const modal = /^(may|might|could|can|would be)$/.test(item.word);
    const back =
      modal && !/^(be|represent|exist|reflect|have|also|look|mimic|resemble|simulate)$/.test(items[i + 1]?.word ?? "")
        ? null
        : nearestBefore(items, i);
    const ahead = reachAhead(items, i);
    if (doubled && back !== null) {
      for (const place of joinedBefore(items, back))
        Object.assign(out[place]!, { possible: true, negated: false, scope: null });
      continue;
    }
    // "herniation versus scar": neither is certain
    if (/^(versus|vs)$/.test(item.word) && back !== null && !out[back]!.negated) out[back]!.possible = true;
    if (ahead.length > 0) {
      for (const place of ahead) {
        out[place]!.possible = true;
        if (doubled) Object.assign(out[place]!, { negated: false, scope: null });
      }
    } else if (back !== null && !out[back]!.negated)
      for (const place of joinedBefore(items, back)) out[place]!.possible = true;
  }
}

/** Claims that a hedge reaches: up to a comma, a break or a new statement. */
function reachAhead(items: readonly Item[], at: number): number[] {
  const found: number[] = [];
  for (let i = at + 1; i < items.length; i++) {
    const item = items[i]!;
    if (has(item, "condition")) found.push(i);
    if (has(item, "break") || item.word === "." || item.word === ":" || item.word === ")") break;
    if (has(item, "negation") && found.length > 0) break;
    if ((item.word === "," || item.word === "with" || item.word === "and") && found.length > 0) break;
    if (item.word === "," && found.length === 0 && i > at + 1) break;
  }
  return found;
}

function nearestBefore(items: readonly Item[], at: number): number | null {
  for (let i = at - 1; i >= 0; i--) {
    const item = items[i]!;
    if (has(item, "condition")) return i;
    if (has(item, "break") || item.word === "." || item.word === ":" || item.word === ",") return null;
  }
  return null;
}

/** A condition and those it is joined to by "or" ("recurrent protrusion or scar cannot be excluded"). */
function joinedBefore(items: readonly Item[], at: number): number[] {
  const found = [at];
  for (let i = at - 1; i >= 0; i--) {
    const item = items[i]!;
    if (has(item, "condition")) {
      const between = items.slice(i + 1, found.at(-1)).map(({ word }) => word);
      if (!between.includes("or")) break;
      found.push(i);
    } else if (has(item, "break") || has(item, "verb") || item.word === ".") break;
  }
  return found;
}

function setAside(items: readonly Item[], out: Mutable[]): void {
  for (let i = 0; i < items.length; i++) {
    const item = items[i]!;
    if (has(item, "sought")) {
      for (let k = i + 1; k < items.length && items[k]!.word !== "." && !has(items[k], "break"); k++)
        out[k]!.aside = true;
    }
    // "If there is compression clinically, surgery is advised": nothing is said of this scan
    if (item.word === "if" && items[i - 1]?.word !== "as")
      for (let k = i + 1; k < items.length && !/^[,.;]$/.test(items[k]!.word); k++) out[k]!.aside = true;
    if (has(item, "unassessable")) {
      for (let k = i - 1; k >= 0 && !has(items[k], "break") && items[k]!.word !== "," && items[k]!.word !== "."; k--)
        out[k]!.aside = true;
      for (
        let k = i + 1;
        k < items.length && items[k]!.word !== "." && items[k]!.word !== "," && !has(items[k], "break");
        k++
      )
        out[k]!.aside = true;
    }
    if (has(item, "earlier")) {
      if (isOfToday(items, i)) continue;
      // "previously moderate": the grade or the words after it are of the old scan, to the next comma or bracket.
      for (let k = i; k < items.length; k++) {
        const word = items[k]!.word;
        if (
          k > i &&
          (word === "is" ||
            word === "are" ||
            word === "has" ||
            word === "," ||
            word === ")" ||
            word === "." ||
            has(items[k], "break") ||
            word === "now")
        )
          break;
        out[k]!.aside = true;
        out[k]!.earlier = true;
      }
    }
    // "was severely narrowed and is now only mildly narrowed"
    const now = items.findIndex(({ word }, place) => place > i && (word === "now" || word === "currently"));
    if (/^(was|were)$/.test(item.word) && now > 0) {
      for (let k = i; k < now && items[k]!.word !== "and" && items[k]!.word !== "but"; k++) {
        out[k]!.aside = true;
        out[k]!.earlier = true;
      }
    }
    for (const k of ofThatYear(items, i)) Object.assign(out[k]!, { aside: true, earlier: true });
    // "the stenosis seen before surgery has resolved": denied of today, which says more
    const gone = item.word.endsWith(" before") && items.slice(i).some((later) => has(later, "resolved"));
    if (has(item, "earlier-after") && !gone && !isNew(items, i)) {
      for (let k = i; k >= 0; k--) {
        const other = items[k]!;
        if (k < i && (other.word === "," || other.word === "." || has(other, "break") || other.levels !== undefined))
          break;
        // the subject stays: "the conus, compressed on the last scan, is free"
        if (k === i || has(other, "condition") || has(other, "grade") || has(other, "verb")) {
          out[k]!.aside = true;
          out[k]!.earlier = true;
        }
      }
    }
    if (item.word === "?" && items.some(({ word }) => SYMPTOM.test(word))) for (const each of out) each.aside = true;
  }
}

/** "A fracture that was not seen on the previous scan": there today. */
function isNew(items: readonly Item[], at: number): boolean {
  return [at - 1, at - 2, at - 3].some(
    (denial) => DENIES_BACK.test(items[denial]?.word ?? "") && isDeniedOfOldScan(items, denial),
  );
}

/** "The previously seen extrusion is smaller", "... has resolved": of the old scan, and of today what the verb says. */
function isOfToday(items: readonly Item[], at: number): boolean {
  if (!/ /.test(items[at]!.word) || /^(was|were|had)/.test(items[at]!.word)) return false;
  let met = false;
  for (let i = at + 1; i < items.length; i++) {
    const item = items[i]!;
    if (has(item, "condition")) met = true;
    else if (/^(is|are|has|have|remains|remain|persists|persist|now|shows|appears)$/.test(item.word)) return met;
    else if (has(item, "resolved")) return met;
    else if (/^[,.:;)]$/.test(item.word) || has(item, "break")) return false;
  }
  return false;
}

/** A question beside symptoms is what the scan was asked for, not what it shows. */
const SYMPTOM =
  /^(pain|pains|numb|numbness|sciatica|weakness|weak|tingling|claudication|backache|lbp|radiculopathy|fall|fell|trauma|dysfunction|incontinence|retention|history|hx|walking|urgency|referring|referral|request|limp|buckling)$/;

import { backwardTargets, claims, forwardTarget, onlySeen } from "./denied-claims.ts";
import { ends } from "./end-of-denial.ts";
import { isIdle, isOfProgress, namesOtherSide } from "./idle-denials.ts";
import { has, type Item, idOf } from "./items.ts";
import type { Mutable, Polarity } from "./polarity.ts";

/** Denials that can stand behind what they deny: "is not seen", "are absent", "was excluded", "stenosis: none". */
export const DENIES_BACK = /^(is not|are not|was not|not|absent|excluded|isn't|never|not significant|excludes?)$/;

export function negate(items: readonly Item[], out: Mutable[]): void {
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

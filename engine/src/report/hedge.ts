import { has, type Item, idOf } from "./items.ts";
import { isYear, isYearAt } from "./old-scan.ts";
import type { Mutable } from "./polarity.ts";

/** What a sentence leaves open: "may", "?", "cannot be excluded". */
export function hedge(items: readonly Item[], out: Mutable[]): void {
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
      // "an infected haematoma is less likely": one thing in two words
      // and "a tumour, abscess or fracture": a list that ends in "or"
      const listed = found.length > 1 && between.every((word) => word === ",");
      if (!between.includes("or") && between.length > 0 && !listed) break;
      found.push(i);
    } else if (has(item, "break") || has(item, "verb") || item.word === ".") break;
  }
  return found;
}

import type { NoteUnit } from "./note-book.ts";
import { has, resultsOf } from "./unit-meanings.ts";

const NEW_STATEMENT =
  /^(he|she|has|had|now|since|mild|some|pain|left|right|constant|severe|they|his|her|still|then|there|l|r|feels|known|on)$/;

/** "No disturbance of micturition and she remains continent", "no fever and has lost weight": a statement of its own. */
const PERSON = /^(he|she|they|i|patient|has|had)$/;

/** For each unit whether a denial reaches it: "no" to the next statement, "denies" to the end of the sentence. */
export function denials(units: readonly NoteUnit[]): boolean[] {
  const out: boolean[] = [];
  let open: "short" | "long" | "clause" | null = null;
  for (const [at, unit] of units.entries()) {
    // "AJ absent R, present L": a result, not a denial of what follows
    if (has(unit, "denial") && has(unit, "result") && isResultOf(units, at)) {
      out.push(open !== null);
      continue;
    }
    if (has(unit, "denial")) open = reachOf(units, at);
    else if (has(unit, "end") && !(unit.word === "with" || unit.word === "noted" ? open === "long" : false))
      open = null;
    else if (open !== "long" && /^(and|but)$/.test(unit.word) && PERSON.test(units[at + 1]?.word ?? "")) open = null;
    else if (open === "clause" && unit.word === ",") open = null;
    else if (open === "short" && unit.word === ",") {
      if (NEW_STATEMENT.test(units[at + 1]?.word ?? "") || resultFollows(units, at + 1) || has(units[at + 1], "denied"))
        open = null;
    } else if (unit.word === ":" || unit.word === "(") open = open === "long" ? open : null;
    out.push(open !== null && !has(unit, "denial"));
  }
  return out;
}

/** How far a denial reaches: not at all where it is an answer ("prostate no - breast cancer 2015"), of a manner to the comma. */
function reachOf(units: readonly NoteUnit[], at: number): "short" | "long" | "clause" | null {
  const { word } = units[at]!;
  const next = units[at + 1];
  if (/^(denie[sd]|deny)$/.test(word)) return "long";
  if (/^(no|nil|none)$/.test(word) && next?.word === "-") return null;
  // "cannot climb stairs without pulling on the rail, gait antalgic"
  // and "never smoked, prostate cancer 2019"
  const unknown = next !== undefined && next.meanings.length === 0;
  if (word === "never" && unknown && /ed$/.test(next.word)) return "clause";
  return word === "without" && unknown && /ing$/.test(next.word) ? "clause" : "short";
}

/** The word stands behind what it is the result of. */
function isResultOf(units: readonly NoteUnit[], at: number): boolean {
  const scales = resultsOf(units[at]!).map(({ scale }) => scale);
  for (let i = at - 1; i >= Math.max(0, at - 3) && !/^[,.;:]$/.test(units[i]!.word); i--)
    for (const meaning of units[i]!.meanings)
      if (meaning.kind === "topic" && meaning.scale !== "function" && scales.includes(meaning.scale)) return true;
  return false;
}

/** "no weakness, reflexes fine": what follows has a result of its own. */
function resultFollows(units: readonly NoteUnit[], from: number): boolean {
  let topic = false;
  for (let i = from; i < units.length && !/^[,.;]$/.test(units[i]!.word); i++) {
    if (has(units[i], "topic")) topic = true;
    else if (topic && has(units[i], "result") && !has(units[i], "denial")) return true;
  }
  return false;
}

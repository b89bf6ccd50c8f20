import type { EnteredSide, FindingEntry, Level } from "@foramen/engine";
import type { Polarity, SaidInQuery } from "./said-in-query.ts";
import { isStrength, valueForm } from "./value-options.ts";

/** What was typed, as it would enter the case with one finding; shown before it does. */
export interface SaidOfFinding {
  /** Null where nothing was said: the finding enters as it does when it is only named. */
  readonly value: string | null;
  readonly side: EnteredSide | null;
  readonly level: Level | null;
  /** The value in words; null where nothing was said. */
  readonly words: string | null;
  /** What was typed and has no place in this finding, in words. */
  readonly leftOut: string | null;
}

const MRC = /^(?:[05]|[1-4][+-]?)$/;
/** Findings of an examination that are the lack of something: their name says that it is less than it should be. */
const LACK = /\b(?:absent|reduced|weak|low)\b/i;
/** Typed as well, they turn a word such as "absent" round: "reduced knee jerk absent" denies what "knee jerk absent" finds. */
const LESS = /\b(?:reduced|reduction|weak\w*|low|loss|lost|less|decreased|diminished|abnormal|numb\w*)\b/i;
/** In such a name a word of denial would turn round. */
const DENIES = /\b(?:no|not|cannot|unable|never|without)\b/i;

/**
 * What a typed query says of one finding. A word whose meaning hangs on the finding is taken only where it can mean one
 * thing; else nothing is taken for granted and the person chooses.
 */
export function saidOfFinding(finding: FindingEntry, said: SaidInQuery): SaidOfFinding {
  const sided = finding.laterality === "sided";
  const byLevel = finding.by_level === true;
  const leftOut = [said.side !== null && !sided ? "a side" : "", said.level !== null && !byLevel ? "a level" : ""]
    .filter(Boolean)
    .join(" and ");
  return {
    ...stated(finding, said),
    side: sided ? said.side : null,
    level: byLevel ? said.level : null,
    leftOut: leftOut === "" ? null : `without ${leftOut}`,
  };
}

/** True when the finding has a place for everything that was typed beside its name. */
export function takesAll({ value, leftOut }: SaidOfFinding): boolean {
  return value !== "not-assessed" && leftOut === null;
}

type ValueSaid = Pick<SaidOfFinding, "value" | "words">;

function stated(finding: FindingEntry, said: SaidInQuery): ValueSaid {
  const band = bandIn(finding, said.search);
  const parts = [said.figure, said.polarity, band].filter((part) => part !== null);
  if (parts.length === 0) return { value: null, words: null };
  if (parts.length > 1) return toChoose(finding);
  if (band !== null) return { value: band, words: band.replaceAll("_", " ") };
  const { figure } = said;
  if (figure !== null) return graded(finding, figure) ?? toChoose(finding, `${figure} is no value of it, `);
  const value = polar(finding, said.polarity!, said.search);
  return value === null ? toChoose(finding) : { value, words: value };
}

/** "foraminal stenosis severe": a band of the finding among the words. */
function bandIn({ type, bands = [], label, synonyms = [] }: FindingEntry, search: string): string | null {
  if (type !== "ordinal") return null;
  const named = `${label} ${synonyms.join(" ")}`.toLowerCase();
  const words = search.toLowerCase().split(/\s+/);
  return bands.slice(1).find((band) => words.includes(band) && !named.includes(band)) ?? null;
}

function graded(finding: FindingEntry, figure: string): ValueSaid | null {
  if (isStrength(finding)) return MRC.test(figure) ? { value: figure, words: `MRC ${figure}` } : null;
  const { unit } = valueForm(finding);
  if (unit !== null && /^\d+(?:\.\d+)?$/.test(figure)) {
    const [least, most] = finding.plausible ?? [0, Number.POSITIVE_INFINITY];
    const living = Number(figure) >= least && Number(figure) <= most;
    return living ? { value: figure, words: [figure, unit].filter(Boolean).join(" ") } : null;
  }
  // A tendon reflex is noted from 0: none at all, then 1 or 1+ where it is weak. What is normal differs from scale to scale.
  if (finding.family === "reflex" && LACK.test(finding.label)) {
    if (figure === "0") return { value: "present", words: "present (0: none)" };
    if (/^1\+?$/.test(figure) && /reduced/i.test(finding.label))
      return { value: "present", words: `present (${figure}: weak)` };
  }
  return null;
}

function polar(finding: FindingEntry, polarity: Polarity, search: string): "present" | "absent" | null {
  const { label, type, family, stage, kind } = finding;
  if (polarity === "denied") return type === "categorical" || kind === "description" ? null : "absent";
  if (LESS.test(search)) return null;
  const isLack = LACK.test(label) && (stage === "examination" || stage === "electrodiagnostic");
  if (polarity === "normal") {
    if (isStrength(finding) || family === "vital") return "absent";
    return type === "boolean" && (isLack || (stage !== "history" && /\babnormal\b/i.test(label))) ? "absent" : null;
  }
  if (polarity === "absent") return type === "boolean" && isLack ? "present" : null;
  const plain = type === "boolean" && !LACK.test(label) && (family === "provocation" || !DENIES.test(label));
  if (!plain || polarity === "unclear") return null;
  return polarity === "negative" ? "absent" : "present";
}

function toChoose({ type }: FindingEntry, why = ""): ValueSaid {
  return { value: "not-assessed", words: `${why}choose ${type === "boolean" ? "present or absent" : "its value"}` };
}

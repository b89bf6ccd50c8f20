import type { RuleBasis, Severity } from "../knowledge/medication/rule-basis.ts";
import type { MedicationAlertType } from "../vocabulary/medication.ts";

/** One reason against an order, or beside it, not yet in words. */
export interface Finding {
  readonly type: MedicationAlertType;
  readonly severity: Severity;
  /** Findings of one kind that share it are one reason and are told once. */
  readonly reason: string;
  /** Ids of what it is about; the drug ordered comes first. */
  readonly with: readonly string[];
  readonly rules: readonly string[];
  readonly basis: RuleBasis;
  /** Key of its words: content/en/medication/alerts.yaml. */
  readonly words: string;
  readonly slots: Readonly<Record<string, string>>;
  /** A limit of the order that is broken, for the verdict. */
  readonly breaks?: "dose-too-high" | "dose-too-low" | "duration-too-long";
}

/** The words of what is serious only while the kidneys of somebody with kidney disease are not known. */
export const KIDNEY_UNKNOWN = "kidney_unknown";

export const RANK: Readonly<Record<Severity, number>> = { contraindicated: 3, major: 2, moderate: 1, minor: 0 };

export function isSerious({ severity }: { readonly severity: Severity }): boolean {
  return RANK[severity] >= RANK.major;
}

/** What an action comes to where a rule does not say how grave it is. */
export const SEVERITY_OF: Readonly<Record<"none" | "caution" | "reduce" | "avoid" | "contraindicated", Severity>> = {
  none: "minor",
  caution: "moderate",
  reduce: "major",
  avoid: "major",
  contraindicated: "contraindicated",
};

/** The advice is not to give it, at least until more is known; "avoid in older people" is none by itself. */
export function advisesAgainst({ severity, words, slots, breaks }: Finding): boolean {
  // A broken limit is against the dose, not against the drug.
  if (severity === "minor" || breaks === "dose-too-high") return false;
  return severity === "contraindicated" || AGAINST.has(words) || AVOID.test(slots.management ?? "");
}
const AGAINST: ReadonlySet<string> = new Set([
  "fact_avoid",
  "fact_contraindicated",
  "fact_grave",
  "allergy_stop",
  "allergy_avoid",
  KIDNEY_UNKNOWN,
]);
const AVOID =
  /^(?:find out which one it is; until then )?(?:(?:label|analgesic doses): )?(?:avoid\b(?! (?:in|if|high|large|with|around|analgesic)\b)|do not\b|not recommended|choose another|use one\b|no alcohol)/i;

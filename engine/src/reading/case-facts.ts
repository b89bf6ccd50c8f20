import type { FactSelector } from "../knowledge/follow-up-entries.ts";
import type { UrgencyLevel } from "../vocabulary/urgency.ts";

/** Which way of bending the back eases the pain; `none` when both do, or neither. */
export type DirectionPreference = "flexion" | "extension" | "none";
/** How easily the pain is stirred up, and how long it then stays. */
export type Irritability = "low" | "moderate" | "high";

/** What rules about a person go by: facts alone, so that no rule needs the whole case. */
export interface CaseFacts {
  readonly urgency: UrgencyLevel;
  /** Of each stated finding the least band that it can mean: 0 absent, 1 present or the first abnormal band. What is not assessed is left out. */
  readonly findings: Readonly<Record<string, number>>;
  /** Ids of conditions (knowledge/conditions). */
  readonly conditions: readonly string[];
  /** Chance (0 to 1) that each cause is there, and that each root is at least irritated, on its worse side. */
  readonly causes: Readonly<Record<string, number>>;
  readonly roots: Readonly<Record<string, number>>;
  /** Weeks since the pain began. */
  readonly weeks?: number;
  readonly preference?: DirectionPreference;
  readonly irritability?: Irritability;
}

/** From which chance (0 to 1) a cause or an irritated root counts as there. */
export interface FactLimits {
  readonly cause: number;
  readonly root: number;
}

/**
 * Whether a selector (knowledge/follow-up-entries) holds. What is not known holds never: a rule that needs care asks for
 * what is present.
 */
export function holds(selector: FactSelector, facts: CaseFacts, limits: FactLimits): boolean {
  const { kind, id, band } = parted(selector);
  if (kind === "finding") return (facts.findings[id] ?? 0) >= band;
  if (kind === "condition") return facts.conditions.includes(id);
  if (kind === "cause") return (facts.causes[id] ?? 0) >= limits.cause;
  if (kind === "root") return (facts.roots[id] ?? 0) >= limits.root;
  if (kind === "urgency") return facts.urgency === id;
  if (kind === "preference") return facts.preference === id;
  if (kind === "irritability") return facts.irritability === id;
  return kind === "weeks" && facts.weeks !== undefined && facts.weeks >= Number(id);
}

interface Parts {
  readonly kind: string | undefined;
  readonly id: string;
  readonly band: number;
}

/** The selectors of the knowledge are few and tried again and again. */
const partsOf = new Map<FactSelector, Parts>();

function parted(selector: FactSelector): Parts {
  const known = partsOf.get(selector);
  if (known !== undefined) return known;
  const [kind, id = "", band = "1"] = selector.split(":");
  const made = { kind, id, band: Number(band) };
  partsOf.set(selector, made);
  return made;
}

/** The selectors of a list that hold, in their order. */
export function holding(selectors: readonly FactSelector[], facts: CaseFacts, limits: FactLimits): FactSelector[] {
  return selectors.filter((selector) => holds(selector, facts, limits));
}

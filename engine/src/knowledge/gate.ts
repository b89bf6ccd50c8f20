import type { UrgencyCode, Within } from "../vocabulary/urgency.ts";

/**
 * A test on the case. Only a stated value meets it; `not-assessed` never does, and no test needs an absent finding.
 * A test on the person is met too while age or sex is not known: to doubt it would be to wait. So is a test that says
 * `or_open`, for as long as nobody has answered its question. One that says `or_in_band` is met by a stated band, too, in
 * which the number that it asks for may lie.
 */
export type GateTest =
  | { id: string; value: string }
  | { id: string; at_least: number; or_open?: true; or_in_band?: true }
  | { id: string; at_most: number; or_open?: true; or_in_band?: true }
  | { id: string; more_than: number }
  | { id: string; below: number; or_in_band?: true }
  | { patient: "age"; at_least?: number; below?: number }
  | { patient: "sex"; value: "female" | "male" }
  | { group: string }
  | { all: GateTest[] }
  | { any: GateTest[] }
  | { count: { min: number; of: GateTest[] } }
  /** Met by answers of the left side alone, and by answers of the right side alone. */
  | { both_sides: GateTest };

/** knowledge/gate/<topic>.yaml: the lowest urgency that a finding or combination permits. */
export interface GateRule {
  id: string;
  when: GateTest;
  /**
   * A finding of the examination that the rule is about and nothing else. Where somebody has looked and it is absent, the
   * rule has had its answer and does not fire; not assessed is never absent.
   */
  unless_absent?: string;
  /** Questions to the person as soon as the rule fires: a yes is still more pressing. */
  asks?: string[];
  urgency: Exclude<UrgencyCode, "R">;
  within: Within;
  action: string;
  because: string;
  /** Ids of knowledge/sources; empty when the row names none and must be confirmed. */
  sources: string[];
  section: string;
  status: "seen" | "recalled" | "derived" | "elicited";
}

export interface GateFile {
  topic: string;
  rules: GateRule[];
}

/** knowledge/gate/order.yaml: which of several rules of one urgency gives the answer its instruction. Every rule, once. */
export interface GateOrder {
  order: {
    /** What threatens, the most pressing first. */
    danger: string;
    /** Ids, the most definite instruction first. */
    rules: string[];
  }[];
}

/** content/en/gate/<topic>.yaml: why each rule of that topic is taken seriously, by its id, in a person's own words. */
export interface GatePlainFile {
  topic: string;
  plain: Record<string, string>;
}

/** knowledge/gate/groups.yaml */
export interface GateGroups {
  groups: Record<string, GateTest>;
}

/** knowledge/gate/screens.yaml: to be asked before any `non-urgent`. */
export interface SafetyScreens {
  screens: {
    step: number;
    label: string;
    plain: string;
    why: string;
    findings: string[];
    /** What has to be answered too as soon as the test is met: without it nobody can say how pressing the yes is. */
    then_ask?: { when: GateTest; findings: string[] };
  }[];
  /** How a person is asked, page by page: every question of the screens has its place on one of them. */
  pages: SafetySection[][];
}

/** A screen with what is asked beside it, or questions of their own; left open, those do not stand in the way of `non-urgent`. */
export type SafetySection =
  | { step: number; also?: string[] }
  | { label: string; plain: string; why: string; findings: string[] };

/** knowledge/gate/scope.yaml: what Foramen does not cover, and whom to see instead. */
export interface ScopeRules {
  rules: {
    id: string;
    when: GateTest | { patient: "age"; below: number };
    reason: string;
    see: string;
    within: Within;
    status: "seen" | "recalled" | "derived" | "elicited";
    sources: string[];
  }[];
  /** Findings that bring a complaint into scope; a case with findings but none of these is outside. */
  complaint: string[];
  outside_reason: string;
  /** What to do while no rule has fired: with a safety screen still open, and with none. */
  advice?: { open: string; routine: string };
}

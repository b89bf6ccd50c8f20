import type { Setting } from "../vocabulary/case.ts";
import type { Within } from "../vocabulary/urgency.ts";
import type { GateTest } from "./gate.ts";
import type { Selector } from "./medication/rule-basis.ts";

/** Best first. Only the first two are an offer. */
export const PLAN_VERDICTS = [
  "recommended",
  "consider",
  "little-evidence",
  "advised-against",
  "contraindicated",
] as const;
export type PlanVerdict = (typeof PLAN_VERDICTS)[number];

/** Safety first, then by weeks since the trouble began. */
export const STAGES = ["now", "weeks-0-6", "weeks-6-12", "beyond-12"] as const;
export type StageId = (typeof STAGES)[number];

/** Where a rule of the plan comes from. */
export interface PlanBasis {
  /** Ids of files in knowledge/sources/; `expert` is own judgement. */
  sources: string[];
  grade: "high" | "moderate" | "low" | "very_low" | "consensus";
  /** Of the weakest source that it rests on. */
  status: "seen" | "recalled" | "elicited";
  /** The day it was last compared with its sources (YYYY-MM-DD); that of the file where it is left out. */
  checked?: string;
}

/** The same in clinical and in everyday words. */
export interface TwoVoices {
  clinical: string;
  plain: string;
}

/**
 * A test on the person. Findings are tested as in the gate; the rest looks at the lists of the case and at the assessment.
 * Only what is stated or reckoned meets a test: what nobody has asked about never does.
 */
export type PlanTest =
  | GateTest
  /** One of knowledge/conditions, read from the list of the case. */
  | { condition: string }
  /** Words that stand in the list of conditions and mean nothing to the other rules: "pacemaker". */
  | { said: string[] }
  /** A drug or class on the list of drugs. */
  | { taken: Selector }
  /** Creatinine clearance in mL/min: some figure that is possible lies below this. */
  | { clearance_below: number }
  /** Body-mass index, from weight and height. */
  | { body_mass_from: number }
  /** The plan of care (knowledge/model/plans.yaml) that is followed. */
  | { care: string[] }
  /** The leading cause is one of these. */
  | { leads: string[] }
  /** The chances to be the main cause of these, together, from 0 to 1. */
  | { likely: string[]; at_least: number }
  /** None of these leads, and yet their chances together reach this. */
  | { beside: string[]; at_least: number }
  /** The likeliest cause that needs another care than the leading one has this chance. */
  | { second_at_least: number }
  /** The leading cause lies in one of these zones with this chance. */
  | { zone: string[]; at_least: number }
  /** One of these roots is irritated with this chance. */
  | { irritated: string[]; at_least: number }
  /** A finding of the scan explains the symptoms and signs, or one does and none does. */
  | { scan: "explains" | "does-not-explain" | "none" }
  | { urgency: ("emergency" | "urgent" | "not-enough-known" | "non-urgent")[] }
  | { within: Within[] }
  /** Pregnant, by whatever says so; answered with no where it cannot be. */
  | { pregnant: true }
  /** Nothing entered speaks of a complaint that Foramen knows. */
  | { scope: "outside" }
  | { setting: "primary_care" | "emergency_department" | "spine_clinic" }
  /** The gate has fired a rule whose id begins so. */
  | { fired: string[] }
  /** Another fact of the plan holds; no fact may lead back to itself. */
  | { fact: string }
  | { any: PlanTest[] }
  | { all: PlanTest[] };

/** Something about the person that rules of the plan name. */
export interface PlanFact {
  label: string;
  plain: string;
  when: PlanTest;
  /** Findings whose stated absence answers it with no. */
  settled_by?: string[];
  /** Named as not known where nothing answers it; left out for what is reckoned or shows by itself. */
  ask?: TwoVoices;
  /** Its place among the facts that say what the matter is: the first that holds is cited where a rule names no fact. */
  picture?: number;
  /** While it holds the plan is provisional. */
  provisional?: boolean;
  /** While it holds the plan has no stage but now, and no decision is put. */
  only_now?: boolean;
  /** A grave cause that is suspected: named first in a letter. */
  suspicion?: boolean;
  /** While it holds the second cause is named beside the leading one. */
  names_second?: boolean;
  /** What it says to the medication check: ids of conditions, names of drugs. */
  history?: { conditions?: string[]; drugs?: string[] };
  note?: string;
}

/** knowledge/plan_facts/<topic>.yaml */
export interface PlanFactFile {
  topic: string;
  /** Of every number and choice of the file. */
  basis: PlanBasis & { checked: string };
  facts: Record<string, PlanFact>;
}

/** When a thing has which verdict; the first rule that is met holds. Without sources it rests on the evidence of its entry. */
export interface PlanRule extends Partial<PlanBasis> {
  verdict: PlanVerdict;
  /** Facts of which one is enough; without `any` and `all` the rule is met by everybody. */
  any?: string[];
  /** Facts that all are needed. */
  all?: string[];
  /** Facts of which none may hold. */
  none?: string[];
  because: TwoVoices;
  /** Where it stands when this rule offers it; that of the item when left out. */
  stages?: StageId[];
}

/** One treatment, drug, operation, habit: what decides about it. */
export interface PlanItem {
  /** `treatments/heat`: the kind and id of its entry. */
  item: string;
  /** Stages in which it is offered. */
  stages: StageId[];
  /** Id of the measure by which one knows that it works. */
  works: string;
  /** Weeks after which it is looked at again. */
  review_weeks: number;
  /** When to stop before that. */
  stop: TwoVoices;
  rules: PlanRule[];
  /** Why it is never offered, or never advised against, whoever asks. */
  never?: TwoVoices & { offered: boolean };
  /** Which of knowledge/choices tells what it offers over doing without. */
  choice?: string;
  /** Of things that are offered with the same word no two go together. */
  one_of?: string;
  /** Id in knowledge/dosing by which the medication check judges it; that of the entry for drugs and supplements. */
  dosing?: string;
}

/** knowledge/plan_rules/<topic>.yaml; `defaults` are those of every item that does not say otherwise. */
export interface PlanRuleFile {
  topic: string;
  checked: string;
  defaults: { stages: StageId[]; works: string; review_weeks: number; stop: TwoVoices };
  items: (Omit<PlanItem, "stages" | "works" | "review_weeks" | "stop"> &
    Partial<Pick<PlanItem, "stages" | "works" | "review_weeks" | "stop">>)[];
}

/** What a fact does to a thing: forbid it, advise against it, or ask for care. */
export type ContraEffect = "contraindicated" | "advised-against" | "care";

/** Some things, some facts, and what each of these does to each of those. */
export interface ContraRow extends PlanBasis {
  id: string;
  /** `treatments/heat`, or a whole kind: `treatments/*`. */
  items: string[];
  /** Of a whole kind, those that it does not touch. */
  except?: string[];
  facts: string[];
  /** Facts that lift it: danger that cannot wait. */
  unless?: string[];
  effect: ContraEffect;
  because: TwoVoices;
}

/** knowledge/contraindications/<topic>.yaml */
export interface ContraFile {
  topic: string;
  checked: string;
  rows: ContraRow[];
}

/** How one knows that something works. */
export interface PlanMeasure extends PlanBasis, TwoVoices {}

/** One stage of care. */
export interface StageRule extends TwoVoices {
  id: StageId;
  /** Weeks since it began, from the first up to the second. */
  from_weeks?: number;
  to_weeks?: number;
  goal: TwoVoices;
  /** In which week since it began to look again, at what, and after how many more weeks where that week is past. */
  review?: TwoVoices & { weeks: number; again_after: number };
  /** What follows when it has not helped. */
  next?: TwoVoices;
}

/** What ends a stage before its time. */
export interface LeaveRule extends PlanBasis, TwoVoices {
  id: string;
  /** Told only where one of these facts holds; to everybody where none is named. */
  any?: string[];
  within: Within;
}

/** knowledge/plan_stages/stages.yaml */
export interface StageFile {
  topic: string;
  checked: string;
  basis: PlanBasis;
  stages: StageRule[];
  measures: Record<string, PlanMeasure>;
  leave: LeaveRule[];
}

/** A department or practice that takes a letter. */
export interface ReferralService extends TwoVoices {
  /** Whoever works in this setting belongs to it and writes to the next one. */
  setting?: Setting;
}

/** Whom to see, when. */
export interface ReferralRule extends PlanBasis {
  id: string;
  any?: string[];
  all?: string[];
  none?: string[];
  /** Whom the letter is addressed to: one of the services of the file. */
  service: string;
  /** What the plan says where it is more than the service, such as a picture before it. */
  to?: TwoVoices;
  within: Within;
  /** No later than the urgency of the case asks. */
  as_urgent?: true;
  /** At the time of the gate where something there is urgent, and by its own where the gate names none. */
  with_gate?: true;
  /** Named in an emergency too, though its own time is later. */
  in_emergency?: true;
  /** Only where no other rule sends anybody in the time that the urgency of the case asks. */
  otherwise?: true;
  because: TwoVoices;
  /** What is asked of them, as it stands in the letter. */
  question: string;
  /** Its question is about no one cause: it gives way to that of another rule in the same letter. */
  general?: true;
  /** The advice of the gate for this speaks to the person: it is not told to clinicians. */
  advice_to_person?: true;
  /** Acts (knowledge/acts) whose findings they look for; the letter says which of these nobody has entered. */
  wants?: string[];
}

/** knowledge/referrals/<topic>.yaml */
export interface ReferralFile {
  topic: string;
  checked: string;
  /** By id. */
  services: Record<string, ReferralService>;
  referrals: ReferralRule[];
}

/** People out of a hundred. */
export interface ChoiceFigure extends PlanBasis {
  /** Whole people, 0 to 100. */
  value: number;
  /** 95 % interval; none where the source gives none and it cannot be worked out. */
  interval?: [number, number];
  /** Where it was worked out: from which counts. */
  derived?: string;
}

/** What may come of it, under each option. */
export interface ChoiceOutcome extends TwoVoices {
  id: string;
  /** What becomes of the others. */
  otherwise: TwoVoices;
  good: boolean;
  /** Weeks after the decision; left out where it has no date. */
  weeks?: number;
  /** By option. */
  of_100: Record<string, ChoiceFigure>;
}

/** knowledge/choices/<id>.yaml: a decision to be taken together, with its numbers. */
export interface Choice extends TwoVoices {
  id: string;
  label: string;
  any?: string[];
  all?: string[];
  /** Put only where one of its things is offered; else wherever none of them is forbidden. */
  only_if_offered?: true;
  options: (TwoVoices & { id: string })[];
  outcomes: ChoiceOutcome[];
  /** What the numbers do not tell. */
  limits: TwoVoices;
  checked: string;
}

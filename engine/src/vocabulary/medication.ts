/** What goes into and comes out of the medication check: the outer contract. */

export const VERDICTS = [
  "ok",
  "caution",
  "contraindicated",
  "dose-too-high",
  "dose-too-low",
  "duration-too-long",
  "cannot-judge",
] as const;
export type MedicationVerdict = (typeof VERDICTS)[number];

/** Most severe first; contraindicated and major are serious. */
export const SEVERITIES = ["contraindicated", "major", "moderate", "minor"] as const;
export type AlertSeverity = (typeof SEVERITIES)[number];

/** How loudly it is told, from the mildest: only `stop` interrupts. */
export const STRENGTHS = ["note", "check", "stop"] as const;
export type AlertStrength = (typeof STRENGTHS)[number];

export const ALERT_TYPES = [
  "dose",
  "duration",
  "interaction",
  "condition",
  "allergy",
  "duplicate",
  "renal",
  "hepatic",
  "age",
  "pregnancy",
  "breastfeeding",
  "route",
  "formulation",
  "timing",
  "load",
  "monitoring",
  "missing-data",
] as const;
export type MedicationAlertType = (typeof ALERT_TYPES)[number];

/** A source as it is shown beside an alert. */
export interface CitedSource {
  readonly id: string;
  readonly name: string;
  /** seen: read in the source or a copy; recalled: from memory, to be confirmed; elicited: own judgement. */
  readonly status: string;
  /** The day the rule was last compared with it (YYYY-MM-DD). */
  readonly checked: string;
}

/** One reason, told once. `because`, `action` and the short source together are at most 280 characters; so is `plain`. */
export interface MedicationAlert {
  readonly type: MedicationAlertType;
  readonly severity: AlertSeverity;
  readonly strength: AlertStrength;
  /** Ids of what it is about: the drug ordered first, then other drugs, conditions and allergens. */
  readonly with: readonly string[];
  /** The fact of this patient and what may come of it, for a clinician. */
  readonly because: string;
  readonly action: string;
  /** Short name of the source with its date. */
  readonly source: string;
  readonly sources: readonly CitedSource[];
  /** The same for the person who takes it, in everyday words. */
  readonly plain: string;
  /** Ids of the rules behind it. */
  readonly rules: readonly string[];
}

/** Creatinine clearance by Cockcroft and Gault, mL/min. */
export interface KidneyFigures {
  readonly value: number;
  readonly weightUsed: "actual" | "ideal" | "adjusted";
  readonly all: { readonly actual: number; readonly ideal: number | null; readonly adjusted: number | null };
  /** CKD-EPI 2021, mL/min/1.73 m2. */
  readonly egfr: number | null;
  /** False where the formula does not hold (under 18, dialysis, acute kidney injury). */
  readonly valid: boolean;
}

export interface OrderFigures {
  /** Greatest amount in one day, in `unit`; null when it cannot be worked out. */
  readonly dailyDose: number | null;
  /** The most this patient may have in one day; null where no maximum is known. */
  readonly maxDailyDose: number | null;
  readonly singleDose: number | null;
  readonly maxSingleDose: number | null;
  readonly dosesPerDay: number | null;
  readonly durationDays: number | null;
  readonly unit: string | null;
  /** Morphine equivalents of this order, mg/day. */
  readonly orderMmePerDay: number | null;
  readonly creatinineClearanceMlMin: number | null;
  /** The band of this drug in which the clearance lies, and whether all three weights give the same. */
  readonly renalBand: readonly [number | null, number | null] | null;
  readonly renalBandSameForAllWeights: boolean | null;
  readonly inr: number | null;
  readonly inrMax: number | null;
  readonly stopDaysNeeded: number | null;
}

/** One day of a plan: how much at which times, in the order of the day. */
export interface ScheduleDay {
  readonly day: number;
  readonly doses: readonly number[];
  readonly total: number;
  readonly unit: string;
}

/** How to get to a dose, or off it, day by day; never above a limit of this patient. */
export interface Schedule {
  readonly kind: "titration" | "taper";
  readonly because: string;
  readonly days: readonly ScheduleDay[];
  readonly source: string;
  /** True where the steps are own judgement within the limits of the source. */
  readonly judged: boolean;
}

/** What trials and guidelines say of the drug for pain from a lumbar root. Apart from safety. */
export interface MedicationEvidence {
  readonly verdict: string;
  readonly certainty: string | null;
  readonly because: string;
  readonly source: string;
}

export interface OrderCheck {
  /** Id, or the words of the order when the drug is not known. */
  readonly drug: string;
  readonly label: string;
  /** The order as it was understood, in one line. */
  readonly understood: string;
  readonly verdict: MedicationVerdict;
  /** True where an alert says not to give it, at least until more is known: the headline says so, whatever the verdict. */
  readonly advisedAgainst: boolean;
  /** The verdict in words for a clinician, never milder than its alerts. */
  readonly headline: string;
  /** The same in everyday words. */
  readonly plainHeadline: string;
  readonly alerts: readonly MedicationAlert[];
  readonly evidence: MedicationEvidence | null;
  readonly schedule: readonly Schedule[];
  /** Why no plan is made although the drug is one that is raised or lowered by steps; null where one is made or none is on file. */
  readonly scheduleWithheld: string | null;
  readonly computed: OrderFigures;
  /** What to watch, from the label. */
  readonly monitoring: readonly string[];
}

/** A drug of the list that this patient may have. */
export interface Alternative {
  readonly drug: string;
  readonly label: string;
  /** How to begin, for this patient. */
  readonly dose: string;
  readonly maxDailyDose: number | null;
  readonly unit: string;
  readonly evidence: MedicationEvidence | null;
  /** Number of notes that come with it; nothing serious does. */
  readonly notes: number;
  readonly because: string;
}

export interface MedicationTotals {
  readonly mmePerDay: number;
  readonly creatinineClearanceMlMin: number | null;
  readonly creatinineClearance: KidneyFigures | null;
  readonly weightKg: number | null;
  readonly heightCm: number | null;
  readonly bmi: number | null;
  readonly creatinineMgDl: number | null;
  /** Drugs that count for each load. */
  readonly anticholinergic: readonly string[];
  readonly sedating: readonly string[];
  readonly qtProlonging: readonly string[];
  readonly serotonergic: readonly string[];
}

/** A fact that is not known and could change the verdict. */
export interface MissingFact {
  readonly field: string;
  readonly effect: string;
  /** What is not known and what follows, a whole sentence for the person. */
  readonly plain: string;
}

export interface NotUnderstood {
  /** Where it stood, such as `conditions[1]`. */
  readonly where: string;
  /** As it was written. */
  readonly text: string;
  /**
   * Of another person, and so nothing is open for it; or a drug that was stopped, and it is not understood when, or only
   * the day of the check could tell: it counts as taken.
   */
  readonly about?: "somebody-else" | "time-since-stop" | "day-of-check";
  /** Known names that are spelt almost like it; none of them was taken for it. */
  readonly nearest?: readonly string[];
  /** What is to be said beside it, where there is anything; and the same for the person. */
  readonly remark?: string;
  readonly plainRemark?: string;
}

/** A misspelt name that was read as the one known name that is a letter away. */
export interface ReadAs {
  readonly where: string;
  /** The word as it was written. */
  readonly text: string;
  readonly name: string;
}

export interface MedicationCheck {
  readonly engine: string;
  readonly knowledge: string;
  readonly inputHash: string;
  readonly orders: readonly OrderCheck[];
  readonly alternatives: readonly Alternative[];
  readonly totals: MedicationTotals;
  readonly missing: readonly MissingFact[];
  readonly notUnderstood: readonly NotUnderstood[];
  readonly readAs: readonly ReadAs[];
  /** Conditions and drugs that are known, and about which no rule says anything. */
  readonly withoutRule: readonly NotUnderstood[];
}

/** A quantity as it is given, with its unit. */
export interface Quantity {
  readonly value: number;
  readonly unit: string;
}

/** The person, in either form. A field that is missing was not known; it is never "normal". */
export interface MedicationPatient {
  readonly age?: number;
  /** female, male, F or M. */
  readonly sex?: string;
  readonly weight?: Quantity;
  readonly height?: Quantity;
  /** umol/L or mg/dL. */
  readonly creatinine?: Quantity;
  readonly weightKg?: number;
  readonly heightCm?: number;
  readonly creatinineUmolL?: number;
  /** mL/min/1.73 m2, where no creatinine is known. */
  readonly egfr?: number;
  /** normal, Child-Pugh A to C, mild, moderate, severe, cirrhosis. */
  readonly liver?: string;
  /** "8 weeks", "not pregnant", "not applicable", "unknown". */
  readonly pregnancy?: string;
  readonly pregnant?: boolean;
  readonly breastfeeding?: boolean;
  readonly conditions?: readonly string[];
  readonly allergies?: readonly string[];
  /** Drugs that are taken, as written: "apixaban 5 mg BID, last dose 4 days ago". */
  readonly current_drugs?: readonly string[];
  /** Measured values by name: inr, calcium_mg_dl, potassium, platelets, qtc_ms, hba1c ... */
  readonly extras?: Readonly<Record<string, number | string | boolean>>;
}

/** An order as it was written, or in its parts; a part stands before what the text says. */
export interface MedicationOrder {
  readonly text?: string;
  readonly drug?: string;
  /** 400, or "400 mg". */
  readonly dose?: number | string;
  readonly unit?: string;
  readonly route?: string;
  readonly frequency?: string;
  readonly duration?: string;
  readonly duration_days?: number;
  readonly prn?: boolean;
  readonly max_daily_mg_stated?: number;
  readonly indication?: string;
}

export interface MedicationRequest {
  /** The day of the check (YYYY-MM-DD): by it "heart attack in 2026" is recent or not. Left out, it may be recent. */
  readonly date?: string;
  readonly patient?: MedicationPatient;
  readonly order?: MedicationOrder | string;
  readonly orders?: readonly (MedicationOrder | string)[];
  readonly conditions?: readonly string[];
  readonly allergies?: readonly string[];
  /** In the form of a case: what is taken already. */
  readonly medications?: readonly (MedicationOrder | string)[];
}

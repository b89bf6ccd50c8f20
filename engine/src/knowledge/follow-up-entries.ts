/**
 * The forms of what follows a person through the weeks: exercises, outcome measures, recovery, and the rules of the diary.
 * They are compiled into a bundle of their own.
 *
 * A selector names one fact of a case: `finding:<id>` (present), `finding:<id>:<band>` (that band or worse, 1 the first
 * abnormal one), `condition:<id>`, `cause:<id>` (likely enough to count), `root:<id>` (probably irritated),
 * `preference:flexion|extension|none`, `irritability:low|moderate|high`, `weeks:<least>`, `urgency:<level>`.
 */
export type FactSelector = string;

/** What stands beside every judgement and every figure. */
export interface FollowUpBasis {
  /** Ids of files in knowledge/sources/; `expert` is own judgement. At least one. */
  sources: string[];
  /** seen: read in the source. derived: calculated from it. recalled: from memory, to be confirmed. elicited: own judgement. */
  status: "seen" | "derived" | "recalled" | "elicited";
  note?: string;
}

/** How sure, and since when. */
export interface GradedBasis extends FollowUpBasis {
  grade: "high" | "moderate" | "low" | "very_low" | "consensus";
  /** The day somebody last compared it with its sources (YYYY-MM-DD). */
  checked: string;
}

/** When a programme or an exercise is not offered, or only with care. It holds when any of the facts is there. */
export interface AvoidRule extends FollowUpBasis {
  any: FactSelector[];
  /** All of these have to be there as well. */
  all?: FactSelector[];
  verdict: "contraindicated" | "care";
  /** Key of the words in content/en/follow_up/exercise_reason.yaml. */
  because: string;
}

/** What makes a programme the better choice for somebody; points add up, each rule once. */
export interface HelpsRule extends FollowUpBasis {
  any: FactSelector[];
  /** From 1 (a little) to 3 (clearly). */
  points: number;
  because: string;
}

export type ExerciseAim = "relief" | "mobility" | "control" | "strength" | "endurance" | "suppleness";
export type ExercisePosition = "supine" | "prone" | "all_fours" | "kneeling" | "standing" | "in_water";

/**
 * knowledge/programmes/<id>.yaml: one of the exercise therapies; its name and evidence are those of treatments/<id>. The
 * basis is that of the points.
 */
export interface ProgrammeEntry extends FollowUpBasis {
  id: string;
  /** The day somebody last looked at it (YYYY-MM-DD). */
  checked: string;
  /** Which way it takes the low back. Of two ways that contradict each other only one is offered. */
  direction: "flexion" | "extension" | "neutral";
  /** It asks for this direction to be the one that eases: without knowing so it is not offered. */
  only_if_preferred?: boolean;
  /** What has to be there. */
  needs?: "pool"[];
  /** Rank for anybody, 0 to 3: how far it is a first choice where nothing else decides. */
  points: number;
  helps: HelpsRule[];
  avoid: AvoidRule[];
}

/** How much of an exercise: one rung of its ladder. */
export interface ExerciseDose {
  sets: number;
  repetitions: number;
  /** Seconds for which each repetition is held; 0 for none. */
  hold_seconds: number;
  /** Sessions a day and days a week. */
  per_day: number;
  days_per_week: number;
}

/** knowledge/exercises/<id>.yaml: one exercise in one position. */
export interface ExerciseEntry extends GradedBasis {
  id: string;
  label: string;
  plain: string;
  /** Id in programmes/. */
  programme: string;
  /** Its place in the programme, 1 the gentlest. */
  step: number;
  position: ExercisePosition;
  aims: ExerciseAim[];
  /** Lightest first. */
  doses: ExerciseDose[];
  /** What a repetition is, where it is not the movement as a whole. */
  counted_in?: "steps";
  avoid: AvoidRule[];
}

/** A number with what it rests on. */
export interface SourcedValue extends FollowUpBasis {
  value: number;
}

/** Facts from which something about the person is concluded when nobody has said it. */
export interface DerivedFact extends FollowUpBasis {
  any: FactSelector[];
}

/** knowledge/exercise_rules/rules.yaml: who exercises at all, how much is offered, when a dose changes. */
export interface ExerciseRules {
  /** While any of these holds, nothing is offered. */
  none_when: AvoidRule[];
  /** From which chance (0 to 1) a cause, and from which chance of irritation a root, counts as there. */
  cause_from: SourcedValue;
  root_from: SourcedValue;
  /** How many programmes at a time, by irritability. */
  programmes_at_a_time: { low: SourcedValue; moderate: SourcedValue; high: SourcedValue };
  /** Concluded in this order; while none of the findings that tell it is known, it is taken for high. */
  irritability: { high: DerivedFact; moderate: DerivedFact; asks: string[] };
  /** Both, or neither, is no preference; nothing known is not known. */
  preference: { flexion: DerivedFact; extension: DerivedFact; asks: string[] };
  progression: {
    /** Highest rise (0 to 10) of pain during exercise with which a session counts as good, and as fair. */
    good_rise_during: SourcedValue;
    fair_rise_during: SourcedValue;
    /** Highest pain during exercise, whatever it was before. */
    good_pain_during: SourcedValue;
    fair_pain_during: SourcedValue;
    /** The same for pain the day after, against the pain before the session. */
    good_rise_day_after: SourcedValue;
    fair_rise_day_after: SourcedValue;
    /** Pain before a session from which one rests that day. */
    rest_from_pain_before: SourcedValue;
    /** Good sessions in a row before the dose rises; bad ones before one rests. */
    good_sessions_to_progress: SourcedValue;
    bad_sessions_to_rest: SourcedValue;
    rest_days: SourcedValue;
    /** Days without a session after which one starts a rung lower. */
    days_off_to_ease: SourcedValue;
  };
  /** Findings that end a programme and go back to the gate, whatever else is said. */
  stop: { findings: string[] } & FollowUpBasis;
}

/** A figure of an instrument. */
export interface InstrumentFigure extends FollowUpBasis {
  value: number;
}

/** knowledge/instruments/<id>.yaml: a questionnaire or measure, embedded or only named. */
export interface InstrumentEntry {
  id: string;
  label: string;
  plain: string;
  /** Embedded ones have `measure`; of the others is told why they are not. */
  embedded: boolean;
  /** Terms of use as far as known: a lead to be checked at the owner's, no legal advice. */
  licence: { text: string } & FollowUpBasis;
  /** Why it is not embedded. */
  reason?: string;
  measure?: InstrumentMeasure;
}

export interface InstrumentMeasure {
  /** Number of items that are answered: the least and the most. */
  items: [number, number];
  /** Values of one item. */
  item_scale: [number, number];
  /** How items become the score. */
  score: "single" | "mean" | "sum";
  /** Values of the score. */
  scale: [number, number];
  better: "lower" | "higher";
  /** Smallest step that the score can move by: what is rounded to it errs by up to half of it. */
  step: number;
  /** On a ratio scale changes and error are factors: 1.5 is half as much again. */
  ratio?: boolean;
  /** The first value is known to be no change: a question that asks for the change itself. */
  asks_for_change?: boolean;
  /** Unanswered items that still allow a score, and what is done about them. */
  missing: { most: number; rule: "none" | "mean_of_answered" | "scaled_up" } & FollowUpBasis;
  /** Standard error of measurement of one score, in points; on a ratio scale as a factor. */
  error: InstrumentFigure & { grade: GradedBasis["grade"]; checked: string };
  /** Change that matters to most people, in points; on a ratio scale as a factor. */
  matters: InstrumentFigure & { grade: GradedBasis["grade"]; checked: string };
  /** Share of the first value that counts as better and as much better, 0 to 1. */
  matters_share?: InstrumentFigure;
  much_share?: InstrumentFigure;
  /** Score at which one speaks of recovery. */
  recovered?: InstrumentFigure;
}

/** knowledge/recovery/recovery.yaml: how many are better by when. */
export interface RecoveryFile {
  /** What "better" means in the band, and whom it is about. */
  defined: string;
  band: ({ weeks: number; low: number; high: number } & FollowUpBasis)[];
  /** With operations counted, where that differs. */
  with_surgery: ({ weeks: number; high: number } & FollowUpBasis)[];
  /** What was counted, each with its own definition. */
  data: ({ weeks: number; group: string; found: string } & FollowUpBasis)[];
  /** Facts that speak for the lower end. */
  slower: ({ any: FactSelector[]; because: string } & FollowUpBasis)[];
}

/** knowledge/diary/rules.yaml: what may be said of a course, and what leads back to the gate. */
export interface DiaryRules {
  /** A person without change is told better, and told worse, at any of so many entries with at most this chance each. */
  false_call: SourcedValue;
  entries: SourcedValue;
  /** How many first entries make the starting point, and how many last ones are held against it. */
  baseline_entries: SourcedValue;
  recent_entries: SourcedValue;
  /** How far the error of one entry hangs on that of the entry before (0 to 1): a bad week is seldom alone. */
  clinging: SourcedValue;
  /** Finding that a fall in strength, and a sustained worsening, bring to the gate. */
  strength_finding: string;
  worsening_finding: string;
  /** Measures of which one has to be better at the review for the stage to be kept. */
  decides_review: string[];
}

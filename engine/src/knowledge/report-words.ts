/**
 * The words that reports of the lumbar spine are written in, from knowledge/report_words/: which word names which
 * structure or condition, how severe, on which side, and what turns or softens a statement. Reading rules stand in
 * engine/src/report/; no word stands there.
 */

/** Structures of the schema of a finding. */
export const REPORT_STRUCTURES = [
  "disc",
  "canal",
  "lateral-recess",
  "foramen",
  "facet",
  "ligamentum-flavum",
  "vertebra",
  "conus",
  "root",
  "other",
] as const;
export type ReportStructure = (typeof REPORT_STRUCTURES)[number];

/** A word, or several with a blank between; a last word ending in * stands for every word that begins so. */
export type Phrase = string;

export interface ConditionWords {
  /** Structure that it is listed under; absent where the structure said beside it decides (`by`). */
  readonly of?: ReportStructure;
  /** Other structures that it can be of, by the word for the place; "none" where beside that word it is no finding. */
  readonly in?: Readonly<Record<string, ReportStructure | "none">>;
  /** Structure word -> the condition it is there; "none" where the two together are no finding. */
  readonly by?: Readonly<Record<string, string>>;
  /** With `by`: the structure word that is meant where none is said; "none" when then it is no finding. */
  readonly bare?: string;
  /** The same for a denial ("no compression" denies that of a root). */
  readonly bare_denied?: string;
  /** Structure that it is of at a disc level, where no other word places it ("a mass at L1-L2"). */
  readonly at_disc?: ReportStructure;
  /** Name in the schema where it is not the key. */
  readonly as?: string;
  /** The side that the word itself names ("levoscoliosis"). */
  readonly side?: "left" | "right";
  /** The grade that the word itself names ("Schizas C"). */
  readonly severity?: "mild" | "moderate" | "severe";
  /** What it is within the condition, where it is told apart from others of it. */
  readonly detail?: string;
  /** Only where one of these structure words stands beside it. */
  readonly needs?: readonly string[];
  /** Nothing where one of these words stands in the sentence ("wedging typical of Scheuermann disease"). */
  readonly not_beside?: readonly string[];
  /** True where the words themselves deny it ("clear of the root"). */
  readonly denied?: boolean;
  /** True where the words themselves leave it open ("a suspicious lesion"). */
  readonly hedged?: boolean;
  /** False for conditions that are told beside the core of the schema. */
  readonly core?: boolean;
  readonly words: readonly Phrase[];
}

/** What matters outside the spine; `action` says whether somebody must see to it. */
export interface IncidentalWords {
  readonly label: string;
  readonly plain: string;
  readonly action: "urgent" | "arrange" | "none";
  /** Only where the sentence gives a size of so many millimetres or more ("5.6 cm", "58 mm"). */
  readonly at_least_mm?: number;
  /** Not where one of these stands in the sentence ("para-aortic nodes" are no aorta). */
  readonly unless?: readonly Phrase[];
  /** Letters that stand for it, and for other things elsewhere: possible only, unless the text is about the spine. */
  readonly letters?: readonly Phrase[];
  /** Within these phrases its words do not count ("CES leaflet", "previous CES"). */
  readonly not_in?: readonly Phrase[];
  /** Told where a clinic note says it too, and not only the report of a scan. */
  readonly in_notes?: true;
  /** All groups must be met in one sentence. */
  readonly all: readonly (readonly Phrase[])[];
}

/** knowledge/report_words/structures.yaml */
export interface ReportStructureWords {
  /** Structure word -> the phrases for it. */
  readonly structures: Readonly<Record<string, readonly Phrase[]>>;
  /** Structure word -> the structure of the schema. */
  readonly schema: Readonly<Record<string, ReportStructure>>;
  /** Structure word -> what it is within its structure, where it is told apart from the others of it. */
  readonly detail_of: Readonly<Record<string, string>>;
  /** What "normal" said of a structure word means: a condition, "not " before it where it is denied, or "none". */
  readonly normal_of: Readonly<Record<string, string>>;
}

/** knowledge/report_words/conditions.yaml */
export interface ReportConditionWords {
  readonly conditions: Readonly<Record<string, ConditionWords>>;
  /** Words that say nothing of their own before another condition ("degenerative stenosis"). */
  readonly adjectives: readonly Phrase[];
  /** How a word goes with the words around it. */
  readonly word_forms: {
    /** It is of what stands behind it ("compresses the root"). */
    readonly acting: readonly Phrase[];
    /** The same, where that stands right behind ("narrowing the canal"). */
    readonly at_once: readonly Phrase[];
    /** The same, where a preposition leads there ("impingement on the root"). */
    readonly on: readonly Phrase[];
    /** Participles: of the subject after a verb ("is displaced"), else of what stands behind. */
    readonly suffered: readonly Phrase[];
  };
}

/** knowledge/report_words/modifiers.yaml */
export interface ReportModifierWords {
  readonly grades: Readonly<Record<string, readonly Phrase[]>>;
  /** Grades that say by themselves how narrow a space is. */
  readonly grades_alone: readonly Phrase[];
  readonly sides: Readonly<Record<string, readonly Phrase[]>>;
  readonly zones: Readonly<Record<string, readonly Phrase[]>>;
  readonly roots_words: Readonly<Record<string, readonly Phrase[]>>;
  /** By how far the denial goes: "no" of all, "significant", "moderate-or-worse". */
  readonly negations: Readonly<Record<string, readonly Phrase[]>>;
  readonly worse: readonly Phrase[];
  readonly double_negations: readonly Phrase[];
  readonly resolved: readonly Phrase[];
  readonly earlier: readonly Phrase[];
  /** Words after what an earlier scan showed. */
  readonly earlier_after: readonly Phrase[];
  /** What was said of the level before holds of this one. */
  readonly as_before: readonly Phrase[];
  /** Phrases that mean something else than their words. */
  readonly no_meaning: readonly Phrase[];
  /** By which a sentence takes back what it denies. */
  readonly undone_denials: readonly Phrase[];
  readonly unassessable: readonly Phrase[];
  readonly sought: readonly Phrase[];
  /** Words for other organs. */
  readonly elsewhere: readonly string[];
  readonly hedges: readonly Phrase[];
  /** Like a normal word, but of a disc or joint itself it says nothing. */
  readonly kept: readonly Phrase[];
  readonly normals: readonly Phrase[];
  readonly partial_normal: readonly Phrase[];
  readonly visibility: readonly Phrase[];
  readonly breaks: readonly Phrase[];
  readonly causes: readonly Phrase[];
  readonly verbs: readonly Phrase[];
  readonly prepositions: readonly Phrase[];
}

/** knowledge/report_words/sections.yaml */
export interface ReportSectionWords {
  readonly sections: {
    readonly ignored: readonly Phrase[];
    readonly findings: readonly Phrase[];
    readonly impression: readonly Phrase[];
  };
}

/** knowledge/report_words/incidental.yaml */
export interface ReportIncidentalWords {
  readonly incidental: Readonly<Record<string, IncidentalWords>>;
  /** By these, or by a level, a text is about the spine. */
  readonly spinal_context: readonly Phrase[];
}

/** knowledge/report_words/known.yaml */
export interface ReportKnownWords {
  /** Words of reports that say nothing here; known so that they are not taken for misspellings. */
  readonly known: readonly string[];
}

/** What a clinic note can say of one item of history or examination. */
export interface NoteItemWords {
  /** They say that it is there. */
  readonly words?: readonly Phrase[];
  /** Places of the body: with a word for pain in the sentence they say that it hurts there. */
  readonly places?: readonly Phrase[];
  /** What is examined; the result beside it is read by `scale`. */
  readonly topics?: readonly Phrase[];
  /** Names for several such topics together ("reflexes"); they give way to a named one before the result. */
  readonly general_topics?: readonly Phrase[];
  /** They say that it is not there ("afebrile"). */
  readonly denied?: readonly Phrase[];
  /** False for what has no side ("fever"). */
  readonly sided?: boolean;
  /** Not this item where one of these words stands before it ("saddle numbness"). */
  readonly not_before?: readonly Phrase[];
  /** Nor where one of these stands right behind it ("steroids stopped in 2019"). */
  readonly not_after?: readonly Phrase[];
  readonly scale?: string;
  /** Topics of which only the number counts. */
  readonly measures?: readonly Phrase[];
  readonly measured?: readonly MeasuredRange[];
}

/** A number behind the topic says by itself: within `from` to `to`, there from `present_from` on. */
export interface MeasuredRange {
  readonly from: number;
  readonly to: number;
  readonly present_from: number;
  /** One of these stands behind the number, or nothing that could be another unit; the first is told with it. */
  readonly units?: readonly string[];
  /** A smaller number denies nothing. */
  readonly denies?: false;
}

/** knowledge/report_words/notes.yaml */
export interface ReportNoteWords {
  readonly notes: Readonly<Record<string, NoteItemWords>>;
  /** Scale -> the results that say present, absent or possible. */
  readonly scales: Readonly<
    Record<string, Readonly<Partial<Record<"present" | "absent" | "possible", readonly Phrase[]>>>>
  >;
  readonly note_words: {
    readonly denials: readonly Phrase[];
    /** They begin like a denial and deny nothing ("no doubt", "no improvement in"). */
    readonly no_denials: readonly Phrase[];
    /** Where a denial ends. */
    readonly ends: readonly Phrase[];
    readonly hedges: readonly Phrase[];
    /** What follows is advice for later. */
    readonly conditional: readonly Phrase[];
    /** Said of relatives. */
    readonly family: readonly Phrase[];
    readonly ignored_sections: readonly Phrase[];
    /** Tests beyond those listed: their results are told of nothing else. */
    readonly other_tests: readonly Phrase[];
    /** Words that only a clinic note has. */
    readonly forms: readonly Phrase[];
    /** Names of notes: a text headed with one is a note, however little it says. */
    readonly note_titles: readonly Phrase[];
    readonly pain: readonly Phrase[];
    /** What a person can do or feel: a "no" to it is a loss. */
    readonly powers: readonly string[];
    readonly imaging: readonly Phrase[];
  };
}

/** knowledge/report_words/electrodiagnostic.yaml */
export interface ReportElectrodiagnosticWords {
  readonly electrodiagnostic: {
    /** A text that begins with one of these is a report of nerve conduction or EMG. */
    readonly titles: readonly Phrase[];
    /** Words that tell of the study, and not of the person. */
    readonly of_study: readonly string[];
    /** Words that tell of strength and reflexes as they were examined by hand. */
    readonly of_examination: readonly string[];
    /** Item -> names of late responses and evoked potentials; beside them a nerve says only where. */
    readonly late: Readonly<Record<string, readonly Phrase[]>>;
    /** Item -> names of what is measured at a nerve. */
    readonly nerves: Readonly<Record<string, readonly Phrase[]>>;
    readonly other_nerves: readonly Phrase[];
    /** Item -> the muscles whose denervation it is. */
    readonly muscles: Readonly<Record<string, readonly Phrase[]>>;
    readonly other_muscles: readonly Phrase[];
    readonly denervation: readonly Phrase[];
    /** Changes of motor units that neither show nor deny fresh denervation. */
    readonly rebuilt: readonly Phrase[];
    /** Names of what presses on a root or hurts it, as a study concludes. */
    readonly conclusions: readonly Phrase[];
    /** What such a conclusion is for roots that are all among `femoral_roots`. */
    readonly femoral_item: string;
    readonly femoral_roots: readonly string[];
    /** Beside a conclusion they leave open whether there is fresh loss. */
    readonly long_past: readonly string[];
    /** Beside a conclusion: asked for, or set against another. */
    readonly asked: readonly string[];
    /** Heads of the columns of a needle table. */
    readonly columns: readonly Phrase[];
    readonly abnormal: readonly Phrase[];
    readonly normal: readonly Phrase[];
    readonly denials: readonly Phrase[];
    readonly hedges: readonly Phrase[];
    /** Behind them the opposite holds ("fibrillations in the quadriceps but not in the paraspinals"). */
    readonly exceptions: readonly Phrase[];
    /** They say that the needle came too early to find anything. */
    readonly early: readonly Phrase[];
    /** So many days after the onset it may still find nothing. */
    readonly early_days: number;
  };
}

export interface ReportWords
  extends ReportStructureWords,
    ReportConditionWords,
    ReportModifierWords,
    ReportSectionWords,
    ReportIncidentalWords,
    ReportKnownWords,
    ReportNoteWords,
    ReportElectrodiagnosticWords {
  readonly version: string;
}

/**
 * The entries for readers: every item of the article with its verdict, its figures and its links. They are read, never
 * reasoned with, and stay out of the model's bundle (docs/decisions/0010).
 */

/** How an entry knows what it says: read in the source, or from memory and still to be confirmed. */
export type ReadingStatus = "seen" | "recalled";

/** Where the article is wrong, outdated or one-sided: both sides in our own words. */
export interface Correction {
  articleSays: string;
  evidenceSays: string;
  /** Ids of files in knowledge/sources/; at least one. */
  sources: string[];
  status?: ReadingStatus;
}

/**
 * What is done to people (treatments, drugs, supplements, advanced, operations) is recommended or not; everything else is
 * supported by evidence or not.
 */
export type Verdict =
  | "recommend"
  | "consider"
  | "insufficient"
  | "against"
  /** For one stated indication only. */
  | "only_if"
  | "supported"
  | "limited"
  | "mixed"
  | "misleading"
  | "not_applicable";

/** What the evidence comes to. */
export interface Evidence {
  verdict: Verdict;
  certainty: "high" | "moderate" | "low" | "very_low" | "consensus";
  /** One or two sentences without a typed figure. */
  because: string;
  /** Ids of files in knowledge/sources/; none only where the verdict is not_applicable. */
  sources: string[];
  /** Of the weakest source that the verdict rests on. */
  status: ReadingStatus;
  /** The day somebody last compared the verdict with its sources (YYYY-MM-DD). */
  checked: string;
}

/** A number that the texts say as `{its_name}`: filled in as value and unit. */
export interface Figure {
  value: number;
  /** "%", "weeks", "mg" ...; none for a bare number. */
  unit?: string;
  /** Of whom or of what: "people with upper-lumbar disc herniation". */
  of?: string;
  source: string;
  status: ReadingStatus;
  /** 95 % interval, in the same unit. */
  ci?: [number, number];
}

/** A code of a terminology that has been read in the terminology's own publication or a curated clinical set (tier A). */
export interface TerminologyCode {
  system: "icd10cm" | "snomed" | "loinc" | "rxnorm" | "radlex" | "dicom";
  code: string;
  display: string;
  status: "seen";
  tier: "A";
  source: string;
}

/** When a treatment must not be used or needs care. */
export interface Caution {
  text: string;
  sources: string[];
  status: ReadingStatus;
}

/** Kinds of entries, each a folder of knowledge/ and of content/en/. */
export type EntryKind =
  | "types"
  | "symptoms"
  | "tests"
  | "treatments"
  | "drugs"
  | "supplements"
  | "advanced"
  | "operations"
  | "prevention"
  | "reasons_to_see_a_doctor"
  | "to_do"
  | "to_avoid"
  | "questions";

/** Kinds that somebody reads a text about. */
export type ReadKind = EntryKind | "causes" | "structures";

/** Ids of other entities, by kind. */
export type EntryLinks = Partial<Record<ReadKind | "findings" | "acts" | "syndromes", string[]>>;

export type EntryGroup =
  | "physical"
  | "manual"
  | "laboratory"
  | "electrodiagnostic"
  | "imaging"
  | "physiotherapy"
  | "exercise"
  | "mind_body"
  | "education";

/** What a cause or a structure of the model may have for its readers as well. */
export interface ForReaders {
  /** Lay words, abbreviations, brand names. */
  synonyms?: string[];
  correction?: Correction;
  evidence?: Evidence;
  /** By the name that the texts use in braces. */
  figures?: Record<string, Figure>;
  codes?: TerminologyCode[];
}

/** knowledge/<kind>/<id>.yaml: one thing that somebody looks up. Its texts are content/en/<kind>/<id>.md. */
export interface Entry extends ForReaders {
  id: string;
  /** Clinical name. */
  label: string;
  /** Everyday name. */
  plain: string;
  /** Of a test or a treatment. */
  group?: EntryGroup;
  /** Item number of the article, such as T08; left out for what the article does not name. */
  article?: { item: string };
  evidence: Evidence;
  cautions?: Caution[];
  /** Findings of the model that realise it: those that a symptom is entered as or a test yields. */
  findings?: string[];
  /** Acts of the model by which a test is done. */
  acts?: string[];
  links?: EntryLinks;
}

/** The items of the article that one kind answers: `letter` and two digits, from 1 to `count`. */
export interface ArticleList {
  letter: string;
  count: number;
  /** First item of each group, in order, where the kind has groups. */
  groups?: Partial<Record<EntryGroup, number>>;
}

/** knowledge/article.yaml: how many items each list of the article has. */
export interface ArticleLists {
  lists: Record<EntryKind | "causes", ArticleList>;
  /** Kinds that are still being written: what is there is checked, what is missing is not asked for. */
  awaited: ReadKind[];
}

/** knowledge/names.yaml: names of drugs and diseases that plain texts have to use; they do not count as long words. */
export interface NamesAside {
  names: string[];
}

import type { EntryKind, ReadKind } from "../../../engine/src/knowledge/entry.ts";

/**
 * Where everything lies under knowledge/. `schema` is the name of knowledge/schema/<schema>.schema.json and `type` the
 * engine's type from which it is generated.
 */

/** Folders with one entity a file; the file is named for its id. */
export const ENTITY_FOLDERS = {
  sources: { schema: "source", type: "SourceEntry" },
  findings: { schema: "finding", type: "FindingEntry" },
  causes: { schema: "cause", type: "CauseEntry" },
  structures: { schema: "structure", type: "StructureEntry" },
  syndromes: { schema: "syndrome", type: "SyndromeEntry" },
  acts: { schema: "act", type: "ActEntry" },
} as const;
export type EntityFolder = keyof typeof ENTITY_FOLDERS;

/** Folders of what is read and not reasoned with, one entry a file, all of one form. Their texts lie in TEXTS_FOLDER. */
export const ENTRY_KINDS = [
  "types",
  "symptoms",
  "tests",
  "treatments",
  "drugs",
  "supplements",
  "advanced",
  "operations",
  "prevention",
  "reasons_to_see_a_doctor",
  "to_do",
  "to_avoid",
  "questions",
] as const satisfies readonly EntryKind[];
export const ENTRY_FORM = { schema: "entry", type: "Entry" } as const;

/** Kinds that have a text for readers. */
export const READ_KINDS = ["causes", "structures", ...ENTRY_KINDS] as const satisfies readonly ReadKind[];

/** Where the texts lie, `<kind>/<id>.md`, from the folder of the knowledge. */
export const TEXTS_FOLDER = "../content/en";

/** Folders of topics: many small rules of one kind to a file. `words` lies in WORDS_FOLDER, `gate-plain` in GATE_PLAIN_FOLDER. */
export const TOPIC_FOLDERS = {
  leaks: { schema: "leaks", type: "LeakFile" },
  gate: { schema: "gate", type: "GateFile" },
  words: { schema: "words", type: "WordsFile" },
  "gate-plain": { schema: "gate-plain", type: "GatePlainFile" },
} as const;
export type TopicFolder = keyof typeof TOPIC_FOLDERS;

/** Where the words lie, from the folder of the knowledge: what readers are told is content, not a fact. */
export const WORDS_FOLDER = "../content/en/words";

/** Where a person is told why a rule of the gate is taken seriously, a file for each topic of the gate. */
export const GATE_PLAIN_FOLDER = "../content/en/gate";

/** Single files, each with a form of its own. */
export const SINGLE_FILES = {
  "article.yaml": { schema: "article", type: "ArticleLists" },
  "names.yaml": { schema: "names", type: "NamesAside" },
  "model/setting.yaml": { schema: "patient-mix", type: "PatientMix" },
  "model/anatomy.yaml": { schema: "anatomy", type: "AnatomyEntry" },
  "model/imaging-background.yaml": { schema: "imaging-background", type: "ImagingBackground" },
  "model/descriptions.yaml": { schema: "descriptions", type: "DescriptionDefaults" },
  "model/latents.yaml": { schema: "latents", type: "LatentGroups" },
  "model/noise.yaml": { schema: "noise", type: "NoiseFamilies" },
  "model/tension.yaml": { schema: "tension", type: "TensionEntry" },
  "model/blankets.yaml": { schema: "blankets", type: "BlanketEntry" },
  "model/joint-causes.yaml": { schema: "joint-causes", type: "JointCauses" },
  "model/companions.yaml": { schema: "companions", type: "CompanionGroups" },
  "model/thresholds.yaml": { schema: "thresholds", type: "Thresholds" },
  "model/plans.yaml": { schema: "plans", type: "PlansOfCare" },
  "model/asking.yaml": { schema: "asking", type: "Asking" },
  "model/question-pages.yaml": { schema: "question-pages", type: "QuestionPages" },
  "model/leaks-by-age.yaml": { schema: "leaks-by-age", type: "LeaksByAge" },
  "model/leaks-by-risk.yaml": { schema: "leaks-by-risk", type: "LeaksByRisk" },
  "model/rate-ranges.yaml": { schema: "rate-ranges", type: "RateRanges" },
  "model/implied.yaml": { schema: "implied", type: "ImpliedFindings" },
  "anatomy/body-areas.yaml": { schema: "body-areas", type: "BodyAreas" },
  "anatomy/dermatomes.yaml": { schema: "dermatomes", type: "Dermatomes" },
  "anatomy/spine-course.yaml": { schema: "spine-course", type: "SpineCourse" },
  "scan/imaging.yaml": { schema: "scan-imaging", type: "ScanImaging" },
  "scan/notes.yaml": { schema: "scan-notes", type: "ScanNotes" },
  "services/countries.yaml": { schema: "services", type: "Services" },
  "gate/groups.yaml": { schema: "gate-groups", type: "GateGroups" },
  "gate/screens.yaml": { schema: "screens", type: "SafetyScreens" },
  "gate/scope.yaml": { schema: "scope", type: "ScopeRules" },
  "gate/order.yaml": { schema: "gate-order", type: "GateOrder" },
} as const;
export type SingleFile = keyof typeof SINGLE_FILES;

/** Rules of drug safety: one drug or class a file, or one topic. They go into a bundle of their own. */
export const MEDICATION_FOLDERS = {
  dosing: { schema: "dosing", type: "DosingEntry" },
  class_dosing: { schema: "class-dosing", type: "ClassDosing" },
  drug_classes: { schema: "drug-classes", type: "DrugClasses" },
  drug_names: { schema: "drug-names", type: "DrugNames" },
  interactions: { schema: "interactions", type: "InteractionFile" },
  combinations: { schema: "combinations", type: "CombinationFile" },
  conditions: { schema: "conditions", type: "ConditionFile" },
  condition_rules: { schema: "condition-rules", type: "ConditionRuleFile" },
  allergies: { schema: "allergies", type: "AllergyFile" },
  neuraxial_timing: { schema: "neuraxial-timing", type: "NeuraxialTiming" },
  washout: { schema: "washout", type: "Washout" },
  medication: { schema: "measures", type: "Measures" },
} as const;
export type MedicationFolder = keyof typeof MEDICATION_FOLDERS;

/** What follows a person through the weeks, in a bundle of its own: exercises, measures, recovery, the diary. */
export const FOLLOW_UP_FOLDERS = {
  programmes: { schema: "programme", type: "ProgrammeEntry" },
  exercises: { schema: "exercise", type: "ExerciseEntry" },
  exercise_rules: { schema: "exercise-rules", type: "ExerciseRules" },
  instruments: { schema: "instrument", type: "InstrumentEntry" },
  recovery: { schema: "recovery", type: "RecoveryFile" },
  diary: { schema: "diary", type: "DiaryRules" },
} as const;
export type FollowUpFolder = keyof typeof FOLLOW_UP_FOLDERS;

/** The words that reports of scans are written in, a bundle of their own. */
export const REPORT_FILES = {
  "report_words/structures.yaml": { schema: "report-structures", type: "ReportStructureWords" },
  "report_words/conditions.yaml": { schema: "report-conditions", type: "ReportConditionWords" },
  "report_words/modifiers.yaml": { schema: "report-modifiers", type: "ReportModifierWords" },
  "report_words/sections.yaml": { schema: "report-sections", type: "ReportSectionWords" },
  "report_words/incidental.yaml": { schema: "report-incidental", type: "ReportIncidentalWords" },
  "report_words/notes.yaml": { schema: "report-notes", type: "ReportNoteWords" },
  "report_words/electrodiagnostic.yaml": {
    schema: "report-electrodiagnostic",
    type: "ReportElectrodiagnosticWords",
  },
  "report_words/known.yaml": { schema: "report-known", type: "ReportKnownWords" },
} as const;
export type ReportFile = keyof typeof REPORT_FILES;

/** Where the words of the medication check lie; they are packed with its rules. */
export const MEDICATION_WORDS_FOLDER = "../content/en/medication";
/** Where the words of exercises, measures and the diary lie; they are packed with them. */
export const FOLLOW_UP_WORDS_FOLDER = "../content/en/follow_up";

/** Where the words lie in which findings of a report are told; they are packed with the tables of knowledge/scan. */
export const SCAN_WORDS_FOLDER = "../content/en/scan";

/** Rules of the plan of care: one topic a file, one decision a file. They go into a bundle of their own. */
export const PLAN_FOLDERS = {
  plan_facts: { schema: "plan-facts", type: "PlanFactFile" },
  plan_rules: { schema: "plan-rules", type: "PlanRuleFile" },
  contraindications: { schema: "contraindications", type: "ContraFile" },
  plan_stages: { schema: "plan-stages", type: "StageFile" },
  referrals: { schema: "referrals", type: "ReferralFile" },
  choices: { schema: "choice", type: "Choice" },
} as const;
export type PlanFolder = keyof typeof PLAN_FOLDERS;

/** Where the words of the plan lie; they are packed with its rules. */
export const PLAN_WORDS_FOLDER = "../content/en/plan";

export type Place =
  | { readonly form: "plan"; readonly folder: PlanFolder | "words"; readonly name: string; readonly schema: string }
  | { readonly form: "scan-words"; readonly folder: "words"; readonly name: string; readonly schema: string }
  | {
      readonly form: "medication";
      readonly folder: MedicationFolder | "words";
      readonly name: string;
      readonly schema: string;
    }
  | {
      readonly form: "follow-up";
      readonly folder: FollowUpFolder | "words";
      readonly name: string;
      readonly schema: string;
    }
  | { readonly form: "report"; readonly file: ReportFile; readonly schema: string }
  | { readonly form: "entity"; readonly folder: EntityFolder; readonly id: string; readonly schema: string }
  | { readonly form: "entry"; readonly folder: EntryKind; readonly id: string; readonly schema: string }
  | { readonly form: "topic"; readonly folder: TopicFolder; readonly schema: string }
  | { readonly form: "single"; readonly file: SingleFile; readonly schema: string };

/** A path below the folder of the knowledge, or of the words, as a person finds it from the root of the repository. */
export function shownPath(path: string): string {
  return path.startsWith("../") ? path.slice("../".length) : `knowledge/${path}`;
}

/** What a file is by its path under knowledge/ (with forward slashes); null when nothing of that name is expected. */
export function placeOf(path: string): Place | null {
  if (Object.hasOwn(SINGLE_FILES, path)) {
    const file = path as SingleFile;
    return { form: "single", file, schema: SINGLE_FILES[file].schema };
  }
  if (Object.hasOwn(REPORT_FILES, path)) {
    const file = path as ReportFile;
    return { form: "report", file, schema: REPORT_FILES[file].schema };
  }
  for (const [folder, beside] of [
    ["words", WORDS_FOLDER],
    ["gate-plain", GATE_PLAIN_FOLDER],
  ] as const) {
    if (!path.startsWith(`${beside}/`)) continue;
    const inside = !path.slice(beside.length + 1).includes("/") && path.endsWith(".yaml");
    return inside ? { form: "topic", folder, schema: TOPIC_FOLDERS[folder].schema } : null;
  }
  for (const [form, beside] of [
    ["medication", MEDICATION_WORDS_FOLDER],
    ["follow-up", FOLLOW_UP_WORDS_FOLDER],
    ["plan", PLAN_WORDS_FOLDER],
  ] as const) {
    if (!path.startsWith(`${beside}/`)) continue;
    const name = path.slice(beside.length + 1);
    return name.includes("/") ? null : { form, folder: "words", name, schema: TOPIC_FOLDERS.words.schema };
  }
  if (path.startsWith(`${SCAN_WORDS_FOLDER}/`)) {
    const name = path.slice(SCAN_WORDS_FOLDER.length + 1);
    return name.includes("/")
      ? null
      : { form: "scan-words", folder: "words", name, schema: TOPIC_FOLDERS.words.schema };
  }
  const [folder, name, ...deeper] = path.split("/");
  if (folder === undefined || name === undefined || deeper.length > 0 || !name.endsWith(".yaml")) return null;
  if (Object.hasOwn(ENTITY_FOLDERS, folder)) {
    const kind = folder as EntityFolder;
    return { form: "entity", folder: kind, id: name.slice(0, -".yaml".length), schema: ENTITY_FOLDERS[kind].schema };
  }
  const entryKind = ENTRY_KINDS.find((kind) => kind === folder);
  if (entryKind !== undefined)
    return { form: "entry", folder: entryKind, id: name.slice(0, -".yaml".length), schema: ENTRY_FORM.schema };
  if (Object.hasOwn(MEDICATION_FOLDERS, folder)) {
    const kind = folder as MedicationFolder;
    return { form: "medication", folder: kind, name, schema: MEDICATION_FOLDERS[kind].schema };
  }
  if (Object.hasOwn(FOLLOW_UP_FOLDERS, folder)) {
    const kind = folder as FollowUpFolder;
    return { form: "follow-up", folder: kind, name, schema: FOLLOW_UP_FOLDERS[kind].schema };
  }
  if (Object.hasOwn(PLAN_FOLDERS, folder)) {
    const kind = folder as PlanFolder;
    return { form: "plan", folder: kind, name, schema: PLAN_FOLDERS[kind].schema };
  }
  if (Object.hasOwn(TOPIC_FOLDERS, folder) && folder !== "words") {
    const kind = folder as TopicFolder;
    return { form: "topic", folder: kind, schema: TOPIC_FOLDERS[kind].schema };
  }
  return null;
}

import { compilePlan } from "../../../engine/src/knowledge/compile-plan.ts";
import type { EntryGroup, EntryKind, ForReaders } from "../../../engine/src/knowledge/entry.ts";
import type { MedicationFolder } from "../knowledge/layout.ts";
import { type KnowledgeFile, readFiles } from "../knowledge/read-files.ts";
import { assemblePlan } from "../knowledge/read-plan.ts";
import { readTexts } from "../knowledge/read-texts.ts";
import { clinicalNumbers } from "./clinical-numbers.ts";
import { rightForm } from "./right-form.ts";
import { look, type View } from "./view.ts";

/** How much the knowledge holds, and what its numbers rest on. */
export interface Stats {
  /** Items of the article that have an entry; 0 where nothing of the kind exists yet. */
  readonly article: {
    readonly types: number;
    readonly causes: number;
    readonly symptoms: number;
    readonly testsPhysical: number;
    readonly testsManual: number;
    readonly testsLaboratory: number;
    readonly testsElectrodiagnostic: number;
    readonly testsImaging: number;
    readonly physiotherapy: number;
    readonly exercise: number;
    readonly mindBody: number;
    readonly education: number;
    readonly drugs: number;
    readonly supplements: number;
    readonly advanced: number;
    readonly operations: number;
    readonly prevention: number;
    readonly seeDoctor: number;
    readonly toDo: number;
    readonly toAvoid: number;
    readonly questions: number;
  };
  readonly mimics: number;
  readonly findings: number;
  /** Things that can be done to find out: questions, examinations, tests. */
  readonly acts: number;
  /** Classes of care. */
  readonly plans: number;
  readonly redFlags: number;
  /** Rules on two drugs together, a class counting as one. */
  readonly interactions: number;
  /** Rules on drugs that need three facts or more. */
  readonly combinations: number;
  readonly numbers: {
    readonly total: number;
    /** Read in the source. */
    readonly published: number;
    /** Calculated or carried over from it. */
    readonly derived: number;
    /** Own judgement. */
    readonly elicited: number;
    readonly withoutSource: number;
  };
  /** Of the plan of care: facts that rules name, rules that give a verdict, and pairs of a thing and a fact that forbids it or asks for care. */
  readonly planOfCare: {
    readonly facts: number;
    readonly verdictRules: number;
    readonly contraindications: number;
    readonly referrals: number;
    readonly choices: number;
  };
  readonly sources: number;
  /** Sources that somebody has read, at least in part; the others are from memory or own judgement. */
  readonly sourcesSeen: number;
  /** What is read and not reasoned with. */
  readonly forReaders: {
    /** Entries of every kind, those that the article does not name included. */
    readonly entries: number;
    /** Pages, each for two readers. */
    readonly texts: number;
    /** Places where the article is put right. */
    readonly corrections: number;
    readonly figures: number;
    readonly codes: number;
  };
}

/** What `foramen knowledge stats --json` writes: the counts and the versions. */
export interface StatsAnswer extends Stats {
  readonly engine: string;
  readonly knowledge: string;
  /** Always null: nothing is put in. */
  readonly inputHash: null;
}

/**
 * Counts the knowledge in `folder`. A file whose form is wrong is left out, as `knowledgeCheck` tells.
 * Throws KNOWLEDGE_UNREADABLE when there is no such folder.
 */
export function knowledgeStats(folder: string): Stats {
  const { files } = readFiles(folder);
  const view = look(files, readTexts(folder), (file) => rightForm(file).length === 0);
  return {
    article: articleItems(view),
    mimics: view.causes.filter(({ entry }) => entry.mimic).length,
    findings: view.findings.length,
    acts: view.acts.length,
    plans: view.single("model/plans.yaml")?.entry.plans.length ?? 0,
    redFlags: view.gates.reduce((sum, { entry }) => sum + entry.rules.length, 0),
    interactions: rulesIn("interactions", files),
    combinations: rulesIn("combinations", files),
    numbers: numbers(view),
    planOfCare: planOfCare(files),
    sources: view.sources.length,
    sourcesSeen: view.sources.filter(({ entry }) => entry.status === "seen").length,
    forReaders: forReaders(view),
  };
}

function planOfCare(files: readonly KnowledgeFile[]): Stats["planOfCare"] {
  if (!files.some(({ place }) => place?.form === "plan"))
    return { facts: 0, verdictRules: 0, contraindications: 0, referrals: 0, choices: 0 };
  const { facts, items, rows, referrals, choices } = compilePlan(assemblePlan(files));
  return {
    facts: Object.keys(facts).length,
    verdictRules: items.reduce((sum, { rules }) => sum + rules.length, 0),
    contraindications: rows.reduce((sum, row) => sum + row.items.length * row.facts.length, 0),
    referrals: referrals.length,
    choices: choices.length,
  };
}

function rulesIn(folder: MedicationFolder, files: readonly KnowledgeFile[]): number {
  return files.reduce((sum, { place, contents }) => {
    if (place?.form !== "medication" || place.folder !== folder) return sum;
    const { rules } = contents as { rules?: unknown };
    return sum + (Array.isArray(rules) ? rules.length : 0);
  }, 0);
}

function articleItems({ causes, entries }: View): Stats["article"] {
  const count = (kind: EntryKind, group?: EntryGroup): number =>
    distinct(
      entries.map(({ kind: own, entry }) =>
        own === kind && (group === undefined || entry.group === group) ? entry.article?.item : undefined,
      ),
    );
  return {
    types: count("types"),
    causes: distinct(causes.map(({ entry }) => entry.article_cause)),
    symptoms: count("symptoms"),
    testsPhysical: count("tests", "physical"),
    testsManual: count("tests", "manual"),
    testsLaboratory: count("tests", "laboratory"),
    testsElectrodiagnostic: count("tests", "electrodiagnostic"),
    testsImaging: count("tests", "imaging"),
    physiotherapy: count("treatments", "physiotherapy"),
    exercise: count("treatments", "exercise"),
    mindBody: count("treatments", "mind_body"),
    education: count("treatments", "education"),
    drugs: count("drugs"),
    supplements: count("supplements"),
    advanced: count("advanced"),
    operations: count("operations"),
    prevention: count("prevention"),
    seeDoctor: count("reasons_to_see_a_doctor"),
    toDo: count("to_do"),
    toAvoid: count("to_avoid"),
    questions: count("questions"),
  };
}

function forReaders({ causes, structures, entries, texts }: View): Stats["forReaders"] {
  const told: ForReaders[] = [...causes, ...structures, ...entries].map(({ entry }) => entry);
  return {
    entries: entries.length,
    texts: texts.length,
    corrections: told.filter(({ correction }) => correction !== undefined).length,
    figures: told.reduce((sum, { figures = {} }) => sum + Object.keys(figures).length, 0),
    codes: told.reduce((sum, { codes = [] }) => sum + codes.length, 0),
  };
}

function distinct(values: readonly (number | string | undefined)[]): number {
  return new Set(values.filter((value) => value !== undefined)).size;
}

/** Every single number counts, so the three rates of a finding with four bands are three. */
function numbers({ files }: View): Stats["numbers"] {
  const count = { total: 0, published: 0, derived: 0, elicited: 0, withoutSource: 0 };
  for (const file of files) {
    for (const { provenance } of clinicalNumbers(file)) {
      count.total += 1;
      if (provenance === null) count.withoutSource += 1;
      else if (provenance.status === "published") count.published += 1;
      else if (provenance.status === "derived") count.derived += 1;
      else if (provenance.status === "elicited") count.elicited += 1;
    }
  }
  return count;
}

import { readFiles } from "../knowledge/read-files.ts";
import { clinicalNumbers } from "./clinical-numbers.ts";
import { rightForm } from "./right-form.ts";
import { look, type View } from "./view.ts";

/** How much the knowledge holds, and what its numbers rest on. */
export interface Stats {
  /** Items of the article that the knowledge realises; 0 where nothing of the kind exists yet. */
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
  readonly interactions: number;
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
  readonly sources: number;
}

/** Item numbers of the article's tests (T01 to T30) under its own five headings. */
const TEST_HEADINGS = {
  testsPhysical: [1, 5],
  testsManual: [6, 10],
  testsLaboratory: [11, 16],
  testsElectrodiagnostic: [17, 23],
  testsImaging: [24, 30],
} as const;

/**
 * Counts the knowledge in `folder`. A file whose form is wrong is left out, as `knowledgeCheck` tells.
 * Throws KNOWLEDGE_UNREADABLE when there is no such folder.
 */
export function knowledgeStats(folder: string): Stats {
  const view = look(readFiles(folder).files, (file) => rightForm(file).length === 0);
  return {
    article: articleItems(view),
    mimics: view.causes.filter(({ entry }) => entry.mimic).length,
    findings: view.findings.length,
    acts: view.acts.length,
    plans: view.single("model/plans.yaml")?.entry.plans.length ?? 0,
    redFlags: view.gates.reduce((sum, { entry }) => sum + entry.rules.length, 0),
    interactions: 0,
    numbers: numbers(view),
    sources: view.sources.length,
  };
}

function articleItems({ causes, syndromes, findings }: View): Stats["article"] {
  const items = new Set(findings.flatMap(({ entry }) => entry.article));
  const tests = ([first, last]: readonly [number, number]): number =>
    [...items].filter((item) => item.startsWith("T") && Number(item.slice(1)) >= first && Number(item.slice(1)) <= last)
      .length;
  return {
    types: distinct(syndromes.map(({ entry }) => entry.article_type)),
    causes: distinct(causes.map(({ entry }) => entry.article_cause)),
    symptoms: [...items].filter((item) => item.startsWith("S")).length,
    testsPhysical: tests(TEST_HEADINGS.testsPhysical),
    testsManual: tests(TEST_HEADINGS.testsManual),
    testsLaboratory: tests(TEST_HEADINGS.testsLaboratory),
    testsElectrodiagnostic: tests(TEST_HEADINGS.testsElectrodiagnostic),
    testsImaging: tests(TEST_HEADINGS.testsImaging),
    physiotherapy: 0,
    exercise: 0,
    mindBody: 0,
    education: 0,
    drugs: 0,
    supplements: 0,
    advanced: 0,
    operations: 0,
    prevention: 0,
    seeDoctor: 0,
    toDo: 0,
    toAvoid: 0,
    questions: 0,
  };
}

function distinct(values: readonly (number | undefined)[]): number {
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

import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { createGenerator } from "ts-json-schema-generator";
import {
  ENTITY_FOLDERS,
  ENTRY_FORM,
  FOLLOW_UP_FOLDERS,
  MEDICATION_FOLDERS,
  PLAN_FOLDERS,
  REPORT_FILES,
  SINGLE_FILES,
  TOPIC_FOLDERS,
} from "../cli/src/knowledge/layout.ts";

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const SCHEMA_FOLDER = join(ROOT, "knowledge", "schema");

/** The file that holds each type. */
const GATE_TYPES = new Set(["GateFile", "GatePlainFile", "GateGroups", "SafetyScreens", "ScopeRules", "GateOrder"]);
const DRAWN_TYPES = new Set(["BodyAreas", "Dermatomes", "SpineCourse"]);
const MEDICATION_TYPES: ReadonlySet<string> = new Set(Object.values(MEDICATION_FOLDERS).map(({ type }) => type));
const FOLLOW_UP_TYPES: ReadonlySet<string> = new Set(Object.values(FOLLOW_UP_FOLDERS).map(({ type }) => type));
const REPORT_TYPES: ReadonlySet<string> = new Set(Object.values(REPORT_FILES).map(({ type }) => type));
const PLAN_TYPES: ReadonlySet<string> = new Set(Object.values(PLAN_FOLDERS).map(({ type }) => type));
function home(type: string): string {
  if (PLAN_TYPES.has(type)) return "engine/src/knowledge/plan-entries.ts";
  if (REPORT_TYPES.has(type)) return "engine/src/knowledge/report-words.ts";
  if (FOLLOW_UP_TYPES.has(type)) return "engine/src/knowledge/follow-up-entries.ts";
  if (DRAWN_TYPES.has(type)) return "engine/src/knowledge/drawn-anatomy.ts";
  if (type === "ImpliedFindings") return "cli/src/knowledge/implied-findings.ts";
  if (["Entry", "ArticleLists", "NamesAside"].includes(type)) return "engine/src/knowledge/entry.ts";
  if (MEDICATION_TYPES.has(type)) return "engine/src/knowledge/medication/*.ts";
  if (type === "ScanImaging" || type === "ScanNotes") return "engine/src/knowledge/scan-entries.ts";
  if (type === "Services") return "engine/src/knowledge/services.ts";
  if (type === "RateRanges") return "cli/src/knowledge/rate-ranges.ts";
  return GATE_TYPES.has(type)
    ? "engine/src/knowledge/gate.ts"
    : "engine/src/knowledge/{entries,model-entries,asking-entries}.ts";
}

/** File name to text of every JSON Schema, generated from the types; their docstrings become descriptions. */
export function schemas(): Map<string, string> {
  const texts = new Map<string, string>();
  const forms = [
    ...[
      ENTITY_FOLDERS,
      TOPIC_FOLDERS,
      SINGLE_FILES,
      MEDICATION_FOLDERS,
      FOLLOW_UP_FOLDERS,
      PLAN_FOLDERS,
      REPORT_FILES,
    ].flatMap((group) => Object.values(group)),
    ENTRY_FORM,
  ];
  const generators = new Map<string, ReturnType<typeof createGenerator>>();
  for (const { schema, type } of forms) {
    const path = home(type);
    const generator =
      generators.get(path) ??
      createGenerator({
        path: join(ROOT, path),
        tsconfig: join(ROOT, "tsconfig.json"),
        skipTypeCheck: true,
        topRef: false,
      });
    generators.set(path, generator);
    texts.set(`${schema}.schema.json`, `${JSON.stringify(generator.createSchema(type), null, 2)}\n`);
  }
  return texts;
}

const OUTER_FOLDER = join(ROOT, "docs", "schema");

/** What goes in and out of the commands: name of the schema, type, file of the type. */
const OUTER: readonly (readonly [string, string, string])[] = [
  ["case", "Case", "engine/src/vocabulary/case.ts"],
  ["assessment", "Assessment", "engine/src/vocabulary/assessment.ts"],
  ["medication-request", "MedicationRequest", "engine/src/vocabulary/medication.ts"],
  ["medication-check", "MedicationCheck", "engine/src/vocabulary/medication.ts"],
  ["report-reading", "ReportAnswer", "engine/src/vocabulary/report-answer.ts"],
  ["plan", "CarePlan", "engine/src/vocabulary/plan.ts"],
  ["knowledge-stats", "StatsAnswer", "cli/src/lint/knowledge-stats.ts"],
  ["vocabulary", "VocabularyAnswer", "cli/src/vocabulary-list.ts"],
  ["page", "ReadingPage", "engine/src/knowledge/page.ts"],
];

/** File name to text of the JSON Schemas of input and output. */
export function outerSchemas(): Map<string, string> {
  return new Map(
    OUTER.map(([name, type, path]) => {
      const generator = createGenerator({
        path: join(ROOT, path),
        tsconfig: join(ROOT, "tsconfig.json"),
        skipTypeCheck: true,
        topRef: false,
      });
      return [`${name}.schema.json`, `${JSON.stringify(generator.createSchema(type), null, 2)}\n`];
    }),
  );
}

/** The schema files that are missing or no longer what the types say. */
export function staleSchemas(): string[] {
  const stale = (folder: string, texts: Map<string, string>) =>
    [...texts].flatMap(([name, text]) => {
      try {
        return readFileSync(join(folder, name), "utf8") === text ? [] : [name];
      } catch {
        return [name];
      }
    });
  return [...stale(SCHEMA_FOLDER, schemas()), ...stale(OUTER_FOLDER, outerSchemas())];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  mkdirSync(SCHEMA_FOLDER, { recursive: true });
  const texts = schemas();
  for (const [name, text] of texts) writeFileSync(join(SCHEMA_FOLDER, name), text);
  mkdirSync(OUTER_FOLDER, { recursive: true });
  const outer = outerSchemas();
  for (const [name, text] of outer) writeFileSync(join(OUTER_FOLDER, name), text);
  console.log(`${texts.size} schemas written to knowledge/schema, ${outer.size} to docs/schema.`);
}

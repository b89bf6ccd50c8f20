import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { yamlPaths } from "../cli/src/knowledge/read-files.ts";
import { readParts } from "../cli/src/knowledge/read-folder.ts";
import { readFollowUpParts } from "../cli/src/knowledge/read-follow-up.ts";
import { readMedicationParts } from "../cli/src/knowledge/read-medication.ts";
import { readPlanParts } from "../cli/src/knowledge/read-plan.ts";
import { readReportWords } from "../cli/src/knowledge/read-report-words.ts";
import { readScanParts } from "../cli/src/knowledge/read-scan.ts";
import { compile } from "../engine/src/knowledge/compile.ts";
import { compileFollowUp } from "../engine/src/knowledge/compile-follow-up.ts";
import { compileMedication } from "../engine/src/knowledge/compile-medication.ts";
import { compilePlan } from "../engine/src/knowledge/compile-plan.ts";
import { compileReportWords } from "../engine/src/knowledge/compile-report-words.ts";
import { compileScan } from "../engine/src/knowledge/compile-scan.ts";

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

export interface Built {
  readonly version: string;
  /** False when nothing had changed and the file was left alone. */
  readonly rebuilt: boolean;
}

export interface BuiltKnowledge extends Built {
  /** What is reasoned with. */
  readonly file: string;
  /** What is only told. */
  readonly textsFile: string;
  /** What persons alone are told. */
  readonly plainFile: string;
}

export interface BuiltFile extends Built {
  readonly file: string;
}

/** Compiles the YAML of `folder` into `file`, its texts and what persons are told, unless neither it nor the compiler has changed since the last time. */
export function buildKnowledge(
  folder = join(ROOT, "knowledge"),
  file = join(ROOT, "engine", "dist", "knowledge.json"),
): BuiltKnowledge {
  const textsFile = file.replace(/(\.json)?$/, "-texts.json");
  const plainFile = file.replace(/(\.json)?$/, "-plain.json");
  const state = built(folder, [plainFile, textsFile, file], () => {
    const { model, texts, plain } = compile(readParts(folder));
    return { version: model.version, contents: [plain, texts, model] };
  });
  return { file, textsFile, plainFile, ...state };
}

/** The same for the rules of the medication check, which are a bundle of their own. */
export function buildMedication(
  folder = join(ROOT, "knowledge"),
  file = join(ROOT, "engine", "dist", "medication.json"),
): BuiltFile {
  const state = built(folder, [file], () => {
    const bundle = compileMedication(readMedicationParts(folder));
    return { version: bundle.version, contents: [bundle] };
  });
  return { file, ...state };
}

/** The same for exercises, measures and the diary. */
export function buildFollowUp(
  folder = join(ROOT, "knowledge"),
  file = join(ROOT, "engine", "dist", "follow-up.json"),
): BuiltFile {
  const state = built(folder, [file], () => {
    const bundle = compileFollowUp(readFollowUpParts(folder));
    return { version: bundle.version, contents: [bundle] };
  });
  return { file, ...state };
}

/** The same for the words of reports. */
export function buildReportWords(
  folder = join(ROOT, "knowledge"),
  file = join(ROOT, "engine", "dist", "report-words.json"),
): BuiltFile {
  const state = built(folder, [file], () => {
    const bundle = compileReportWords(readReportWords(folder));
    return { version: bundle.version, contents: [bundle] };
  });
  return { file, ...state };
}

/** The same for what is done with a report: a bundle of its own as well. */
export function buildScan(
  folder = join(ROOT, "knowledge"),
  file = join(ROOT, "engine", "dist", "scan.json"),
): BuiltFile {
  const state = built(folder, [file], () => {
    const bundle = compileScan(readScanParts(folder));
    return { version: bundle.version, contents: [bundle] };
  });
  return { file, ...state };
}

/** The same for the rules of the plan of care. */
export function buildPlan(
  folder = join(ROOT, "knowledge"),
  file = join(ROOT, "engine", "dist", "plan.json"),
): BuiltFile {
  const state = built(folder, [file], () => {
    const bundle = compilePlan(readPlanParts(folder));
    return { version: bundle.version, contents: [bundle] };
  });
  return { file, ...state };
}

/** What is written to each of the files, in their order. */
interface Compiled {
  readonly version: string;
  readonly contents: readonly object[];
}

function built(folder: string, files: readonly string[], compiled: () => Compiled): Built {
  const stampFile = `${files.at(-1)!}.inputs`;
  const stamp = fingerprint(folder);
  if ([...files, stampFile].every((file) => existsSync(file))) {
    const [inputs, version] = readFileSync(stampFile, "utf8").split("\n");
    if (inputs === stamp && version) return { version, rebuilt: false };
  }
  const { version, contents } = compiled();
  for (const [place, file] of files.entries()) {
    mkdirSync(dirname(file), { recursive: true });
    writeWhole(file, JSON.stringify(contents[place]));
  }
  writeWhole(stampFile, `${stamp}\n${version}\n`);
  return { version, rebuilt: true };
}

/** Of all that the bundle depends on: the YAML files and the code that compiles them. */
function fingerprint(folder: string): string {
  const hash = createHash("sha256");
  for (const path of yamlPaths(folder))
    hash
      .update(`${path}\0`)
      .update(readFileSync(join(folder, path)))
      .update("\0");
  const compiler = [
    "bundle.ts",
    "columns.ts",
    "compile.ts",
    "compile-follow-up.ts",
    "compile-medication.ts",
    "compile-plan.ts",
    "compile-report-words.ts",
    "compile-scan.ts",
    "sha256.ts",
    "told.ts",
  ].map((name) => join("engine/src/knowledge", name));
  const reader = [
    "assemble.ts",
    "layout.ts",
    "read-files.ts",
    "read-follow-up.ts",
    "read-medication.ts",
    "read-plan.ts",
    "read-report-words.ts",
    "read-scan.ts",
  ].map((name) => join("cli/src/knowledge", name));
  for (const path of [...compiler, ...reader]) hash.update(readFileSync(join(ROOT, path))).update("\0");
  return hash.digest("hex");
}

/** A reader at the same moment sees the old file or the new one, never half of it. */
function writeWhole(file: string, text: string): void {
  const draft = `${file}.${process.pid}.draft`;
  writeFileSync(draft, text);
  renameSync(draft, file);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { textsFile, plainFile, ...knowledge } = buildKnowledge();
  for (const [name, { file, version, rebuilt }] of [
    ["Knowledge", knowledge],
    ["Texts of the knowledge", { ...knowledge, file: textsFile }],
    ["Reasons for persons", { ...knowledge, file: plainFile }],
    ["Medication rules", buildMedication()],
    ["Exercises, measures, diary", buildFollowUp()],
    ["Words of reports", buildReportWords()],
    ["Plan of care", buildPlan()],
    ["Scan tables", buildScan()],
  ] as const) {
    const kilobytes = (gzipSync(readFileSync(file), { level: 9 }).length / 1000).toFixed(1);
    console.log(`${name} ${version} ${rebuilt ? "built" : "up to date"} (${kilobytes} kB compressed).`);
  }
}

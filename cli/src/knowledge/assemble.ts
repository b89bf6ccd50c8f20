import { ForamenError } from "@foramen/engine";
import { type GateOrder, type KnowledgeParts, rulesInOrder } from "@foramen/engine/compile";
import { citationsIn } from "./citations.ts";
import { forModel } from "./for-readers.ts";
import type { ImpliedFindings } from "./implied-findings.ts";
import { ENTITY_FOLDERS, type SingleFile, shownPath } from "./layout.ts";
import type { KnowledgeFile } from "./read-files.ts";

/**
 * The files put together. The forms are taken as they are: whether they hold is the question of `foramen knowledge check`.
 * Throws KNOWLEDGE_INVALID for a missing file, one whose contents are no form at all, and an id given twice.
 */
export function assemble(files: readonly KnowledgeFile[]): KnowledgeParts {
  const single = new Map<SingleFile, KnowledgeFile>();
  const entities: Record<string, Record<string, unknown>> = {};
  const leaks: Record<string, unknown> = {};
  const rules: { readonly id: string }[] = [];
  const words: Record<string, unknown> = {};
  const plain: Record<string, unknown> = {};
  /** By the model: a source of the texts alone stays out of the bundle. */
  const cited = new Set<string>();
  for (const folder of Object.keys(ENTITY_FOLDERS)) entities[folder] = {};

  for (const file of files) {
    if (file.place === null || file.place.form === "entry") continue;
    if (file.place.form === "medication" || file.place.form === "follow-up" || file.place.form === "report") continue;
    if (file.place.form === "scan-words" || file.place.form === "plan") continue;
    for (const { source } of citationsIn(forModel(file))) cited.add(source);
    if (file.place.form === "single") single.set(file.place.file, file);
    else if (file.place.form === "entity") entities[file.place.folder]![file.place.id] = modelForm(file);
    else if (file.place.folder === "gate") rules.push(...(list(file, "rules") as { id: string }[]));
    else if (file.place.folder === "words") addWords(words, file);
    else if (file.place.folder === "gate-plain") addOnce(plain, file, "plain", "a sentence");
    else addOnce(leaks, file, "leaks", "a leak");
  }

  const one = (path: SingleFile): Record<string, unknown> => {
    const file = single.get(path);
    if (file !== undefined) return form(file);
    throw new ForamenError(
      "KNOWLEDGE_INVALID",
      "This file is missing. Write it as docs/knowledge-guide.md says.",
      `knowledge/${path}`,
    );
  };
  const sources = Object.entries(entities.sources ?? {}).filter(([id]) => cited.has(id));
  return {
    ...entities,
    sources: Object.fromEntries(sources),
    leaks,
    leaksByAge: one("model/leaks-by-age.yaml"),
    leaksByRisk: one("model/leaks-by-risk.yaml"),
    mix: one("model/setting.yaml"),
    anatomy: one("model/anatomy.yaml"),
    imaging: one("model/imaging-background.yaml"),
    descriptions: one("model/descriptions.yaml"),
    latents: one("model/latents.yaml"),
    noise: one("model/noise.yaml"),
    tension: one("model/tension.yaml"),
    blankets: one("model/blankets.yaml"),
    joint: one("model/joint-causes.yaml"),
    companions: one("model/companions.yaml"),
    thresholds: one("model/thresholds.yaml"),
    plans: one("model/plans.yaml").plans,
    asking: one("model/asking.yaml"),
    questionPages: one("model/question-pages.yaml").pages,
    gate: {
      groups: one("gate/groups.yaml").groups,
      rules: rulesInOrder(rules, one("gate/order.yaml") as unknown as GateOrder),
      screens: one("gate/screens.yaml").screens,
      pages: one("gate/screens.yaml").pages,
      scope: one("gate/scope.yaml"),
      plain,
    },
    implied: byName(single.get("model/implied.yaml")),
    words,
  } as unknown as KnowledgeParts;
}

/** Each entry of a field, which may stand in one file only. */
function addOnce(all: Record<string, unknown>, file: KnowledgeFile, field: string, what: string): void {
  for (const [id, entry] of Object.entries(dictionary(file, field))) {
    if (Object.hasOwn(all, id)) throw invalid(file, [field, id], `${what} for "${id}" stands in another file too`);
    all[id] = entry;
  }
}

/** `cause.yaml` with the key `prior` becomes `cause.prior`. */
function addWords(words: Record<string, unknown>, file: KnowledgeFile): void {
  const { topic } = form(file);
  for (const [key, entry] of Object.entries(dictionary(file, "words"))) {
    const id = `${String(topic)}.${key}`;
    if (Object.hasOwn(words, id)) throw invalid(file, ["words", key], `the words "${id}" stand in another file too`);
    words[id] = entry;
  }
}

/** Turned round: from the name of a condition or drug to the finding it implies. */
function byName(file: KnowledgeFile | undefined): Record<string, string> {
  const names: Record<string, string> = {};
  if (file === undefined) return names;
  const implied = dictionary(file, "implied") as ImpliedFindings["implied"];
  for (const [finding, sayings] of Object.entries(implied)) {
    for (const name of sayings) {
      const other = Object.hasOwn(names, name) ? names[name] : finding;
      if (other !== finding) throw invalid(file, ["implied", finding], `"${name}" already implies ${other}`);
      names[name] = finding;
    }
  }
  return names;
}

function modelForm(file: KnowledgeFile): Record<string, unknown> {
  form(file);
  return forModel(file) as Record<string, unknown>;
}

function form(file: KnowledgeFile): Record<string, unknown> {
  if (typeof file.contents === "object" && file.contents !== null && !Array.isArray(file.contents)) {
    return file.contents as Record<string, unknown>;
  }
  throw invalid(file, [], "the file holds no fields");
}

function dictionary(file: KnowledgeFile, field: string): Record<string, unknown> {
  const value = form(file)[field];
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  throw invalid(file, [field], `expected a field "${field}" with one entry a line`);
}

function list(file: KnowledgeFile, field: string): unknown[] {
  const value = form(file)[field];
  if (Array.isArray(value)) return value;
  throw invalid(file, [field], `expected a field "${field}" with a list`);
}

function invalid(file: KnowledgeFile, steps: readonly string[], found: string): ForamenError {
  return new ForamenError(
    "KNOWLEDGE_INVALID",
    `The knowledge does not fit together: ${found}.`,
    `${shownPath(file.path)}:${file.lineOf(steps)}`,
  );
}

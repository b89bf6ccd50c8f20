import { ForamenError } from "../errors.ts";
import { BUNDLE_FORMAT, KEYED_BY_ID, type KnowledgeBundle, type PackedKnowledge, PROVENANCE_PLACE } from "./bundle.ts";
import { isList, isObject, type Json, unpack } from "./columns.ts";
import type { Knowledge } from "./knowledge.ts";
import { join } from "./told.ts";

/**
 * The knowledge from its bundle, as `compile` wrote it: `model`, `texts` and, where persons read, `plain` are the parsed JSON
 * of its files.
 * Throws BUNDLE_MISMATCH when one of them is no part of a bundle, one of another format, or of another version.
 */
export function loadKnowledge(bundle: unknown): Knowledge {
  const { model, texts, plain } = checked(bundle);
  const contents = unpacked(model);
  if (!isObject(contents) || !isList(contents.provenance) || !isObject(contents.knowledge)) {
    throw mismatch("its contents are incomplete");
  }
  const reasoned = withProvenance(contents.knowledge, contents.provenance);
  const knowledge = joined(reasoned, unpacked(texts));
  for (const kind of KEYED_BY_ID) {
    const entries = knowledge[kind];
    if (!isObject(entries)) throw mismatch(`it has no ${kind}`);
    for (const [id, entry] of Object.entries(entries)) (entry as Record<string, Json>).id ??= id;
  }
  const loaded = knowledge as unknown as Omit<Knowledge, "version">;
  const gate = plain === undefined ? loaded.gate : { ...loaded.gate, plain: unpacked(plain) as Record<string, string> };
  return { ...loaded, gate, version: model.version };
}

function checked(bundle: unknown): KnowledgeBundle {
  if (typeof bundle !== "object" || bundle === null)
    throw mismatch(`it is ${bundle === null ? "null" : typeof bundle}`);
  const { model, texts, plain } = bundle as Partial<KnowledgeBundle>;
  for (const [name, part] of Object.entries({ model, texts, ...(plain === undefined ? {} : { plain }) }))
    checkPart(name, part);
  for (const part of [texts!, ...(plain === undefined ? [] : [plain])])
    if (model!.version !== part.version)
      throw mismatch(`its model is ${model!.version}, its texts are ${part.version}`);
  return bundle as KnowledgeBundle;
}

function checkPart(name: string, part: unknown): void {
  if (typeof part !== "object" || part === null) throw mismatch(`it has no ${name}`);
  const { format, words, column, version } = part as Partial<PackedKnowledge>;
  if (format !== BUNDLE_FORMAT)
    throw mismatch(`the format of its ${name} is ${String(format)}, this engine reads ${BUNDLE_FORMAT}`);
  if (!Array.isArray(words) || column === undefined || typeof version !== "string")
    throw mismatch(`fields of its ${name} are missing`);
}

function unpacked({ words, column }: PackedKnowledge): Json {
  try {
    return unpack({ words, column });
  } catch {
    throw mismatch("its columns cannot be read");
  }
}

function joined(model: Json, texts: Json): Record<string, Json> {
  try {
    return join(model, texts) as Record<string, Json>;
  } catch (fault) {
    throw mismatch(`its texts do not fit its model: ${(fault as Error).message}`);
  }
}

function mismatch(found: string): ForamenError {
  return new ForamenError(
    "BUNDLE_MISMATCH",
    `This is not a knowledge bundle of this release: ${found}. Build it again with \`npm run build\`.`,
  );
}

/** A copy in which every place of a provenance has become its fields again. */
function withProvenance(value: Json, provenance: readonly Json[]): Json {
  if (typeof value !== "object" || value === null) return value;
  if (isList(value)) return value.map((item) => withProvenance(item, provenance));
  const object = value as { readonly [key: string]: Json };
  const copy: Record<string, Json> = {};
  for (const key of Object.keys(object)) {
    const inner = object[key]!;
    if (key === PROVENANCE_PLACE) Object.assign(copy, provenance[inner as number]);
    else copy[key] = typeof inner === "object" ? withProvenance(inner, provenance) : inner;
  }
  return copy;
}

import { ForamenError } from "../errors.ts";
import { BUNDLE_FORMAT, KEYED_BY_ID, type KnowledgeBundle, PROVENANCE_PLACE } from "./bundle.ts";
import { isList, isObject, type Json, unpack } from "./columns.ts";
import type { Knowledge } from "./knowledge.ts";

/**
 * The knowledge from its bundle, as `compile` wrote it; `bundle` is the parsed JSON.
 * Throws BUNDLE_MISMATCH when it is no bundle or one of another format.
 */
export function loadKnowledge(bundle: unknown): Knowledge {
  const { words, column, version } = checked(bundle);
  let contents: Json;
  try {
    contents = unpack({ words, column });
  } catch {
    throw mismatch("its columns cannot be read");
  }
  if (!isObject(contents) || !isList(contents.provenance) || !isObject(contents.knowledge)) {
    throw mismatch("its contents are incomplete");
  }
  const knowledge = withProvenance(contents.knowledge, contents.provenance) as Record<string, Json>;
  for (const kind of KEYED_BY_ID) {
    const entries = knowledge[kind];
    if (!isObject(entries)) throw mismatch(`it has no ${kind}`);
    for (const [id, entry] of Object.entries(entries)) (entry as Record<string, Json>).id ??= id;
  }
  return { ...(knowledge as unknown as Omit<Knowledge, "version">), version };
}

function checked(bundle: unknown): KnowledgeBundle {
  if (typeof bundle !== "object" || bundle === null)
    throw mismatch(`it is ${bundle === null ? "null" : typeof bundle}`);
  const { format, words, column, version } = bundle as Partial<KnowledgeBundle>;
  if (format !== BUNDLE_FORMAT) throw mismatch(`its format is ${String(format)}, this engine reads ${BUNDLE_FORMAT}`);
  if (!Array.isArray(words) || column === undefined || typeof version !== "string")
    throw mismatch("fields are missing");
  return bundle as KnowledgeBundle;
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

import type { ForReaders } from "../../../engine/src/knowledge/entry.ts";

const FOR_READERS: readonly string[] = [
  "correction",
  "evidence",
  "figures",
  "codes",
] satisfies readonly (keyof ForReaders)[];

/** The form of a cause or structure, as it is, without what only its readers need. */
export function forModel(form: unknown): unknown {
  if (typeof form !== "object" || form === null || Array.isArray(form)) return form;
  return Object.fromEntries(Object.entries(form).filter(([field]) => !FOR_READERS.includes(field)));
}

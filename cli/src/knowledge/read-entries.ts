import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ForamenError } from "@foramen/engine";
import type { CauseEntry, StructureEntry } from "../../../engine/src/knowledge/entries.ts";
import type { Entry, EntryKind } from "../../../engine/src/knowledge/entry.ts";
import { ENTRY_KINDS, shownPath } from "./layout.ts";
import { readYaml } from "./read-files.ts";

/** What there is to read about, by id: entries of every kind, and the causes and structures with what stands there for readers. */
export interface ReadEntries {
  readonly entries: Readonly<Record<EntryKind, Readonly<Record<string, Entry>>>>;
  readonly causes: Readonly<Record<string, CauseEntry>>;
  readonly structures: Readonly<Record<string, StructureEntry>>;
}

/**
 * Straight from the YAML files of `folder`; a kind without a folder is empty. Whether the forms hold is the question of
 * `foramen knowledge check`. Throws KNOWLEDGE_UNREADABLE without a folder of knowledge, and (file:line) for YAML that
 * cannot be read.
 */
export function readEntries(folder: string): ReadEntries {
  if (!existsSync(folder)) {
    throw new ForamenError(
      "KNOWLEDGE_UNREADABLE",
      "The entries for readers stand in the folder knowledge/, which is missing here. Run the command in a checkout.",
      folder,
    );
  }
  return {
    entries: Object.fromEntries(ENTRY_KINDS.map((kind) => [kind, readKind<Entry>(folder, kind)])) as Record<
      EntryKind,
      Record<string, Entry>
    >,
    causes: readKind<CauseEntry>(folder, "causes"),
    structures: readKind<StructureEntry>(folder, "structures"),
  };
}

/** The entries of one kind by id, as they stand in the files; none where the kind has no folder. Throws as `readEntries` does. */
export function readKind<E>(folder: string, kind: string): Record<string, E> {
  const found: Record<string, E> = {};
  for (const name of namesIn(join(folder, kind))) {
    const path = `${kind}/${name}`;
    const read = readYaml(path, readFileSync(join(folder, path), "utf8"));
    if ("message" in read) {
      const said = `This is not readable YAML: ${read.message}`;
      throw new ForamenError("KNOWLEDGE_UNREADABLE", said, `${shownPath(path)}:${read.line}`);
    }
    found[name.slice(0, -".yaml".length)] = read.contents as E;
  }
  return found;
}

function namesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(".yaml"))
    .sort();
}

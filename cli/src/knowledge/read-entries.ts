import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ForamenError } from "@foramen/engine";
import type { CauseEntry, SourceEntry, StructureEntry } from "../../../engine/src/knowledge/entries.ts";
import type { Entry, EntryKind } from "../../../engine/src/knowledge/entry.ts";
import { ENTRY_KINDS, shownPath } from "./layout.ts";
import { readYaml } from "./read-files.ts";

/** What there is to read about, by id: entries of every kind, and the causes and structures with what stands there for readers. */
export interface ReadEntries {
  readonly entries: Readonly<Record<EntryKind, Readonly<Record<string, Entry>>>>;
  readonly causes: Readonly<Record<string, CauseEntry>>;
  readonly structures: Readonly<Record<string, StructureEntry>>;
  readonly sources: Readonly<Record<string, SourceEntry>>;
}

/**
 * Straight from the YAML files of `folder`; a kind without a folder is empty. Whether the forms hold is the question of
 * `foramen knowledge check`. Throws KNOWLEDGE_UNREADABLE (file:line) for YAML that cannot be read.
 */
export function readEntries(folder: string): ReadEntries {
  return {
    entries: Object.fromEntries(ENTRY_KINDS.map((kind) => [kind, inFolder<Entry>(folder, kind)])) as Record<
      EntryKind,
      Record<string, Entry>
    >,
    causes: inFolder<CauseEntry>(folder, "causes"),
    structures: inFolder<StructureEntry>(folder, "structures"),
    sources: inFolder<SourceEntry>(folder, "sources"),
  };
}

function inFolder<E>(folder: string, kind: string): Record<string, E> {
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
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith(".yaml"))
      .sort();
  } catch {
    return [];
  }
}

import { readFileSync } from "node:fs";
import path from "node:path";
import type { CauseEntry, Level } from "@foramen/engine";
import { parse } from "yaml";
import { REPOSITORY } from "./repository.ts";

/** What the pages show of the model's side of a cause. */
export interface CauseFacts {
  readonly inSpine: boolean;
  /** It feels like pressure on an upper lumbar root and is something else. */
  readonly mimic: boolean;
  /** Of all people with it, the share at each level of the spine; null where the model gives none. */
  readonly levels: Readonly<Partial<Record<Level, number>>> | null;
}

const read = new Map<string, CauseFacts>();

export function causeFacts(id: string): CauseFacts {
  const known = read.get(id);
  if (known !== undefined) return known;
  const file = path.join(REPOSITORY, "knowledge", "causes", `${id}.yaml`);
  const { kind, mimic, site } = parse(readFileSync(file, "utf8")) as CauseEntry;
  const facts = { inSpine: kind === "spinal", mimic, levels: site.level?.p ?? null };
  read.set(id, facts);
  return facts;
}

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";

/** A YAML mapping whose shape is not known beforehand. */
// biome-ignore lint/suspicious/noExplicitAny: the evidence is checked by what is made of it, not by its type
export type Row = Record<string, any>;

/** The evidence as one document: the parameters, with the vocabulary beside them keyed by id. */
export interface Evidence {
  disorders: Record<string, Row>;
  leaks: Record<string, Row>;
  structures: Record<string, Row>;
  structure_findings: Record<string, Record<string, Record<string, Row>>>;
  roles: Row;
  conus_at_level: Record<string, Row>;
  back_pain_weights: Record<string, Row>;
  imaging_background: Record<string, Row>;
  level_shares: Record<string, Row>;
  patient_mix: Row;
  age_bands: string[];
  sources: Record<string, Row>;
  findings: Record<string, Row>;
  /** Source lists of the sister files, by file name without ending. */
  sisters: Record<string, Record<string, Row>>;
}

const SISTERS = ["red-flags", "test-accuracy", "neuroanatomy", "causes"];

/** Reads the folder with findings.yaml, parameters.yaml and the sister files. */
export function readEvidence(folder: string): Evidence {
  const file = (name: string): Row => parse(readFileSync(join(folder, `${name}.yaml`), "utf8"));
  const parameters = file("parameters");
  return {
    ...parameters,
    findings: Object.fromEntries((file("findings").findings as Row[]).map((finding) => [finding.id, finding])),
    sisters: Object.fromEntries(SISTERS.map((name) => [name, (file(name).sources ?? {}) as Record<string, Row>])),
  } as Evidence;
}

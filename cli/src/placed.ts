import { ForamenError } from "@foramen/engine";
import type { CaseFile } from "./case-file.ts";

/** Adds file and line to a fault of what was entered: `case.yaml:12, findings[3].side`. */
export function placed<T>(file: CaseFile, work: () => T): T {
  try {
    return work();
  } catch (fault) {
    if (!(fault instanceof ForamenError) || fault.where.startsWith("--")) throw fault;
    const line = file.lineOf(fault.where);
    const place = line === null ? file.name : `${file.name}:${line}`;
    throw new ForamenError(fault.code, fault.message, fault.where === "" ? place : `${place}, ${fault.where}`);
  }
}

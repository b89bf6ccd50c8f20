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
    const message = `${fault.message}${otherCommand(fault, file)}`;
    throw new ForamenError(fault.code, message, fault.where === "" ? place : `${place}, ${fault.where}`);
  }
}

/** Names the command that takes such a file: orders go to one, a case to others. */
function otherCommand({ code, where }: ForamenError, { input }: CaseFile): string {
  if (code === "CASE_FIELD_UNKNOWN" && /^orders?$/.test(where)) return " Orders go to foramen medication.";
  const isCase = typeof input === "object" && input !== null && Object.hasOwn(input, "findings");
  return code === "ORDER_MISSING" && isCase ? " A case goes to foramen assess or plan." : "";
}

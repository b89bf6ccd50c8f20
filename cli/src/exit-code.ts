import { type ErrorCode, ForamenError } from "@foramen/engine";

/** Refusals that no change of the input would mend. */
const OURS: ReadonlySet<ErrorCode> = new Set([
  "PROBABILITY_OUT_OF_RANGE",
  "KNOWLEDGE_UNREADABLE",
  "KNOWLEDGE_INVALID",
  "KNOWLEDGE_SOURCE_MISSING",
  "BUNDLE_MISMATCH",
  "SITE_NOT_BUILT",
  "INTERNAL_FAULT",
]);

/** 2 when the input can be corrected, 1 when the fault is ours. For the command `knowledge` the knowledge is the input. */
export function exitCode(fault: unknown, command: string | undefined): 1 | 2 {
  if (!(fault instanceof ForamenError)) return 1;
  if (command === "knowledge" && fault.code.startsWith("KNOWLEDGE_")) return 2;
  return OURS.has(fault.code) ? 1 : 2;
}

/** Every way in which Foramen refuses or fails. Each code has its heading in docs/errors.md. */
export const ERROR_CODES = [
  "CASE_NOT_AN_OBJECT",
  "CASE_FIELD_UNKNOWN",
  "CASE_VALUE_INVALID",
  "CASE_TOO_LARGE",
  "CASE_UNREADABLE",
  "FINDING_UNKNOWN",
  "FINDING_VALUE_INVALID",
  "FINDING_SIDE_INVALID",
  "FINDING_LEVEL_INVALID",
  "FINDING_CONTRADICTION",
  "FINDING_NOT_APPLICABLE",
  "CONDITION_UNKNOWN",
  "SETTING_UNKNOWN",
  "ORDER_MISSING",
  "ORDER_UNREADABLE",
  "QUANTITY_UNREADABLE",
  "REPORT_EMPTY",
  "REPORT_NOTHING_FOUND",
  "REPORT_TOO_LONG",
  "REPORT_UNREADABLE",
  "REPORT_DECISION_INVALID",
  "DIARY_INVALID",
  "PROBABILITY_OUT_OF_RANGE",
  "EVIDENCE_IMPOSSIBLE",
  "EVIDENCE_TOO_WIDE",
  "KNOWLEDGE_UNREADABLE",
  "KNOWLEDGE_INVALID",
  "KNOWLEDGE_SOURCE_MISSING",
  "BUNDLE_MISMATCH",
  "COMMAND_USAGE",
  "COMMAND_NOT_YET",
  "SITE_NOT_BUILT",
  "PORT_UNAVAILABLE",
  "INTERNAL_FAULT",
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/**
 * One clear refusal: what was found, where, what was expected, what to do.
 * The message never holds a patient's own words or values beyond the id of the field.
 */
export class ForamenError extends Error {
  override readonly name = "ForamenError";
  readonly code: ErrorCode;
  /** Where the fault lies, as a path such as `findings[3].side`; empty when it is the whole input. */
  readonly where: string;

  constructor(code: ErrorCode, message: string, where = "") {
    super(message);
    this.code = code;
    this.where = where;
  }
}

import { ForamenError } from "../errors.ts";
import type { FindingEntry } from "../knowledge/entries.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import { nearestWords, shown } from "./nearest.ts";
import { type Fields, fields, list, notTooLong, own, text } from "./shape.ts";

/** One line of `findings`, its id known, its value, side and level not yet read. */
export interface Entered {
  readonly entry: FindingEntry;
  readonly value: unknown;
  readonly side: unknown;
  readonly level: unknown;
  readonly where: string;
}

const FINDING_FIELDS = ["id", "value", "side", "level"];

/** @throws CASE_VALUE_INVALID, CASE_FIELD_UNKNOWN, CASE_TOO_LARGE, FINDING_UNKNOWN, FINDING_VALUE_INVALID */
export function enteredFindings(input: unknown, findings: Knowledge["findings"]): Entered[] {
  return list(input, "findings").map((line, index) => {
    const where = `findings[${index}]`;
    const stated = fields(line, where, FINDING_FIELDS, "{ id: pain_inguinal_groin, side: left, value: present }");
    const entry = knownFinding(stated, where, findings);
    const value = own(stated, "value");
    if (value === undefined) {
      throw new ForamenError(
        "FINDING_VALUE_INVALID",
        `${entry.id} has no value. Write what was found, or not-assessed when nobody has looked.`,
        `${where}.value`,
      );
    }
    if (typeof value === "string") notTooLong(value, `${where}.value`);
    return { entry, value, side: own(stated, "side"), level: own(stated, "level"), where };
  });
}

function knownFinding(stated: Fields, where: string, findings: Knowledge["findings"]): FindingEntry {
  const id = text(own(stated, "id"), `${where}.id`, "the id of a finding");
  const entry = Object.hasOwn(findings, id) ? findings[id] : undefined;
  if (entry !== undefined) return entry;
  throw new ForamenError(
    "FINDING_UNKNOWN",
    `There is no finding ${shown(id)}. ${nearestWords(id, Object.keys(findings))}`,
    `${where}.id`,
  );
}

import { ForamenError } from "../errors.ts";
import { nearestWords, shown } from "./nearest.ts";

/** A case larger than this is a mistake or an attack, not a person. */
export const MOST_ENTRIES = 2_000;
export const LONGEST_TEXT = 10_000;

/** An object of the case whose fields are known to be allowed. Only own fields are ever read. */
export type Fields = Readonly<Record<string, unknown>>;

/**
 * Takes one object of the case apart.
 *
 * @param allowed every field it may have; any other is refused with the nearest allowed ones
 * @throws CASE_VALUE_INVALID when it is no object, CASE_FIELD_UNKNOWN
 */
export function fields(input: unknown, where: string, allowed: readonly string[], example: string): Fields {
  if (!isObject(input))
    throw new ForamenError("CASE_VALUE_INVALID", `${where} must be an object such as ${example}.`, where);
  refuseUnknownFields(input, where, allowed);
  return input;
}

export function isObject(input: unknown): input is Fields {
  return Object.prototype.toString.call(input) === "[object Object]";
}

export function refuseUnknownFields(input: Fields, where: string, allowed: readonly string[]): void {
  for (const name of Object.keys(input)) {
    if (allowed.includes(name)) continue;
    throw new ForamenError(
      "CASE_FIELD_UNKNOWN",
      `${where === "" ? "A case" : where} has no field ${shown(name)}. ${fieldAdvice(name, allowed)}`,
      where === "" ? shown(name).slice(1, -1) : `${where}.${shown(name).slice(1, -1)}`,
    );
  }
}

function fieldAdvice(name: string, allowed: readonly string[]): string {
  const near = nearestWords(name, allowed);
  return near.startsWith("Nearest") ? near : `Its fields are ${allowed.join(", ")}.`;
}

/** The field's own value, or undefined; nothing is ever read from a prototype. */
export function own(object: Fields, name: string): unknown {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}

/** @throws CASE_VALUE_INVALID when it is no list, CASE_TOO_LARGE */
export function list(input: unknown, where: string): readonly unknown[] {
  if (input === undefined) return [];
  if (!Array.isArray(input)) {
    throw new ForamenError("CASE_VALUE_INVALID", `${where} must be a list. Leave it out when there is none.`, where);
  }
  if (input.length > MOST_ENTRIES) {
    throw new ForamenError(
      "CASE_TOO_LARGE",
      `${where} has ${input.length} entries; at most ${MOST_ENTRIES} are read. Enter one person's case at a time.`,
      where,
    );
  }
  return input;
}

/** @throws CASE_VALUE_INVALID when it is no text or empty, CASE_TOO_LARGE */
export function text(input: unknown, where: string, expected: string): string {
  if (typeof input !== "string" || input.trim() === "") {
    throw new ForamenError("CASE_VALUE_INVALID", `${where} must be ${expected}.`, where);
  }
  return notTooLong(input, where);
}

/** @throws CASE_TOO_LARGE */
export function notTooLong(input: string, where: string): string {
  if (input.length <= LONGEST_TEXT) return input;
  throw new ForamenError(
    "CASE_TOO_LARGE",
    `${where} has ${input.length} characters; at most ${LONGEST_TEXT} are read. Shorten it.`,
    where,
  );
}

import { ForamenError } from "@foramen/engine";
import { wrap } from "./layout.ts";

/**
 * A refusal as a person reads it: code and place, then what was found, what was expected and what to do.
 * Control characters, which could rewrite the terminal, come out as `?`.
 */
export function errorText(fault: ForamenError): string {
  const lines = fault.message.split("\n").flatMap((line) => wrap(printable(line), 78, "  "));
  const place = fault.where === "" ? "" : `  ${printable(fault.where)}`;
  return `${[`${fault.code}${place}`, ...lines].join("\n")}\n`;
}

/**
 * A fault of ours. What went wrong is named by its kind and the place in the program only: the message of an
 * unforeseen error might hold what was entered.
 */
export function faultText(fault: unknown): string {
  const kind = fault instanceof Error ? fault.name : typeof fault;
  const stack = fault instanceof Error ? (fault.stack ?? "") : "";
  const [, place] = /((?:cli|engine|server|scripts)\/src\/[\w./-]+:\d+|scripts\/[\w./-]+:\d+)/.exec(stack) ?? [];
  return errorText(
    new ForamenError(
      "INTERNAL_FAULT",
      `This is a fault of the program (${kind}), not of what was entered; no answer was given. Please report it ` +
        "with this line and the versions (foramen --version). Leave out what you know of the patient.",
      place ?? "",
    ),
  );
}

function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, "?");
}

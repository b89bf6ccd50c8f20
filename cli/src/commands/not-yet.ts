import { ForamenError } from "@foramen/engine";

/** Commands of the contract that are still to be built. */
export const NOT_YET = ["screen"] as const;

/** Refuses a command whose name is already fixed, so that nobody takes silence for an answer. */
export function notYet(command: (typeof NOT_YET)[number]): never {
  throw new ForamenError(
    "COMMAND_NOT_YET",
    `not yet: this release cannot do "${command}". What it can do: foramen --help.`,
    `foramen ${command}`,
  );
}

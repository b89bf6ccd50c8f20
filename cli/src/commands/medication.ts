import { checkMedication, ForamenError, nearest, type Reader } from "@foramen/engine";
import { type ArgumentForm, oneValue, readArguments } from "../arguments.ts";
import { openCase } from "../case-file.ts";
import type { Io } from "../io.ts";
import { openMedication } from "../open-knowledge.ts";
import { placed } from "../placed.ts";
import { medicationText } from "../text/medication-text.ts";

export const FORM: ArgumentForm = {
  usage: "foramen medication <order.yaml or .json, or -> [--json] [--reader R]",
  flags: ["--json"],
  valued: ["--reader"],
  words: ["the order (a file, or - for standard input)"],
};

const READERS: readonly Reader[] = ["patient", "practitioner"];

/** Checks the orders of one file, in words or as JSON. Exit code 0 for any answer, "contraindicated" too. */
export async function medication(args: readonly string[], io: Io): Promise<number> {
  const given = readArguments(args, FORM);
  const reader = readReader(oneValue(given, "--reader", FORM));
  const file = await openCase(given.words[0] as string, io);
  const knowledge = await openMedication();
  const answer = placed(file, () => checkMedication(file.input, knowledge));
  io.out(
    given.flags.has("--json")
      ? `${JSON.stringify(answer, null, 2)}\n`
      : medicationText(answer, { colour: io.colour, reader }),
  );
  return 0;
}

function readReader(word: string | undefined): Reader {
  const reader = READERS.find((known) => known === word);
  if (word === undefined || reader !== undefined) return reader ?? "practitioner";
  const near = nearest(word, READERS);
  throw new ForamenError(
    "COMMAND_USAGE",
    `${near.length > 0 ? `Did you mean ${near[0]}? ` : ""}Expected ${READERS.join(" or ")}.\nUsage: ${FORM.usage}`,
    "--reader",
  );
}

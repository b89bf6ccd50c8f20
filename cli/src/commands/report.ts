import { answerReport, ForamenError, nearest, type Reader, readReport } from "@foramen/engine";
import { type ArgumentForm, oneValue, readArguments } from "../arguments.ts";
import { openCase } from "../case-file.ts";
import type { Io } from "../io.ts";
import { openKnowledge, openReportWords, openScan } from "../open-knowledge.ts";
import { placed } from "../placed.ts";
import { openReport } from "../report-file.ts";
import { reportText } from "../text/report-text.ts";

export const FORM: ArgumentForm = {
  usage: "foramen report <text file, or -> [--case CASE] [--json] [--reader R]",
  flags: ["--json"],
  valued: ["--case", "--reader"],
  words: ["the report (a text file, or - for standard input)"],
};

const READERS: readonly Reader[] = ["patient", "practitioner"];

/** Reads the report of a scan, in words or as JSON; with a case, says what fits. Nothing that was read is confirmed. */
export async function report(args: readonly string[], io: Io): Promise<number> {
  const given = readArguments(args, FORM);
  const reader = readReader(oneValue(given, "--reader", FORM));
  const path = given.words[0] as string;
  const casePath = oneValue(given, "--case", FORM);
  if (path === "-" && casePath === "-")
    throw new ForamenError(
      "COMMAND_USAGE",
      `Report and case cannot both come from standard input. Name a file for one of them.\nUsage: ${FORM.usage}`,
      "--case",
    );
  const { name, text } = await openReport(path, io);
  const person = casePath === undefined ? null : await openCase(casePath, io);
  const [knowledge, words, scan] = [await openKnowledge(), await openReportWords(), await openScan()];
  const reading = inFile(name, () => readReport(text, words));
  const answer =
    person === null
      ? answerReport(reading, text, knowledge, scan)
      : placed(person, () => answerReport(reading, text, knowledge, scan, { case: person.input }));
  io.out(
    given.flags.has("--json")
      ? `${JSON.stringify(answer, null, 2)}\n`
      : reportText(answer, { knowledge, colour: io.colour, reader }),
  );
  return 0;
}

/** The engine knows the report, not its file. */
function inFile<T>(name: string, work: () => T): T {
  try {
    return work();
  } catch (fault) {
    if (!(fault instanceof ForamenError)) throw fault;
    throw new ForamenError(fault.code, fault.message, name);
  }
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

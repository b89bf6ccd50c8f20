import {
  assess as assessCase,
  type Case,
  ForamenError,
  nearest,
  type Reader,
  readCase,
  SETTINGS,
  type Setting,
  withIntervals,
} from "@foramen/engine";
import { type ArgumentForm, oneValue, readArguments } from "../arguments.ts";
import { openCase } from "../case-file.ts";
import { intervalsBeside } from "../intervals-beside.ts";
import type { Io } from "../io.ts";
import { openKnowledge } from "../open-knowledge.ts";
import { placed } from "../placed.ts";
import { assessmentText } from "../text/assessment-text.ts";
import { leaveOut, readLeftOut } from "../without.ts";

export const FORM: ArgumentForm = {
  usage:
    "foramen assess <case.yaml or .json, or -> [--json] [--setting S] [--without ID[@LEVEL][:SIDE]] " +
    "[--reader R] [--no-intervals]",
  flags: ["--json", "--no-intervals"],
  valued: ["--setting", "--without", "--reader"],
  words: ["the case (a file, or - for standard input)"],
};

/** A person who waits longer than this is told what for. */
const PATIENCE_MILLISECONDS = 2000;

/** The whole answer to one case, in words or as JSON. Exit code 0 for any answer, an emergency too. */
export async function assess(args: readonly string[], io: Io): Promise<number> {
  const given = readArguments(args, FORM);
  const json = given.flags.has("--json");
  const setting = readSetting(oneValue(given, "--setting", FORM));
  const reader = readReader(oneValue(given, "--reader", FORM), json);
  const intervals = !given.flags.has("--no-intervals");
  const file = await openCase(given.words[0] as string, io);
  const knowledge = await openKnowledge();
  const options = setting === undefined ? {} : { setting };

  const input = placed(file, () => {
    let whole = file.input;
    // The whole case is checked first: leaving something out must not hide that it was wrong.
    readCase(whole, knowledge, options);
    for (const text of given.values["--without"] ?? []) {
      const out = readLeftOut(text, knowledge.findings);
      const entered = whole as Case;
      whole = { ...entered, findings: leaveOut(entered.findings ?? [], out) };
      readCase(whole, knowledge, options);
    }
    return whole;
  });
  const beside = intervals && io.threads ? intervalsBeside({ input, setting }) : null;
  const done = intervals
    ? io.whenSlow("Working out the intervals (--no-intervals leaves them out) ...", PATIENCE_MILLISECONDS)
    : () => {};
  let answer = null;
  try {
    answer = placed(file, () => assessCase(input, knowledge, { ...options, intervals: intervals && beside === null }));
    if (beside !== null) answer = withIntervals(answer, await beside.intervals);
  } finally {
    done();
    beside?.stop();
  }

  io.out(
    json ? `${JSON.stringify(answer, null, 2)}\n` : assessmentText(answer, knowledge, { colour: io.colour, reader }),
  );
  return 0;
}

function readSetting(word: string | undefined): Setting | undefined {
  const setting = SETTINGS.find((known) => known === word);
  if (word === undefined || setting !== undefined) return setting;
  const near = nearest(word, SETTINGS);
  throw new ForamenError(
    "SETTING_UNKNOWN",
    `${near.length > 0 ? `Did you mean ${near[0]}? ` : ""}Expected one of ${SETTINGS.join(", ")}.`,
    "--setting",
  );
}

const READERS: readonly Reader[] = ["patient", "practitioner"];

function readReader(word: string | undefined, json: boolean): Reader {
  if (word === undefined) return "practitioner";
  if (json) throw usage("The JSON answer is the same for every reader. Leave out --reader or --json.");
  const reader = READERS.find((known) => known === word);
  if (reader !== undefined) return reader;
  const near = nearest(word, READERS);
  throw usage(`${near.length > 0 ? `Did you mean ${near[0]}? ` : ""}Expected ${READERS.join(" or ")}.`);
}

function usage(found: string): ForamenError {
  return new ForamenError("COMMAND_USAGE", `${found}\nUsage: ${FORM.usage}`, "--reader");
}

import {
  type Assessment,
  assess as assessCase,
  type Case,
  ForamenError,
  type Knowledge,
  nearest,
  readCase,
  SETTINGS,
  type Setting,
} from "@foramen/engine";
import { type ArgumentForm, oneValue, readArguments } from "../arguments.ts";
import { type CaseFile, openCase } from "../case-file.ts";
import type { Io } from "../io.ts";

import { openKnowledge } from "../open-knowledge.ts";
import { assessmentText } from "../text/assessment-text.ts";
import { leaveOut, readLeftOut } from "../without.ts";

export const FORM: ArgumentForm = {
  usage: "foramen assess <case.yaml or .json, or -> [--json] [--setting S] [--without ID[@LEVEL][:SIDE]]",
  flags: ["--json"],
  valued: ["--setting", "--without"],
  words: ["the case (a file, or - for standard input)"],
};

/** Urgency, causes, roots and what to ask next, for one case. Exit code 0 for any answer, an emergency too. */
export async function assess(args: readonly string[], io: Io): Promise<number> {
  const given = readArguments(args, FORM);
  const setting = readSetting(oneValue(given, "--setting", FORM));
  const file = await openCase(given.words[0] as string, io);
  const knowledge = await openKnowledge();
  const options = setting === undefined ? {} : { setting };

  const answer = placed(file, () => {
    let input = file.input;
    for (const text of given.values["--without"] ?? []) {
      const out = readLeftOut(text, knowledge.findings);
      // The whole case is checked first: leaving something out must not hide that it was wrong.
      readCase(input, knowledge, options);
      const entered = input as Case;
      input = { ...entered, findings: leaveOut(entered.findings ?? [], out) };
    }
    return assessCase(input, knowledge, options);
  });

  io.out(given.flags.has("--json") ? `${JSON.stringify(answer, null, 2)}\n` : text(answer, knowledge, io));
  return 0;
}

function text(answer: Assessment, knowledge: Knowledge, io: Io): string {
  return assessmentText(answer, knowledge, { colour: io.colour });
}

/** Adds file and line to a fault of the case: `case.yaml:12, findings[3].side`. */
function placed<T>(file: CaseFile, work: () => T): T {
  try {
    return work();
  } catch (fault) {
    if (!(fault instanceof ForamenError) || fault.where.startsWith("--")) throw fault;
    const line = file.lineOf(fault.where);
    const place = line === null ? file.name : `${file.name}:${line}`;
    throw new ForamenError(fault.code, fault.message, fault.where === "" ? place : `${place}, ${fault.where}`);
  }
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

import {
  assess,
  ForamenError,
  nearest,
  type PlanningKnowledge,
  planCare,
  type Reader,
  referralLetter,
  SETTINGS,
  type Setting,
  soapNote,
  summaryFor,
} from "@foramen/engine";
import { type ArgumentForm, oneValue, readArguments } from "../arguments.ts";
import { openCase } from "../case-file.ts";
import type { Io } from "../io.ts";
import { openFollowUp, openKnowledge, openMedication, openPlan } from "../open-knowledge.ts";
import { placed } from "../placed.ts";
import { NO_LETTER, paragraphsText, partsText } from "../text/note-text.ts";
import { planText } from "../text/plan-text.ts";

export const FORM: ArgumentForm = {
  usage: "foramen plan <case.yaml or .json, or -> [--json] [--setting S] [--reader R] [--form F]",
  flags: ["--json"],
  valued: ["--setting", "--reader", "--form"],
  words: ["the case (a file, or - for standard input)"],
};

const READERS: readonly Reader[] = ["patient", "practitioner"];
/** The plan itself, or plain text to copy: a page for the person, a note for the record, a letter. */
const FORMS = ["plan", "summary", "note", "letter"] as const;

/** The staged plan for one case, in words or as JSON. Exit code 0 for any answer, an emergency too. */
export async function plan(args: readonly string[], io: Io): Promise<number> {
  const given = readArguments(args, FORM);
  const reader = oneOf(oneValue(given, "--reader", FORM), READERS, "--reader") ?? "practitioner";
  const setting: Setting | undefined = oneOf(oneValue(given, "--setting", FORM), SETTINGS, "--setting");
  const form = oneOf(oneValue(given, "--form", FORM), FORMS, "--form") ?? "plan";
  if (form !== "plan" && given.flags.has("--json"))
    throw new ForamenError(
      "COMMAND_USAGE",
      `A ${form} is plain text. Leave out --json, or --form for the plan as data.\nUsage: ${FORM.usage}`,
      "--form",
    );
  const file = await openCase(given.words[0] as string, io);
  const knowledge: PlanningKnowledge = {
    model: await openKnowledge(),
    plan: await openPlan(),
    medication: await openMedication(),
    followUp: await openFollowUp(),
  };
  const options = setting === undefined ? {} : { setting };
  const answer = placed(file, () =>
    planCare(file.input, assess(file.input, knowledge.model, { ...options, changes: false }), knowledge, options),
  );
  const texts = {
    plan: () => planText(answer, { colour: io.colour, reader }),
    summary: () => partsText(summaryFor(answer, knowledge)),
    note: () => paragraphsText(soapNote(answer, file.input, knowledge)),
    letter: () => paragraphsText(referralLetter(answer, file.input, knowledge) ?? [NO_LETTER], true),
  };
  io.out(given.flags.has("--json") ? `${JSON.stringify(answer, null, 2)}\n` : texts[form]());
  return 0;
}

function oneOf<Word extends string>(
  word: string | undefined,
  known: readonly Word[],
  option: string,
): Word | undefined {
  const found = known.find((one) => one === word);
  if (word === undefined || found !== undefined) return found;
  const near = nearest(word, known);
  throw new ForamenError(
    "COMMAND_USAGE",
    `${near.length > 0 ? `Did you mean ${near[0]}? ` : ""}Expected one of ${known.join(", ")}.\nUsage: ${FORM.usage}`,
    option,
  );
}

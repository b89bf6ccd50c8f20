import { ForamenError } from "../errors.ts";
import type { FindingEntry } from "../knowledge/entries.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import type { Answer, CaseReading } from "../knowledge/reading.ts";
import { SETTINGS, type Setting } from "../vocabulary/case.ts";
import { ageBandOf } from "./age-band.ts";
import { refuseContradictions, withoutDuplicates } from "./contradictions.ts";
import { type Entered, enteredFindings } from "./entries.ts";
import { foldGrades } from "./grades.ts";
import { readHistoryLists } from "./history-lists.ts";
import { readPatient, type StatedPatient } from "./patient.ts";
import { levelOf, sidesOf } from "./place.ts";
import { isObject, own, refuseUnknownFields } from "./shape.ts";
import { inOrder, isPresent, type Stated } from "./stated.ts";
import { type Banded, bandValue } from "./value.ts";

const CASE_FIELDS = ["patient", "setting", "findings", "medications", "conditions", "allergies", "reports"];

/** The parts of the knowledge that a case is read with. */
export type ReadingKnowledge = Pick<Knowledge, "findings" | "implied" | "mix">;

/**
 * Reads a case in the form of the outer contract: everything is checked, put into bands and sorted, so that the
 * engine's questions need not doubt it and the order of entry leaves no trace.
 *
 * @param input     the parsed YAML or JSON, of any shape
 * @param knowledge vocabulary, the conditions and drugs that imply context findings, and the age bands
 * @param options   a setting that stands before the one in the case; primary care when neither names one
 * @returns         stated answers only; `not-assessed` is left out, as is "absent" of what the person's sex cannot have.
 *                  Age, sex, pregnancy, conditions and drugs appear as answers with `implied`.
 * @throws ForamenError with the first fault found: CASE_*, SETTING_UNKNOWN, FINDING_*. `where` is its path in the case.
 */
export function readCase(
  input: unknown,
  knowledge: ReadingKnowledge,
  options: { setting?: Setting } = {},
): CaseReading {
  if (!isObject(input)) {
    throw new ForamenError(
      "CASE_NOT_AN_OBJECT",
      "A case must be an object with fields such as patient, setting and findings.",
    );
  }
  refuseUnknownFields(input, "", CASE_FIELDS);
  const setting = readSetting(own(input, "setting"), options.setting);
  const patient = readPatient(own(input, "patient"));
  const entered = enteredFindings(own(input, "findings"), knowledge.findings);
  const lists = readHistoryLists(
    {
      conditions: own(input, "conditions"),
      medications: own(input, "medications"),
      allergies: own(input, "allergies"),
      reports: own(input, "reports"),
    },
    knowledge,
  );

  const sex = patient.sex ?? enteredSex(entered);
  const stated = [
    ...impliedByHeader(
      lists.afterBirth && patient.pregnant === false ? { ...patient, pregnant: null } : patient,
      knowledge,
    ),
    ...lists.implied,
    ...entered.flatMap((one) => statedBy(one, sex)),
  ];
  const applicable = withoutOtherSex(stated, sex, knowledge.findings);
  const answers = foldGrades(withoutDuplicates(applicable), knowledge.findings);
  refuseContradictions(answers, knowledge.findings);

  const ageBand = answers.find(({ answer }) => answer.id === "age_band")?.answer.lo ?? null;
  return {
    setting,
    ageYears: patient.ageYears,
    ageBand: patient.ageYears === null ? ageBand : ageBandOf(patient.ageYears, knowledge.mix),
    sex,
    answers: answers.map(({ answer }) => answer).sort(inOrder),
    notUnderstood: lists.notUnderstood,
  };
}

function readSetting(stated: unknown, chosen: unknown): Setting {
  for (const [setting, where] of [
    [chosen, "options.setting"],
    [stated, "setting"],
  ] as const) {
    if (setting === undefined || SETTINGS.some((known) => known === setting)) continue;
    throw new ForamenError("SETTING_UNKNOWN", `The setting must be one of ${SETTINGS.join(", ")}.`, where);
  }
  return (chosen ?? stated ?? "primary_care") as Setting;
}

/** Cut points and applicability need the sex before the findings can be read. */
function enteredSex(entered: readonly Entered[]): "female" | "male" | null {
  for (const { entry, value } of entered) {
    if (entry.id === "sex" && (value === "female" || value === "male")) return value;
  }
  return null;
}

function statedBy({ entry, value, side, level, where }: Entered, sex: "female" | "male" | null): Stated[] {
  const sides = sidesOf(entry, side, `${where}.side`);
  const at = levelOf(entry, level, `${where}.level`);
  const banded = bandValue(entry, value, sex, `${where}.value`);
  if (banded === null) return [];
  return sides.map((one) => ({ where, answer: answerOf(entry, banded, one, at) }));
}

function answerOf(entry: FindingEntry, banded: Banded, side: Answer["side"], level: Answer["level"]): Answer {
  return {
    id: entry.id,
    ...(side === undefined ? {} : { side }),
    ...(level === undefined ? {} : { level }),
    ...banded,
  };
}

/** The same fact twice: the header sets the findings that mean the same. */
function impliedByHeader(patient: StatedPatient, { findings, mix }: ReadingKnowledge): Stated[] {
  const stated: Stated[] = [];
  const add = (id: string, value: string | undefined, where: string): void => {
    const entry = Object.hasOwn(findings, id) ? findings[id] : undefined;
    if (entry === undefined || value === undefined) return;
    const banded = bandValue(entry, value, patient.sex, where);
    if (banded !== null)
      stated.push({ where, answer: { ...answerOf(entry, banded, undefined, undefined), implied: true } });
  };
  if (patient.ageYears !== null) add("age_band", mix.age_bands[ageBandOf(patient.ageYears, mix)], "patient.age");
  if (patient.sex !== null) add("sex", patient.sex, "patient.sex");
  if (patient.pregnant !== null) add("pregnancy", patient.pregnant ? "present" : "absent", "patient.pregnant");
  return stated;
}

/** @throws FINDING_NOT_APPLICABLE for what the person's sex cannot have; its absence is true of everybody and left out */
function withoutOtherSex(
  stated: readonly Stated[],
  sex: "female" | "male" | null,
  findings: Knowledge["findings"],
): readonly Stated[] {
  return stated.filter(({ answer, where }) => {
    const only = findings[answer.id]?.applies_to;
    if (only === undefined || sex === null || only === sex) return true;
    if (!isPresent(answer)) return false;
    throw new ForamenError(
      "FINDING_NOT_APPLICABLE",
      `${answer.id} can be present in ${only} people only, which the sex of this case contradicts. Correct one of them.`,
      where,
    );
  });
}

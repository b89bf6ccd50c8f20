import type { Knowledge } from "../knowledge/knowledge.ts";
import { implication } from "./implied.ts";
import { fields, list, notTooLong, own, text } from "./shape.ts";
import type { Stated } from "./stated.ts";

/** What the lists of conditions, drugs, allergies and reports say for the engine's questions. */
export interface HistoryLists {
  readonly implied: readonly Stated[];
  readonly notUnderstood: readonly string[];
  /** A birth some weeks ago is told, which the finding of pregnancy stands for as well: "not pregnant" does not deny it. */
  readonly afterBirth: boolean;
}

/**
 * Checks the lists of a case and reads conditions and drugs into the context findings that they imply.
 * Allergies and reports are checked only: nothing here draws a conclusion from them.
 *
 * @throws CASE_VALUE_INVALID, CASE_FIELD_UNKNOWN, CASE_TOO_LARGE
 */
export function readHistoryLists(
  input: { conditions: unknown; medications: unknown; allergies: unknown; reports: unknown },
  knowledge: Pick<Knowledge, "findings" | "implied">,
): HistoryLists {
  const named = [...conditions(input.conditions), ...medications(input.medications)];
  list(input.allergies, "allergies").forEach((allergy, index) => {
    text(allergy, `allergies[${index}]`, "the name of a drug or substance, in quotes");
  });
  list(input.reports, "reports").forEach((report, index) => {
    checkReport(report, `reports[${index}]`);
  });
  if (named.length === 0) return { implied: [], notUnderstood: [], afterBirth: false };

  const impliedBy = implication(knowledge);
  const implied: Stated[] = [];
  const notUnderstood = new Set<string>();
  for (const { name, where } of named) {
    const ids = impliedBy(name);
    if (ids.length === 0) notUnderstood.add(name);
    for (const id of ids) implied.push({ where, answer: impliedAnswer(id, knowledge.findings) });
  }
  return {
    implied,
    notUnderstood: [...notUnderstood].sort(),
    afterBirth: named.some(({ name }) => AFTER_BIRTH.test(name)),
  };
}

const AFTER_BIRTH = /\bpost[- ]?(?:partum|natal)\b/i;

interface Named {
  readonly name: string;
  readonly where: string;
}

function conditions(input: unknown): Named[] {
  return list(input, "conditions").map((condition, index) => {
    const where = `conditions[${index}]`;
    return { name: text(condition, where, "the id or name of a condition, in quotes"), where };
  });
}

function medications(input: unknown): Named[] {
  return list(input, "medications").map((line, index) => {
    const where = `medications[${index}]`;
    const stated = fields(line, where, ["drug", "dose", "frequency"], "{ drug: apixaban, dose: 5 mg }");
    for (const name of ["dose", "frequency"]) optionalText(own(stated, name), `${where}.${name}`);
    return { name: text(own(stated, "drug"), `${where}.drug`, "the name of a drug"), where };
  });
}

function checkReport(input: unknown, where: string): void {
  const report = fields(input, where, ["modality", "date", "text"], "{ modality: mri, text: ... }");
  for (const name of ["modality", "date"]) optionalText(own(report, name), `${where}.${name}`);
  text(own(report, "text"), `${where}.text`, "the words of the report");
}

function optionalText(input: unknown, where: string): void {
  if (input !== undefined) notTooLong(text(input, where, "a text, in quotes"), where);
}

function impliedAnswer(id: string, findings: Knowledge["findings"]): Stated["answer"] {
  const side = findings[id]?.laterality === "sided" ? { side: "unknown" as const } : {};
  return { id, ...side, lo: 1, hi: 1, implied: true };
}

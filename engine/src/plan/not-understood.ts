import type { CaseView } from "./case-view.ts";

/** What stands on the lists and means nothing to the model, the medication check and the plan alike. */
export function notUnderstoodBy({ reading, patient }: CaseView): string[] {
  const toModel = new Set(reading.notUnderstood);
  return patient.notUnderstood
    .filter(({ text, where }) => !/conditions/.test(where) || toModel.has(text))
    .map(({ text }) => text)
    .sort();
}

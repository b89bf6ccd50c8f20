import type { DrugProduct } from "../../knowledge/medication/drug-names.ts";
import type { MedicationKnowledge } from "../../knowledge/medication.ts";
import { selects } from "../selects.ts";
import { PATCH_RATE } from "./order.ts";

/** Whether it is a patch that gives an opioid into the whole body, by its name or by the word. */
export function isOpioidPatch(
  id: string,
  { form }: DrugProduct,
  said: boolean,
  knowledge: Pick<MedicationKnowledge, "classes">,
): boolean {
  return (form === "patch" || said) && selects("class:opioid", id, knowledge);
}

/** "Durogesic 25 every 72 hours": the bare figure behind the name of an opioid patch is micrograms an hour. */
export function rateWritten(behind: string): string {
  return behind.replace(
    /^(\s*)(\d{1,3}(?:\.\d)?)(?=\s|$)(?! ?(?:%|\/|(?:mcg|ug|micrograms?|mg|h|hours?|days?|weeks?|x|patches)\b))/,
    `$1$2 ${PATCH_RATE}`,
  );
}

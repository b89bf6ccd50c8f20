import { checkMedication, loadMedication, type OrderCheck } from "@foramen/engine";
import { medicationBundle } from "../build/medication-bundle.ts";

/** One order for each strength of alert, as the drug check judges it for one patient. */
export function checkedOrders(): readonly OrderCheck[] {
  const request = {
    patient: {
      age: 58,
      sex: "female",
      weight: { value: 70, unit: "kg" },
      height: { value: 165, unit: "cm" },
      creatinine: { value: 120, unit: "umol/L" },
      conditions: [],
      allergies: [],
      current_drugs: ["fluvoxamine 100 mg once daily", "apixaban 5 mg twice daily"],
    },
    orders: [
      { text: "tizanidine 2 mg three times daily" },
      { text: "naproxen 500 mg twice daily" },
      { text: "gabapentin 300 mg once daily" },
    ],
  } as const;
  return checkMedication(request, loadMedication(JSON.parse(medicationBundle()))).orders;
}

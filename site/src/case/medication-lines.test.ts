import { expect, it } from "vitest";
import { medicationsText, readMedications } from "./medication-lines.ts";

it.each([
  ["apixaban 5 mg twice daily", { drug: "apixaban", dose: "5 mg", frequency: "twice daily" }],
  ["Prednisolone 2.5mg", { drug: "Prednisolone", dose: "2.5mg" }],
  ["insulin glargine 20 units at night", { drug: "insulin glargine", dose: "20 units", frequency: "at night" }],
  ["vitamin D", { drug: "vitamin D" }],
])("reads %s", (line, medication) => {
  expect(readMedications(`\n ${line} \n`)).toEqual([medication]);
  expect(medicationsText(readMedications(line))).toBe(line);
});

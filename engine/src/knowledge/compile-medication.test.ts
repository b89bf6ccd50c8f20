import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { readMedicationParts } from "../../../cli/src/knowledge/read-medication.ts";
import { compileMedication } from "./compile-medication.ts";

const KNOWLEDGE = fileURLToPath(new URL("../../../knowledge", import.meta.url));

it("two rules with one id are refused: an alert would name the wrong one", () => {
  const parts = readMedicationParts(KNOWLEDGE);
  const [first, second, ...rest] = parts.conditionRules;
  const twice = [{ ...first!, id: second!.id }, second!, ...rest];
  expect(() => compileMedication({ ...parts, conditionRules: twice })).toThrow(/two rules have the id/);
});

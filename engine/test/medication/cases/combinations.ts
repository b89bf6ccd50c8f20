import type { MedicationKnowledge } from "../../../src/knowledge/medication.ts";
import { modest } from "./modest-order.ts";
import { PERSON } from "./person.ts";
import { holds, type RuleCase, request } from "./rule-case.ts";

export function combinationCases(knowledge: MedicationKnowledge): RuleCase[] {
  const older = { ...PERSON, age: 70 };
  const list = (drugs: readonly string[]) => ({ ...PERSON, current_drugs: drugs });
  const tramadol = (dose: number) => ({
    drug: "tramadol",
    dose,
    unit: "mg",
    route: "oral",
    frequency: "four times daily",
    duration_days: 3,
  });
  const cases: Readonly<Record<string, readonly [object, object]>> = {
    CR01: [
      request(modest("ibuprofen", knowledge), list(["furosemide", "lisinopril"])),
      request(modest("ibuprofen", knowledge), list(["furosemide"])),
    ],
    CR02: [
      request(modest("tramadol", knowledge), { ...older, current_drugs: ["gabapentin", "sertraline"] }),
      request(modest("tramadol", knowledge), { ...older, age: 64, current_drugs: ["gabapentin", "sertraline"] }),
    ],
    CR03: [
      request(modest("tramadol", knowledge), list(["sertraline", "sumatriptan"])),
      request(modest("tramadol", knowledge), list(["sertraline"])),
    ],
    CR04: [
      request(tramadol(62.5), { ...PERSON, current_drugs: ["tramadol 50 mg QID"] }),
      request(tramadol(62), { ...PERSON, current_drugs: ["tramadol 50 mg QID"] }),
    ],
    CR05: [
      request(modest("amitriptyline", knowledge), { ...older, age: 65, current_drugs: ["oxybutynin"] }),
      request(modest("amitriptyline", knowledge), { ...older, age: 64, current_drugs: ["oxybutynin"] }),
    ],
    CR06: [
      request(modest("ibuprofen", knowledge), list(["prednisone", "apixaban"])),
      request(modest("ibuprofen", knowledge), list(["prednisone"])),
    ],
    CR07: [
      request(modest("naproxen", knowledge), list(["dipyridamole"])),
      request(modest("naproxen", knowledge), list(["dipyridamole", "omeprazole"])),
    ],
    CR08: [
      request(modest("amitriptyline", knowledge), list(["citalopram"])),
      request(modest("amitriptyline", knowledge), list(["sertraline"])),
    ],
    CR09: [
      request(modest("tramadol", knowledge), { ...PERSON, conditions: ["sleep apnoea"] }),
      request(modest("tramadol", knowledge), { ...PERSON, conditions: ["sleep apnoea"], current_drugs: ["naloxone"] }),
    ],
    CR10: [
      request(modest("tizanidine", knowledge), list(["lisinopril", "doxazosin"])),
      request(modest("tizanidine", knowledge), list(["lisinopril"])),
    ],
    CR11: [
      request(modest("ibuprofen", knowledge), list(["lisinopril", "potassium chloride"])),
      request(modest("ibuprofen", knowledge), list(["lisinopril"])),
    ],
    CR12: [
      request({ text: "tramadol/paracetamol 37.5/325 mg 1 tablet TDS" }, list(["paracetamol 1 g QID"])),
      request({ text: "tramadol/paracetamol 37.5/325 mg 1 tablet TDS" }, list([])),
    ],
    CR13: [
      request({ text: "fentanyl patch 25 mcg/h every 72 hours" }, list([])),
      request({ text: "fentanyl patch 25 mcg/h every 72 hours" }, list(["morphine MR 30 mg BD"])),
    ],
    CR15: [
      request(modest("ibuprofen", knowledge), list(["aspirin 75 mg daily", "sertraline"])),
      request(modest("ibuprofen", knowledge), list(["aspirin 75 mg daily", "sertraline", "omeprazole"])),
    ],
    CR16: [
      request(modest("ibuprofen", knowledge), { ...PERSON, age: 76, current_drugs: ["lisinopril"] }),
      request(modest("ibuprofen", knowledge), { ...PERSON, current_drugs: ["lisinopril"] }),
    ],
    CR17: [
      request(modest("naproxen", knowledge), {
        ...PERSON,
        conditions: ["previous peptic ulcer"],
        current_drugs: ["sertraline"],
      }),
      request(modest("naproxen", knowledge), list(["sertraline"])),
    ],
    CR14: [
      request(modest("tizanidine", knowledge), list(["citalopram"])),
      request(modest("tizanidine", knowledge), list(["sertraline"])),
    ],
  };
  return knowledge.combinations.map(
    ({ id }): RuleCase => ({ rule: id, kind: "combination", on: cases[id]![0], off: cases[id]![1], hit: holds(id) }),
  );
}

import { describe, expect, it } from "vitest";
import { SMALL_VOCABULARY } from "../../test/vocabulary.ts";
import type { CaseReading } from "../knowledge/reading.ts";
import { readCase } from "../reading/read-case.ts";
import type { EnteredFinding } from "../vocabulary/case.ts";
import { changedAnswer, changedReading } from "./changed-reading.ts";
import { possibleChanges } from "./possible-changes.ts";

const { findings } = SMALL_VOCABULARY;
const read = (entered: EnteredFinding[], conditions: string[] = []) =>
  readCase({ patient: { age: 60, sex: "female" }, findings: entered, conditions }, SMALL_VOCABULARY);

function told(entered: EnteredFinding[], id: string, conditions: string[] = []) {
  return possibleChanges(read(entered, conditions), SMALL_VOCABULARY)
    .map((change) => changedAnswer(change, findings))
    .filter(({ finding }) => finding === id)
    .map(({ side, from, to }) => `${side === undefined ? "" : `${side} `}${from} > ${to}`);
}

describe("Answers that could be others", () => {
  it("turn what was given", () => {
    expect(told([{ id: "urinary_retention", value: "present" }], "urinary_retention")).toEqual(["present > absent"]);
    expect(told([{ id: "esr", value: 62 }], "esr")).toEqual(["62 > <20", "62 > >=100"]);
    expect(told([{ id: "weak_hip_flexion", side: "left", value: 4 }], "weak_hip_flexion")).toEqual([
      "left 4 > 5",
      "left 4 > 3_or_less",
    ]);
  });

  it("ask what nobody has assessed: present on either side, absent from both", () => {
    expect(told([], "urinary_retention")).toEqual(["not-assessed > present", "not-assessed > absent"]);
    expect(told([], "pain_inguinal_groin")).toEqual([
      "left not-assessed > present",
      "right not-assessed > present",
      "unknown not-assessed > absent",
    ]);
  });

  it("ask for no scan, nothing vague, and nothing that the person cannot have", () => {
    expect(told([], "mri_foraminal_stenosis")).toEqual([]);
    expect(told([], "bladder_trouble_unspecified")).toEqual([]);
    expect(told([], "reflex_cremasteric_absent")).toEqual([]);
  });

  it("leave facts alone: age, sex, and what conditions imply", () => {
    for (const id of ["age_band", "sex", "diabetes"]) expect(told([], id, ["diabetes"])).toEqual([]);
    expect(told([], "diabetes")).toEqual(["not-assessed > present", "not-assessed > absent"]);
  });

  it("are taken back where turning them would contradict the rest", () => {
    const given: EnteredFinding[] = [
      { id: "urinary_retention", value: "present" },
      { id: "bladder_trouble_unspecified", value: "present" },
    ];
    expect(told(given, "bladder_trouble_unspecified")).toEqual(["present > not-assessed"]);
    expect(told(given, "urinary_retention")).toEqual(["present > absent"]);
  });

  it("can each be entered: the case so changed is read as the change says", () => {
    const given: EnteredFinding[] = [
      { id: "esr", value: 62 },
      { id: "weak_hip_flexion", side: "left", value: 4 },
      { id: "urinary_retention", value: "absent" },
    ];
    const reading = read(given);
    for (const change of possibleChanges(reading, SMALL_VOCABULARY)) {
      const { finding, side, to } = changedAnswer(change, findings);
      const rest = given.filter((entered) => entered.id !== finding);
      const changed = read([...rest, { id: finding, value: to, ...(side ? { side: side as "left" } : {}) }]);
      // A grade of strength is a number too, which says no more than its band.
      const bands = ({ answers }: CaseReading) => answers.map(({ number: _, ...banded }) => banded);
      expect(bands(changed)).toEqual(bands(changedReading(reading, [change], findings)!));
    }
  });
});

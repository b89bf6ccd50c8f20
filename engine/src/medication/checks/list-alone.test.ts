import { describe, expect, it } from "vitest";
import { medicationKnowledge } from "../../../test/medication/files.ts";
import { checkMedication } from "../check-medication.ts";

const knowledge = medicationKnowledge();
const alerts = (...drugs: string[]) =>
  checkMedication(
    {
      patient: { age: 50, conditions: [], allergies: [], current_drugs: drugs },
      order: "ibuprofen 400 mg TDS for 5 days",
    },
    knowledge,
  ).orders[0]!.alerts.filter(({ type }) => type === "duplicate");

describe("what the list alone gives too much of", () => {
  it("is told beside an order that has nothing to do with it", () => {
    // 500 x 2 x 4 + 1000 x 4 = 8,000, the limit is 4,000
    expect(alerts("co-codamol 30/500 2 tablets four times daily", "paracetamol 1 g four times daily")).toMatchObject([
      { severity: "major", because: expect.stringContaining("8,000 mg of paracetamol a day, above 4,000 mg") },
    ]);
  });

  it.each([
    [["co-codamol 8/500 1 tablet twice daily", "paracetamol 500 mg four times daily"]],
    [["co-codamol", "paracetamol 1 g four times daily"]],
    [["co-codamol 30/500 2 tablets four times daily, stopped 3 weeks ago", "paracetamol 1 g four times daily"]],
  ])("is not told within the limit, where an amount is not stated, or of what was stopped: %o", (drugs) => {
    expect(alerts(...drugs)).toEqual([]);
  });
});

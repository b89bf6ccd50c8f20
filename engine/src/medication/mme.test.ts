import { describe, expect, it } from "vitest";
import { medicationKnowledge } from "../../test/medication/files.ts";
import { checkMedication } from "./check-medication.ts";

const knowledge = medicationKnowledge();
const check = (order: string | object, drugs: readonly string[] = []) =>
  checkMedication(
    { patient: { age: 50, sex: "M", conditions: [], allergies: [], current_drugs: drugs }, order },
    knowledge,
  );

describe("morphine equivalents of a patch", () => {
  it.each([
    "fentanyl patch 100 mcg/h every 72 h",
    "fentanyl patch 100 mcg/h every 48 hours",
    "fentanyl 100 mcg/h",
    "fentanyl transdermal 100 micrograms/hour every 3 days",
  ])("are 2.4 times the rate, however often it is changed: %s", (order) => {
    const { orders, totals } = check(order);
    expect(orders[0]!.computed.orderMmePerDay).toBe(240);
    expect(totals.mmePerDay).toBe(240);
    expect(orders[0]!.understood).toContain("transdermal");
  });

  it("are the same on the list of what is taken", () =>
    expect(check("paracetamol 1 g QID", ["fentanyl patch 50 mcg/h every 72 hours"]).totals.mmePerDay).toBe(120));
});

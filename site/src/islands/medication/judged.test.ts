import { describe, expect, it } from "vitest";
import { medicationKnowledge } from "../../../../engine/test/medication/files.ts";
import { EMPTY_REQUEST } from "./entered-request.ts";
import { judged } from "./judged.ts";

const knowledge = medicationKnowledge();
const entered = (orders: string) => ({ ...EMPTY_REQUEST, age: "78", drugs: "apixaban 5 mg BID", orders });

describe("what stands in the form", () => {
  it("asks nothing while nothing is ordered", () => expect(judged(entered(""), knowledge, "2026-11-26")).toBeNull());

  it("has its readable orders checked beside one that cannot be read, which is named by its line", () => {
    const { check, refusals } = judged(
      entered("ibuprofen 400 mg TDS\nparacetamol\ncodeine 30 mg QID"),
      knowledge,
      "2026-11-26",
    )!;
    expect(check!.orders.map(({ drug }) => drug)).toEqual(["ibuprofen", "codeine"]);
    expect(check!.orders[0]!.alerts.some(({ with: drugs }) => drugs.includes("apixaban"))).toBe(true);
    expect(refusals).toEqual([expect.stringMatching(/^Line 2 is not checked, nor counted with the others: /)]);
  });

  it("says of every line why, when none can be read", () => {
    const { check, refusals } = judged(entered("paracetamol\nibuprofen"), knowledge, "2026-11-26")!;
    expect(check).toBeNull();
    expect(refusals.map((refusal) => refusal.slice(0, 6))).toEqual(["Line 1", "Line 2"]);
  });
});

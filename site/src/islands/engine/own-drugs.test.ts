import { describe, expect, it } from "vitest";
import { medicationKnowledge } from "../../../../engine/test/medication/files.ts";
import { ownDrugs } from "./own-drugs.ts";

const knowledge = medicationKnowledge();

describe("the drugs that somebody takes already", () => {
  it("are checked together, beside what is known of the person", () => {
    const { orders, unread } = ownDrugs(
      {
        patient: { age: 78 },
        medications: [
          { drug: "apixaban", dose: "5 mg", frequency: "twice daily" },
          { drug: "ibuprofen", dose: "400 mg", frequency: "three times daily" },
        ],
      },
      knowledge,
    );
    expect(unread).toEqual([]);
    expect(orders[1]!.alerts.some(({ with: drugs }) => drugs.includes("apixaban"))).toBe(true);
  });

  it("hide no other when one of them cannot be read, and that one is named", () => {
    const { orders, unread } = ownDrugs(
      { medications: [{ drug: "paracetamol" }, { drug: "codeine", dose: "30 mg", frequency: "four times daily" }] },
      knowledge,
    );
    expect(orders.map(({ drug }) => drug)).toEqual(["codeine"]);
    expect(unread).toEqual([expect.stringMatching(/^paracetamol: /)]);
  });

  it("are none where none is entered", () => expect(ownDrugs({}, knowledge)).toEqual({ orders: [], unread: [] }));
});

import { describe, expect, it } from "vitest";
import { medicationKnowledge } from "../../../test/medication/files.ts";
import { MAN } from "../../../test/medication/man.ts";
import { checkMedication } from "../check-medication.ts";

const knowledge = medicationKnowledge();
const alertOf = (order: string, allergy: string) =>
  checkMedication(
    { patient: { ...MAN, allergies: [allergy] }, order: { text: order } },
    knowledge,
  ).orders[0]!.alerts.find(({ type }) => type === "allergy");

describe("an allergy to an opioid", () => {
  it.each(["codeine anaphylaxis", "Codein: Anaphylaxie", "codeine"])("of the group of morphine: %s", (allergy) => {
    const alert = alertOf("morphine SR 15 mg bid", allergy)!;
    expect(alert).toMatchObject({ severity: "major", strength: "check" });
    expect(alert.rules).toEqual(["AL15", "AL03"]);
    expect(alert.because).toContain("uncommon");
  });

  it("of another group says nothing of how seldom it is", () =>
    expect(alertOf("tramadol 50 mg bid", "codeine anaphylaxis")!.because).not.toContain("uncommon"));

  it("to the same drug stays a stop", () =>
    expect(alertOf("morphine SR 15 mg bid", "morphine anaphylaxis")).toMatchObject({ strength: "stop" }));

  it("nausea from codeine is none", () => expect(alertOf("morphine SR 15 mg bid", "codeine (nausea)")).toBeUndefined());
});

describe("what did not suit the person", () => {
  it.each([
    ["tramadol 50 mg qds", { conditions: ["tramadol intolerance"] }],
    ["tramadol 50 mg qds", { allergies: ["tramadol - vomiting"] }],
    ["codeine 30 mg qds", { allergies: ["codeine (nausea)"] }],
    ["gabapentin 300 mg tds", { allergies: ["gabapentin: dizziness"] }],
  ])("is told as a note where the very drug is ordered: %s %o", (text, told) => {
    const [order] = checkMedication({ patient: { ...MAN, ...told }, order: { text } }, knowledge).orders;
    const alert = order!.alerts.find(({ rules }) => rules.includes("not_tolerated"))!;
    expect(alert).toMatchObject({ type: "allergy", severity: "minor", strength: "note" });
    expect(alert.because).toContain("not tolerated");
    expect(alert.plain).toContain("did not suit you");
  });
});

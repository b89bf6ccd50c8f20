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

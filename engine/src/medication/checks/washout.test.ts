import { describe, expect, it } from "vitest";
import { medicationKnowledge } from "../../../test/medication/files.ts";
import { MAN } from "../../../test/medication/man.ts";
import { checkMedication } from "../check-medication.ts";

const knowledge = medicationKnowledge();
const about = (order: string, drug: string) =>
  checkMedication(
    { patient: { ...MAN, current_drugs: [drug] }, order: { text: order } },
    knowledge,
  ).orders[0]!.alerts.filter(({ type }) => type === "interaction");

describe("a drug that acts for long after its last dose", () => {
  it.each([
    ["tramadol 50 mg bid", "fluoxetine stopped 30 days ago", "fluoxetine stopped 36 days ago"],
    ["tramadol 50 mg bid", "an SSRI stopped 30 days ago", "an SSRI stopped 36 days ago"],
    ["duloxetine 60 mg daily", "fluoxetine stopped 3 weeks ago", "fluoxetine stopped 6 weeks ago"],
    ["tramadol 50 mg bid", "phenelzine stopped 13 days ago", "phenelzine stopped 15 days ago"],
    ["tramadol 50 mg bid", "diazepam stopped 7 days ago", "diazepam stopped 15 days ago"],
    ["prednisone 40 mg daily for 5 days", "leflunomide stopped 1 year ago", "leflunomide stopped 3 years ago"],
    ["amitriptyline 10 mg at night", "amiodarone stopped 2 months ago", "amiodarone stopped 8 months ago"],
    ["tramadol 50 mg bid", "carbamazepine stopped 10 days ago", "carbamazepine stopped 15 days ago"],
  ])("%s: counts after %s, and no more after %s", (order, within, after) => {
    expect([about(order, within).length > 0, about(order, after).length > 0]).toEqual([true, false]);
  });

  it("says that it was stopped", () =>
    expect(about("tramadol 50 mg bid", "fluoxetine stopped 10 days ago")[0]!.because).toContain("stopped 10 days ago"));

  it("does not count one that leaves within a day", () =>
    expect(about("tramadol 50 mg bid", "sertraline stopped 10 days ago")).toEqual([]));
});

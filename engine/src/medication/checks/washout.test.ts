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

describe("an injection that is given off for weeks", () => {
  it.each([
    ["tramadol 50 mg tds", "Vivitrol 380 mg monthly, last injection 3 weeks ago", true],
    ["tramadol 50 mg tds", "naltrexone 50 mg daily, stopped 2 days ago", true],
    ["tramadol 50 mg tds", "naltrexone 50 mg daily, stopped 4 days ago", false],
    ["tramadol 50 mg tds", "Vivitrol, stopped 5 weeks ago", false],
    ["gabapentin 300 mg tds", "Buvidal 96 mg monthly injection, last one 3 weeks ago", true],
    ["gabapentin 300 mg tds", "Sublocade stopped 3 months ago", true],
    ["gabapentin 300 mg tds", "Subutex 8 mg od, stopped 2 weeks ago", false],
    ["tramadol 50 mg tds", "haloperidol decanoate 100 mg 4-weekly, last given 10 days ago", true],
    ["tramadol 50 mg tds", "Xeplion 100 mg, stopped 2 months ago", true],
    ["tramadol 50 mg tds", "risperidone 2 mg bd, stopped 3 weeks ago", false],
    ["tramadol 50 mg tds", "Risperdal Consta every 2 weeks, stopped 3 weeks ago", true],
    ["alendronic acid 70 mg weekly", "Prolia 60 mg, last injection 5 months ago", true],
    ["alendronic acid 70 mg weekly", "Prolia 60 mg, last injection 9 months ago", false],
    ["alendronic acid 70 mg weekly", "zoledronic acid 5 mg once a year, last infusion given 6 months ago", true],
    ["naproxen 500 mg bd", "methotrexate 15 mg once a week, last dose 5 days ago", true],
  ])("%s beside %s: %s", (order, drug, counts) => {
    const alerts = checkMedication(
      { patient: { ...MAN, current_drugs: [drug] }, order: { text: order } },
      knowledge,
    ).orders[0]!.alerts.filter(({ type }) => type === "interaction" || type === "duplicate");
    expect(alerts.length > 0).toBe(counts);
  });
});

describe("a blocker of MAO that lets go", () => {
  it("is gone after a day, one that does not after two weeks", () => {
    expect(about("duloxetine 30 mg od", "moclobemide stopped 20 hours ago")[0]!.strength).toBe("stop");
    expect(about("duloxetine 30 mg od", "moclobemide stopped 2 days ago")).toEqual([]);
    expect(about("duloxetine 30 mg od", "rasagiline stopped 13 days ago")[0]!.strength).toBe("stop");
  });
});

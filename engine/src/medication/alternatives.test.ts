import { describe, expect, it } from "vitest";
import { medicationKnowledge } from "../../test/medication/files.ts";
import { MAN } from "../../test/medication/man.ts";
import { checkMedication } from "./check-medication.ts";

const knowledge = medicationKnowledge();
const WOMAN = { ...MAN, sex: "F", age: 30, pregnancy: "not pregnant", breastfeeding: false };
const { creatinine: _, ...UNKNOWN_KIDNEYS } = MAN;
const offered = (patient: object, order = "ibuprofen 400 mg TDS") =>
  checkMedication({ patient, order }, knowledge).alternatives;
const drugs = (patient: object, order?: string) => offered(patient, order).map(({ drug }) => drug);

describe("alternatives", () => {
  it("are told to a healthy man", () => expect(drugs(MAN)).toContain("cyclobenzaprine"));

  it.each(["10 weeks", "32 weeks"])("hold no systemic drug with a word on pregnancy at %s", (pregnancy) =>
    expect(drugs({ ...WOMAN, pregnancy })).toEqual(["capsaicin_topical"]),
  );

  it("take pregnancy and breastfeeding among the conditions as the answer", () => {
    const { pregnancy: _p, breastfeeding: _b, ...unasked } = WOMAN;
    const pregnant = checkMedication(
      { patient: { ...unasked, conditions: ["32 weeks pregnant"] }, order: "ibuprofen 400 mg TDS" },
      knowledge,
    );
    expect(pregnant.orders[0]!.verdict).toBe("contraindicated");
    expect(pregnant.missing.map(({ field }) => field)).not.toContain("pregnancy");
    const nursing = checkMedication(
      { patient: { ...unasked, pregnancy: "not pregnant", conditions: ["breastfeeding"] }, order: "tramadol 50 mg BD" },
      knowledge,
    );
    expect(nursing.missing.map(({ field }) => field)).not.toContain("breastfeeding");
    for (const drug of ["tizanidine", "cyclobenzaprine", "duloxetine", "methocarbamol"])
      expect(nursing.alternatives.map((one) => one.drug)).not.toContain(drug);
  });

  it("hold nothing that Beers says to avoid, and no full dose where less is asked for without a figure", () => {
    const old = offered({ ...MAN, age: 78, weight: "55 kg", creatinine: "1.8 mg/dL" }, "tramadol 50 mg BD");
    for (const drug of ["methocarbamol", "cyclobenzaprine", "amitriptyline"])
      expect(old.map((one) => one.drug)).not.toContain(drug);
    expect(old.find(({ drug }) => drug === "tizanidine")?.maxDailyDose ?? null).toBeNull();
  });

  it("name the kidney value where it is not known", () => {
    const told = offered(UNKNOWN_KIDNEYS, "tramadol 50 mg BD").find(({ drug }) => drug === "ibuprofen");
    expect(told?.because ?? "creatinine").toContain("creatinine");
    expect(told?.because ?? "").not.toContain("No alert");
  });

  it("name everything that is not known and their rules ask for", () => {
    const told = checkMedication({ orders: ["gabapentin 300 mg TDS"] }, knowledge).alternatives;
    expect(told.length).toBeGreaterThan(2);
    for (const { drug, because } of told) {
      expect(because, drug).toMatch(/^Only once this is known/);
      for (const fact of ["conditions", "allergies", "current drugs"]) expect(because, drug).toContain(fact);
      if (drug === "capsaicin_topical") continue;
      for (const fact of ["age", "pregnancy"]) expect(because, drug).toContain(fact);
    }
    expect(told.find(({ drug }) => drug === "duloxetine")?.because).toContain("creatinine");
  });

  it.each([
    ["conditions", "cyclobenzaprine"],
    ["allergies", "capsaicin_topical"],
    ["current_drugs", "amitriptyline"],
    ["age", "cyclobenzaprine"],
  ])("without %s name it for %s", (field, drug) => {
    const { [field]: _f, ...rest } = MAN as Record<string, unknown>;
    const told = offered(rest).find((one) => one.drug === drug);
    expect(told?.because).toContain(field.replaceAll("_", " "));
  });

  it.each(["kidney disease", "ckd_unstaged"])(
    "hold no NSAID and no drug whose dose hangs on the kidneys in %s",
    (named) => {
      const told = drugs({ ...UNKNOWN_KIDNEYS, conditions: [named] }, "tramadol 50 mg BD");
      expect(told).toContain("cyclobenzaprine");
      for (const drug of ["ibuprofen", "naproxen", "diclofenac", "celecoxib", "ketorolac", "duloxetine", "tizanidine"])
        expect(told).not.toContain(drug);
      expect(drugs({ ...MAN, conditions: [named] }, "tramadol 50 mg BD")).toContain("duloxetine");
    },
  );

  it.each(["methocarbamol", "amitriptyline"])("do not offer %s for a liver of which nothing is on file", (drug) =>
    expect(drugs({ ...MAN, liver: "cirrhosis" })).not.toContain(drug),
  );
});

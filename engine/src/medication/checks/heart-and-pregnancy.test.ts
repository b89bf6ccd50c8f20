import { describe, expect, it } from "vitest";
import { medicationKnowledge } from "../../../test/medication/files.ts";
import { MAN } from "../../../test/medication/man.ts";
import { checkMedication } from "../check-medication.ts";

const knowledge = medicationKnowledge();
const alerts = (order: string, patient: object) =>
  checkMedication({ patient: { ...MAN, current_drugs: [], ...patient }, order: { text: order } }, knowledge).orders[0]!
    .alerts;

describe("an NSAID where Europe forbids and America warns", () => {
  const FORBIDDEN = [
    "celecoxib 200 mg daily",
    "diclofenac 50 mg bd",
    "etoricoxib 60 mg daily",
    "aceclofenac 100 mg bd",
  ];
  const DISEASES = ["heart failure NYHA II", "heart failure NYHA III", "heart failure", "angina", "stroke in 2020"];

  it.each(FORBIDDEN.flatMap((order) => DISEASES.map((disease) => [order, disease] as const)))(
    "is refused, with the word of both: %s with %s",
    (order, disease) => {
      const [first] = alerts(order, { conditions: [disease] });
      expect(first).toMatchObject({ type: "condition", strength: "stop" });
      expect(first!.because).toMatch(/forbidden in the UK and EU/i);
      expect(first!.because).toMatch(/US labels/);
      expect(first!.sources.map(({ id }) => id)).toEqual(expect.arrayContaining(["mhra2013", "SMPC_CEL", "L_CEL"]));
    },
  );

  it("is advised against and not refused where no label forbids it, and a gel is neither", () => {
    expect(alerts("naproxen 250 mg bd", { conditions: ["heart failure NYHA II"] })[0]).toMatchObject({
      strength: "check",
    });
    expect(alerts("diclofenac 1% gel 4 g qds", { conditions: ["heart failure NYHA II"] })).toEqual([]);
  });
});

describe("an NSAID by the week of a pregnancy", () => {
  const woman = (pregnancy: string) => ({ sex: "F", age: 30, pregnancy });
  const DRUGS = [
    "ibuprofen 400 mg tds",
    "naproxen 250 mg bd",
    "diclofenac 50 mg bd",
    "celecoxib 200 mg daily",
    "meloxicam 7.5 mg daily",
  ];

  it.each(DRUGS)("is alike for every one of them: %s", (order) => {
    const strength = (weeks: string) => alerts(order, woman(weeks)).filter(({ type }) => type === "pregnancy");
    expect(strength("19 weeks")).toMatchObject([{ strength: "note" }]);
    expect(strength("20 weeks")).toMatchObject([{ strength: "check" }]);
    expect(strength("27 weeks")).toMatchObject([{ strength: "check" }]);
    expect(strength("28 weeks")).toMatchObject([{ strength: "stop" }]);
    expect(strength("28 weeks")[0]!.because).toMatch(/week 28 in the UK and EU.*30 in the US/);
  });
});

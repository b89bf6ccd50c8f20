import { describe, expect, it } from "vitest";
import { medicationKnowledge } from "../../../test/medication/files.ts";
import { MAN } from "../../../test/medication/man.ts";
import { checkMedication } from "../check-medication.ts";
import { weeksSaid, weeksTold } from "./weeks.ts";

const knowledge = medicationKnowledge();
const ask = (patient: object, order = "naproxen 500 mg bid") =>
  checkMedication({ patient: { ...MAN, sex: "F", age: 30, ...patient }, order: { text: order } }, knowledge).orders[0]!;

describe("weeks that words tell", () => {
  it.each([
    ["24 weeks", 24, 24],
    ["week 20", 20, 20],
    ["SSW 29", 29, 29],
    ["29. SSW", 29, 29],
    ["20. Woche", 20, 20],
    ["SSW 19+6", 19, 19],
    ["31 weeks pregnant", 31, 31],
    ["20-24 weeks", 20, 24],
    ["weeks 20 to 28", 20, 28],
    ["second trimester", 14, 28],
    ["3. Trimenon", 28, 43],
    ["7 months", 26, 30],
    ["7th month", 26, 30],
    ["before week 20", 0, 20],
    ["from week 28", 28, 43],
    ["over 20 weeks", 20, 43],
  ])("%s", (words, from, to) => {
    const [first, last] = weeksTold(words)!;
    expect([first, Math.floor(last)]).toEqual([from, to]);
  });

  it.each(["pregnant", "50 weeks", "12 months", "test positive 3 weeks ago", "-5 weeks"])("%s tells none", (words) =>
    expect(weeksTold(words)).toBeNull(),
  );

  it("a range is said with both ends", () => {
    expect(weeksSaid([31, 31.99])).toBe("31 weeks pregnant");
    expect(weeksSaid([14, 28])).toBe("pregnant, weeks 14 to 28");
    const alert = ask({ pregnancy: "2nd trimester" }).alerts.find(({ type }) => type === "pregnancy")!;
    expect(alert.strength).toBe("check");
    expect(JSON.stringify(alert)).not.toContain("14 weeks pregnant");
  });
});

describe("two statements about a pregnancy", () => {
  it.each<[object]>([
    [{ pregnancy: "not pregnant", conditions: ["31 weeks pregnant"] }],
    [{ pregnancy: false, conditions: ["31 weeks pregnant"] }],
    [{ pregnancy: "not pregnant", pregnant: true }],
    [{ pregnant: false, pregnancy: "31 weeks" }],
    [{ pregnant: false, conditions: ["pregnant"] }],
    [{ pregnancy: "10 weeks", conditions: ["31 weeks pregnant"] }],
    [{ pregnancy: "not pregnant", conditions: ["10 weeks pregnant", "31 weeks pregnant"] }],
    [{ pregnancy: "38 weeks, caesarean planned" }],
    [{ pregnancy: "not pregnant", conditions: ["schwanger SSW 31"] }],
    [{ pregnancy: "not pregnant", conditions: ["31 wks gestation"] }],
  ])("the more dangerous holds: %o", (patient) => expect(ask(patient).verdict).toBe("contraindicated"));

  it("weeks that are told make a mere yes exact", () =>
    expect(ask({ pregnancy: "10 weeks", conditions: ["pregnant"] }).verdict).toBe("caution"));

  it("an earlier pregnancy takes nothing back from a plain no", () =>
    expect(ask({ pregnancy: "not pregnant", conditions: ["previous pregnancy 2019"] }).verdict).toBe("ok"));

  it("a German denial is none", () =>
    expect(ask({ pregnancy: "not pregnant", conditions: ["nicht schwanger"] }).verdict).not.toBe("contraindicated"));

  it("a pregnancy among the conditions holds whatever the sex", () =>
    expect(ask({ sex: "M", conditions: ["31 weeks pregnant"] }).verdict).toBe("contraindicated"));
});

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
    ["30 weeks or more", 30, 43],
    ["28 weeks and over", 28, 43],
  ])("%s", (words, from, to) => {
    const [first, last] = weeksTold(words)!;
    expect([first, Math.floor(last)]).toEqual([from, to]);
  });

  it.each(["pregnant", "50 weeks", "12 months", "test positive 3 weeks ago", "-5 weeks"])("%s tells none", (words) =>
    expect(weeksTold(words)).toBeNull(),
  );

  it.each(["6 weeks postpartum", "6 weeks after birth", "8 weeks old baby"])("%s tells none", (words) =>
    expect(weeksTold(words)).toBeNull(),
  );

  it("a range is said with both ends", () => {
    expect(weeksSaid([31, 31.99])).toBe("31 weeks pregnant");
    expect(weeksSaid(weeksTold("30 weeks or more")!)).toBe("30 weeks pregnant or more");
    expect(weeksSaid([14, 28])).toBe("pregnant, weeks 14 to 28");
    const alert = ask({ pregnancy: "2nd trimester" }).alerts.find(({ type }) => type === "pregnancy")!;
    expect(alert.strength).toBe("check");
    expect(JSON.stringify(alert)).not.toContain("14 weeks pregnant");
  });
});

describe("the shorthand of obstetrics", () => {
  it.each([
    ["G2P1 at 31 weeks"],
    ["G2P1, 31 weeks"],
    ["G2P1, 31 weeks, asthma"],
    ["G2 P1 A0, 33 wks"],
    ["G2P1001 at 31 weeks"],
    ["G1P0 31+2"],
    ["gravida 3 para 2, SSW 31"],
    ["primigravida 31 weeks"],
    ["GA 31+2"],
    ["IUP 31 weeks"],
    ["31/40"],
    ["pregnant 31+2"],
    ["SSW 29+4"],
    ["29+4 SSW"],
  ])("tells a late pregnancy among the conditions: %s", (words) => {
    const { orders, notUnderstood } = checkMedication(
      {
        patient: { ...MAN, sex: "F", age: 30, pregnancy: "not pregnant", conditions: [words] },
        order: { text: "naproxen 500 mg bid" },
      },
      knowledge,
    );
    expect(orders[0]!.verdict).toBe("contraindicated");
    expect(JSON.stringify(orders[0]!.alerts)).toMatch(/(?:29|31|33) weeks pregnant/);
    expect(notUnderstood).toEqual([]);
  });

  it.each(["G1P0 31+2", "G2P1 at 31 weeks"])("and as the answer to the question: %s", (pregnancy) =>
    expect(ask({ pregnancy }).verdict).toBe("contraindicated"),
  );

  it.each(["G2P2, 6 weeks postpartum", "G2P1", "G6PD deficiency", "operation under GA in 3 weeks"])(
    "tells none where no weeks of one are told: %s",
    (words) => {
      const { alerts } = ask({ pregnancy: "not pregnant", conditions: [words] });
      expect(alerts.map(({ type }) => type)).not.toContain("pregnancy");
    },
  );

  it("weeks after a birth are no weeks of a pregnancy", () =>
    expect(ask({ pregnancy: "6 weeks postpartum" }).verdict).toBe("ok"));
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

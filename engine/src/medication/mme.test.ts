import { describe, expect, it } from "vitest";
import { medicationKnowledge } from "../../test/medication/files.ts";
import { checkMedication } from "./check-medication.ts";

const knowledge = medicationKnowledge();
const check = (order: string | object, drugs: readonly string[] = []) =>
  checkMedication(
    { patient: { age: 50, sex: "M", conditions: [], allergies: [], current_drugs: drugs }, order },
    knowledge,
  );

describe("morphine equivalents of a patch", () => {
  it.each([
    "fentanyl patch 100 mcg/h every 72 h",
    "fentanyl patch 100 mcg/h every 48 hours",
    "fentanyl 100 mcg/h",
    "fentanyl transdermal 100 micrograms/hour every 3 days",
  ])("are 2.4 times the rate, however often it is changed: %s", (order) => {
    const { orders, totals } = check(order);
    expect(orders[0]!.computed.orderMmePerDay).toBe(240);
    expect(totals.mmePerDay).toBe(240);
    expect(orders[0]!.understood).toContain("transdermal");
  });

  it.each([
    ["Durogesic 25 patch every 72 hours", 60],
    ["Durogesic 25 every 3 days", 60],
    ["fentanyl patch 12 every 72 hours", 28.8],
    ["Butrans 10 weekly", null],
  ])("are those of the bare figure, which is micrograms an hour: %s", (order, mme) => {
    const [answer] = check(order).orders;
    expect(answer!.computed.orderMmePerDay).toBe(mme);
    expect(answer!.understood).toContain("mcg/h, transdermal");
  });

  it("are not guessed where no figure stands", () => expect(() => check("fentanyl patch every 72 hours")).toThrow());

  it("are the same on the list of what is taken", () =>
    expect(check("paracetamol 1 g QID", ["fentanyl patch 50 mcg/h every 72 hours"]).totals.mmePerDay).toBe(120));
});

describe("morphine equivalents of a list", () => {
  it.each([
    ["co-codamol 30/500 2 qds", 36],
    ["paracetamol/codeine 500/30 2 qds", 36],
    ["methadone 1 mg/ml 40 ml daily", 188],
    ["Oramorph 10 mg/5 ml 5 ml qds prn", 40],
    ["Durogesic 50", 120],
    ["fentanyl 12 patch", 28.8],
    ["Targinact 20/10 mg bd", 60],
    ["Longtec 20 mg bd and Shortec 5 mg prn up to qds", 90],
    ["tramadol 50 mg 2 qds", 80],
  ])("%s: %d", (line, mme) => expect(check("paracetamol 1 g QID", [line]).totals.mmePerDay).toBe(mme));

  it("counts the same opioid on two lines twice, in the total and in the alert alike", () => {
    const answer = check("tramadol 50 mg qds", ["Longtec 20 mg bd", "Shortec 5 mg qds prn"]);
    expect(answer.totals.mmePerDay).toBe(130);
    expect(answer.orders[0]!.alerts.find(({ type }) => type === "load")!.because).toContain("130 MME");
  });

  it("says of which line the amount is not known", () => {
    const { missing } = check("tramadol 50 mg qds", ["oxycodone prn", "paracetamol 1 g prn"]);
    expect(missing.filter(({ effect }) => effect.includes("oxycodone prn"))).toHaveLength(1);
    expect(
      check("naproxen 250 mg bd", ["oxycodone prn"]).missing.some(({ effect }) => /MME|equivalents/.test(effect)),
    ).toBe(false);
  });
});

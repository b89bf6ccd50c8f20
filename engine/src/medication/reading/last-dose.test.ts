import { describe, expect, it } from "vitest";
import { medicationKnowledge } from "../../../test/medication/files.ts";
import { MAN } from "../../../test/medication/man.ts";
import { checkMedication } from "../check-medication.ts";
import { lastDose } from "./last-dose.ts";

const knowledge = medicationKnowledge();
const TODAY = "2026-11-26";
const EPIDURAL = "Depo-Medrol 40 mg epidural injection once";
const TRAMADOL = "tramadol 50 mg bid";
const check = (order: string, ...drugs: string[]) =>
  checkMedication({ patient: { ...MAN, current_drugs: drugs }, order: { text: order } }, knowledge);

describe("a drug that is still taken", () => {
  it.each([
    [EPIDURAL, "Plavix 75 mg daily, to be stopped 7 days before"],
    [EPIDURAL, "Plavix, will be stopped for 7 days"],
    [EPIDURAL, "Plavix stopped in 8 days"],
    [EPIDURAL, "Plavix was never stopped, 10 days ago a stent"],
    [EPIDURAL, "Plavix stopped, stent 2 years ago"],
    [EPIDURAL, "Plavix stopped less than two weeks ago"],
    [EPIDURAL, "Plavix stopped 5-9 days ago"],
    [EPIDURAL, "Plavix stopped last week"],
    [EPIDURAL, "Eliquis stopped 5 days ago, restarted yesterday"],
    [EPIDURAL, "Eliquis stopped for 5 days last month for a tooth, now taking again"],
    [EPIDURAL, "Eliquis stopped for 5 days last month"],
    [EPIDURAL, "warfarin stopped 10 days ago, now on apixaban"],
    [TRAMADOL, "Nardil 15 mg tid, to be stopped 3 weeks from now"],
    [TRAMADOL, "Nardil, stopped 20 days ago, back on it since Monday"],
    [EPIDURAL, "warfarin stopped 2 weeks ago and Eliquis started"],
    [EPIDURAL, "clopidogrel stopped in error for 8 days, taking it now"],
    [EPIDURAL, "clopidogrel stopped 8 days ago but taken yesterday"],
    [EPIDURAL, "Plavix stopped 10 days ago; took one yesterday"],
    [EPIDURAL, "clopidogrel stopped 8 days ago by mistake, on it"],
    [TRAMADOL, "Nardil until Friday"],
  ])("stops %s: %s", (order, drug) => expect(check(order, drug).orders[0]!.verdict).toBe("contraindicated"));
});

describe("a stop that is told", () => {
  it.each<[string, number, boolean?]>([
    ["stopped a week ago", 7],
    ["stopped ten days ago", 10],
    ["stopped 8d ago", 8],
    ["75 mg daily, last tablet 8 days ago", 8],
    ["last pill 1.5 years ago", 547.5],
    ["last injection 13 hours ago", 13 / 24],
    ["5 mg bd (stopped 4 days ago)", 4],
    ["stopped 5-7 days ago", 5],
    ["stopped a month ago", 30],
    ["stopped taking it 9 days ago", 9],
    ["last dose was taken 9 days ago", 9],
    ["took the last dose 9 days ago", 9],
    ["last took it 9 days ago", 9],
    ["until two months ago", 60],
    ["used to take it, none for 5 years", 1825],
    ["held x 5 days", 5],
    ["last dose yesterday evening", 0.5],
    ["last dose at 18:00 yesterday", 0.5, true],
    ["last dose yesterday morning", 1, true],
    ["stopped 1/52 ago", 7],
    ["held 5/7", 5],
    ["stopped on 20 november 2026", 6, true],
    ["stopped nov 20, 2026", 6, true],
    ["stopped 2026-11-20", 6, true],
    ["stopped 20/11/2026", 6, true],
    ["stopped 05/11/2026", 21, true],
    ["stopped 4 days ago, will restart after the injection", 4],
    ["finished in 2019", 2522, true],
    ["finished last month", 1, true],
    ["stopped last year", 330, true],
  ])("%s", (words, days, atLeast = false) => expect(lastDose(words, TODAY)).toMatchObject({ days, atLeast }));

  it.each(["stopped recently", "last dose on Monday", "stopped in 2026", "stopped half a day ago"])(
    "is said where it is not understood when, and counts as taken: %s",
    (words) => {
      const answer = check(EPIDURAL, `apixaban ${words}`);
      expect(answer.notUnderstood).toMatchObject([{ text: `apixaban ${words}`, about: "time-since-stop" }]);
      const [alert] = answer.orders[0]!.alerts;
      expect(alert).toMatchObject({ type: "timing", strength: "stop" });
      expect(alert!.because).toContain("the time since then was not understood");
      expect(JSON.stringify(answer)).not.toContain("0 hours");
    },
  );

  it("of no drug that is only taken", () => {
    for (const words of ["75 mg daily", "4 days left of 7", "off-label", "5 mg until 12 December"])
      expect(lastDose(words, TODAY)).toBeNull();
  });
});

describe("several drugs in one entry", () => {
  const pairs = (entry: string) =>
    check("naproxen 500 mg bid", entry).orders[0]!.alerts.flatMap(({ type, with: about }) =>
      type === "interaction" ? about : [],
    );
  it.each(["lisinopril 10 mg, warfarin 5 mg", "warfarin 5 mg; lisinopril 10 mg", "lisinopril, atorvastatin, warfarin"])(
    "all count: %s",
    (entry) => expect(pairs(entry)).toEqual(expect.arrayContaining(["lisinopril", "warfarin"])),
  );
  it("each with its own stop", () => {
    expect(pairs("lisinopril 10 mg, warfarin stopped 2 months ago")).not.toContain("warfarin");
    expect(pairs("warfarin 5 mg, lisinopril stopped 2 months ago")).toContain("warfarin");
  });
});

describe("a drug that was stopped and still acts", () => {
  it.each([
    ["warfarin stopped yesterday", "naproxen 500 mg twice daily for 5 days"],
    ["clopidogrel stopped 2 days ago", "ketorolac 10 mg four times daily for 3 days"],
    ["apixaban stopped yesterday", "ibuprofen 400 mg three times daily for 5 days"],
  ])("%s, %s", (drug, order) => {
    const { orders } = checkMedication(
      { patient: { ...MAN, current_drugs: [drug] }, order: { text: order } },
      knowledge,
    );
    expect(orders[0]!.alerts.some(({ type, severity }) => type === "interaction" && severity !== "minor")).toBe(true);
  });

  it("acts no longer after that", () => {
    const patient = { ...MAN, current_drugs: ["warfarin stopped 10 days ago"] };
    const order = { text: "naproxen 500 mg twice daily for 5 days" };
    const { orders } = checkMedication({ patient, order }, knowledge);
    expect(orders[0]!.alerts.filter(({ type }) => type === "interaction")).toEqual([]);
  });
});

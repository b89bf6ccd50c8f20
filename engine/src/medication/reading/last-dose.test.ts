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
const checkOn = (date: string, order: string, ...drugs: string[]) =>
  checkMedication({ date, patient: { ...MAN, current_drugs: drugs }, order: { text: order } }, knowledge);

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
    ["last dose 25/11/2026", 0.5, true],
    ["last dose on 25 november 2026 in the morning", 1, true],
    ["last dose on 23 november 2026 at night", 2.5, true],
  ])("%s", (words, days, atLeast = false) => expect(lastDose(words, TODAY, true)).toMatchObject({ days, atLeast }));

  it.each(["stopped recently", "stopped in 2026", "stopped half a day ago", "held for surgery Monday"])(
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
      expect(lastDose(words, TODAY, true)).toBeNull();
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

/** 26 November 2026 is a Thursday. */
describe("a day without a year, counted from the day of the check", () => {
  it.each<[string, number]>([
    ["stopped monday", 3],
    ["stopped on monday", 3],
    ["5 mg bd (stopped mon)", 3],
    ["stopped last monday", 3],
    ["stopped on friday", 6],
    ["paused since monday", 3],
    ["last dose monday evening", 2.5],
    ["last tablet on sunday night", 3.5],
    ["last dose wednesday", 0.5],
    ["last dose wednesday morning", 1],
    ["none since saturday", 5],
    ["stopped monday last week", 10],
    ["stopped last week on tuesday", 9],
    ["stopped last week's friday", 6],
    ["stopped 20 november", 6],
    ["stopped on the 20th of november", 6],
    ["stopped nov 20", 6],
    ["stopped 2 december", 359],
    ["stopped 20/11", 6],
    ["stopped 11/20", 6],
    ["stopped 10/11", 16],
    ["stopped on the 20th", 6],
    ["stopped on the 28th", 29],
    ["stopped on monday, will restart after the injection", 3],
  ])("%s", (words, days) => {
    expect(lastDose(words, TODAY, true)).toMatchObject({ days, atLeast: true });
    expect(lastDose(words, TODAY, false)?.days ?? 0).toBeLessThanOrEqual(1);
  });

  it("of two beginnings of a week the later day counts", () =>
    expect(lastDose("stopped monday last week", "2026-11-29", true)).toMatchObject({ days: 6 }));

  it.each([
    "stopped thursday",
    "stopped on 26 november 2026",
    "stopped on the 26th",
    "held monday",
    "omitted monday",
    "stopped monday and wednesday",
    "last dose monday or wednesday",
    "to be stopped on monday",
    "stopped monday, back on it since wednesday",
    "stopped monday, restarted",
    "stopped for an extraction on monday",
    "stopped, monday a visit",
    "off sick since monday, taking it",
    "stopped 31 november",
  ])("is not counted where it may be today, a single dose, yet to come or about something else: %s", (words) =>
    expect(lastDose(words, TODAY, true)?.days ?? null).toBeNull(),
  );

  it("decides an injection near the spine on both sides of the days that are needed", () => {
    const verdict = (date: string) => checkOn(date, EPIDURAL, "Plavix 75 mg daily, stopped Monday").orders[0]!.verdict;
    expect(verdict("2026-11-26")).toBe("contraindicated");
    const days = (date: string) => checkOn(date, EPIDURAL, "Eliquis 5 mg BD, stopped Monday").orders[0]!;
    expect(days("2026-11-25").verdict).toBe("contraindicated");
    expect(days("2026-11-27").verdict).not.toBe("contraindicated");
    expect(
      checkOn("2026-11-27", EPIDURAL, "changed from Eliquis to aspirin 75 mg on Monday").orders[0]!.verdict,
    ).not.toBe("contraindicated");
  });

  it("says that the day of the check is wanting where it is not stated, and counts the drug as taken", () => {
    for (const words of ["stopped Monday", "last dose on the 20th", "stopped 20 November"]) {
      const answer = check(EPIDURAL, `apixaban ${words}`);
      expect(answer.notUnderstood).toMatchObject([{ about: "day-of-check" }]);
      expect(answer.notUnderstood[0]!.remark).toContain("the day of the check is not stated");
      expect(answer.notUnderstood[0]!.plainRemark).toContain("today's date");
      const [alert] = answer.orders[0]!.alerts;
      expect(alert).toMatchObject({ type: "timing", strength: "stop" });
      expect(alert!.because).toContain("the day of the check is not stated");
    }
  });
});

import { describe, expect, it } from "vitest";
import { medicationKnowledge } from "../../../test/medication/files.ts";
import { currentDrug, eachDrug } from "./current-drugs.ts";

const knowledge = medicationKnowledge();
const TODAY = "2026-11-26";

describe("a line of the list", () => {
  it.each([
    ["aspirin 75 od", 75],
    ["MST 15 bd", 30],
    ["gabapentin 300 tds", 900],
    ["pregabalin 75 1-0-1", 150],
    ["gabapentin 300mg 2-0-2", 1200],
    ["co-codamol 30/500 2 qds", 240],
    ["ibuprofen 200 mg 2 tds", 1200],
    ["methadone 1 mg/ml 40 ml daily", 40],
    ["Oramorph 10 mg/5 ml 2.5-5 ml qds prn", 40],
    ["Durogesic 50", 50],
    ["paracetamol 2 qds", null],
    ["naproxen 10 days ago", null],
  ])("%s: %s in a day", (line, daily) => expect(currentDrug(line, knowledge, TODAY, true)!.daily).toBe(daily));

  it("knows the dose of aspirin that thins the blood without its unit", () =>
    expect(currentDrug("aspirin 75", knowledge, TODAY, true)!.single).toBe(75));

  it.each([
    ["changed from warfarin to apixaban 3 weeks ago", ["warfarin, stopped 3 weeks ago", "apixaban"]],
    ["warfarin switched to rivaroxaban 20 mg yesterday", ["warfarin, stopped yesterday", "rivaroxaban 20 mg"]],
    ["sertraline replaced by mirtazapine", ["sertraline, stopped", "mirtazapine"]],
    ["MST 15mg bd + sevredol 10mg prn", ["MST 15mg bd", "+ sevredol 10mg prn"]],
    [
      "metformin 500 mg bd lisinopril 10 mg apixaban 5 mg bd",
      ["metformin 500 mg bd", "lisinopril 10 mg", "apixaban 5 mg bd"],
    ],
    ["Ramipril 5 mg, Metformin 1000 mg. Eliquis 5 mg", ["Ramipril 5 mg", "Metformin 1000 mg", "Eliquis 5 mg"]],
    ["warfarin ramipril", ["warfarin", "ramipril"]],
    ["apixaban 5 mg (Eliquis) bd", ["apixaban 5 mg (Eliquis) bd"]],
    ["lisinopril 20 mg/hydrochlorothiazide 12.5 mg", ["lisinopril 20 mg/hydrochlorothiazide 12.5 mg"]],
    ["clopidogrel 75 mg because of a reaction to aspirin", ["clopidogrel 75 mg because of a reaction to aspirin"]],
    [
      "lisinopril 10 mg and hydrochlorothiazide 12.5 mg daily",
      ["lisinopril 10 mg and hydrochlorothiazide 12.5 mg daily"],
    ],
  ])("%s holds so many lines", (entry, lines) =>
    expect(eachDrug(entry, knowledge).map((line) => line.trim())).toEqual(lines),
  );
});

import { describe, expect, it } from "vitest";
import { reportWords } from "../../test/reports/report-words.ts";
import { scoreOf } from "../../test/reports/score.ts";
import { isHeldBack, judged, writtenReports } from "../../test/reports/written.ts";
import { readReport } from "./read-report.ts";

const written = writtenReports().filter((report) => !isHeldBack(report));
const imaging = scoreOf(written.filter(({ kind }) => kind === "imaging").map(judged));
const notes = scoreOf(written.filter(({ kind }) => kind === "note").map(judged));

describe("the reports that the reader was made with", () => {
  it("reads nearly every finding of the core, and hardly one that is not there", () =>
    expect(imaging.core.f1, [...imaging.core.missed, ...imaging.core.extra].join("\n")).toBeGreaterThanOrEqual(0.97));

  it("reads the upper levels as well", () => expect(imaging.upper.f1).toBeGreaterThanOrEqual(0.95));

  it("reads what is denied as denied", () => expect(imaging.denied.f1).toBeGreaterThanOrEqual(0.94));

  it("never takes left for right", () => expect(imaging.reversed).toEqual([]));

  it("turns the meaning of at most 1 in 100 findings", () =>
    expect(imaging.flips.length / imaging.core.hits, imaging.flips.join("\n")).toBeLessThanOrEqual(0.01));

  it("finds what is dangerous", () =>
    expect(imaging.critical.right / imaging.critical.of).toBeGreaterThanOrEqual(0.95));

  it("keeps doubts, grades and sides", () => {
    expect(imaging.hedged.right / imaging.hedged.of).toBeGreaterThanOrEqual(0.8);
    expect(imaging.graded.right / imaging.graded.of).toBeGreaterThanOrEqual(0.92);
    expect(imaging.sided.right / imaging.sided.of).toBeGreaterThanOrEqual(0.9);
  });

  it("reads history and examination of clinic notes", () =>
    expect(notes.notes.f1, [...notes.notes.missed, ...notes.notes.extra].join("\n")).toBeGreaterThanOrEqual(0.95));

  it("tells a note from the report of a scan", () => {
    for (const { id, kind, text } of written) expect(readReport(text, reportWords()).kind, id).toBe(kind);
  });
});

describe.each(written.filter(({ truth }) => typeof truth.conus_level === "string"))("$id", (report) => {
  it("says where the cord ends", () =>
    expect(readReport(report.text, reportWords()).conus).toBe(report.truth.conus_level));
});

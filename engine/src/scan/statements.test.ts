import { describe, expect, it } from "vitest";
import { loadForScripts } from "../../../scripts/load-for-scripts.ts";
import { found, noted, reading, scanKnowledge } from "../../test/reports/written-reading.ts";
import { ForamenError } from "../errors.ts";
import { readCase } from "../reading/read-case.ts";
import type { NoteItem, ReportDecision, ReportFinding } from "../vocabulary/report.ts";
import { decided } from "./decisions.ts";
import { noteEntries } from "./note-items.ts";
import { statementsOf } from "./statements.ts";

const knowledge = loadForScripts();
const scan = scanKnowledge();

function statements(findings: readonly ReportFinding[], decisions: readonly ReportDecision[] | null = null) {
  const whole = reading(findings);
  return statementsOf(whole, decided(whole, decisions), scan.imaging, knowledge.findings);
}

function entries(...findings: ReportFinding[]): string[] {
  return statements(findings).entries.map(
    ({ finding: { id, level, side, value } }) => `${id}@${level ?? ""}:${side ?? ""}=${value}`,
  );
}

const reasons = (...findings: ReportFinding[]) =>
  statements(findings).leftOut.map(({ of, reason }) => `${of} ${reason}`);

describe("the place of a finding", () => {
  it("is its level and side", () =>
    expect(entries(found("foramen", "stenosis", { level: "L1-L2", side: "right", severity: "mild" }))).toEqual([
      "mri_foraminal_stenosis@L1-L2:right=mild",
    ]));

  it("never changes sides", () => {
    for (const side of ["left", "right"] as const)
      for (const condition of ["stenosis"])
        expect(entries(found("foramen", condition, { side }))[0]).toContain(`:${side}=`);
  });

  it("on both sides is one statement for each, the better side no worse than was said", () =>
    expect(
      entries(found("foramen", "stenosis", { side: "bilateral", severity: "moderate", worseSide: "right" })),
    ).toEqual(["mri_foraminal_stenosis@L4-L5:left=mild to moderate", "mri_foraminal_stenosis@L4-L5:right=moderate"]));

  it("is on one side, not said which, where none is said", () =>
    expect(entries(found("foramen", "stenosis"))).toEqual(["mri_foraminal_stenosis@L4-L5:unknown=present"]));

  it("of a vertebra is the segment below it", () =>
    expect(entries(found("vertebra", "tumour", { level: "L1" }))).toEqual(["mri_marrow_lesion@L1-L2:=present"]));

  it("of a narrow canal at a vertebra is neither the disc above nor the one below", () => {
    const narrow = found("canal", "stenosis", { level: "L2", severity: "severe" });
    expect(entries(narrow)).toEqual([]);
    expect(reasons(narrow)).toEqual(["0 body"]);
    expect(reasons(found("disc", "sequestration", { level: "L3" }))).toEqual(["0 body"]);
  });

  it("of a slip is the disc below its vertebra", () =>
    expect(entries(found("vertebra", "spondylolisthesis", { level: "L5" }))).toEqual([
      "img_spondylolisthesis@L5-S1:=present",
    ]));

  it("beyond the model is left out, and named", () => {
    for (const level of ["C5-C6", "T11-T12", "T11", "L5-L6", "S1"])
      expect(reasons(found("disc", "bulge", { level }))).toEqual(["0 level"]);
  });

  it("without a level denies every level", () =>
    expect(entries(found("vertebra", "spondylolisthesis", { level: "spine", negated: true }))).toEqual([
      "img_spondylolisthesis@:=none",
    ]));

  it("without a level denies nothing beside a level where it is there", () => {
    const findings = [
      found("vertebra", "spondylolisthesis", { level: "L4-L5", severity: "mild" }),
      found("vertebra", "spondylolisthesis", { level: "spine", negated: true }),
    ];
    expect(entries(...findings)).toEqual(["img_spondylolisthesis@L4-L5:=grade_1"]);
    expect(reasons(...findings)).toEqual(["1 elsewhere"]);
  });
});

describe("several findings about one thing", () => {
  it("are the worst that is there", () =>
    expect(entries(found("disc", "bulge"), found("disc", "protrusion"))).toEqual(["mri_disc@L4-L5:=protrusion"]));

  it("narrow each other down", () =>
    expect(
      entries(found("canal", "stenosis"), found("canal", "stenosis", { negated: true, negationScope: "significant" })),
    ).toEqual(["mri_central_stenosis@L4-L5:=mild"]));

  it("a milder form that is denied beside a worse one says nothing", () =>
    expect(entries(found("disc", "extrusion"), found("disc", "bulge", { negated: true }))).toEqual([
      "mri_disc@L4-L5:=extrusion",
    ]));

  it("neither is taken where both cannot be, and both are named", () => {
    const both = [found("canal", "stenosis", { severity: "severe" }), found("canal", "stenosis", { negated: true })];
    expect(entries(...both)).toEqual([]);
    expect(reasons(...both)).toEqual(["0 clash", "1 clash"]);
  });

  it("a side that is named stands before one that is not", () =>
    expect(entries(found("root", "compression"), found("root", "compression", { side: "left" }))).toEqual([
      "mri_root_compressed@L4-L5:left=compressed",
    ]));
});

describe("what a person decides", () => {
  const two = [found("disc", "bulge"), found("canal", "stenosis", { severity: "mild" })];
  const become = (...decisions: ReportDecision[]) => {
    const { entries: made, leftOut } = statements(two, decisions);
    return {
      made: made.map(({ finding: { id, level, value } }) => `${id}@${level}=${value}`),
      left: leftOut.map(({ of, reason }) => `${of} ${reason}`),
    };
  };

  it("nothing enters before it is accepted", () =>
    expect(become()).toEqual({ made: [], left: ["0 undecided", "1 undecided"] }));

  it("what is struck stays out", () =>
    expect(become({ kind: "finding", of: 0, what: "strike" }, { kind: "finding", of: 1, what: "accept" })).toEqual({
      made: ["mri_central_stenosis@L4-L5=mild"],
      left: ["0 struck"],
    }));

  it("what is corrected enters as corrected", () =>
    expect(
      become({ kind: "finding", of: 1, what: "correct", to: { level: "L3-L4", severity: "severe" } }).made,
    ).toEqual(["mri_central_stenosis@L3-L4=severe"]));

  it("what is corrected to absent is plainly denied", () =>
    expect(become({ kind: "finding", of: 1, what: "correct", to: { polarity: "absent" } }).made).toEqual([
      "mri_central_stenosis@L4-L5=none",
    ]));

  it("what is corrected to possible enters nothing", () =>
    expect(become({ kind: "finding", of: 1, what: "correct", to: { polarity: "possible" } }).left).toEqual([
      "0 undecided",
      "1 possible",
    ]));

  it.each([
    ["a finding that is not there", { kind: "finding", of: 7, what: "accept" }],
    ["a level that is none", { kind: "finding", of: 0, what: "correct", to: { level: "C3-C4" } }],
    ["a side that is none", { kind: "finding", of: 0, what: "correct", to: { side: "top" as "left" } }],
  ] as const)("%s is refused with its place", (_, decision) =>
    expect(() => become(decision as ReportDecision)).toThrow(
      expect.objectContaining({ code: "REPORT_DECISION_INVALID", where: "decisions[0]" }),
    ),
  );

  it("two decisions about one finding are refused", () =>
    expect(() =>
      become({ kind: "finding", of: 0, what: "accept" }, { kind: "finding", of: 0, what: "strike" }),
    ).toThrow(ForamenError));
});

describe("the notes of a clinic", () => {
  const note = (...notes: NoteItem[]) => {
    const whole = reading([], { notes, kind: "note" });
    const { entries: made, leftOut } = noteEntries(whole, decided(whole, null), scan.notes, knowledge.findings);
    return {
      made: made.map(({ finding: { id, side, value } }) => `${id}:${side ?? ""}=${value}`),
      left: leftOut.map(({ of, reason }) => `${of} ${reason}`),
    };
  };

  it.each([
    [noted("groin-pain", { side: "left" }), "pain_inguinal_groin:left=present"],
    [noted("fever", { polarity: "absent" }), "fever_history:=absent"],
    [noted("weakness-hip-flexion", { side: "right", value: "4/5" }), "weak_hip_flexion:right=4"],
    [noted("weakness-knee-extension", { side: "left", value: "4+/5" }), "weak_knee_extension:left=4+"],
    [noted("weakness-ankle-dorsiflexion", { side: "left" }), "weak_ankle_dorsiflexion:left=present"],
    [noted("sensory-loss", { side: "left", level: "L3" }), "pinprick_reduced_L3:left=present"],
    [noted("sensory-loss", { side: "left" }), "pinprick_leg_area_unknown:left=present"],
    [noted("crossed-straight-leg-raise-positive", { side: "right" }), "crossed_slr:unknown=present"],
    [noted("trauma"), "trauma_minor:=present"],
    [noted("post-void-residual", { value: "450 mL" }), "post_void_residual:=450"],
    [noted("post-void-residual", { polarity: "absent", value: "40 mL" }), "post_void_residual:=40"],
  ])("$item becomes %s", (item, made) => expect(note(item)).toEqual({ made: [made], left: [] }));

  it("a denial of something sided denies both sides", () =>
    expect(note(noted("weakness-hip-flexion", { polarity: "absent" })).made).toEqual([
      "weak_hip_flexion:left=absent",
      "weak_hip_flexion:right=absent",
    ]));

  it("what is only possible enters nothing, and is named", () =>
    expect(note(noted("bowel-dysfunction", { polarity: "possible" }))).toEqual({ made: [], left: ["0 possible"] }));

  it("what says too little enters nothing, and is named", () => {
    expect(note(noted("clonus", { polarity: "absent" })).left).toEqual(["0 denial"]);
    expect(note(noted("rash")).left).toEqual(["0 kind"]);
    expect(note(noted("something-new")).left).toEqual(["0 kind"]);
  });

  it("what is said both ways enters nothing", () =>
    expect(note(noted("fever"), noted("fever", { polarity: "absent" }))).toEqual({
      made: [],
      left: ["0 clash", "1 clash"],
    }));

  it("every row, present and denied, can be entered in a case", () => {
    for (const { item } of scan.notes.rows)
      for (const polarity of ["present", "absent"] as const)
        for (const side of ["left", "unspecified"] as const) {
          const whole = reading([], { notes: [noted(item, { polarity, side })], kind: "note" });
          const { entries: made, leftOut } = noteEntries(whole, decided(whole, null), scan.notes, knowledge.findings);
          expect(made.length + leftOut.length, item).toBeGreaterThan(0);
          expect(() => readCase({ findings: made.map(({ finding }) => finding) }, knowledge)).not.toThrow();
        }
  });
});

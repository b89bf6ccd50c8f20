import { describe, expect, it } from "vitest";
import { loadForScripts } from "../../scripts/load-for-scripts.ts";
import { smog } from "../test/readability.ts";
import { reportWords } from "../test/reports/report-words.ts";
import { found, reading, scanKnowledge } from "../test/reports/written-reading.ts";
import { answerReport, type ReportOptions } from "./answer-report.ts";
import { readCase } from "./reading/read-case.ts";
import { readReport } from "./report/read-report.ts";
import { triage } from "./triage/triage.ts";
import type { EnteredFinding } from "./vocabulary/case.ts";
import { REPORT_SEVERITIES, REPORT_SIDES, type ReportFinding } from "./vocabulary/report.ts";
import type { ToldFinding } from "./vocabulary/report-answer.ts";

const knowledge = loadForScripts();
const scan = scanKnowledge();
const answer = (findings: readonly ReportFinding[], options: ReportOptions = {}) =>
  answerReport(reading(findings), "A text.", knowledge, scan, options);

const yes = (id: string, side?: "left" | "right"): EnteredFinding => ({
  id,
  value: "present",
  ...(side ? { side } : {}),
});
const LEFT_L5: readonly EnteredFinding[] = [
  yes("pain_leg_lateral", "left"),
  yes("pain_foot_dorsum", "left"),
  yes("numb_foot_dorsum", "left"),
  yes("weak_great_toe_extension", "left"),
  yes("slr", "left"),
];
const LEFT_L2: readonly EnteredFinding[] = [
  yes("pain_thigh_upper_anterior", "left"),
  yes("pain_inguinal_groin", "left"),
  yes("numb_thigh_mid_anterior", "left"),
  yes("femoral_stretch", "left"),
  { id: "weak_hip_flexion", value: 4, side: "left" },
];
const person = (findings: readonly EnteredFinding[]) => ({ case: { patient: { age: 52, sex: "male" }, findings } });

it("sends nobody to a doctor today for a defect of the pars", () => {
  const { told } = answer([found("vertebra", "lesion", { detail: "pars-defect" }), found("vertebra", "lesion")]);
  expect(told.map(({ patient }) => patient.act === null)).toEqual([true, false]);
  expect(told[0]?.practitioner.name).toBe("Pars defect (spondylolysis)");
});

it("takes a free cauda equina for no free root, and a pressed one for something to be seen today", () => {
  const cauda = { detail: "cauda-equina" };
  const denied = answer([found("root", "compression", { ...cauda, negated: true, severity: "none" })]);
  expect(denied.entries).toEqual([]);
  expect(denied.leftOut.map(({ reason }) => reason)).toEqual(["denial"]);
  const there = answer([found("root", "compression", cauda)]);
  expect(there.told.map(({ patient }) => patient.act === null)).toEqual([false]);
  expect(there.entries.map(({ finding }) => finding.id)).toEqual([
    "mri_root_compressed",
    "mri_cauda_equina_or_cord_pressed",
  ]);
});

it("a pressed cauda equina or cord of a report makes a case that cannot wait", () => {
  const rules = (text: string) => {
    const read = readReport(text, reportWords());
    const { entries } = answerReport(read, text, knowledge, scan);
    const entered = readCase({ findings: entries.map(({ finding }) => finding) }, knowledge);
    return triage(entered, knowledge).fired.map(({ rule }) => rule);
  };
  for (const text of [
    "MRI lumbar spine: Cauda equina compression.",
    "MRI L4/5: large extrusion. CES confirmed.",
    "MRI L1: metastasis compressing the conus.",
  ])
    expect(rules(text), text).toContain("mri_cauda_or_cord_pressed");
  for (const text of ["MRI L4/5: bulge. No cauda equina compression.", "MRI L4/5: bulge. ?CES"])
    expect(rules(text), text).not.toContain("mri_cauda_or_cord_pressed");
});

describe("whether a finding of a report fits a case", () => {
  const verdicts = (findings: readonly ReportFinding[], signs: readonly EnteredFinding[]) =>
    answer(findings, person(signs)).concordance.map(({ of, verdict }) => `${of} ${verdict}`);

  it("an extrusion at the level and side of the signs explains them; one at another level does not", () =>
    expect(
      verdicts(
        [
          found("disc", "extrusion", { level: "L4-L5", side: "left" }),
          found("disc", "extrusion", { level: "L1-L2", side: "left" }),
        ],
        LEFT_L5,
      ),
    ).toEqual(["0 explains", "1 does-not-explain"]));

  it("what fits better elsewhere takes from what fits worse here", () => {
    const rare = found("disc", "extrusion", { level: "L1-L2", side: "left" });
    expect(verdicts([rare], LEFT_L5)).toEqual(["0 partly"]);
    expect(verdicts([rare, found("disc", "extrusion", { level: "L4-L5", side: "left" })], LEFT_L5)).toEqual([
      "0 does-not-explain",
      "1 explains",
    ]);
  });

  it("what is seen on the other side does not explain, and that is said", () => {
    const { concordance, told } = answer([found("disc", "extrusion", { side: "right" })], person(LEFT_L5));
    expect(concordance.map(({ verdict }) => verdict)).toEqual(["does-not-explain"]);
    expect(told[0]?.patient.fits).toContain("It lies on the right side, and what you feel is on the other side.");
  });

  it("a common low disc is no cause of pain in the front of the thigh", () => {
    const [low, high] = answer(
      [
        found("disc", "bulge", { level: "L5-S1" }),
        found("foramen", "stenosis", { level: "L2-L3", side: "left", severity: "severe" }),
      ],
      person(LEFT_L2),
    ).concordance;
    expect(low?.verdict).toBe("does-not-explain");
    expect(high?.verdict).not.toBe("does-not-explain");
  });

  it("a finding on both sides fits as well as its better side", () =>
    expect(
      verdicts([found("root", "compression", { level: "L4-L5", side: "bilateral", severity: "severe" })], LEFT_L5),
    ).toEqual(["0 explains"]));

  it("what the report hedges is judged as if it were there, and that is said", () => {
    const { concordance, entries } = answer(
      [found("disc", "extrusion", { side: "left", certainty: "possible" })],
      person(LEFT_L5),
    );
    expect(concordance[0]).toMatchObject({ verdict: "explains", ifThere: true });
    expect(concordance[0]?.because).toContain("the report hedges");
    expect(entries).toEqual([]);
  });

  it("what is denied, what is not in the model, and a case without complaints are not judged", () => {
    expect(verdicts([found("canal", "stenosis", { negated: true }), found("vertebra", "scoliosis")], LEFT_L5)).toEqual(
      [],
    );
    expect(verdicts([found("disc", "extrusion")], [])).toEqual([]);
  });

  it("a scan that stands in the case already is not looked at", () => {
    const seen: EnteredFinding = { id: "mri_disc", value: "none", level: "L4-L5" };
    const one = [found("disc", "extrusion", { side: "left" })];
    expect(verdicts(one, [...LEFT_L5, seen])).toEqual(verdicts(one, LEFT_L5));
  });
});

describe("what a finding is told as", () => {
  const told = (finding: ReportFinding, options: ReportOptions = {}) => answer([finding], options).told[0]!;

  it("has kind, severity and place in its title", () => {
    const one = told(found("foramen", "stenosis", { level: "L1-L2", side: "right", severity: "mild" }));
    expect(one.patient.title).toBe(
      "Narrow gap where a nerve leaves, slight, between the back bones L1-L2, on the right",
    );
    expect(one.practitioner.title).toBe("Foraminal stenosis, mild, L1-L2, right");
  });

  it("says how common it is at that age, with where the figure comes from", () => {
    const one = told(found("disc", "bulge"), { case: { patient: { age: 52 } } });
    expect(one.patient.common).toContain("Of people aged 50 to 59 who have no pain, 60 out of 100 have this");
    expect(one.patient.commonFrom).toEqual({ source: "brinjikji2015", status: "published" });
  });

  it("says it for the youngest and the oldest where the age is not known", () =>
    expect(told(found("disc", "protrusion")).patient.common).toContain(
      "29 out of 100 have this at 20 years and 43 out of 100 at 80 years",
    ));

  it("sets what is moderate against what is moderate or worse", () => {
    const mild = told(found("canal", "stenosis", { severity: "mild" }), { case: { patient: { age: 52 } } });
    const moderate = told(found("canal", "stenosis", { severity: "moderate" }), { case: { patient: { age: 52 } } });
    expect(mild.patient.common).toContain("23 out of 100");
    expect(moderate.patient.common).toContain("12 out of 100");
    expect(moderate.patient.commonFrom?.status).toBe("elicited");
  });

  it("what is denied is told as not seen, with nothing to ask and nothing to fear", () => {
    const { patient } = told(found("vertebra", "tumour", { negated: true }));
    expect(patient.title).toBe("Not seen: a growth, between the back bones L4-L5");
    expect(patient).toMatchObject({ common: null, fits: null, ask: null, act: null });
    expect(patient.meaning).not.toContain("growth");
  });

  it("a denial of what matters leaves slight forms open, and says so", () =>
    expect(told(found("canal", "stenosis", { negated: true, negationScope: "significant" })).patient.meaning).toContain(
      "A slight form may still be there.",
    ));

  it("what is hedged is told as hedged", () => {
    const { patient } = told(found("disc", "infection", { certainty: "possible" }));
    expect(patient.title).toBe("Perhaps signs of infection, between the back bones L4-L5");
    expect(patient.meaning).toMatch(/^The report is not sure of this\./);
  });

  it("says to see somebody where the words carry that, and nowhere else", () => {
    expect(told(found("disc", "infection")).patient.act).not.toBeNull();
    for (const condition of ["bulge", "protrusion", "extrusion", "desiccation"])
      expect(told(found("disc", condition)).patient.act).toBeNull();
  });
});

describe("the words", () => {
  const kinds = scan.imaging.rows.map(({ structure, condition, detail }) => ({
    structure: structure === "any" ? "other" : structure,
    condition,
    more: detail === undefined ? {} : { detail },
  }));
  const all: ToldFinding[] = kinds.flatMap(({ structure, condition, more: kind }, at) =>
    [
      {},
      { negated: true },
      { negated: true, negationScope: "significant" as const },
      { certainty: "possible" as const },
      { level: "L2", side: REPORT_SIDES[at % 5]!, severity: REPORT_SEVERITIES[1 + (at % 6)]!, root: "L3" },
    ].flatMap((more) =>
      answer([found(structure, condition, { ...kind, ...more })], { case: { patient: { age: 60 } } }).told.map(
        ({ patient }) => patient,
      ),
    ),
  );

  it("leave no slot open and no sentence without an end", () => {
    for (const { title, meaning, common, ask, act } of all) {
      expect(title).toMatch(/^[A-Z][^{}]+[^., ]$/);
      for (const text of [meaning, common, act]) if (text !== null) expect(text).toMatch(/^[A-Z][^{}]*\.$/s);
      if (ask !== null) expect(ask).toMatch(/^[A-Z][^{}]*\?$/);
    }
  });

  it("are read at SMOG grade 11 or lower, all together and by topic", () => {
    const texts = (of: (one: ToldFinding) => string | null) =>
      [...new Set(all.map(of).filter((text) => text !== null))].join(" ");
    for (const of of [
      ({ meaning }: ToldFinding) => meaning,
      ({ common }: ToldFinding) => common,
      ({ ask }: ToldFinding) => ask,
      ({ act }: ToldFinding) => act,
      ({ title }: ToldFinding) => `${title}.`,
    ])
      expect(smog(texts(of)), texts(of)).toBeLessThanOrEqual(11);
  });

  it("are used, every one", () => {
    const used = new Set<string>();
    const watched = new Proxy(scan.words, {
      get(words, id) {
        used.add(String(id));
        return Reflect.get(words, id);
      },
    });
    const ask = (findings: readonly ReportFinding[], options: ReportOptions = {}) =>
      answerReport(reading(findings), "", knowledge, { ...scan, words: watched }, options);
    for (const { structure, condition, more } of kinds) ask([found(structure, condition, more)]);
    for (const severity of REPORT_SEVERITIES) ask([found("canal", "stenosis", { severity })], { case: {} });
    for (const side of REPORT_SIDES)
      for (const worse of [{}, { worseSide: "left" as const }, { worseSide: "right" as const }])
        ask([found("disc", "bulge", { side, ...worse })]);
    for (const action of ["urgent", "arrange", "none"] as const)
      answerReport(
        reading([], {
          incidental: (["definite", "possible"] as const).map((certainty) => ({
            ...{ id: "renal_mass", label: "Renal mass", plain: "a lump in a kidney", action, certainty },
            ...{ span: [0, 4] as const, text: "text" },
          })),
        }),
        "",
        knowledge,
        { ...scan, words: watched },
      );
    const odd = [
      found("disc", "bulge", { negated: true }),
      found("disc", "bulge", { negated: true, negationScope: "significant" }),
      found("disc", "bulge", { negated: true, time: "resolved" }),
      found("disc", "bulge", { certainty: "possible", level: "L3", root: "L3" }),
    ];
    ask(odd);
    for (const [signs, side] of [
      [LEFT_L5, "right"],
      [LEFT_L5.map((one) => ({ ...one, side: "right" as const })), "left"],
    ] as const)
      ask(
        [
          ...["L4-L5", "L1-L2"].map((level) => found("disc", "extrusion", { level, certainty: "possible" })),
          ...["bulge", "protrusion"].map((condition) => found("disc", condition, { level: "L5-S1" })),
          found("disc", "extrusion", { side }),
          found("canal", "stenosis", { level: "L3-L4", severity: "severe" }),
          found("disc", "infection", { level: "L1-L2" }),
        ],
        person(signs),
      );
    expect(Object.keys(scan.words).filter((id) => !used.has(id) && !id.startsWith("reason."))).toEqual([]);
  });
});

it("the same input gives the same answer and hash, another decision another hash", () => {
  const one = [found("disc", "bulge")];
  expect(answer(one)).toEqual(answer(one));
  expect(answer(one).inputHash).not.toBe(answer(one, { decisions: [] }).inputHash);
});

import { describe, expect, it } from "vitest";
import { loadForScripts } from "../../../scripts/load-for-scripts.ts";
import { found, reading, scanKnowledge } from "../../test/reports/written-reading.ts";
import type { ReportFinding, ReportReading } from "../vocabulary/report.ts";
import { decided } from "./decisions.ts";
import { statementsOf } from "./statements.ts";

const { findings } = loadForScripts();
const { imaging } = scanKnowledge();

function statements(finding: ReportFinding, modality: ReportReading["modality"] = "mri", beside: ReportFinding[] = []) {
  const whole = reading([finding, ...beside], { modality });
  return statementsOf(whole, decided(whole, null), imaging, findings);
}

/** "finding=value" for each entry, or "-reason" for what is left out. */
function became(finding: ReportFinding, modality: ReportReading["modality"] = "mri", beside: ReportFinding[] = []) {
  const { entries, leftOut } = statements(finding, modality, beside);
  const own = entries.filter(({ of }) => of.includes(0)).map(({ finding: { id, value } }) => `${id}=${value}`);
  return [...own, ...leftOut.filter(({ of }) => of === 0).map(({ reason }) => `-${reason}`)].sort().join(" ");
}

/** Kind of finding; severe; without a grade; denied; denied as "no significant". */
type Written = readonly [
  kind: string,
  severe: string,
  plain: string,
  denied: string,
  inPart: string,
  modality?: ReportReading["modality"],
];
const WRITTEN: readonly Written[] = [
  ["disc bulge", "mri_disc=bulge", "mri_disc=bulge", "mri_disc=none", "-in_part"],
  ["disc protrusion", "mri_disc=protrusion", "mri_disc=protrusion", "mri_disc=none to bulge", "-in_part"],
  ["disc extrusion", "mri_disc=extrusion", "mri_disc=extrusion", "mri_disc=none to protrusion", "-in_part"],
  ["disc sequestration", "mri_disc=extrusion", "mri_disc=extrusion", "mri_disc=none to protrusion", "-in_part"],
  [
    "disc herniation",
    "mri_disc=protrusion to extrusion",
    "mri_disc=protrusion to extrusion",
    "mri_disc=none to bulge",
    "-in_part",
  ],
  ["disc desiccation", "mri_disc_degeneration=severe", "mri_disc_degeneration=present", "-denial", "-in_part"],
  ["disc height-loss", "mri_disc_degeneration=severe", "mri_disc_degeneration=present", "-denial", "-in_part"],
  ["other height-loss", "-kind", "-kind", "-kind", "-kind"],
  [
    "vertebra height-loss",
    "xr_vertebral_wedge=present",
    "xr_vertebral_wedge=present",
    "xr_vertebral_wedge=absent",
    "-in_part",
    "radiograph",
  ],
  [
    "disc degeneration",
    "mri_disc_degeneration=severe",
    "mri_disc_degeneration=present",
    "mri_disc_degeneration=none",
    "mri_disc_degeneration=none to mild",
  ],
  [
    "facet degeneration",
    "mri_facet_arthropathy=severe",
    "mri_facet_arthropathy=present",
    "mri_facet_arthropathy=none",
    "mri_facet_arthropathy=none to mild",
  ],
  ["other degeneration", "-kind", "-kind", "-kind", "-kind"],
  ["disc vacuum", "mri_disc_degeneration=present", "mri_disc_degeneration=present", "-denial", "-in_part"],
  ["facet vacuum", "-kind", "-kind", "-kind", "-kind"],
  ["disc annular-fissure", "-kind", "-kind", "-kind", "-kind"],
  ["other stenosis", "-kind", "-kind", "-kind", "-kind"],
  [
    "canal stenosis",
    "mri_central_stenosis=severe",
    "mri_central_stenosis=present",
    "mri_central_stenosis=none",
    "mri_central_stenosis=none to mild",
  ],
  [
    "lateral-recess stenosis",
    "mri_lateral_recess_stenosis=severe",
    "mri_lateral_recess_stenosis=present",
    "mri_lateral_recess_stenosis=none mri_lateral_recess_stenosis=none",
    "mri_lateral_recess_stenosis=none to mild mri_lateral_recess_stenosis=none to mild",
  ],
  [
    "foramen stenosis",
    "mri_foraminal_stenosis=severe",
    "mri_foraminal_stenosis=present",
    "mri_foraminal_stenosis=none mri_foraminal_stenosis=none",
    "mri_foraminal_stenosis=none to mild mri_foraminal_stenosis=none to mild",
  ],
  ["canal thecal-indentation", "-kind", "-kind", "-kind", "-kind"],
  ["canal lipoma", "mri_epidural_fat=present", "mri_epidural_fat=present", "-denial", "-in_part"],
  ["canal contact", "-kind", "-kind", "-kind", "-kind"],
  ["root contact", "-fit_only", "-fit_only", "-denial", "-in_part"],
  ["conus contact", "-kind", "-kind", "-kind", "-kind"],
  ["canal compression", "-kind", "-kind", "-kind", "-kind"],
  [
    "root compression",
    "mri_root_compressed=compressed",
    "mri_root_compressed=compressed",
    "mri_root_compressed=none to displaced mri_root_compressed=none to displaced",
    "-in_part",
  ],
  [
    "conus compression",
    "mri_cauda_equina_or_cord_pressed=present",
    "mri_cauda_equina_or_cord_pressed=present",
    "-denial",
    "-in_part",
  ],
  ["vertebra signal-change", "-kind", "-kind", "-kind", "-kind"],
  [
    "conus signal-change",
    "mri_cord_conus_signal=present",
    "mri_cord_conus_signal=present",
    "mri_cord_conus_signal=absent",
    "-in_part",
  ],
  [
    "facet arthropathy",
    "mri_facet_arthropathy=severe",
    "mri_facet_arthropathy=present",
    "mri_facet_arthropathy=none",
    "mri_facet_arthropathy=none to mild",
  ],
  ["other hypertrophy", "-kind", "-kind", "-kind", "-kind"],
  [
    "facet hypertrophy",
    "mri_facet_arthropathy=severe",
    "mri_facet_arthropathy=present",
    "mri_facet_arthropathy=none",
    "mri_facet_arthropathy=none to mild",
  ],
  [
    "ligamentum-flavum hypertrophy",
    "mri_flavum_thick=present",
    "mri_flavum_thick=present",
    "mri_flavum_thick=absent",
    "-in_part",
  ],
  ["facet effusion", "-kind", "-kind", "-kind", "-kind"],
  ["other cyst", "-kind", "-kind", "-kind", "-kind"],
  ["facet cyst", "mri_synovial_cyst=present", "mri_synovial_cyst=present", "mri_synovial_cyst=absent", "-in_part"],
  [
    "vertebra ossification",
    "ct_ligament_ossification=present",
    "ct_ligament_ossification=present",
    "ct_ligament_ossification=absent",
    "-in_part",
    "ct",
  ],
  [
    "vertebra spondylolisthesis",
    "img_spondylolisthesis=grade_2_or_more",
    "img_spondylolisthesis=present",
    "img_spondylolisthesis=none",
    "img_spondylolisthesis=none to grade_1",
  ],
  ["vertebra fracture", "-needs", "-needs", "mri_acute_vertebral_fracture=absent", "-in_part"],
  ["vertebra marrow-oedema", "-kind", "-kind", "-kind", "-kind"],
  [
    "vertebra osteophyte",
    "xr_osteophytes=marked",
    "xr_osteophytes=present",
    "xr_osteophytes=none",
    "xr_osteophytes=none to mild",
    "radiograph",
  ],
  ["vertebra scoliosis", "-kind", "-kind", "-kind", "-kind"],
  ["vertebra modic", "-kind", "-kind", "-kind", "-kind"],
  ["vertebra schmorl", "-kind", "-kind", "-kind", "-kind"],
  ["vertebra haemangioma", "mri_haemangioma=typical", "mri_haemangioma=typical", "mri_haemangioma=none", "-in_part"],
  ["other tumour", "-kind", "-kind", "-kind", "-kind"],
  ["vertebra tumour", "mri_marrow_lesion=present", "mri_marrow_lesion=present", "mri_marrow_lesion=absent", "-in_part"],
  ...["canal", "root", "foramen", "conus"].map(
    (structure) =>
      [
        `${structure} tumour`,
        "mri_intradural_mass=present",
        "mri_intradural_mass=present",
        "mri_intradural_mass=absent",
        "-in_part",
      ] as const satisfies Written,
  ),
  ["vertebra lesion", "-kind", "-kind", "-kind", "-kind"],
  ["other infection", "-kind", "-kind", "-kind", "-kind"],
  ["disc infection", "mri_discitis=present", "mri_discitis=present", "mri_discitis=absent", "-in_part"],
  ["vertebra infection", "mri_discitis=present", "mri_discitis=present", "-denial", "-in_part"],
  [
    "canal infection",
    "mri_epidural_abscess=present",
    "mri_epidural_abscess=present",
    "mri_epidural_abscess=absent",
    "-in_part",
  ],
  ["other fluid-collection", "-kind", "-kind", "-kind", "-kind"],
  ["other haematoma", "-kind", "-kind", "-kind", "-kind"],
  [
    "canal haematoma",
    "mri_epidural_blood=present",
    "mri_epidural_blood=present",
    "mri_epidural_blood=absent",
    "-in_part",
  ],
  [
    "canal scar",
    "mri_scar_enhancement=present",
    "mri_scar_enhancement=present",
    "mri_scar_enhancement=absent",
    "-in_part",
  ],
  ["vertebra instrumentation", "past_lumbar_surgery=present", "past_lumbar_surgery=present", "-denial", "-in_part"],
  ["vertebra decompression", "past_lumbar_surgery=present", "past_lumbar_surgery=present", "-denial", "-in_part"],
  ["other normal", "-kind", "-kind", "-kind", "-kind"],
  [
    "disc normal",
    "mri_disc=none mri_disc_degeneration=none",
    "mri_disc=none mri_disc_degeneration=none",
    "-denial",
    "-in_part",
  ],
  ["canal normal", "mri_central_stenosis=none", "mri_central_stenosis=none", "-denial", "-in_part"],
  [
    "lateral-recess normal",
    "mri_lateral_recess_stenosis=none mri_lateral_recess_stenosis=none",
    "mri_lateral_recess_stenosis=none mri_lateral_recess_stenosis=none",
    "-denial",
    "-in_part",
  ],
  [
    "foramen normal",
    "mri_foraminal_stenosis=none mri_foraminal_stenosis=none",
    "mri_foraminal_stenosis=none mri_foraminal_stenosis=none",
    "-denial",
    "-in_part",
  ],
  ["facet normal", "mri_facet_arthropathy=none", "mri_facet_arthropathy=none", "-denial", "-in_part"],
  ["conus normal", "mri_cord_conus_signal=absent", "mri_cord_conus_signal=absent", "-denial", "-in_part"],
];

describe.each(WRITTEN.map(([kind, ...more]) => ({ kind, more })))("a report's $kind", ({ kind, more: texts }) => {
  const [severe, plain, denied, inPart, modality = "mri"] = texts;
  const [structure = "", condition = ""] = kind.split(" ");
  const become = (more: Partial<ReportFinding>) => became(found(structure, condition, more), modality);

  it(`is ${severe} when severe`, () => expect(become({ severity: "severe" })).toBe(severe));
  it(`is ${plain} without a grade`, () => expect(become({})).toBe(plain));
  it(`is ${denied} when denied`, () => expect(become({ negated: true })).toBe(denied));
  it(`is ${inPart} when denied in part`, () =>
    expect(become({ negated: true, negationScope: "significant" })).toBe(inPart));
  it("enters nothing when the report is not sure, or when it is gone", () => {
    expect(statements(found(structure, condition, { certainty: "possible" }), modality).entries).toEqual([]);
    expect(statements(found(structure, condition, { negated: true, time: "resolved" }), modality).entries).toEqual([]);
  });
});

it("every row of the table is written out above", () => {
  const written = new Set(WRITTEN.map(([kind]) => kind));
  const covered = ({ structure, condition }: { structure: string; condition: string }) =>
    structure === "any"
      ? WRITTEN.some(([kind]) => kind.endsWith(` ${condition}`))
      : written.has(`${structure} ${condition}`);
  expect(imaging.rows.filter((row) => !covered(row))).toEqual([]);
});

describe("words for severity", () => {
  it.each([
    ["canal", "stenosis", "mild", "mri_central_stenosis=mild"],
    ["canal", "stenosis", "mild-moderate", "mri_central_stenosis=mild to moderate"],
    ["canal", "stenosis", "moderate", "mri_central_stenosis=moderate"],
    ["canal", "stenosis", "moderate-severe", "mri_central_stenosis=moderate to severe"],
    ["disc", "degeneration", "mild", "mri_disc_degeneration=mild"],
    ["disc", "degeneration", "moderate", "mri_disc_degeneration=present"],
    ["vertebra", "spondylolisthesis", "mild", "img_spondylolisthesis=grade_1"],
    ["vertebra", "spondylolisthesis", "moderate", "img_spondylolisthesis=present"],
  ] as const)("%s %s, %s: %s", (structure, condition, severity, entry) =>
    expect(became(found(structure, condition, { severity }))).toBe(entry),
  );
});

describe("what a kind of scan shows", () => {
  it("no disc is taken from a plain film", () =>
    expect(became(found("disc", "protrusion"), "radiograph")).toBe("-modality"));
  it("no spur counts on MRI", () => expect(became(found("vertebra", "osteophyte"))).toBe("-modality"));
  it("a fresh fracture needs bruised bone at the same vertebra", () => {
    const fracture = found("vertebra", "fracture", { level: "L2" });
    const bruise = (level: string) => [found("vertebra", "marrow-oedema", { level })];
    expect(became(fracture, "mri", bruise("L2"))).toBe("mri_acute_vertebral_fracture=present");
    expect(became(fracture, "mri", bruise("L3"))).toBe("-needs");
  });
});

import { describe, expect, it } from "vitest";
import type { Row } from "./evidence.ts";
import { smallBeside, smallEvidence } from "./fixture.ts";
import { importEvidence } from "./import.ts";
import { citedSources } from "./sources.ts";
import type { KnowledgeFiles } from "./write-knowledge.ts";

const imported = (): Record<string, Row> =>
  importEvidence(smallEvidence(), smallBeside(), citedSources) as Record<string, Row>;

const background = (id: string): Row => imported()["model/imaging-background.yaml"]?.background[id];

/** Every map that holds a clinical number, with where it stands. */
function numbers(value: unknown, where = ""): [string, Row][] {
  if (typeof value !== "object" || value === null) return [];
  const row = value as Row;
  const own: [string, Row][] = ["p", "p_ge", "irritated", "odds_ratio", "value", "by_band"].some(
    (key) => typeof row[key] === "number" || Array.isArray(row[key]),
  )
    ? [[where, row]]
    : [];
  return [...own, ...Object.entries(row).flatMap(([key, item]) => numbers(item, `${where}/${key}`))];
}

describe("the import", () => {
  it("keeps every id of the evidence and adds those laid beside it", () => {
    const { disorders, findings, structures } = smallEvidence();
    const ids = (room: string) =>
      Object.keys(imported())
        .filter((path) => path.startsWith(`${room}/`))
        .map((path) => path.slice(room.length + 1, -".yaml".length))
        .sort();
    expect(ids("findings")).toEqual([...Object.keys(findings), "pain_flank"].sort());
    expect(ids("causes")).toEqual([...Object.keys(disorders), "lumbar_hernia"].sort());
    expect(ids("structures")).toEqual(Object.keys(structures));
  });

  it("writes no number without source, status and how many patients it is worth", () => {
    const found = Object.entries(imported()).flatMap(([path, entity]) => numbers(entity, path));
    expect(found.length).toBeGreaterThan(30);
    for (const [where, row] of found) {
      expect(row.source, where).toBeTypeOf("string");
      expect(row.status, where).toMatch(/^(published|derived|elicited|recalled|seen)$/);
      expect(row.ess, where).toBeGreaterThan(0);
      expect(row.src, where).toBeUndefined();
    }
  });

  it("brings every cited source, resolved from the sister file, and no other", () => {
    const files = imported();
    expect(Object.keys(files).filter((path) => path.startsWith("sources/"))).toEqual([
      "sources/expert.yaml",
      "sources/practice2015.yaml",
      "sources/town2013.yaml",
    ]);
    expect(files["sources/practice2015.yaml"]).toEqual({
      id: "practice2015",
      ref: "Practice study 2015; also Other 2001 (shares only)",
      status: "seen",
    });
    expect(files["sources/town2013.yaml"]).toEqual({
      id: "town2013",
      ref: "Town study 2013",
      status: "seen",
      where: "abstract",
      pmid: 1234567,
    });
    expect(files["sources/never_cited.yaml"]).toBeUndefined();
  });

  it("keeps a published count and lets it be worth no more than it is", () => {
    expect(imported()["causes/disc_herniation.yaml"]?.back_pain).toEqual({
      p: 0.8,
      n: 40,
      N: 50,
      ess: 50,
      source: "practice2015",
      status: "published",
    });
  });

  it("applies the corrections before anything is made of them", () => {
    expect(imported()["leaks/general-history.yaml"]?.leaks.fever_history.p).toBe(0.02);
  });

  it("gives a description a default instead of a leak, never below the leak", () => {
    const files = imported();
    expect(files["model/descriptions.yaml"]?.defaults.onset_sudden.p).toBe(0.1); //  half of 0.2 in plain back pain, above the leak 0.03
    expect(files["model/descriptions.yaml"]?.defaults.night_pain.p).toBe(0.18); //  half of 0.36
    const leaks = Object.entries(files)
      .filter(([path]) => path.startsWith("leaks/"))
      .flatMap(([, file]) => Object.keys(file.leaks));
    expect(leaks).not.toContain("onset_sudden");
    expect(leaks).toContain("pain_flank");
  });

  it("puts what a cause's roots add into the descriptions that it states by judgement", () => {
    // L1-L2 reaches L2: 1 - 0.8 x (1 - 0.5 x 0.4 - 0.3 x 0.5) = 0.48; L2-L3 reaches L3, of which nothing is known: 0.2. Mean 0.34.
    expect(imported()["causes/disc_herniation.yaml"]?.findings.night_pain.p).toBe(0.34);
  });

  it("opens a mild band below moderate in rates, leaks and background alike", () => {
    const files = imported();
    expect(files["causes/disc_herniation.yaml"]?.findings.mri_central_stenosis.p_ge).toEqual([0.36, 0.2, 0.1]); // 1 - 0.8^2
    expect(files["leaks/imaging.yaml"]?.leaks.mri_central_stenosis.p_ge).toEqual([0.226, 0.12, 0.04]); // 1 - 0.88^2
    const { p, worse } = background("mri_central_stenosis");
    expect(p).toEqual([0.19, 0.75]); // 1 - 0.9^2, 1 - 0.5^2
    expect(worse.p[0]).toEqual([0.1, 0.5]); // the rows of the evidence
    expect(worse.p[1][1]).toBeCloseTo(1 - 0.5 ** (Math.log(0.96) / Math.log(0.88)), 4);
    expect(files["findings/mri_central_stenosis.yaml"]?.bands).toEqual(["none", "mild", "moderate", "severe"]);
  });

  it("leaves a published background row as it is and judges only its worse bands", () => {
    const { p, status, worse } = background("mri_disc_degeneration");
    expect({ p, status, judged: worse.status }).toEqual({ p: [0.7, 0.96], status: "published", judged: "elicited" });
  });

  it("calls an article's cause by its number and everything else a mimic", () => {
    const files = imported();
    expect(files["causes/disc_herniation.yaml"]).toMatchObject({ article_cause: 1, mimic: false, tension: "strong" });
    expect(files["causes/lumbar_hernia.yaml"]).toMatchObject({ mimic: true });
    expect(files["causes/lumbar_hernia.yaml"]?.tension).toBeUndefined();
  });

  it("refuses an addition where a number stands already", () => {
    const beside = smallBeside();
    beside.additions.leaks.night_pain = { p: 0.5 };
    expect(() => importEvidence(smallEvidence(), beside, citedSources)).toThrow(
      /leaks\.night_pain has a number already/,
    );
  });

  it("refuses an addition to a cause that does not exist", () => {
    const beside = smallBeside();
    beside.additions.findings_of_causes.disc_hernia = { night_pain: { p: 0.5 } };
    expect(() => importEvidence(smallEvidence(), beside, citedSources)).toThrow(/causes\.disc_hernia does not exist/);
  });

  it("refuses a leak of a finding that nobody can enter", () => {
    const evidence = smallEvidence();
    evidence.leaks.nigth_pain = { p: 0.1, ess: 6, src: "expert", status: "elicited" };
    expect(() => importEvidence(evidence, smallBeside(), citedSources)).toThrow(/leaks\.nigth_pain: no such finding/);
  });

  it("gives the same files when run again", () => {
    const files: KnowledgeFiles = imported();
    expect(imported()).toEqual(files);
  });
});

import { describe, expect, it } from "vitest";
import { loadForScripts } from "../../../scripts/load-for-scripts.ts";
import { compile } from "../knowledge/compile.ts";
import { loadKnowledge } from "../knowledge/load.ts";
import { ESS_OF_JUDGEMENT, parametersOf } from "./parameter-table.ts";
import { CAUSAL_PARTS } from "./resampled-knowledge.ts";

const knowledge = loadForScripts();
const table = parametersOf(knowledge);
const numbersOf = (row: object, count: number) => {
  const start = table.start.get(row)!;
  return [...table.mean.subarray(start, start + count)];
};

describe("The table of parameters", () => {
  const herniation = knowledge.causes.disc_herniation!;

  it("names each number once", () => {
    expect(table.name.length).toBe(table.count);
    expect(new Set(table.name).size).toBe(table.count);
  });

  it("holds every row of the causal model, except decisions, steps and sums", () => {
    const rows = new Map<object, string>();
    const walk = (value: unknown, path: string): void => {
      if (typeof value !== "object" || value === null) return;
      if ("source" in value && "status" in value && "ess" in value) rows.set(value, path);
      for (const [key, inner] of Object.entries(value)) walk(inner, `${path}.${key}`);
    };
    for (const part of CAUSAL_PARTS) walk(knowledge[part], part);
    const missing = [...rows].filter(([row]) => !table.start.has(row)).map(([, path]) => path);
    expect(missing.sort()).toEqual([
      "imaging.background.mri_disc",
      "leaksByRisk.older_background.0",
      "thresholds.cannot_miss",
      "thresholds.cannot_tell",
      "thresholds.concordance.explains",
      "thresholds.concordance.partly",
      "thresholds.concordance.shows",
      "thresholds.conflict",
      "thresholds.likelihood.likely",
      "thresholds.likelihood.possible",
      "thresholds.likelihood.very_likely",
      "thresholds.named.cause",
      "thresholds.named.nerve",
      "thresholds.serious_urgent",
    ]);
  });

  it("finds the numbers of a row, in the order that is written down", () => {
    const { site, links } = herniation;
    expect(numbersOf(herniation.prior_per_1000.primary_care, 1)).toEqual([
      herniation.prior_per_1000.primary_care.value / 1000,
    ]);
    expect(numbersOf(herniation.age_ratio, 5)).toEqual(herniation.age_ratio.by_band);
    expect(numbersOf(herniation.sex_ratio, 2)).toEqual([herniation.sex_ratio.female, herniation.sex_ratio.male]);
    const link = links.foraminal!.exiting!;
    expect(numbersOf(link, 2)).toEqual([link.irritated, link.deficit]);
    const { p, central_zone } = site.side;
    expect(numbersOf(site.side, 6)).toEqual([
      ...[p.left, p.right, p.bilateral],
      ...[central_zone!.left, central_zone!.right, central_zone!.bilateral],
    ]);
    const disc = herniation.findings.mri_disc!;
    expect("p_ge" in disc && numbersOf(disc, disc.p_ge.length)).toEqual("p_ge" in disc && disc.p_ge);
    const family = knowledge.noise.families[0]!;
    expect(numbersOf(family, 3)).toEqual([family.on, family.off, family.share]);
  });

  it("keeps the bands of an image together, decade by decade, each with the ess of its own row", () => {
    const row = knowledge.imaging.background.mri_foraminal_stenosis!;
    const [second, third] = row.worse!.p;
    expect(numbersOf(row, 6)).toEqual([row.p[0], second![0], third![0], row.p[1], second![1], third![1]]);
    const start = table.start.get(row)!;
    expect([...table.ess.subarray(start, start + 3)]).toEqual([row.ess, row.worse!.ess, row.worse!.ess]);
    expect(table.start.get(row.worse!)).toBe(start + 1);
  });

  it("says of each number what it is", () => {
    const cough = table.name.indexOf("causes/disc_herniation findings.worse_cough_strain");
    expect(table.kind[cough]).toBe("probability");
    expect(table.status[cough]).toBe("elicited");
    expect(table.source[cough]).toBe("expert");
    const kindOf = (name: string) => table.kind[table.name.indexOf(name)];
    expect(kindOf("causes/disc_herniation findings.mri_disc.2")).toBe("ladder");
    expect(kindOf("causes/disc_herniation site.level.L1-L2")).toBe("share");
    expect(kindOf("causes/disc_herniation risk_factors.smoking.odds_ratio")).toBe("ratio");
  });

  it("gives what a link leaves intact to the rest, and nothing to a whole that is written out", () => {
    const link = herniation.links.foraminal!.exiting!;
    const group = table.group[table.start.get(link)!]!;
    expect(table.rest[group]).toBeCloseTo(1 - link.irritated - link.deficit, 12);
    expect(table.rest[table.group[table.start.get(herniation.site.level!)!]!]).toBe(0);
  });

  it("has falling bands, wholes that sum to 1, and chances from 0 to 1", () => {
    for (let group = 0; group + 1 < table.groupStart.length; group += 1) {
      const first = table.groupStart[group]!;
      const means = table.mean.subarray(first, table.groupStart[group + 1]!);
      const { [first]: kind } = table.kind;
      const name = table.name[first];
      if (kind === "share")
        expect(
          means.reduce((sum, p) => sum + p, table.rest[group]!),
          name,
        ).toBeCloseTo(1, 9);
      if (kind === "ladder") expect([...means], name).toEqual([...means].sort((a, b) => b - a));
      if (kind !== "ratio") expect(Math.max(...means), name).toBeLessThanOrEqual(1);
      expect(Math.min(...means), name).toBeGreaterThanOrEqual(0);
    }
  });

  it("is the same whatever order the knowledge was read in", () => {
    const { version: _, ...parts } = knowledge;
    const other = parametersOf(loadKnowledge(JSON.parse(JSON.stringify(compile(parts)))));
    expect(other.name).toEqual(table.name);
    expect([...other.mean]).toEqual([...table.mean]);
    expect([...other.ess]).toEqual([...table.ess]);
    expect([...other.key]).toEqual([...table.key]);
  });

  it("takes a number without a stated worth for judgement", () => {
    const { ess: _, ...bare } = knowledge.thresholds.quiet_share;
    const other = parametersOf({ ...knowledge, thresholds: { ...knowledge.thresholds, quiet_share: bare } });
    expect(other.ess[other.start.get(bare)!]).toBe(ESS_OF_JUDGEMENT);
  });
});

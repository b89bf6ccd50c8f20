import { describe, expect, it } from "vitest";
import { networkOf } from "../../engine/src/belief/network.ts";
import type { Knowledge } from "../../engine/src/knowledge/knowledge.ts";
import { randomFrom } from "../../engine/test/patients/random.ts";
import { loadForScripts } from "../load-for-scripts.ts";
import { perturb } from "./perturb.ts";

const knowledge = loadForScripts();
const changed = perturb(knowledge, randomFrom(1));
const odds = (p: number) => p / (1 - p);
type Found = { path: string; status: string; before: unknown; after: unknown };

/** Every entry with a status, before and after. */
function entries(before: unknown, after: unknown, path = ""): Found[] {
  if (typeof before !== "object" || before === null) return [];
  const own = (before as { status?: unknown }).status;
  const here = typeof own === "string" ? [{ path, status: own, before, after }] : [];
  return [
    ...here,
    ...Object.entries(before).flatMap(([key, value]) =>
      entries(value, (after as Record<string, unknown>)[key], `${path}/${key}`),
    ),
  ];
}

/** Parts that say nothing about how often something is. */
const NO_ESTIMATES = ["sources", "gate", "findings", "acts", "plans", "asking", "words"];

const network = (of: Knowledge) =>
  Object.fromEntries(Object.entries(of).filter(([key]) => !NO_ESTIMATES.includes(key)));
const all = entries(network(knowledge), network(changed));
const own = ({ before, after }: Found, field: string) =>
  [before, after].map((entry) => (entry as Record<string, unknown>)[field]) as [number, number];

describe("Perturbed knowledge", () => {
  it("has the odds of every elicited rate doubled or halved, about as many as each", () => {
    const rates = all.filter(
      ({ path, status, before }) =>
        status === "elicited" &&
        typeof (before as { p?: unknown }).p === "number" &&
        !/thresholds\/(serious_urgent|cannot_miss|likelihood|named)/.test(path),
    );
    const factors = rates
      .map((one) => own(one, "p"))
      .filter(([p]) => p > 0 && p < 1)
      .map(([p, q]) => odds(q) / odds(p));
    expect(factors.length).toBeGreaterThan(1000);
    for (const factor of factors) expect(factor > 1 ? factor : 1 / factor).toBeCloseTo(2, 6);
    const doubled = factors.filter((factor) => factor > 1).length / factors.length;
    expect(Math.abs(doubled - 0.5)).toBeLessThan(0.05);
  });

  it("moves elicited priors, ratios and links too", () => {
    const moved = (field: string) =>
      all.filter(
        (one) =>
          one.status === "elicited" && field in (one.before as object) && own(one, field)[0] !== own(one, field)[1],
      );
    for (const field of ["value", "odds_ratio", "irritated", "by_band", "on", "share", "weight", "strength", "worse"])
      expect(JSON.stringify(moved(field).length), field).not.toBe("0");
  });

  it("leaves every number alone that was not elicited, and the thresholds", () => {
    // What stands within such an entry with a status of its own is looked at by itself.
    const bare = (entry: unknown): unknown =>
      JSON.stringify(entry, (key, value) => (key !== "" && value?.status ? undefined : value));
    const others = all.filter(({ status }) => status !== "elicited");
    expect(others.length).toBeGreaterThan(200);
    for (const { path, before, after } of others) expect(bare(after), path).toBe(bare(before));
    expect(changed.thresholds.serious_urgent).toEqual(knowledge.thresholds.serious_urgent);
    expect(changed.thresholds.quiet_share.p).not.toBe(knowledge.thresholds.quiet_share.p);
  });

  it("keeps bands falling and chances between 0 and 1", () => {
    for (const { path, after } of all) {
      const { p_ge, p } = after as { p_ge?: number[]; p?: unknown };
      for (const band of p_ge ?? []) expect(band >= 0 && band <= 1, path).toBe(true);
      expect(
        p_ge?.every((band, i) => i === 0 || band <= p_ge[i - 1]!),
        path,
      ).not.toBe(false);
      if (typeof p === "number") expect(p >= 0 && p <= 1, path).toBe(true);
      const { irritated, deficit } = after as { irritated?: number; deficit?: number };
      if (typeof irritated === "number") expect(irritated + deficit!, path).toBeLessThan(1);
    }
  });

  it("keeps shares that sum to 1", () => {
    const sum = (shares: object) => Object.values(shares).reduce((all: number, one: number) => all + one, 0);
    for (const { id, site, extents } of Object.values(changed.causes)) {
      for (const shares of [site.level?.p, site.zone?.p, site.side.p, site.side.central_zone, site.root?.p])
        if (shares) expect(sum(shares), id).toBeCloseTo(1, 9);
      for (const rows of Object.values(extents ?? {}))
        expect(sum(rows.map(({ share }) => share)), id).toBeCloseTo(1, 9);
    }
    for (const { p } of Object.values(changed.mix.age_share)) expect(sum(p)).toBeCloseTo(1, 9);
    for (const { combinations } of changed.joint.groups)
      expect(sum(combinations.map(({ share }) => share))).toBeCloseTo(1, 9);
  });

  it("keeps a risk factor on its side of 1", () => {
    for (const [id, { risk_factors }] of Object.entries(knowledge.causes))
      for (const [risk, { odds_ratio }] of Object.entries(risk_factors)) {
        const after = changed.causes[id]!.risk_factors[risk]!.odds_ratio;
        expect(odds_ratio >= 1 ? after >= 1 : after <= 1, `${id} ${risk}`).toBe(true);
      }
  });

  it("makes a network of the same causes and sites", () => {
    const sites = (of: Knowledge) => networkOf(of).causes.map(({ sites: all }) => all.length);
    expect(sites(changed)).toEqual(sites(knowledge));
  });

  it("comes again with the same seed, and differs with another", () => {
    expect(perturb(knowledge, randomFrom(1))).toEqual(changed);
    expect(perturb(knowledge, randomFrom(2))).not.toEqual(changed);
  });
});

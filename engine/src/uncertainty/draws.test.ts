import { describe, expect, it } from "vitest";
import { loadForScripts } from "../../../scripts/load-for-scripts.ts";
import { drawParameters, LEAST_COUNT } from "./draws.ts";
import { type ParameterTable, parametersOf } from "./parameter-table.ts";
import type { ParameterKind } from "./row.ts";

const knowledge = loadForScripts();
const table = parametersOf(knowledge);

/** A table of one group. */
function groupOf(kind: ParameterKind, means: readonly number[], ess: number | readonly number[], rest = 0) {
  const count = means.length;
  return {
    count,
    mean: Float64Array.from(means),
    ess: Float64Array.from(means, (_, i) => (typeof ess === "number" ? ess : ess[i]!)),
    kind: means.map(() => kind),
    group: new Int32Array(count),
    name: means.map((_, i) => `${i}`),
    status: means.map(() => "elicited"),
    source: means.map(() => "expert"),
    place: [],
    groupStart: Int32Array.of(0, count),
    rest: Float64Array.of(rest),
    key: Int32Array.of(17, 4711),
    start: new Map(),
  } satisfies ParameterTable;
}

const TIMES = 20_000;

/** Mean and variance of each number over many draws, in standard errors away from what is expected. */
function distances(group: ParameterTable, variances: readonly number[]): number[] {
  const draws = Array.from({ length: TIMES }, (_, draw) => drawParameters(group, 1, draw));
  return variances.flatMap((variance, i) => {
    const mean = group.mean[i]!;
    const moment = (power: number) => draws.reduce((sum, values) => sum + (values[i]! - mean) ** power, 0) / TIMES;
    const second = moment(2);
    return [
      Math.abs(moment(1)) / Math.sqrt(variance / TIMES),
      Math.abs(second - variance) / Math.sqrt((moment(4) - second * second) / TIMES),
    ];
  });
}

/** Of a Beta with this mean that is worth n patients. */
const spread = (p: number, n: number) => (p * (1 - p)) / (n + 1);

describe("Draws of the clinical numbers keep mean and spread within 4 standard errors:", () => {
  it.each([
    { what: "a chance", group: groupOf("probability", [0.3], 6), variances: [spread(0.3, 6)] },
    { what: "a chance worth 200", group: groupOf("probability", [0.93], 200), variances: [spread(0.93, 200)] },
    {
      // 5 patients at 1 in 1,000 are raised to half a patient: 500 patients.
      what: "a rare chance, with the least count instead of its own",
      group: groupOf("probability", [0.001], 5),
      variances: [spread(0.001, LEAST_COUNT / 0.001)],
    },
    // The logarithm has the standard deviation 1 / sqrt(4); mean 3 gives the variance 9 (e^(1/4) - 1).
    { what: "a ratio", group: groupOf("ratio", [3], 4), variances: [9 * (Math.exp(0.25) - 1)] },
    {
      what: "bands of one rate, each of them a Beta",
      group: groupOf("ladder", [0.8, 0.5, 0.2], 10),
      variances: [spread(0.8, 10), spread(0.5, 10), spread(0.2, 10)],
    },
    {
      // Second moment of the product: that of the first band times that of the share that goes on (0.5, worth 6 x 0.8).
      what: "bands of which the second is worth less",
      group: groupOf("ladder", [0.8, 0.4], [100, 6]),
      variances: [spread(0.8, 100), (spread(0.8, 100) + 0.64) * (spread(0.5, 4.8) + 0.25) - 0.16],
    },
    {
      what: "shares of a whole, each of them a Beta",
      group: groupOf("share", [0.2, 0.5, 0.3], 12),
      variances: [spread(0.2, 12), spread(0.5, 12), spread(0.3, 12)],
    },
    {
      what: "a link, with what it leaves intact",
      group: groupOf("share", [0.3, 0.25], 8, 0.45),
      variances: [spread(0.3, 8), spread(0.25, 8)],
    },
  ])("$what", ({ group, variances }) => {
    for (const distance of distances(group, variances)) expect(distance).toBeLessThan(4);
  });
});

describe("A set of drawn numbers", () => {
  const draws = Array.from({ length: 40 }, (_, draw) => drawParameters(table, 2026, draw));

  it("is this one on every machine", () => {
    const values = [
      groupOf("probability", [0.3], 6),
      groupOf("ratio", [3], 4),
      groupOf("ladder", [0.8, 0.4], 10),
      groupOf("share", [0.3, 0.25], 8, 0.45),
    ].flatMap((group) => [...drawParameters(group, 1, 0)]);
    expect(values).toEqual(PINNED);
  });

  it("comes again with its seed and number, whatever was drawn in between", () => {
    expect(drawParameters(table, 2026, 7)).toEqual(draws[7]);
    expect(drawParameters(table, 2026, 8)).not.toEqual(draws[7]);
    expect(drawParameters(table, 2027, 7)).not.toEqual(draws[7]);
  });

  it("leaves all other numbers as they are when one is added", () => {
    const cause = knowledge.causes.aaa!;
    const findings = { ...cause.findings, aaa_new: { p: 0.3, source: "expert", status: "elicited" as const } };
    const longer = parametersOf({ ...knowledge, causes: { ...knowledge.causes, aaa: { ...cause, findings } } });
    expect(longer.count).toBe(table.count + 1);
    const added = longer.name.indexOf("causes/aaa findings.aaa_new");
    const values = [...drawParameters(longer, 2026, 7)];
    values.splice(added, 1);
    expect(values).toEqual([...draws[7]!]);
  });

  it("moves every number that is not certain", () => {
    const still = table.name.filter((_, i) => draws[0]![i] === table.mean[i] && draws[1]![i] === table.mean[i]);
    const certain = (name: string) => [0, 1].includes(table.mean[table.name.indexOf(name)]!);
    expect(still.filter((name) => !certain(name))).toEqual([]);
    expect(still.length).toBeGreaterThan(0);
  });

  it("keeps 0 and 1 of a chance, and 0 of a ratio", () => {
    table.mean.forEach((mean, i) => {
      const kept = mean === 0 || (mean === 1 && table.kind[i] !== "ratio");
      if (kept) for (const values of draws) expect(values[i], table.name[i]).toBe(mean);
    });
  });

  it("has every chance above 0 and below 1 when its mean is, bands that fall and shares that sum to 1", () => {
    for (const values of draws) {
      for (let group = 0; group + 1 < table.groupStart.length; group += 1) {
        const first = table.groupStart[group]!;
        const end = table.groupStart[group + 1]!;
        const { [first]: kind } = table.kind;
        let sum = 0;
        for (let i = first; i < end; i += 1) {
          const value = values[i]!;
          const uncertain = table.mean[i]! > 0 && (kind === "ratio" || table.mean[i]! < 1);
          if (uncertain && !(value > 0 && value < (kind === "ratio" ? Infinity : 1)))
            expect.fail(`${table.name[i]} was drawn as ${value}`);
          if (kind === "ladder" && i > first && value > values[i - 1]!)
            expect.fail(`${table.name[i]} was drawn above the band before`);
          sum += value;
        }
        if (kind !== "share") continue;
        const left = 1 - sum;
        if (table.rest[group]! > 0 ? left < 0 : Math.abs(left) > 1e-9)
          expect.fail(`the shares from ${table.name[first]} on sum to ${sum}`);
      }
    }
  });

  it("is independent from number to number", () => {
    const pairs = [
      ["causes/disc_herniation findings.night_pain", "causes/disc_herniation findings.muscle_cramp"],
      ["causes/aaa prior_per_1000.primary_care", "causes/aaa prior_per_1000.spine_clinic"],
      ["causes/disc_herniation age_ratio.18-29", "causes/disc_herniation age_ratio.30-49"],
    ] as const;
    const many = Array.from({ length: 800 }, (_, draw) => drawParameters(table, 5, draw));
    for (const [one, other] of pairs) {
      const found = correlation(many, table.name.indexOf(one), table.name.indexOf(other));
      expect(Math.abs(found), `${one} and ${other}`).toBeLessThan(4 / Math.sqrt(800));
    }
    // The decades of one image are the exception.
    const decades = [50, 60].map((at) => table.name.indexOf(`model/imaging-background mri_disc_bulge.${at}.1`));
    expect(correlation(many, decades[0]!, decades[1]!)).toBeGreaterThan(0.9);
  });
});

function correlation(draws: readonly Float64Array[], i: number, j: number): number {
  const mean = (value: (values: Float64Array) => number) =>
    draws.reduce((sum, values) => sum + value(values), 0) / draws.length;
  const [a, b] = [mean((v) => v[i]!), mean((v) => v[j]!)];
  const covariance = (x: number, p: number, y: number, q: number) => mean((v) => (v[x]! - p) * (v[y]! - q));
  return covariance(i, a, j, b) / Math.sqrt(covariance(i, a, i, a) * covariance(j, b, j, b));
}

const PINNED = [
  0.4024400632447716, 4.6326349635127055, 0.8262793298998188, 0.33748927643235127, 0.19685221863965313,
  0.27369233796952513,
];

import { describe, expect, it } from "vitest";
import { RandomStream } from "./random-stream.ts";

const TIMES = 40_000;

/** Mean and variance of what is drawn, each in standard errors away from what is expected. */
function distance(next: () => number, mean: number, variance: number): { mean: number; variance: number } {
  const values = Float64Array.from({ length: TIMES }, next);
  const found = values.reduce((sum, x) => sum + x, 0) / TIMES;
  const second = values.reduce((sum, x) => sum + (x - mean) ** 2, 0) / TIMES;
  const fourth = values.reduce((sum, x) => sum + (x - mean) ** 4, 0) / TIMES;
  return {
    mean: Math.abs(found - mean) / Math.sqrt(variance / TIMES),
    variance: Math.abs(second - variance) / Math.sqrt((fourth - second * second) / TIMES),
  };
}

function begun(a = 1, b = 2, c = 3, d = 4): RandomStream {
  const stream = new RandomStream();
  stream.start(a, b, c, d);
  return stream;
}

describe("A stream of random numbers", () => {
  it("gives these numbers on every machine", () => {
    const stream = begun();
    expect([stream.uniform(), stream.normal(), stream.beta(0.5, 4), stream.beta(3, 2)]).toEqual(PINNED);
  });

  it("begins again with its start, whatever was drawn before", () => {
    const stream = begun();
    stream.normal();
    stream.start(1, 2, 3, 4);
    expect(stream.normal()).toBe(begun().normal());
  });

  it.each([
    ["a", [2, 2, 3, 4]],
    ["b", [1, 3, 3, 4]],
    ["seed", [1, 2, 4, 4]],
    ["draw", [1, 2, 3, 5]],
  ] as const)("differs with %s alone", (_, [a, b, c, d]) => {
    expect(begun(a, b, c, d).uniform()).not.toBe(begun().uniform());
  });

  it("has the moments of its distributions, within 4 standard errors", () => {
    const stream = begun();
    const cases: [string, () => number, number, number][] = [
      ["uniform", () => stream.uniform(), 1 / 2, 1 / 12],
      ["normal", () => stream.normal(), 0, 1],
      ["log-normal", () => stream.logNormal(0.5), 1, Math.exp(0.25) - 1],
      // A Beta with counts a and b has the mean a / (a + b) and the variance mean (1 - mean) / (a + b + 1).
      ["beta 3, 2", () => stream.beta(3, 2), 0.6, 0.24 / 6],
      ["beta 0.3, 5.7", () => stream.beta(0.3, 5.7), 0.05, 0.0475 / 7],
      ["beta 5.7, 0.3", () => stream.beta(5.7, 0.3), 0.95, 0.0475 / 7],
      ["beta 0.2, 0.3", () => stream.beta(0.2, 0.3), 0.4, 0.24 / 1.5],
      ["beta 90, 110", () => stream.beta(90, 110), 0.45, 0.2475 / 201],
    ];
    for (const [name, next, mean, variance] of cases) {
      const found = distance(next, mean, variance);
      expect(found.mean, `mean of ${name}`).toBeLessThan(4);
      expect(found.variance, `variance of ${name}`).toBeLessThan(4);
    }
  });

  it("is as even over first numbers of neighbouring streams as within one stream", () => {
    const stream = new RandomStream();
    let draw = 0;
    const found = distance(
      () => {
        stream.start(1, 2, 3, draw++);
        return stream.uniform();
      },
      1 / 2,
      1 / 12,
    );
    expect(found.mean).toBeLessThan(4);
    expect(found.variance).toBeLessThan(4);
  });

  it("gives neither 0 nor 1 nor a non-number for counts next to 0", () => {
    const stream = begun();
    for (const [a, b] of [
      [1e-9, 6],
      [6, 1e-9],
      [1e-9, 1e-9],
      [1e-300, 1e-300],
      [0.0005, 5],
    ] as const) {
      for (let i = 0; i < 500; i += 1) {
        const p = stream.beta(a, b);
        expect(p).toBeGreaterThanOrEqual(1e-12);
        expect(p).toBeLessThanOrEqual(1 - 1e-12);
      }
    }
  });
});

const PINNED = [0.9113415981410071, -0.5557978064305488, 0.08373709104051129, 0.15621299188935706];

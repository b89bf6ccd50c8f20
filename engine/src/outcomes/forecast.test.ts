import { describe, expect, it } from "vitest";
import { loadFollowUpForScripts } from "../../../scripts/load-for-scripts.ts";
import type { CaseFacts } from "../reading/case-facts.ts";
import { forecast } from "./forecast.ts";

const knowledge = loadFollowUpForScripts();
const nobody: CaseFacts = { urgency: "non-urgent", findings: {}, conditions: [], causes: {}, roots: {} };

describe("The forecast", () => {
  const { band, defined, data } = forecast(nobody, knowledge);

  it("gives a band for weeks 6, 12, 26 and 52", () => expect(band.map(({ weeks }) => weeks)).toEqual([6, 12, 26, 52]));

  it("is wide: two of ten people at least, and never all or none", () => {
    for (const { low, high } of band) {
      expect(high - low).toBeGreaterThanOrEqual(0.2 - 1e-9);
      expect(low).toBeGreaterThan(0);
      expect(high).toBeLessThan(1);
    }
  });

  it("never falls with time at its upper end", () => {
    for (const [place, row] of band.entries())
      if (place > 0) expect(row.high).toBeGreaterThanOrEqual(band[place - 1]!.high);
  });

  it("says what better means, and that operations were counted where they were", () => {
    expect(defined.length).toBeGreaterThan(20);
    expect(band.at(-1)?.highWithSurgery).toBeGreaterThan(band.at(-1)!.high);
    for (const { sources } of [...band, ...data]) expect(sources.length).toBeGreaterThan(0);
  });

  it("is the same for everybody; what is known of one person is told beside it", () => {
    const long = forecast({ ...nobody, weeks: 30, findings: { pain_intensity: 2 } }, knowledge);
    expect(long.band).toEqual(band);
    expect(long.slower.map(({ because }) => because)).toEqual(["long_duration", "severe_pain"]);
    expect(forecast({ ...nobody, weeks: 2 }, knowledge).slower).toEqual([]);
  });
});

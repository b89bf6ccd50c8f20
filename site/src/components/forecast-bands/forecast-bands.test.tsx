import { forecast, loadFollowUp } from "@foramen/engine";
import { render } from "preact-render-to-string";
import { describe, expect, it } from "vitest";
import { followUpBundle } from "../../build/follow-up-bundle.ts";
import { tellerOf } from "../../wording/follow-up-words.ts";
import { ForecastBands } from "./forecast-bands.tsx";

const knowledge = loadFollowUp(JSON.parse(followUpBundle()));
const facts = { urgency: "non-urgent", findings: {}, conditions: [], causes: {}, roots: {} } as const;
const shown = (weeks?: number) => {
  const told = forecast(weeks === undefined ? facts : { ...facts, weeks }, knowledge);
  const html = render(<ForecastBands forecast={told} tell={tellerOf(knowledge.words, "patient")} />);
  return { told, html, text: html.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ") };
};

describe("The forecast", () => {
  const { told, html, text } = shown();

  it("says every band in words and draws it from the same numbers", () => {
    for (const { weeks, low, high } of told.band) {
      expect(text).toContain(
        `By week ${weeks}, ${Math.round(low * 100)} to ${Math.round(high * 100)} out of 100 people`,
      );
      expect(html).toContain(`x="${(low * 100).toFixed(1)}%"`);
    }
    expect(html.match(/class="forecast-band"/g)).toHaveLength(told.band.length);
  });

  it("says what better means, why it is wide, and operations apart", () => {
    expect(text).toContain(told.defined);
    expect(text).toContain("operations count too");
  });

  it("names what speaks for the lower end, and moves no band for it", () => {
    const long = shown(40);
    expect(long.text).toContain("lower end is more likely");
    expect(text).not.toContain("lower end is more likely");
    expect(long.told.band).toEqual(told.band);
  });
});

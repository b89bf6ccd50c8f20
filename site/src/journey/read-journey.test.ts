import { describe, expect, it } from "vitest";
import { EMPTY_JOURNEY, type Journey } from "./journey.ts";
import { openedFile } from "./opened-file.ts";
import { readJourney } from "./read-journey.ts";

const FULL: Journey = {
  form: 1,
  answers: { fever_history: "absent", foot_drop_tripping: "left" },
  chart: { marks: [{ area: "low_back", side: "midline", brush: "pain" }], done: true, unsure: false, none: false },
  person: { age: "58", sex: "female" },
  personAsked: true,
  atOnce: [{ page: 1, findings: ["thigh_wasting"] }],
  scan: {
    decisions: [{ kind: "finding", of: 0, what: "accept" }],
    findings: [{ id: "mri_disc", level: "L3-L4", value: "bulge" }],
  },
  themes: [{ page: "worse", findings: ["worse_walking"] }],
  conditions: ["heart_failure"],
  medicines: ["ibuprofen"],
  report: "No compression.",
  country: "GB",
  seen: ["retention"],
};

describe("a saved file", () => {
  it("comes back as it was", () => expect(readJourney(JSON.parse(JSON.stringify(FULL)))).toEqual(FULL));

  it("of before the page about the person was noted has passed it when a theme was asked", () => {
    const { personAsked: _, ...before } = FULL;
    expect(readJourney(before)?.personAsked).toBe(true);
    expect(readJourney({ ...before, themes: [] })?.personAsked).toBe(false);
  });

  it.each([null, "text", [], {}, { form: 2, answers: {}, chart: {}, person: {} }])("%j is none", (value) =>
    expect(readJourney(value)).toBeNull(),
  );

  it("takes over nothing that is not of its form", () => {
    const foul = {
      ...FULL,
      answers: { fever_history: 1 },
      chart: { marks: [{ area: "low_back" }, 5] },
      person: { age: 58, sex: "x" },
      personAsked: "yes",
      themes: "no",
      atOnce: [{ page: "1" }, 5],
      scan: { decisions: [1, { kind: "finding", of: 0, what: "correct" }], findings: [{ id: 5 }] },
      extra: "<script>",
    };
    expect(readJourney(foul)).toEqual({
      ...EMPTY_JOURNEY,
      conditions: FULL.conditions,
      medicines: FULL.medicines,
      report: FULL.report,
      country: FULL.country,
      seen: FULL.seen,
    });
  });
});

describe("a saved file opened on the start page", () => {
  it("leads to the answers, to be looked through", () =>
    expect(openedFile(JSON.stringify({ foramen: "journey", ...FULL }))).toEqual({ ...FULL, at: { kind: "check" } }));

  it.each(["", "no JSON", "[]"])("%j is none", (content) => expect(openedFile(content)).toBeNull());
});

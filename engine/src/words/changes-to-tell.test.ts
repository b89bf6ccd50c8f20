import { describe, expect, it } from "vitest";
import { ASSESSMENT, DISC } from "../../test/assessment-example.ts";
import { exampleKnowledge } from "../../test/words-example.ts";
import type { Assessment, WhatWouldChange } from "../vocabulary/assessment.ts";
import { URGENCY_LEVELS, urgencyRank } from "../vocabulary/urgency.ts";
import { changesToTell } from "./changes-to-tell.ts";
import { explain } from "./explain.ts";

const change = (what: WhatWouldChange["what"], from: string, to: string | null): WhatWouldChange => ({
  what,
  from,
  to,
  changes: [{ finding: "pain_groin", side: "left", from: "present", to: "absent" }],
  because: "",
});
const root = (name: string, irritated: number) => ({ ...ASSESSMENT.roots[0]!, root: name, irritated });
const named = {
  cause: exampleKnowledge().thresholds.named.cause,
  nerve: { p: 0.1, source: "expert", status: "elicited" },
} as const;
const told = (changed: Partial<Assessment>) =>
  changesToTell({ ...ASSESSMENT, ...changed }, { named }).map(({ to }) => to);

describe("what would change the answer, told to the person", () => {
  it("names no answer that would make it less urgent, and every one that would make it more", () => {
    for (const level of URGENCY_LEVELS)
      expect(
        told({
          urgency: { ...ASSESSMENT.urgency, level },
          whatWouldChange: URGENCY_LEVELS.map((to) => change("urgency", level, to)),
        }),
      ).toEqual(URGENCY_LEVELS.filter((to) => urgencyRank(to) > urgencyRank(level)));
  });

  it("names another cause only where a cause is what is read first", () => {
    const whatWouldChange = [change("cause", "disc", "hip")];
    const causes = [{ ...DISC, principal: 0.3 }];
    const nonSpecific = (alone: number) => ({ ...ASSESSMENT.nonSpecific, alone });
    expect(told({ whatWouldChange, causes, nonSpecific: nonSpecific(0.2) })).toEqual(["hip"]);
    expect(told({ whatWouldChange, causes, nonSpecific: nonSpecific(0.4) })).toEqual([]);
  });

  it("names another nerve only where the one it takes the place of is named", () => {
    const whatWouldChange = [change("root", "L1 left", "L2 left")];
    expect(told({ whatWouldChange, roots: [root("L1", 0.3)] })).toEqual(["L2 left"]);
    expect(told({ whatWouldChange, roots: [root("L1", 0.04), root("cauda_equina", 0.2)] })).toEqual([]);
  });

  it("leaves the practitioner all of it", () => {
    const lower = { ...ASSESSMENT, whatWouldChange: [change("urgency", "urgent", "non-urgent")] };
    const claims = (reader: "patient" | "practitioner") =>
      explain(lower, exampleKnowledge(), reader).sections.find(({ part }) => part === "change")?.claims ?? [];
    expect(claims("practitioner")).toHaveLength(1);
    expect(claims("patient")).toEqual([]);
  });
});

import { describe, expect, it } from "vitest";
import { countsOf, type JudgedCase } from "./counts.ts";

const right: JudgedCase = {
  topic: "nsaids",
  name: "right",
  clean: true,
  faults: [],
  expected: 0,
  found: 0,
  falseAlarms: 0,
};
const missed: JudgedCase = {
  ...right,
  name: "missed",
  clean: false,
  faults: [{ kind: "serious alert missed", expected: "renal", got: "no alert" }],
  expected: 2,
  found: 1,
};
const alarmed: JudgedCase = {
  ...right,
  name: "alarmed",
  faults: [
    { kind: "verdict", expected: "ok", got: "caution" },
    { kind: "false alarm", expected: "none", got: "age (check)" },
  ],
  falseAlarms: 1,
};

describe("The counts of judged cases", () => {
  it("keep verdicts, serious alerts and alarms apart", () => {
    expect(countsOf([right, missed, alarmed])).toEqual({
      cases: 3,
      faultless: 1,
      accepted: 2,
      expected: 2,
      found: 1,
      clean: 2,
      alarmed: 1,
    });
  });

  it("have no alarm on an order that is not clean", () => {
    expect(countsOf([{ ...missed, falseAlarms: 3 }]).alarmed).toBe(0);
  });
});

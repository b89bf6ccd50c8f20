import { describe, expect, it } from "vitest";
import { readExample, toExample } from "./examples.ts";
import { SHOWN_EXAMPLES } from "./shown-examples.ts";

describe("a published case on the page", () => {
  it("shows what is known before imaging, and not what was expected", () => {
    const example = toExample("x", {
      name: "A claim",
      source: { citation: "Somebody 2020" },
      patient: { age: 65, sex: "female" },
      setting: "emergency_department",
      stages: {
        history: [{ id: "pain_low_back", value: "present" }],
        examination: [{ id: "reflex_knee", value: "absent", side: "left" }],
        imaging: [{ id: "mri_disc", value: "extrusion", level: "L1-L2" }],
      },
      conditions: null,
    });
    expect(example).toEqual({
      id: "x",
      name: "A claim",
      citation: "Somebody 2020",
      case: {
        patient: { age: 65, sex: "female" },
        setting: "emergency_department",
        findings: [
          { id: "pain_low_back", value: "present" },
          { id: "reflex_knee", value: "absent", side: "left" },
        ],
      },
    });
  });

  it.each(SHOWN_EXAMPLES)("can be read: %s", (id) => {
    const example = readExample(id);
    expect(example.citation).not.toBe("");
    expect(example.case.findings?.length).toBeGreaterThan(0);
  });
});

import { describe, expect, it } from "vitest";
import { valueForm } from "./value-options.ts";

const labels = (form: ReturnType<typeof valueForm>) => form.options.map((option) => option.label);

describe("how a value is entered", () => {
  it("offers present, absent and not assessed for a plain finding", () => {
    expect(labels(valueForm({ type: "boolean" }))).toEqual(["Present", "Absent", "Not assessed"]);
  });

  it("offers grades for strength", () => {
    const form = valueForm({ type: "ordinal", bands: ["5", "4", "3_or_less"] });
    expect(labels(form)).toContain("MRC 4+");
    expect(labels(form)).toContain("Weak, not graded");
    expect(labels(form)).not.toContain("3 or less");
  });

  it("offers the bands of a graded finding in words", () => {
    const form = valueForm({ type: "ordinal", bands: ["none", "mild", "moderate_or_worse"] });
    expect(labels(form)).toEqual(["Present, not graded", "None", "Mild", "Moderate or worse", "Not assessed"]);
  });

  it("takes a number with its unit where the finding has cut points", () => {
    const cuts = { at: [30, 60], direction: "up" as const };
    expect(valueForm({ type: "ordinal", bands: ["a", "b", "c"], cuts, units: "mm/h" }).unit).toBe("mm/h");
    expect(valueForm({ type: "boolean" }).unit).toBeNull();
  });

  it("claims nothing for a finding whose value has to be chosen", () => {
    const weeks = valueForm({ type: "ordinal", kind: "description", bands: ["<6", "6-12", ">12"] });
    expect(weeks.initial).toBe("not-assessed");
    expect(weeks.options.map(({ value }) => value)).toEqual(["<6", "6-12", ">12", "not-assessed"]);
    expect(valueForm({ type: "categorical", values: ["gradual", "sudden"] }).initial).toBe("not-assessed");
  });

  it.each([
    { type: "boolean" as const },
    { type: "categorical" as const, values: ["x"] },
    { type: "ordinal" as const, bands: ["none", "mild"] },
    { type: "ordinal" as const, bands: ["5", "4"] },
  ])("always lets it be not assessed: $type", (finding) =>
    expect(valueForm(finding).options.map((option) => option.value)).toContain("not-assessed"),
  );
});

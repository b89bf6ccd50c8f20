import { describe, expect, it } from "vitest";
import { record } from "../recording-io.ts";

const EMERGENCY = `patient: { age: 50, sex: male }
findings:
  - { id: pain_low_back, value: present }
  - { id: urinary_retention, value: present }
`;
const CALM = `patient: { age: 38, sex: male }
findings:
  - { id: pain_low_back, value: present }
  - { id: duration_weeks, value: 2 }
`;

const run = (stdin: string, ...more: string[]) => record(["plan", "-", ...more], { stdin });

describe("foramen plan", { timeout: 90_000 }, () => {
  it("answers an emergency with 0 and with nothing but the emergency", async () => {
    const { code, out, err } = await run(EMERGENCY);
    expect([code, err]).toEqual([0, ""]);
    expect(out).toContain("EMERGENCY");
    expect(out).not.toContain("WEEKS 0 TO 6");
    expect(out.split("\n").filter((line) => line.length > 80)).toEqual([]);
  });

  it("prints one JSON document with a verdict on everything", async () => {
    const { out } = await run(EMERGENCY, "--json");
    const plan = JSON.parse(out);
    expect(plan.verdicts.length).toBeGreaterThanOrEqual(110);
    expect(plan.stages.map(({ id }: { id: string }) => id)).toEqual(["now"]);
  });

  it("speaks to the person, and as a page, a note and a letter", async () => {
    const plain = (await run(CALM, "--reader", "patient")).out;
    expect(plain).toContain("YOUR PLAN");
    expect((await run(EMERGENCY, "--form", "summary")).out).toContain("Get help now");
    expect((await run(EMERGENCY, "--form", "note")).out).toMatch(/^S: /);
    expect((await run(EMERGENCY, "--form", "letter")).out).toContain("Emergency department");
  });

  it("refuses a page or letter as data, for it is text", async () => {
    const { code, out, err } = await run(CALM, "--form", "letter", "--json");
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain("Leave out --json");
  });
});

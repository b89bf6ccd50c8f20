import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import { record } from "./recording-io.ts";

const CASE = `patient: { age: 50, sex: male }
findings:
  - { id: pain_low_back, value: present }
  - { id: urinary_retention, value: present }
`;
const CHILD = "patient: { age: 9, sex: male }\nfindings: [{ id: pain_low_back, value: present }]\n";
const ORDER = "patient: { age: 48, sex: M }\norder: { text: tramadol 50 mg TID for 5 days }\n";
const REPORT = "MRI LUMBAR SPINE\nL1-L2: Left foraminal disc protrusion with moderate left foraminal stenosis.\n";

const ajv = new Ajv({ allErrors: true, strict: false });

describe("what a command writes as JSON keeps to its published schema", { timeout: 120_000 }, () => {
  it.each([
    ["assessment", ["assess", "-", "--no-intervals"], CASE],
    ["assessment", ["assess", "-", "--no-intervals"], CHILD],
    ["medication-check", ["medication", "-"], ORDER],
    ["plan", ["plan", "-"], CASE],
    ["report-reading", ["report", "-"], REPORT],
    ["vocabulary", ["vocabulary"], ""],
    ["knowledge-stats", ["knowledge", "stats"], ""],
  ])("%s: %j", async (schema, command, stdin) => {
    const { code, out, err } = await record([...command, "--json"], { stdin });
    expect([code, err]).toEqual([0, ""]);
    const path = new URL(`../../docs/schema/${schema}.schema.json`, import.meta.url);
    const holds = ajv.compile(JSON.parse(readFileSync(path, "utf8")));
    holds(JSON.parse(out));
    expect(
      (holds.errors ?? []).map(({ instancePath, message, params }) => ({ instancePath, message, params })),
    ).toEqual([]);
  });
});

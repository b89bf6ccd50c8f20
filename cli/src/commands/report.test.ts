import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { record } from "../recording-io.ts";

const TEXT = `MRI LUMBAR SPINE
FINDINGS: The conus ends at L1.
L1-L2: Left foraminal disc protrusion with moderate left foraminal stenosis.
L4-L5: Broad based disc bulge. No canal stenosis. Possible right foraminal stenosis.
There is a 4 cm infrarenal aortic aneurysm.
`;
const SIGNS = `patient: { age: 54, sex: female }
findings:
  - { id: pain_inguinal_groin, side: left, value: present }
  - { id: pain_thigh_upper_anterior, side: left, value: present }
  - { id: weak_hip_flexion, side: left, value: 4 }
  - { id: femoral_stretch, side: left, value: present }
`;

const folder = mkdtempSync(join(tmpdir(), "foramen-report-"));
const file = (name: string, contents: string | Uint8Array) => {
  const path = join(folder, name);
  writeFileSync(path, contents);
  return path;
};
const run = (...args: string[]) => record(["report", ...args], { stdin: TEXT });

// What is stale is compiled once, not within the first claim.
beforeAll(async () => void (await run("-")));

describe("foramen report", () => {
  it("tells findings by level, the grid, the end of the cord and what lies beside the spine, in 80 columns", async () => {
    const { code, out, err } = await run("-");
    expect([code, err]).toEqual([0, ""]);
    expect(out).toContain("Report, MRI:");
    expect(out).toContain("The spinal cord ends at L1.");
    expect(out).toMatch(/^L1-L2\n {2}Disc protrusion, left/m);
    expect(out).toMatch(/^ {2}L1-L2 {3}moderate/m);
    expect(out).toContain("BESIDE THE SPINE");
    expect(out).toContain("confirmed by nobody");
    expect(out.split("\n").filter((line) => line.length > 80)).toEqual([]);
  });

  it("says which findings explain the symptoms of a case, and which do not", async () => {
    const { out } = await run("-", "--case", file("case.yaml", SIGNS));
    expect(out).toMatch(/^ {2}Disc protrusion, left +fits$/m);
    expect(out).toMatch(/^ {2}Disc bulge +does not explain it$/m);
    expect(out).toContain("In people aged 50 to 59 without pain:");
  });

  it("names what stays out of a case, and why", async () => {
    const { out } = await run("-");
    expect(out).toMatch(/Possible foraminal stenosis, L4-L5, right: not entered: the report\s+hedges/);
  });

  it("speaks to the patient in everyday words, without ids and lists for entry", async () => {
    const { out } = await run("-", "--reader", "patient");
    expect(out).toContain("Small slipped disc");
    expect(out).toContain("Tell a doctor of this");
    expect(out).not.toContain("protrusion");
    expect(out).not.toContain("AS FINDINGS OF A CASE");
  });

  it("prints one JSON document in the form of the contract, and nothing else", async () => {
    const { out } = await run("-", "--json", "--case", file("case.yaml", SIGNS));
    const answer = JSON.parse(out);
    expect(Object.keys(answer)).toEqual([
      ...["engine", "knowledge", "inputHash", "modality", "kind", "findings", "notes", "concordance", "grid", "conus"],
      ...["incidental", "unread", "entries", "leftOut", "told", "toldBeside"],
    ]);
    expect(answer.modality).toBe("mri");
    for (const { span, text } of answer.findings) expect(TEXT.slice(span[0], span[1])).toBe(text);
    expect(answer.concordance[0]).toMatchObject({ verdict: expect.any(String), because: expect.any(String) });
    expect(answer.entries.map((entry: { finding: { id: string } }) => entry.finding.id)).toContain("mri_disc");
  });

  it.each([
    ["nothing in it", () => file("empty.txt", " \n"), "REPORT_EMPTY"],
    ["nothing of a report in it", () => file("hello.txt", "hello world\n"), "REPORT_NOTHING_FOUND"],
    ["far too much", () => file("long.txt", "Normal. ".repeat(20_000)), "REPORT_TOO_LONG"],
    ["more than a megabyte", () => file("huge.txt", "a".repeat(1_100_000)), "REPORT_TOO_LONG"],
    ["a PDF", () => file("report.pdf", "%PDF-1.7\n"), "REPORT_UNREADABLE"],
    ["a picture", () => file("scan.png", new Uint8Array([0x89, 0x50, 0, 0, 1])), "REPORT_UNREADABLE"],
    ["a null character", () => file("null.txt", "Normal\u0000disc"), "REPORT_UNREADABLE"],
    ["a folder", () => folder, "REPORT_UNREADABLE"],
    ["a missing file", () => join(folder, "missing.txt"), "REPORT_UNREADABLE"],
  ])("refuses %s with one clear error and 2", async (_, path, code) => {
    const answer = await run(path());
    expect([answer.code, answer.out]).toEqual([2, ""]);
    expect(answer.err).toMatch(new RegExp(`^${code}  ${path().replace(/[.\\/]/g, "\\$&")}\n`));
  });

  it.each([
    ["no report", [], "COMMAND_USAGE"],
    ["report and case from one place", ["-", "--case", "-"], "COMMAND_USAGE"],
    ["an unknown reader", ["-", "--reader", "nurse"], "COMMAND_USAGE"],
    [
      "a case that is none",
      ["-", "--case", file("bad.yaml", "findings: [{ id: mri_dsic, value: present }]")],
      "FINDING_UNKNOWN",
    ],
  ])("refuses %s", async (_, args, code) => {
    const answer = await run(...args);
    expect([answer.code, answer.out]).toEqual([2, ""]);
    expect(answer.err).toContain(code);
  });
});

describe("a case in place of the report", () => {
  it.each([
    ["case.yaml", SIGNS],
    ["case.json", JSON.stringify({ patient: { age: 50 }, findings: [{ id: "pain_low_back", value: "present" }] })],
  ])("%s is named for what it is and refused", async (name, text) => {
    const { code, err } = await run(file(name, text));
    expect(code).toBe(2);
    expect(err).toContain("This is a case");
    expect(err).toContain("--case");
  });

  it("is never seen in a report with small headings", async () => {
    const { code } = await run(file("small.txt", "findings:\n- L4-L5: disc bulge.\npatient: supine.\n"));
    expect(code).toBe(0);
  });
});

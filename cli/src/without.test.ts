import type { EnteredFinding, Knowledge } from "@foramen/engine";
import { describe, expect, it } from "vitest";
import { leaveOut, readLeftOut } from "./without.ts";

const FINDINGS = { fever: {}, mri_disc: {}, weak_hip_flexion: {} } as unknown as Knowledge["findings"];

describe("--without", () => {
  it.each([
    ["fever", { id: "fever" }],
    ["weak_hip_flexion:left", { id: "weak_hip_flexion", side: "left" }],
    ["mri_disc@L1-L2", { id: "mri_disc", level: "L1-L2" }],
    ["mri_disc@L1-L2:right", { id: "mri_disc", level: "L1-L2", side: "right" }],
  ])("reads %s", (text, expected) => {
    expect(readLeftOut(text, FINDINGS)).toEqual(expected);
  });

  it.each([
    ["fevr", "FINDING_UNKNOWN"],
    ["", "FINDING_UNKNOWN"],
    ["toString", "FINDING_UNKNOWN"],
    ["mri_disc@", "FINDING_LEVEL_INVALID"],
    ["mri_disc@L1L2", "FINDING_LEVEL_INVALID"],
    ["fever:", "FINDING_SIDE_INVALID"],
    ["mri_disc:left@L1-L2", "FINDING_SIDE_INVALID"],
  ])("refuses %j with %s", (text, code) => {
    expect(() => readLeftOut(text, FINDINGS)).toThrow(expect.objectContaining({ code, where: "--without" }));
  });
});

describe("leaving a finding out", () => {
  const fever: EnteredFinding = { id: "fever", value: "present" };
  const high: EnteredFinding = { id: "mri_disc", level: "L1-L2", value: "bulge" };
  const low: EnteredFinding = { id: "mri_disc", level: "L4-L5", value: "extrusion" };
  const both: EnteredFinding = { id: "weak_hip_flexion", side: "bilateral", value: 4 };
  const unsaid: EnteredFinding = { id: "weak_hip_flexion", value: 4 };

  it("takes away every entry of the id", () => {
    expect(leaveOut([high, fever, low], { id: "mri_disc" })).toEqual([fever]);
  });

  it("takes away one level only, when a level is named", () => {
    expect(leaveOut([high, fever, low], { id: "mri_disc", level: "L4-L5" })).toEqual([high, fever]);
  });

  it("leaves the other half of what is entered for both sides", () => {
    expect(leaveOut([both], { id: "weak_hip_flexion", side: "left" })).toEqual([{ ...both, side: "right" }]);
    expect(leaveOut([both], { id: "weak_hip_flexion", side: "bilateral" })).toEqual([]);
  });

  it("takes a finding without side for one whose side is unknown", () => {
    expect(leaveOut([unsaid], { id: "weak_hip_flexion", side: "unknown" })).toEqual([]);
  });

  it("refuses when nothing of the case is meant, rather than give the same answer again", () => {
    for (const out of [
      { id: "esr" },
      { id: "mri_disc", level: "L2-L3" as const },
      { id: "weak_hip_flexion", side: "left" as const },
    ]) {
      expect(() => leaveOut([fever, high, unsaid], out)).toThrow(expect.objectContaining({ code: "COMMAND_USAGE" }));
    }
  });
});

import { describe, expect, it } from "vitest";
import { findingWords, heading, siteWords } from "./finding-words.ts";

const findings = { pain_inguinal_groin: { label: "Pain: groin crease" } };

describe("a finding in words", () => {
  it.each([
    { said: { finding: "pain_inguinal_groin", value: "present" }, words: "Pain: groin crease" },
    { said: { finding: "pain_inguinal_groin", side: "right" }, words: "Pain: groin crease (right)" },
    {
      said: { finding: "pain_inguinal_groin", side: "bilateral", value: "absent" },
      words: "Pain: groin crease (both sides): absent",
    },
    {
      said: { finding: "mri_disc", level: "L1-L2", side: "left", value: "3_or_less" },
      words: "mri disc (L1-L2, left): 3 or less",
    },
  ])("is $words", ({ said, words }) => expect(findingWords(said, findings)).toBe(words));

  it("never shows an underscore", () => {
    expect(heading("lateral_recess")).toBe("Lateral recess");
    expect(siteWords({ level: "L1-L2", zone: "lateral_recess", side: "left" })).toBe("L1-L2, lateral recess, left");
  });
});

import { describe, expect, it } from "vitest";
import { reportWords } from "../../../test/reports/report-words.ts";
import { notedOf } from "../../../test/reports/told.ts";
import { readReport } from "../read-report.ts";

const HEAD = "ED note. Low back pain. ";
const ofBladder = (text: string) => notedOf(HEAD + text).filter((line) => /bladder|residual/.test(line));

describe("what is left in the bladder", () => {
  it.each([
    "PVR 450 mL.",
    "PVR = 450ml",
    "Bladder scan residual 450 ml, catheterised.",
    "Post-void residual was 450 mls.",
  ])("is trouble with the bladder from 200 mL on: %s", (text) =>
    expect(ofBladder(text)).toEqual(["bladder-dysfunction present", "post-void-residual present"]),
  );

  it.each(["Post-void residual 20 ml.", "Bladder scan: pre-void 600 ml, post-void 90 ml."])(
    "is little below that, and denies no trouble: %s",
    (text) => expect(ofBladder(text)).toEqual(["post-void-residual absent"]),
  );

  it.each(["PVR 1.2 L.", "Residual weakness 4/5 hip flexion.", "PVR not done. 450 m walking distance."])(
    "is not read from other numbers: %s",
    (text) => expect(ofBladder(text).filter((line) => line.includes("residual"))).toEqual([]),
  );

  it("keeps its number", () =>
    expect(
      readReport(`${HEAD}PVR 450 mL.`, reportWords()).notes.find(({ item }) => item === "post-void-residual")?.value,
    ).toBe("450 mL"));
});

import { describe, expect, it } from "vitest";
import { reportWords } from "../../test/reports/report-words.ts";
import { toldOf } from "../../test/reports/told.ts";
import { readReport } from "./read-report.ts";

const BODY =
  "MRI L1-2: left protrusion compressing the left L1 root. L2-3: right foraminal stenosis. L3-4: left protrusion.";
const unread = (text: string) =>
  readReport(`${BODY}\nADDENDUM: ${text}`, reportWords()).unread.map((each) => each.text);
const told = (text: string) => toldOf(`${BODY}\nADDENDUM: ${text}`);

describe("an addendum over several levels", () => {
  it.each([
    ["The sides at L2-3 and L3-4 were reversed.", ["L2-L3 foramen stenosis left", "L3-L4 disc protrusion right"]],
    [
      "At L1-2 and L2-3 the findings described are on the opposite side.",
      ["L1-L2 disc protrusion right", "L1-L2 root compression L1 right", "L2-L3 foramen stenosis left"],
    ],
  ])("turns what it names: %s", (text, expected) => {
    expect(told(text)).toEqual(expect.arrayContaining(expected));
    expect(unread(text)).toEqual([]);
  });

  it.each([
    "The protrusions at L1-2 and L3-4 are on the right, not the left.",
    "The protrusions at L1-2 and L3-4 are on the opposite side.",
    "Left and right have been transposed throughout the report.",
    "For all levels, left should read right and right should read left.",
    "The left L1-2 and L3-4 protrusions were described on the wrong side.",
    "The sides of the protrusions at L1-2 and L3-4 are incorrect.",
    "The protrusions described at L1-2 and L3-4 are in fact at L2-3 and L4-5.",
    "At L1-2 through L4-5 please disregard the sides given above.",
    "The L1-2 protrusion is on the right and the L2-3 foraminal stenosis is on the left.",
  ])("is told to be read by a person where it leaves a doubt: %s", (text) =>
    expect(unread(text)).toEqual([expect.stringContaining(text)]),
  );

  it.each([
    "Findings were discussed with Dr Chen; L1-2 protrusion on the left as above.",
    "There is also a 12 mm lesion in the L2 body.",
  ])("is not told where it contradicts nothing: %s", (text) =>
    expect(unread(text).join(" ")).not.toContain("L1-2 protrusion"),
  );

  it.each([
    "Left and right have been transposed throughout the report.",
    "For all levels, left should read right and right should read left.",
    "The sides were reversed throughout; all findings described on the right are on the left and vice versa.",
  ])("turns every side once where left and right were taken for each other, and is told: %s", (text) => {
    expect(told(text)).toEqual([
      "L1-L2 disc protrusion right",
      "L1-L2 root compression L1 right",
      "L2-L3 foramen stenosis left",
      "L3-L4 disc protrusion right",
    ]);
    expect(unread(text)).not.toEqual([]);
  });
});

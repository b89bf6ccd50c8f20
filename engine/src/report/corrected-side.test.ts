import { describe, expect, it } from "vitest";
import { reportWords } from "../../test/reports/report-words.ts";
import { toldOf } from "../../test/reports/told.ts";
import { readReport } from "./read-report.ts";

const BODY = "MRI L3-4: Right paracentral extrusion compressing the right L4 root. L4-5: right facet cyst. ADDENDUM: ";

describe("a side that the report puts right", () => {
  it.each([
    "There is a laterality error. The L3-4 extrusion and the compressed L4 root are on the LEFT, not the right.",
    "At L3-4, right should read left.",
    "For right read left at L3-4.",
  ])("is the side of what it speaks of, and of nothing else: %s", (text) =>
    expect(toldOf(BODY + text)).toEqual([
      "L3-L4 disc extrusion left",
      "L3-L4 root compression L4 left",
      "L4-L5 facet cyst right",
    ]),
  );

  it("is of the kind of finding that is named", () =>
    expect(toldOf(`${BODY}The extrusion at L3-4 lies on the left rather than on the right.`)).toEqual([
      "L3-L4 disc extrusion left",
      "L3-L4 root compression L4 right",
      "L4-L5 facet cyst right",
    ]));

  it("changes nothing where it says neither level nor kind", () =>
    expect(toldOf(`${BODY}Right should read left.`)).toContain("L4-L5 facet cyst right"));

  it.each(["In the above report, right should read left.", "For right read left."])(
    "is that of all where nothing else can be meant: %s",
    (text) =>
      expect(
        toldOf(`MRI L4-L5: right foraminal disc protrusion compressing the right L4 root. ADDENDUM: ${text}`),
      ).toEqual(["L4-L5 disc protrusion left", "L4-L5 root compression L4 left"]),
  );

  it("is told as not understood where it may be of either", () =>
    expect(
      readReport(`${BODY}In the above report, right should read left.`, reportWords()).unread.map(({ text }) => text),
    ).toContainEqual(expect.stringContaining("right should read left")));
});

it("the other side alone is denied by 'not the right'", () =>
  expect(toldOf("MRI L4-5: it is the left L5 root, not the right, that is compressed.")).toEqual([
    "L4-L5 root compression L5 left",
  ]));

it("where the side before is said to be wrong, what is said with a side from there on replaces the other", () =>
  expect(
    toldOf(
      "MRI L1-2: focal disc protrusion to the left of the midline. L4-5: left facet cyst.\n\nADDENDUM: The side given above is wrong. The L1-2 disc protrusion is on the RIGHT and compresses the right L1 root.",
    ),
  ).toEqual(["L4-L5 facet cyst left", "L1-L2 disc protrusion right", "L1-L2 root compression L1 right"]));

it("'the right but not the left' is one root pressed and one not", () =>
  expect(toldOf("MRI L4-5: extrusion compressing the right but not the left L5 root.")).toEqual([
    "L4-L5 disc extrusion",
    "L4-L5 root compression L5 right",
    "L4-L5 root compression L5 left denied",
  ]));

import { describe, expect, it } from "vitest";
import { reportWords } from "../../test/reports/report-words.ts";
import { toldOf } from "../../test/reports/told.ts";
import { readReport } from "./read-report.ts";

const HEAD = "GP consultation. 41 year old man with low back pain for six weeks. On examination walks normally.\n";

/** What a note says beside its head, by item. */
const said = (text: string) =>
  Object.fromEntries(
    readReport(HEAD + text, reportWords())
      .notes.filter(({ span }) => span[0] >= HEAD.length)
      .map(({ item, polarity }) => [item, polarity]),
  );

describe("signs that say what is there", () => {
  it.each([
    [
      "(-) fever (-) weight loss (+) night pain.",
      { fever: "absent", "weight-loss": "absent", "night-pain": "present" },
    ],
    ["(+) night pain (-) fever", { "night-pain": "present", fever: "absent" }],
    [
      "SLR (-) bilateral. Babinski (+) left.",
      { "straight-leg-raise-positive": "absent", "babinski-positive": "present" },
    ],
    [
      "Red flags: night pain N, weight loss Y, fever N.",
      { "night-pain": "absent", "weight-loss": "present", fever: "absent" },
    ],
    [
      "Saddle anaesthesia: N. Fever: neg. Weight loss [x] no. Night pain no. Bladder dysfunction: no.",
      {
        "saddle-anaesthesia": "absent",
        fever: "absent",
        "weight-loss": "absent",
        "night-pain": "absent",
        "bladder-dysfunction": "absent",
      },
    ],
    ["Fever [x] yes. SLR neg.", { fever: "present", "straight-leg-raise-positive": "absent" }],
    ["Continent: no.", { "bladder-dysfunction": "present", "bowel-dysfunction": "present" }],
    ["Continent - N", { "bladder-dysfunction": "present", "bowel-dysfunction": "present" }],
    ["Passing urine normally - no.", { "bladder-dysfunction": "present" }],
    ["Saddle sensation normal: no.", { "saddle-anaesthesia": "present" }],
    ["Bladder normal [x] no", { "bladder-dysfunction": "present" }],
    [
      "Continent: yes. Saddle sensation normal: yes.",
      { "bladder-dysfunction": "absent", "bowel-dysfunction": "absent", "saddle-anaesthesia": "absent" },
    ],
    ["Fever N\nTrauma Y", { fever: "absent", trauma: "present" }],
  ])("%s", (text, expected) => expect(said(text)).toEqual(expected));
});

it("a yes with its place is there", () =>
  expect(toldOf("MRI LUMBAR\nCauda equina compression: Yes, at L2/3\nFracture: No")).toEqual([
    "L2-L3 root compression",
    "spine vertebra fracture denied",
  ]));

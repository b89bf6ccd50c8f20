import { describe, expect, it } from "vitest";
import { figureText, fillFigures, pageTitle, readingPage, type Subject, type WrittenText } from "./page.ts";

const SUBJECT: Subject = {
  id: "stretch",
  label: "Femoral stretch test",
  plain: "Bending the knee back",
  group: "manual",
  article: { item: "T08" },
  evidence: {
    verdict: "supported",
    certainty: "low",
    because: "Positive in {positive}.",
    sources: ["study2011"],
    status: "recalled",
    checked: "2026-11-25",
  },
  figures: { positive: { value: 78, unit: "%", source: "series2012", status: "seen" } },
};
const TEXT: WrittenText = {
  reviewed: "2026-11-25",
  sources: ["study2011"],
  plain: { whatItIs: "It hurts in {positive}.", whatItMeans: "A nerve.", whenToGetHelp: "Now." },
  clinical: { mechanism: "Stretch.", evidence: "{positive} of those operated.", pitfalls: "Hip." },
};
const SOURCES = {
  study2011: { id: "study2011", ref: "Study A. Spine 2011;36:63. Fifty people", status: "recalled" as const },
  series2012: { id: "series2012", ref: "Series B. Spine 2012;1:2", status: "seen" as const },
};

describe("a page", () => {
  const page = readingPage("tests", { ...SUBJECT, links: { structures: ["L2", "L9"] }, findings: ["fst"] }, TEXT, {
    sources: SOURCES,
    named: (kind, id) => (id === "L9" ? undefined : { label: `${kind} ${id}`, plain: `what ${id} is` }),
    linkedFrom: [
      { kind: "causes", id: "disc" },
      { kind: "structures", id: "L2" },
    ],
  });

  it("names what it links to and what links to it, each once, and nothing that does not exist", () => {
    expect(page.links.map(({ label }) => label)).toEqual(["structures L2", "causes disc"]);
    expect(page.findings).toEqual([{ kind: "findings", id: "fst", label: "findings fst", plain: "what fst is" }]);
  });

  it("has its figures filled in, for both readers and in the verdict", () => {
    expect(page.plainText.whatItIs).toBe("It hurts in 78\u00a0%.");
    expect(page.clinicalText.evidence).toBe("78\u00a0% of those operated.");
    expect(page.evidence?.because).toBe("Positive in 78\u00a0%.");
  });

  it("names every source once, by its citation, and says whether it was read", () =>
    expect(page.sources).toEqual([
      { id: "series2012", citation: "Series B. Spine 2012;1:2", seen: true },
      { id: "study2011", citation: "Study A. Spine 2011;36:63", seen: false },
    ]));
});

it("knows a cause of the article by its number", () =>
  expect(
    pageTitle("causes", { id: "disc", label: "Disc herniation", plain: "A slipped disc", article_cause: 1 }),
  ).toEqual({
    kind: "causes",
    id: "disc",
    label: "Disc herniation",
    plain: "A slipped disc",
    synonyms: [],
    item: "C01",
  }));

it("leaves a name that is no figure where it stands, so that the check finds it", () =>
  expect(fillFigures("In {toString} and {none}.", {})).toBe("In {toString} and {none}."));

it.each([
  [{ value: 0.5, unit: "%" }, "0.5\u00a0%"],
  [{ value: 1500, unit: "mg" }, "1,500\u00a0mg"],
  [{ value: 12345.25 }, "12,345.25"],
  [{ value: 3 }, "3"],
])("writes %j as %s", (figure, text) => expect(figureText(figure)).toBe(text));

import type { ReportFinding, ToldFinding } from "@foramen/engine";
import { renderToString } from "preact-render-to-string";
import { describe, expect, it } from "vitest";
import { ReportFindingCard } from "./report-finding.tsx";

const FINDING: ReportFinding = {
  ...{ level: "L4-L5", structure: "disc", condition: "bulge", side: "left", severity: "mild", root: null },
  ...{ negated: false, certainty: "definite", span: [0, 1], text: "x" },
};
const TOLD: ToldFinding = {
  ...{ title: "Bulging disc, L4-L5", name: "Bulging disc", meaning: "It spreads.", common: "Half have it." },
  ...{ commonFrom: null, fits: "It fits.", ask: "Does it touch a nerve?", act: null },
};
const html = (more: Partial<Parameters<typeof ReportFindingCard>[0]> = {}) =>
  renderToString(
    <ReportFindingCard
      of={2}
      finding={FINDING}
      told={TOLD}
      fit={undefined}
      decision={undefined}
      lit={false}
      at={7}
      light={() => {}}
      decide={() => {}}
      {...more}
    />,
  );

describe("a finding of a report", () => {
  it("is told with what it means, how common it is, whether it fits and what to ask", () => {
    for (const text of ["It spreads.", "Half have it.", "It fits.", "Does it touch a nerve?"])
      expect(html()).toContain(text);
  });

  it.each([
    { verdict: "explains", word: "fits<" },
    { verdict: "partly", word: "fits in part<" },
    { verdict: "does-not-explain", word: "does not explain it<" },
  ] as const)("has its verdict in a word and a shape: $verdict", ({ verdict, word }) =>
    expect(
      html({ fit: { of: 2, verdict, probability: 0.1, background: null, ifThere: false, because: "" } }),
    ).toContain(word),
  );

  it("tells apart what is open, accepted, corrected and struck, in words too", () => {
    expect(html()).toContain('data-decision="open"');
    expect(html({ decision: { kind: "finding", of: 2, what: "accept" } })).toContain(">Accepted<");
    expect(html({ decision: { kind: "finding", of: 2, what: "correct", to: { side: "right" } } })).toContain(
      ">Accepted as corrected<",
    );
    expect(html({ decision: { kind: "finding", of: 2, what: "strike" } })).toContain(">Struck<");
  });

  it("opens fields for level, side, how marked and whether it is there, as they stand", () => {
    const open = html({ open: true, decision: { kind: "finding", of: 2, what: "correct", to: { side: "right" } } });
    expect(open.match(/<select/g)).toHaveLength(4);
    expect(open).toMatch(/<option selected value="right"|<option value="right" selected/);
  });

  it("names every button for what it is about", () =>
    expect(html().match(/aria-label="(?:Accept|Correct|Strike): Bulging disc, L4-L5"/g)).toHaveLength(3));
});

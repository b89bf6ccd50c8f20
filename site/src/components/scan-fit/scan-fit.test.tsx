import { renderToString } from "preact-render-to-string";
import { describe, expect, it } from "vitest";
import { examplePage } from "../../../test/example-page.ts";
import { ScanFit } from "./scan-fit.tsx";

const FOUND = examplePage().assessment.concordance[0]!;

describe("a finding of the scan", () => {
  it.each([
    { verdict: "explains", word: "fits<" },
    { verdict: "partly", word: "fits in part<" },
    { verdict: "does-not-explain", word: "does not explain it<" },
  ] as const)("has its verdict in a word and a shape: $verdict", ({ verdict, word }) =>
    expect(renderToString(<ScanFit {...examplePage({ concordance: [{ ...FOUND, verdict }] })} />)).toContain(word),
  );

  it("comes with how common it is in people without pain", () =>
    expect(renderToString(<ScanFit {...examplePage()} />)).toContain("without pain: 30 in 100"));

  it("is not spoken of without a scan", () =>
    expect(renderToString(<ScanFit {...examplePage({ concordance: [] })} />)).toBe(""));
});

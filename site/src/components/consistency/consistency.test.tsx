import { renderToString } from "preact-render-to-string";
import { describe, expect, it } from "vitest";
import { examplePage } from "../../../test/example-page.ts";
import { Consistency } from "./consistency.tsx";

const conflict = (unusual: boolean) => ({
  conflict: { score: 1, unusual, findings: [{ finding: "night_pain" }], explanation: "" },
});

describe("whether the findings fit together", () => {
  it("is a notice with the findings when they are rarely seen together", () =>
    expect(renderToString(<Consistency {...examplePage(conflict(true))} />)).toMatch(/class="notice unusual">Unusual/));

  it("is a quiet line when they fit", () =>
    expect(renderToString(<Consistency {...examplePage(conflict(false))} />)).toMatch(/class="aside fits">/));

  it("is not spoken of while it was not asked", () =>
    expect(renderToString(<Consistency {...examplePage({ conflict: null })} />)).toBe(""));
});

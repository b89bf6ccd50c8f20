import { renderToString } from "preact-render-to-string";
import { describe, expect, it } from "vitest";
import { Panel } from "./panel.tsx";

const panel = (settled: boolean) =>
  renderToString(
    <Panel id="x" heading="Next steps" settled={settled}>
      ...
    </Panel>,
  );

describe("a part of the answer", () => {
  it("is named by its heading, which can take the focus", () =>
    expect(panel(true)).toMatch(/aria-labelledby="x".*<h2 id="x" tabindex="-1">Next steps/));

  it("says that it is busy while it is not settled", () => {
    expect(panel(false)).toContain('aria-busy="true"');
    expect(panel(true)).not.toContain('aria-busy="true"');
  });
});

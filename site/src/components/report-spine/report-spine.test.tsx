import type { ReportFinding } from "@foramen/engine";
import { renderToString } from "preact-render-to-string";
import { expect, it } from "vitest";
import { ReportSpine } from "./report-spine.tsx";

const finding = (level: string) =>
  ({
    level,
    structure: "disc",
    condition: "protrusion",
    side: "right",
    severity: "unspecified",
    root: null,
    negated: false,
    certainty: "definite",
    span: [0, 1],
    text: "",
  }) as unknown as ReportFinding;
const caption = (level: string) =>
  renderToString(<ReportSpine findings={[{ of: 0, finding: finding(level) }]} current={[]} conus={null} />).replace(
    /^.*<figcaption>/s,
    "",
  );

it("says that all is drawn where a lumbar level was read", () =>
  expect(caption("L2-L3")).toContain("All that was described"));

it("never says so of a report that names no lumbar level", () => {
  expect(caption("spine")).not.toContain("All that was described");
  expect(caption("spine")).toContain("nothing is marked");
});

import type { Assessment } from "@foramen/engine";
import { renderToString } from "preact-render-to-string";
import { describe, expect, it } from "vitest";
import { DISC } from "../../../../engine/test/assessment-example.ts";
import { examplePage } from "../../../test/example-page.ts";
import { CauseList } from "./cause-list.tsx";

const shown = (change: Partial<Assessment> = {}, reader: "patient" | "practitioner" = "practitioner") =>
  renderToString(<CauseList {...examplePage(change, reader)} />);

describe("a cause", () => {
  it("has its chance and its interval in words beside the bar", () => {
    const page = shown();
    expect(page).toContain("<b>40 in 100</b>");
    expect(page).toContain("Present as principal or companion: 50 in 100. Credible interval 20 to 60 in 100.");
    expect(page).toContain('x1="20.0%" x2="60.0%"');
  });

  it("has point and no interval while that is not there", () => {
    const page = shown({ causes: [{ ...DISC, interval90: null }] });
    expect(page).not.toContain("bar-interval");
    expect(page).toContain('cx="50.0%"');
    expect(page).not.toContain("Credible interval");
  });

  it("is told for, against and missing, each with its status", () => {
    const page = shown();
    for (const title of ["For", "Against", "Not known yet"]) expect(page).toContain(`<h3>${title}</h3>`);
    expect(page).toMatch(/strongly for it\. Odds × 10.*?evidence-status">(published|from|own)/);
  });

  it("is told to the patient in plain words, with the same figures", () => {
    const page = shown({}, "patient");
    expect(page).toContain("<b>40 out of 100</b>");
    expect(page).not.toMatch(/Credible|Odds/);
  });

  it("shows its chance while the reasons are being worked out", () => {
    const page = renderToString(<CauseList {...examplePage()} told={null} />);
    expect(page).toContain("<b>40 in 100</b>");
    expect(page).toContain("Working out the reasons");
  });
});

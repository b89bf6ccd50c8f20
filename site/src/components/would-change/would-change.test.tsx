import { renderToString } from "preact-render-to-string";
import { describe, expect, it } from "vitest";
import { examplePage } from "../../../test/example-page.ts";
import { WouldChange } from "./would-change.tsx";

describe("what would change this", () => {
  const page = renderToString(<WouldChange {...examplePage()} />);

  it("has one line for each thing that could change, with the answers", () => {
    expect(page.match(/<li/g)?.length).toBe(3);
    expect(page).toMatch(/Leading cause from .* to .* with: .*absent instead of present/);
  });

  it("says as a sentence of its own that nothing within three answers would", () =>
    expect(page).toMatch(/<li class="aside">Urgency: stable against all sets of up to 3/));

  it("is left out while there is nothing to say", () =>
    expect(renderToString(<WouldChange {...examplePage({ whatWouldChange: [] })} />)).toBe(""));
});

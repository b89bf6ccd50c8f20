import { readFileSync } from "node:fs";
import { ERROR_CODES } from "@foramen/engine";
import { describe, expect, it } from "vitest";

const PAGE = readFileSync(new URL("../../docs/errors.md", import.meta.url), "utf8");
const SECTIONS = PAGE.split(/^### /m)
  .slice(1)
  .map((section) => {
    const [title = "", ...lines] = section.split("\n");
    return { title, text: lines.join("\n") };
  });

describe("docs/errors.md", () => {
  it("has a heading for every code, and no heading without a code", () => {
    expect(SECTIONS.map((section) => section.title).sort()).toEqual([...ERROR_CODES].sort());
  });

  it.each(SECTIONS)("says of $title when it happens, gives an example, and says what to do", ({ text }) => {
    for (const part of ["When: ", "Example: ", "What to do: "]) expect(text).toContain(`\n${part}`);
  });
});

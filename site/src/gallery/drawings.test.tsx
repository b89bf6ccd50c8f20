import { describe, expect, it } from "vitest";
import { outline } from "../../test/outline.ts";
import { DRAWINGS } from "./drawings.tsx";
import { standingApart } from "./example.ts";

describe("drawings look as they did", () => {
  it.each(DRAWINGS)("$id (vitest -u takes over what was changed on purpose)", async ({ id, examples }) => {
    const drawn = examples.map(
      (example, place) =>
        `${example.title}${example.note ? `: ${example.note}` : ""}\n${outline(standingApart(example, `${place}`))}`,
    );
    await expect(drawn.join("\n")).toMatchFileSnapshot(`./as-drawn/${id}.txt`);
  });
});

describe("the outline of a drawing", () => {
  const path = "M0 0L10 10L20 20L30 30L40 40L50 50L60 60L70 70";
  it("shows a point that has moved, a class and a word", () => {
    const one = `<svg class="a"><path d="${path}"/><text>L2</text></svg>`;
    expect(outline(one)).toMatch(/^svg class=a\n {2}path d=#[0-9a-f]{8}\n {2}text\n {4}L2\n$/);
    for (const [from, to] of [
      ["70 70", "70 71"],
      ['"a"', '"b"'],
      ["L2", "L3"],
    ] as const)
      expect(outline(one.replace(from, to))).not.toBe(outline(one));
  });
});

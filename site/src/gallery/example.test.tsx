import { describe, expect, it } from "vitest";
import { COMPONENTS } from "./components.ts";
import { DRAWINGS } from "./drawings.tsx";
import { standingApart } from "./example.ts";

const GROUPS = [...DRAWINGS, ...COMPONENTS];

it("gives an example ids of its own, wherever they are named", () => {
  const html = standingApart(
    {
      title: "x",
      drawn: (
        <section aria-labelledby="a b">
          <h2 id="a">A</h2>
          <span id="b">B</span>
          <a href="#a">to A</a>
          <svg aria-hidden="true">
            <rect fill="url(#a)" />
          </svg>
        </section>
      ),
    },
    "7",
  );
  expect(html).toContain('aria-labelledby="a-7 b-7"');
  expect(html).toContain('<h2 id="a-7">');
  expect(html).toContain('href="#a-7"');
  expect(html).toContain('fill="url(#a-7)"');
});

describe("the gallery", () => {
  const all = GROUPS.flatMap(({ id, examples }) =>
    examples.map((example, place) => standingApart(example, `${id}-${place}`)),
  );

  it("has no id twice and no link to one that is missing", () => {
    const html = all.join("");
    const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id!);
    expect(ids.length).toBe(new Set(ids).size);
    for (const [, target] of html.matchAll(/(?:href="#|url\(#)([^")]+)/g)) expect(ids).toContain(target);
  });

  it("shows something in every state, and uses no style attribute", () => {
    for (const html of all) {
      expect(html).not.toBe("");
      expect(html).not.toContain(" style=");
    }
  });

  it("has every drawing and every component of the pages", async () => {
    const { readdirSync } = await import("node:fs");
    const source = readdirSync(new URL(".", import.meta.url))
      .filter((name) => name.endsWith(".tsx") && !name.includes("test"))
      .map(async (name) => (await import("node:fs")).readFileSync(new URL(name, import.meta.url), "utf8"));
    const text = (await Promise.all(source)).join("");
    const folders = (room: string) => readdirSync(new URL(`../${room}`, import.meta.url), { withFileTypes: true });
    // The page is the frame of the gallery itself; canvas and body are what drawings are made of.
    const parts = new Set(["page", "canvas", "body"]);
    for (const room of ["components", "drawings"]) {
      for (const { name } of folders(room).filter((entry) => entry.isDirectory() && !parts.has(entry.name)))
        expect(text, `${room}/${name}`).toContain(`/${room}/${name}/`);
    }
  });
});

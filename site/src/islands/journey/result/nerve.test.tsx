import { type Assessment, loadKnowledge } from "@foramen/engine";
import { renderToString } from "preact-render-to-string";
import { describe, expect, it } from "vitest";
import { knowledgeBundle } from "../../../build/knowledge-bundle.ts";
import { Nerve } from "./nerve.tsx";
import type { Part } from "./result.tsx";

const knowledge = loadKnowledge(knowledgeBundle());
const roots: Assessment["roots"] = [
  { root: "L2", side: "left", irritated: 0.42, deficit: 0.3, interval90: null },
  { root: "L3", side: "left", irritated: 0.33, deficit: 0.1, interval90: null },
];
const told = (sureness: Part["sureness"]) =>
  renderToString(<Nerve {...({ props: { knowledge }, assessment: { roots }, sureness } as unknown as Part)} />);
/** What is written in the drawing of the spine, and what is said of it to who cannot see it. */
const drawn = (sureness: Part["sureness"]) => {
  const svg = /<svg class="drawing spine-drawing".*?<\/svg>/s.exec(told(sureness))![0];
  const texts = [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text!.trim());
  return { texts, said: /aria-label="([^"]*)"/.exec(svg)![1]! };
};
const RANGES = { "L2 left": [0.2, 0.9], "L3 left": [0.25, 0.45] } as const;

describe("which nerve it may be", () => {
  it("is told as a cause is: words over the whole range, a number only where that is narrow, and the band", () => {
    const page = told(RANGES);
    expect(page).toContain("From possible to very likely</b></p>");
    expect(page).toContain("<b>Possible</b>: about 33 out of 100");
    expect(page.match(/class="chance-band"/g)).toHaveLength(2);
  });

  it("is drawn without a figure that would promise more", () => {
    const { texts, said } = drawn(RANGES);
    expect(texts).toContain("L2");
    expect(texts.filter((text) => /\d\d|out of/.test(text.replace("T12", "")))).toEqual([]);
    expect(said).toContain("L2 root on the left: from possible to very likely; L3 root on the left: possible");
    expect(said).not.toMatch(/out of 100/);
  });

  it("says nothing of how likely it is before the range is known", () => {
    expect(told(null)).not.toMatch(/[Ll]ikely<|out of 100 people with the same answers have/);
    expect(drawn(null).said).not.toMatch(/out of 100|likely/);
  });
});

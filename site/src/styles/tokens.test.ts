import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { coloursOf, contrast, highContrast, ordinary } from "./colours.ts";

const sheet = (name: string) => readFileSync(new URL(name, import.meta.url), "utf8");
const TOKENS = sheet("tokens.css");
const DRAWING = sheet("drawing.css");

/** WCAG 2.2 AA: text 4.5, large text, controls and parts of a picture that carry meaning 3. */
const TEXT = 4.5;
const PART = 3;

const GROUNDS = ["paper", "card"];
const PAIRS: readonly (readonly [string, string, number])[] = [
  ...GROUNDS.flatMap((ground) =>
    ["ink", "muted", "accent", "urgent", "calm", "emergency"].map((text) => [text, ground, TEXT] as const),
  ),
  ["ink", "sunken", TEXT],
  ["muted", "sunken", TEXT],
  ["ink", "accent-tint", TEXT],
  ["accent", "accent-tint", TEXT],
  ["on-accent", "accent", TEXT],
  ["on-emergency", "emergency", TEXT],
  ["ink", "urgent-tint", TEXT],
  ["urgent", "urgent-tint", TEXT],
  ["ink", "calm-tint", TEXT],
  ["calm", "calm-tint", TEXT],
  ["ink", "bone", TEXT],
  ["ink", "skin", TEXT],
  ["ink", "disc", TEXT],
  ["ink", "muscle", TEXT],
  ["ink", "canal", TEXT],
  ...GROUNDS.map((ground) => ["edge-strong", ground, PART] as const),
  ["accent", "track", PART],
  ["lit-3", "bone", PART],
  ["lit-4", "bone", PART],
  ["lit-3", "card", PART],
  ["lit-4", "card", PART],
  ["bone-edge", "card", PART],
  ["disc-edge", "card", PART],
  ["bone-edge", "bone", PART],
  ["sac-edge", "sac", PART],
  ["sac-edge", "canal", PART],
  ["nerve-edge", "nerve", PART],
  ["skin-edge", "card", PART],
  ["skin-edge", "skin", PART],
  ...["pain", "numb", "tingle"].flatMap((brush) => [
    [`brush-${brush}`, "skin", PART] as const,
    [`brush-${brush}`, "card", TEXT] as const,
  ]),
  ["figure", "card", TEXT],
  ["figure-far", "card", PART],
];

const VIEWS = (["light", "dark"] as const).flatMap((scheme) => [
  { scheme, more: false, sheets: [TOKENS, DRAWING].map(ordinary) },
  {
    scheme,
    more: true,
    sheets: [...[TOKENS, DRAWING].map(ordinary), ...[TOKENS, DRAWING].map((one) => highContrast(one).asked)],
  },
]);

describe.each(VIEWS)("colours, $scheme, high contrast $more", ({ scheme, more, sheets }) => {
  const colours = coloursOf(sheets, scheme);

  it.each(PAIRS)("%s on %s reaches %d", (one, other, least) => {
    expect(colours.has(one), `--${one} is no colour`).toBe(true);
    expect(colours.has(other), `--${other} is no colour`).toBe(true);
    expect(contrast(colours.get(one)!, colours.get(other)!)).toBeGreaterThanOrEqual(least);
  });

  it("tells text apart further where more contrast is asked for", () => {
    const least = more ? 15 : 12;
    for (const ground of GROUNDS) expect(contrast(colours.get("ink")!, colours.get(ground)!)).toBeGreaterThan(least);
  });
});

it.each([
  ["#000000", "#ffffff", 21],
  ["#777777", "#ffffff", 4.48],
  ["#ffffff", "#ffffff", 1],
])("has %s on %s at %d", (one, other, ratio) => expect(contrast(one, other)).toBeCloseTo(ratio, 1));

it("rises from step to step of the lit colours, away from bone", () => {
  for (const scheme of ["light", "dark"] as const) {
    const colours = coloursOf([TOKENS, DRAWING].map(ordinary), scheme);
    const steps = ["lit-1", "lit-2", "lit-3", "lit-4"].map((lit) => contrast(colours.get(lit)!, colours.get("bone")!));
    expect(steps).toEqual([...steps].sort((a, b) => a - b));
  }
});

it.each([
  ["tokens.css", TOKENS],
  ["drawing.css", DRAWING],
])("%s says high contrast once for the device and the same for the switch", (_name, text) => {
  const { asked, switched } = highContrast(text);
  const plain = (body: string) => body.replace(/\s+/g, " ").trim();
  expect(plain(asked)).not.toBe("");
  expect(plain(switched)).toBe(plain(asked));
});

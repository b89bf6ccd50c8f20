import { gzipSync } from "node:zlib";
import type { VNode } from "preact";
import { renderToString } from "preact-render-to-string";

/** For tests: a drawing as it goes over the line, and what can be read off it. */
export interface Drawn {
  readonly svg: string;
  /** Compressed as it is sent. */
  readonly bytes: number;
  readonly alternative: string;
  readonly viewBox: { readonly width: number; readonly height: number };
  /** Every written word with the room that it takes, in units of the view box. */
  readonly labels: readonly Label[];
}

export interface Label {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
}

/** A letter's width in units of the view box, for the widest of the usual system fonts at 12 px. */
const LETTER = 7;

export function drawn(drawing: VNode): Drawn {
  const svg = renderToString(drawing);
  const [, width, height] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? [];
  return {
    svg,
    bytes: gzipSync(svg).length,
    alternative: (/aria-label="([^"]*)"/.exec(svg)?.[1] ?? "").replaceAll("&amp;", "&").replaceAll("&#39;", "'"),
    viewBox: { width: Number(width), height: Number(height) },
    labels: [...svg.matchAll(/<text([^>]*)>([^<]*)<\/text>/g)].map(([, attributes, text]) => label(attributes!, text!)),
  };
}

/** Labels that stand partly outside of the drawing. */
export function cutOff({ labels, viewBox }: Drawn): Label[] {
  return labels.filter(({ left, right, y }) => left < 0 || right > viewBox.width || y < 8 || y > viewBox.height - 2);
}

function label(attributes: string, text: string): Label {
  const attribute = (name: string) => new RegExp(`${name}="([^"]*)"`).exec(attributes)?.[1];
  const x = Number(attribute("x"));
  const width = text.replace(/&\w+;/g, "x").length * LETTER;
  const anchor = attribute("text-anchor") ?? "start";
  const left = anchor === "end" ? x - width : anchor === "middle" ? x - width / 2 : x;
  return { text, left, right: left + width, y: Number(attribute("y")) };
}

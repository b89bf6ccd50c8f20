import type { NotePart } from "@foramen/engine";
import { wrap } from "./layout.ts";

/** Where nobody need be seen there is no letter. */
export const NO_LETTER = "No referral follows from what was entered, so there is no letter.";

/** Paragraphs as plain text to copy; with an empty line between them where asked. */
export function paragraphsText(paragraphs: readonly string[], apart = false): string {
  const blocks = paragraphs.map((text) => wrap(text, undefined, leading(text), "   ").join("\n"));
  return `${blocks.join(apart ? "\n\n" : "\n")}\n`;
}

/** A line that belongs to the one before begins with spaces, and keeps them. */
function leading(text: string): string {
  return /^ */.exec(text)![0];
}

/** A page of headings and lists. */
export function partsText(parts: readonly NotePart[]): string {
  const blocks = parts.map(({ heading, lines }) =>
    [
      ...(heading === null ? [] : [heading]),
      ...lines.flatMap((line) => {
        const bullet = /^ *- /.exec(line)?.[0] ?? "";
        return wrap(line.slice(bullet.length), undefined, bullet, " ".repeat(bullet.length));
      }),
    ].join("\n"),
  );
  return `${blocks.join("\n\n")}\n`;
}

import { createHash } from "node:crypto";

/** Longer values stand as a digest: a path is too long to be read, and any change of it must show. */
const READABLE = 40;

/**
 * A drawing as text, one element a line: what it is, what it is called, where it lies. Made to be compared with how it was
 * drawn before, and to be read where it differs.
 */
export function outline(html: string): string {
  const lines: string[] = [];
  let depth = 0;
  for (const [, closing, tag, attributes = "", selfClosed, text] of html.matchAll(
    /<(\/)?([\w-]+)((?:\s[\w:-]+(?:="[^"]*")?)*)\s*(\/)?>|([^<]+)/g,
  )) {
    if (text !== undefined) {
      if (text.trim() !== "") lines.push(`${"  ".repeat(depth)}${text.trim()}`);
      continue;
    }
    if (closing) {
      depth -= 1;
      continue;
    }
    const told = [...attributes.matchAll(/([\w:-]+)(?:="([^"]*)")?/g)].map(([, name, value]) =>
      value === undefined ? name : `${name}=${value.length > READABLE ? digest(value) : value}`,
    );
    lines.push(`${"  ".repeat(depth)}${[tag, ...told].join(" ")}`);
    if (!selfClosed && tag !== "input") depth += 1;
  }
  return `${lines.join("\n")}\n`;
}

function digest(value: string): string {
  return `#${createHash("sha256").update(value).digest("hex").slice(0, 8)}`;
}

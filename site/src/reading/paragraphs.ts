/** A text as its paragraphs, each on one line. */
export function paragraphs(text: string): string[] {
  return text
    .split(/\n\s*\n/)
    .map((part) => part.replace(/\s*\n\s*/g, " ").trim())
    .filter((part) => part !== "");
}

/** The first sentences of a text, up to `most` letters; cut at a word where whole sentences would leave most of it empty. */
export function beginning(text: string, most: number): string {
  const line = paragraphs(text).join(" ");
  if (line.length <= most) return line;
  let told = "";
  for (const sentence of line.match(/[^.?!]+[.?!]+(?:\s|$)/g) ?? []) {
    if ((told + sentence).trim().length > most) break;
    told += sentence;
  }
  return told.length > most / 2 ? told.trim() : `${line.slice(0, most - 1).replace(/[\s,;:]+\S*$/, "")}…`;
}

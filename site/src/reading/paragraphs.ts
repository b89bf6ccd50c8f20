/** A text as its paragraphs, each on one line. */
export function paragraphs(text: string): string[] {
  return text
    .split(/\n\s*\n/)
    .map((part) => part.replace(/\s*\n\s*/g, " ").trim())
    .filter((part) => part !== "");
}

/** The first sentences of a text, up to `most` letters; cut at a word where not even one sentence fits. */
export function beginning(text: string, most: number): string {
  const line = paragraphs(text).join(" ");
  if (line.length <= most) return line;
  const sentences = line.match(/[^.?!]+[.?!]+(?:\s|$)/g) ?? [];
  let told = "";
  for (const one of sentences) {
    if ((told + one).trim().length > most) break;
    told += one;
  }
  return told.trim() || `${line.slice(0, most - 1).replace(/\s+\S*$/, "")}…`;
}

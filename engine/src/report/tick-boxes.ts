/** A box to tick: empty or ticked. */
const BOX = /\[[ _xXvV✓✔*]?\]|\([ xX]?\)|[☐□☑☒■✔]/gu;
const EMPTY = /^(?:\[[ _]?\]|\( ?\)|☐|□)$/u;
/** What ends the words that belong to a box. */
const PART_ENDS = /[|;\n]/u;

/** A blank that parts no columns: what is left of a form is statements, not a table. */
const BLANK = "\u00a0";

/**
 * The same text, sign for sign, as if only the ticked words of a form were written: what stands at an empty box is blank,
 * for an empty box says nothing. A text without an empty box stays as it is.
 */
export function onlyTicked(text: string): string {
  if (!/\[[ _]?\]|\( ?\)|[☐□]/u.test(text)) return text;
  let out = "";
  let from = 0;
  for (let at = 0; at <= text.length; at++) {
    if (at < text.length && !PART_ENDS.test(text[at]!)) continue;
    const part = text.slice(from, at);
    const ticked = tickedOf(part);
    out += ticked;
    if (at < text.length) out += text[at] === "|" && ticked !== part ? ";" : text[at];
    from = at + 1;
  }
  return out;
}

/** One column or line of a form. */
function tickedOf(part: string): string {
  const boxes = [...part.matchAll(BOX)].map(({ 0: box, index }) => ({ box, index, end: index + box.length }));
  if (boxes.length === 0) return part;
  const before = part.slice(0, boxes[0]!.index);
  // "normal [x] bulge [ ]": a box stands behind its words when words lead to the first one and none follow the last.
  const behind = part.slice(boxes.at(-1)!.end).trim() === "" && /[^\s:]\s*$/u.test(before);
  const signs = part.split("");
  const blank = (start: number, end: number) => {
    for (let i = start; i < end; i++) if (signs[i] !== ".") signs[i] = BLANK;
  };
  boxes.forEach(({ box, index, end }, i) => {
    blank(index, end);
    if (!EMPTY.test(box)) return;
    if (behind) blank(i === 0 ? labelStart(before) : boxes[i - 1]!.end, index);
    else blank(end, boxes[i + 1]?.index ?? part.length);
  });
  return signs.map((sign) => (sign === " " || sign === "\t" ? BLANK : sign)).join("");
}

/** Where the words of the first box begin: behind what the line is about ("disc: normal [ ]", "BODIES   normal [ ]"). */
function labelStart(before: string): number {
  const colon = before.lastIndexOf(":") + 1;
  const gap = before.trimEnd().search(/\s{2,}\S[^\n]*$/u);
  return Math.max(colon, gap < 0 ? 0 : gap);
}

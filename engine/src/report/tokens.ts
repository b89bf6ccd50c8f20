/** One word, number or mark of the text, with its place in it. */
export interface Token {
  /** In lower case, spelling mended; a mark stands as it is. */
  readonly word: string;
  /** Characters of the text, from `start` to before `end`. */
  readonly start: number;
  readonly end: number;
  readonly kind: "word" | "number" | "mark";
  /** Lines ended between the token before and this one: 0 none, 1 a new line, 2 a blank line between. */
  readonly newline: 0 | 1 | 2;
  /** True when it was written with a capital letter, or is a number. */
  readonly capital: boolean;
  /** True when nothing stands between the token before and this one. */
  readonly joined: boolean;
}

const LETTER = /\p{L}/u;

/** Splits a text into words, numbers and marks in one pass; "L4" is a word and a number, joined. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  let lines = 0;
  let last = 0;
  while (at < text.length) {
    const sign = text[at]!;
    if (sign === "\n") lines++;
    if (isBlank(sign)) {
      at++;
      continue;
    }
    const start = at;
    const kind = isDigit(sign) ? "number" : isLetter(sign) ? "word" : "mark";
    at++;
    if (kind === "word") while (at < text.length && isWordSign(text, at)) at++;
    if (kind === "word" && at === start + 1) at = endOfInitials(text, at);
    if (kind === "number") while (at < text.length && isNumberSign(text, at)) at++;
    tokens.push({
      word: kind === "mark" ? mark(sign) : kind === "number" ? text.slice(start, at) : spelt(text.slice(start, at)),
      start,
      end: at,
      kind,
      newline: lines > 1 ? 2 : lines === 1 ? 1 : 0,
      capital: kind === "number" || sign !== sign.toLowerCase(),
      joined: tokens.length > 0 && start === last,
    });
    lines = 0;
    last = at;
  }
  return tokens;
}

/** Beyond the letters of English: "Lasègue" is looked up as "lasegue". */
const ACCENTED = /[\u00c0-\u024f]/;

function spelt(word: string): string {
  const plain = ACCENTED.test(word) ? word.normalize("NFD").replace(/\p{M}/gu, "") : word;
  return plain.toLowerCase().replaceAll(".", "").replace("’", "'");
}

function isBlank(sign: string): boolean {
  return sign === " " || sign === "\n" || sign === "\t" || sign === "\r" || sign === "\u00a0";
}

function isDigit(sign: string): boolean {
  return sign >= "0" && sign <= "9";
}

function isLetter(sign: string): boolean {
  return (sign >= "a" && sign <= "z") || (sign >= "A" && sign <= "Z") || (sign > "\u007f" && LETTER.test(sign));
}

/** "n.a.d." is one word; `at` stands behind its first letter. */
function endOfInitials(text: string, at: number): number {
  let end = at;
  while (text[end] === "." && isLetter(text[end + 1] ?? "") && text[end + 2] === ".") end += 2;
  return end > at ? end + 1 : at;
}

/** An apostrophe within a word belongs to it ("Schmorl's", "doesn't"). */
function isWordSign(text: string, at: number): boolean {
  const sign = text[at]!;
  if (isLetter(sign)) return true;
  return (sign === "'" || sign === "’") && at + 1 < text.length && isLetter(text[at + 1]!);
}

function isNumberSign(text: string, at: number): boolean {
  const sign = text[at]!;
  if (isDigit(sign)) return true;
  return sign === "." && at + 1 < text.length && isDigit(text[at + 1]!);
}

function mark(sign: string): string {
  if (sign === "–" || sign === "—" || sign === "‑" || sign === "−") return "-";
  if (sign === "•" || sign === "●" || sign === "▪" || sign === "·" || sign === "*") return "*";
  return sign;
}

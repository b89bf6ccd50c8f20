/** Text as names are compared: small letters, single spaces, straight quotes, no wide characters or full stops at the end. */
export function normal(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\u2018\u2019\u02bc]/g, "'")
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0).toLowerCase())
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replace(/µ|μ/g, "u")
    .replace(/₃/g, "3")
    .replace(/[\s_]+/g, " ")
    .replace(/[.;:,]+$/, "")
    .trim();
}

/** Whether `part` stands in `whole` as words of its own. */
export function holdsWords(whole: string, part: string): boolean {
  return placeOfWords(whole, part) >= 0;
}

/** Where `part` begins in `whole` as words of its own; -1 when it does not. */
function placeOfWords(whole: string, part: string): number {
  for (let at = whole.indexOf(part); at >= 0; at = whole.indexOf(part, at + 1)) {
    const before = at === 0 ? " " : whole[at - 1]!;
    const after = at + part.length >= whole.length ? " " : whole[at + part.length]!;
    if (!isWord(before) && !isWord(after)) return at;
  }
  return -1;
}

function isWord(character: string): boolean {
  return /[\p{L}\p{N}]/u.test(character);
}

import { meaningOfBeginning, type PhraseBook } from "./phrase-book.ts";
import { withScannedLetters } from "./scanned-letters.ts";
import type { Token } from "./tokens.ts";

/**
 * Mends what dictation and haste do to words: a letter wrong, missing, doubled or swapped ("stenois"), a word torn in
 * two ("for aminal"), its seam moved ("theca lsac"), two run together ("nerveroot"). Only words that the knowledge does
 * not have are touched, only towards words for structures and conditions, never towards or away from a word that turns
 * the meaning ("no", "left", "without"). Places in the text stay those of the letters that were written.
 */
export function mended(written: readonly Token[], book: PhraseBook): Token[] {
  const tokens = withScannedLetters(written, book);
  const out: Token[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    const next = tokens[i + 1];
    if (token.kind !== "word") {
      out.push(token);
      continue;
    }
    const pair = next?.kind === "word" && next.newline === 0 ? rejoined(token, next, book) : null;
    if (pair !== null) {
      out.push(...pair);
      i++;
      continue;
    }
    out.push(...(isKnown(token.word, book) ? [token] : mend(token, book)));
  }
  return out;
}

function isKnown(word: string, book: PhraseBook): boolean {
  return book.known.has(word) || meaningOfBeginning(word, book) !== null;
}

/** Two words that are one, or whose seam has moved; null when they are as they should be. */
function rejoined(a: Token, b: Token, book: PhraseBook): Token[] | null {
  if (isKnown(b.word, book) && (isKnown(a.word, book) || a.word.length < 3)) return null;
  const whole = a.word + b.word;
  if (whole.length < 7 || whole.length > 24) return null;
  if (book.targets.has(whole)) return [{ ...a, word: whole, end: b.end }];
  if (isKnown(a.word, book) && isKnown(b.word, book)) return null;
  if (isKnown(a.word, book) || isKnown(b.word, book)) return null;
  const parts = parted(whole, book);
  if (parts === null) return null;
  return [
    { ...a, word: parts[0] },
    { ...b, word: parts[1] },
  ];
}

/** Two known words of at least three letters that the letters make up. */
function parted(whole: string, book: PhraseBook): [string, string] | null {
  for (let seam = 3; seam <= whole.length - 3; seam++) {
    const [left, right] = [whole.slice(0, seam), whole.slice(seam)];
    if (book.known.has(left) && book.known.has(right)) return [left, right];
  }
  return null;
}

function mend(token: Token, book: PhraseBook): Token[] {
  const { word } = token;
  if (word.length < 6 || word.length > 24) return [token];
  const near = nearestTarget(word, book);
  if (near !== null) return [{ ...token, word: near }];
  const parts = word.length >= 8 ? parted(word, book) : null;
  if (parts === null) return [token];
  const seam = token.start + parts[0].length;
  return [
    { ...token, word: parts[0], end: seam },
    { ...token, word: parts[1], start: seam, newline: 0, joined: true },
  ];
}

/** The one word that is nearest; a long word may differ by two letters. Two that are equally near: none. */
function nearestTarget(word: string, book: PhraseBook): string | null {
  const known = book.mended.get(word);
  if (known !== undefined) return known;
  const near = nearest(word, book);
  // A text of nothing but unknown words shall not fill the memory.
  if (book.mended.size < MOST_KEPT) book.mended.set(word, near);
  return near;
}

const MOST_KEPT = 5_000;

function nearest(word: string, book: PhraseBook): string | null {
  const most = word.length >= 11 ? 2 : 1;
  let best: string | null = null;
  let least = most + 1;
  for (const target of book.targetsByFirst.get(word[0]!) ?? []) {
    if (Math.abs(target.length - word.length) > most) continue;
    const distance = distanceWithin(word, target, most);
    if (distance < least) {
      least = distance;
      best = target;
    } else if (distance === least && best !== null && !sameStem(best, target)) best = null;
  }
  return best;
}

function sameStem(a: string, b: string): boolean {
  return a.slice(0, 5) === b.slice(0, 5);
}

/** Letters to change, add, drop or swap with a neighbour; more than `most` counts as `most + 1`. */
export function distanceWithin(a: string, b: string, most: number): number {
  let twoAgo: number[] = [];
  let before = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const changed = before[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      let value = Math.min(changed, before[j]! + 1, row[j - 1]! + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) value = Math.min(value, twoAgo[j - 2]! + 1);
      row.push(value);
      least = Math.min(least, value);
    }
    if (least > most) return most + 1;
    twoAgo = before;
    before = row;
  }
  return Math.min(before[b.length]!, most + 1);
}

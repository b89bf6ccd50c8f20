import { meaningOfBeginning, type PhraseBook } from "./phrase-book.ts";
import type { Token } from "./tokens.ts";

/** Figures that a reading machine takes letters for; "1" may be an "l" or an "i". */
const LETTERS: ReadonlyMap<string, readonly string[]> = new Map([
  ["0", ["o"]],
  ["1", ["l", "i"]],
  ["8", ["b"]],
]);
/** Shorter words are left alone: "L1" and "T10" are levels. */
const SHORTEST = 4;
const LONGEST = 24;
const MOST_PARTS = 8;

/**
 * What a reading machine makes of a printed page, put right: "bu1ge", "sten0sis", "Ll-2" for L1-2, "L5-Sl" for L5-S1, and
 * a word that is parted at the end of a line. Only where a known word comes of it.
 */
export function withScannedLetters(tokens: readonly Token[], book: PhraseBook): readonly Token[] {
  const out: Token[] = [];
  for (let at = 0; at < tokens.length; ) {
    if (tokens[at]!.kind !== "word") {
      out.push(tokens[at]!);
      at++;
      continue;
    }
    const whole = figuresInWord(tokens, at, book) ?? partedAtLineEnd(tokens, at, book);
    if (whole !== null) {
      out.push(whole.token);
      at = whole.to;
      continue;
    }
    const split = oneAsLetter(tokens, at);
    if (split === null) out.push(withPairs(tokens[at]!, book));
    else out.push(...split);
    at++;
  }
  return out;
}

interface Whole {
  readonly token: Token;
  readonly to: number;
}

function figuresInWord(tokens: readonly Token[], at: number, book: PhraseBook): Whole | null {
  const first = tokens[at]!;
  if (tokens[at + 1]?.kind !== "number" || !tokens[at + 1]!.joined) return null;
  let to = at + 1;
  while (tokens[to]?.joined === true && tokens[to]!.kind !== "mark") {
    if (++to - at > MOST_PARTS) return null;
  }
  const written = tokens
    .slice(at, to)
    .map(({ word }) => word)
    .join("");
  if (written.length < SHORTEST || written.length > LONGEST) return null;
  const figures = written.replaceAll(/[^0-9]/g, "");
  if ([...figures].some((figure) => !LETTERS.has(figure)) || figures.length * 2 > written.length) return null;
  for (const one of LETTERS.get("1")!) {
    const word = written.replaceAll(/[018]/g, (figure) => (figure === "1" ? one : LETTERS.get(figure)![0]!));
    if (isKnown(word, book)) return { token: { ...first, word, end: tokens[to - 1]!.end }, to };
  }
  return null;
}

/** "hyper-" at the end of a line and "trophy" in the next. */
function partedAtLineEnd(tokens: readonly Token[], at: number, book: PhraseBook): Whole | null {
  const dash = tokens[at + 1];
  if (dash?.word !== "-" || !dash.joined) return null;
  const [first, second] = [tokens[at]!, tokens[at + 2]];
  if (second?.kind !== "word" || second.newline !== 1 || second.capital) return null;
  const word = first.word + second.word;
  if (first.word.length < 2 || word.length < 6 || word.length > LONGEST || !isKnown(word, book)) return null;
  return { token: { ...first, word, end: second.end }, to: at + 3 };
}

/** Two letters that a reading machine takes one for, or one for two: "rnoderate", "forarninal", "vvedge", "hemiation". */
function withPairs(token: Token, book: PhraseBook): Token {
  if (!/rn|vv|m/.test(token.word) || token.word.length < SHORTEST || isKnown(token.word, book)) return token;
  const asOne = token.word.replaceAll("rn", "m").replaceAll("vv", "w");
  const asTwo = token.word.replace("m", "rn");
  const word = [asOne, asTwo].find((each) => isKnown(each, book));
  return word === undefined ? token : { ...token, word };
}

const SEPARATOR = /^[-/]$/;

/** "Ll-2", "L5-Sl": the letter l for the figure one, beside the mark that parts two vertebrae. */
function oneAsLetter(tokens: readonly Token[], at: number): Token[] | null {
  const token = tokens[at]!;
  if (!/^(ll|li|sl|si)$/.test(token.word) || !token.capital) return null;
  const next = tokens[at + 2]?.word === "l" ? tokens[at + 3] : tokens[at + 2];
  const beside = SEPARATOR.test(tokens[at + 1]?.word ?? "") && next?.kind === "number";
  const behind = SEPARATOR.test(tokens[at - 1]?.word ?? "") && tokens[at - 2]?.kind === "number";
  if (token.word.startsWith("l") ? !beside : !behind) return null;
  const seam = token.start + 1;
  return [
    { ...token, word: token.word[0]!, end: seam },
    { ...token, word: "1", kind: "number", start: seam, newline: 0, joined: true },
  ];
}

function isKnown(word: string, book: PhraseBook): boolean {
  return book.known.has(word) || book.targets.has(word) || meaningOfBeginning(word, book) !== null;
}

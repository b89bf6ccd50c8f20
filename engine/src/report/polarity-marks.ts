import type { Token } from "./tokens.ts";

/**
 * A text in which signs say what is there, in words: "(-) fever" is "no fever", "SLR (-)" is "SLR negative", "weight loss
 * N" is "weight loss: nil". Each ends what was said before, or itself, so that it reaches nothing else.
 *
 * @param denied the word for what is not there, behind what it speaks of
 */
export function inWords(tokens: readonly Token[], denied: "absent" | "negative"): Token[] {
  const out: Token[] = [];
  // Once signs stand before what they speak of, the others of that sentence do so too.
  let before = false;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    const said = (word: string, kind: Token["kind"] = "word"): Token => ({ ...token, word, kind, joined: false });
    if (token.newline > 0 || token.word === ".") before = false;
    const sign = signAt(tokens, at);
    if (sign !== null) {
      before ||= at === 0 || token.newline > 0 || /^[.,;:]$/.test(tokens[at - 1]!.word);
      if (before) out.push(said(";", "mark"), ...(sign === "-" ? [said("no")] : []));
      else out.push(said(sign === "-" ? denied : "positive"));
      at += 2;
      continue;
    }
    const letter = letterAt(tokens, at);
    if (letter === "n") out.push(said(":", "mark"), said(denied === "absent" ? "absent" : "nil"), said(";", "mark"));
    else if (letter === "y") out.push(said(";", "mark"));
    else out.push(token);
  }
  return out;
}

/** "(-)" or "(+)". */
function signAt(tokens: readonly Token[], at: number): "+" | "-" | null {
  const [open, sign, close] = [tokens[at]?.word, tokens[at + 1]?.word, tokens[at + 2]?.word];
  return open === "(" && close === ")" && (sign === "+" || sign === "-") ? sign : null;
}

/** A single capital N or Y behind words, where the statement ends. */
function letterAt(tokens: readonly Token[], at: number): "n" | "y" | null {
  const { word, capital, newline, end, start } = tokens[at]!;
  if ((word !== "n" && word !== "y") || !capital || newline > 0 || end - start !== 1) return null;
  const next = tokens[at + 1];
  const ends = next === undefined || next.newline > 0 || /^[,.;]$/.test(next.word);
  const before = tokens[at - 1];
  return ends && (before?.kind === "word" || before?.word === ":") && !tokens[at]!.joined ? word : null;
}

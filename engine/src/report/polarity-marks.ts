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
    const answer = letterAt(tokens, at) ?? answerAt(tokens, at);
    if (answer !== null) {
      // "Incontinence? No.": the question is answered.
      if (out.at(-1)?.word === "?") out.splice(-1, 1);
      // "Fracture: N", "fracture - no": one colon is enough.
      if (out.at(-1)?.word === "-") out.splice(-1, 1, said(":", "mark"));
      if (answer.says === "no") {
        if (out.at(-1)?.word !== ":") out.push(said(":", "mark"));
        out.push(said(denied === "absent" ? "absent" : answer.letter ? "negative" : "nil"));
      } else if (denied === "absent" && placeFollows(tokens, at + answer.length)) {
        // "Cauda equina compression: yes, at L2/3"
        at += answer.length;
        continue;
      } else partFromDenial(out, said(";", "mark"));
      out.push(said(";", "mark"));
      at += answer.length - 1;
    } else out.push(token);
  }
  return out;
}

/** Where or how it is, behind the comma of an answer. */
function placeFollows(tokens: readonly Token[], comma: number): boolean {
  return (
    tokens[comma]?.word === "," &&
    tokens[comma]!.newline === 0 &&
    /^(at|on|l|t|d|left|right|bilateral|both|mild|moderate|severe)$/.test(tokens[comma + 1]?.word ?? "")
  );
}

/** "No fever, weight loss yes": the denial ends at the comma before what is answered. */
function partFromDenial(out: Token[], stop: Token): void {
  // "..., steroids: yes": the colon is that of the answer
  const last = out.at(-1)?.word === ":" ? out.length - 2 : out.length - 1;
  const start = out.findLastIndex(({ word, newline }, at) => at <= last && (newline > 0 || /^[,.;:]$/.test(word)));
  const comma = out[start];
  if (comma?.word !== "," || out.slice(start + 1).some(({ word }) => word === "no" || word === "not")) return;
  out[start] = { ...stop, start: comma.start, end: comma.end, newline: comma.newline };
}

/** "(-)" or "(+)". */
function signAt(tokens: readonly Token[], at: number): "+" | "-" | null {
  const [open, sign, close] = [tokens[at]?.word, tokens[at + 1]?.word, tokens[at + 2]?.word];
  return open === "(" && close === ")" && (sign === "+" || sign === "-") ? sign : null;
}

/** An answer behind what it answers, and how many tokens it has. */
interface Answer {
  readonly says: "yes" | "no";
  /** "N" may be "no" or "normal": behind what works or does not, both say that nothing is wrong. */
  readonly letter: boolean;
  readonly length: number;
}

/** A single capital N or Y behind words, where the statement ends. */
function letterAt(tokens: readonly Token[], at: number): Answer | null {
  const { word, capital, newline, end, start } = tokens[at]!;
  const before = tokens[at - 1];
  // A small letter is an answer only behind a colon or a dash: "night pain: n".
  const answers = capital || /^[:-]$/.test(before?.word ?? "");
  if ((word !== "n" && word !== "y") || !answers || newline > 0 || end - start !== 1) return null;
  if (
    !endsBefore(tokens, at + 1) ||
    !(before?.kind === "word" || /^[:-]$/.test(before?.word ?? "")) ||
    tokens[at]!.joined
  )
    return null;
  return { says: word === "n" ? "no" : "yes", letter: true, length: 1 };
}

/** "Fracture - no", "fracture [X] no", "fracture no." */
function answerAt(tokens: readonly Token[], at: number): Answer | null {
  const box = isTicked(tokens, at) ? 3 : 0;
  const { word, newline } = tokens[at + box] ?? { word: "", newline: 0 };
  const before = tokens[at - 1];
  if ((word !== "no" && word !== "yes") || newline > 0 || before === undefined || tokens[at]!.newline > 0) return null;
  const next = tokens[at + box + 1];
  // A line that ends in "no" may go on in the next one.
  const ends = box > 0 || /^[:-]$/.test(before.word) ? endsBefore(tokens, at + box + 1) : next === undefined;
  const closed = next?.word === "." || next?.word === ";" || (next?.word === "," && isNamedAlone(tokens, at));
  const asked = before.word === "?" && tokens[at - 2]?.kind === "word";
  const behind = asked || before.kind === "word" || /^[:-]$/.test(before.word);
  // "Any bladder problems? Yes - cannot start."
  const answers = asked && (next === undefined || next.kind === "mark");
  return behind && (ends || closed || answers) ? { says: word, letter: false, length: box + 1 } : null;
}

/** So many words name what is answered. */
const LONGEST_NAME = 4;
/** With these before it "no" is none of an answer: "little or no, ...", "there is no, ...". */
const GOES_ON = /^(or|if|is|are|was|were|there|with|has|have|had|of|and|to|says?|said|but|the|a|no)$/;

/** "Fever no, weight loss yes, ...": a name of few words since the last mark. */
function isNamedAlone(tokens: readonly Token[], at: number): boolean {
  let from = at;
  while (from > 0 && tokens[from]!.newline === 0 && !/^[,.;:]$/.test(tokens[from - 1]!.word)) from--;
  const name = tokens.slice(from, at);
  return name.length > 0 && name.length <= LONGEST_NAME && !name.some(({ word }) => GOES_ON.test(word));
}

function isTicked(tokens: readonly Token[], at: number): boolean {
  const [open, tick, close] = [tokens[at]?.word, tokens[at + 1]?.word, tokens[at + 2]?.word];
  return ((open === "[" && close === "]") || (open === "(" && close === ")")) && /^[xv✓✔*]$/.test(tick ?? "");
}

/** Where a statement ends: at the end of the line, or at a mark. */
function endsBefore(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at];
  return next === undefined || next.newline > 0 || /^[,.;]$/.test(next.word);
}

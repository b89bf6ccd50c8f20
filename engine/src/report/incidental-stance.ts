import { endOfCondition, opensCondition } from "./conditional.ts";
import type { PhraseBook } from "./phrase-book.ts";
import { holdsPhrase, phraseBeginsAt } from "./phrase-list.ts";
import type { Token } from "./tokens.ts";

export type Stance = "denied" | "possible" | "definite";

const DENIALS = new Set([
  "no",
  "without",
  "not",
  "nor",
  "neither",
  "normal",
  "unremarkable",
  "excludes",
  "denies",
  "denied",
]);
const HEDGES = new Set([
  "possible",
  "possibly",
  "probable",
  "probably",
  "suspected",
  "suspicion",
  "suspicious",
  "concern",
  "concerns",
  "likely",
  "unlikely",
  "perhaps",
  "maybe",
  "may",
  "could",
  "?",
  "query",
  "presumed",
]);
/** Behind what they deny. */
const ENDS_IT = new Set(["resolved", "none", "nil", "absent", "not", "normal", "unremarkable"]);
/** What may stand between the words and the answer that is theirs. */
const FILLS =
  /^(?::|-|is|are|was|were|has|have|had|been|now|also|on|mri|ct|the|of|red|flags?|signs?|symptoms?|features?|screen|questions?|equina|syndrome|compression|roots?|nerve|cord|spinal|signal|changes?|appears?|currently|today)$/;
const LEAVES_OPEN = /^(?:be|not|cannot|can't|never|yet|hardly)$/;
/** Behind what they affirm, so that no denial before a comma reaches it. */
const AFFIRMS = new Set(["confirmed", "present", "diagnosed", "suspected", "established"]);
/** How many words before and behind it a denial or a doubt may stand. */
const REACH = 6;

/** What a sentence says of the words from `first` to `last`: that it is not there, may be, or is. */
export function stanceOn(tokens: readonly Token[], first: number, last: number, book: PhraseBook): Stance {
  if (isOpen(tokens, first, last, book) || isOfYear(tokens, last)) return "possible";
  if (isUnassessable(tokens, last, book) || isBeyondScan(tokens, first, book)) return "possible";
  if (isConditional(tokens, first) || isOver(tokens, last, book) || isFreed(tokens, first, last)) return "denied";
  if (isFormer(tokens, first)) return "denied";
  if (denied(tokens, first, last, book) || isAnsweredNo(tokens, first, last)) return "denied";
  return tokens.some(({ word }, at) => HEDGES.has(word) || isConsidered(tokens, at)) ? "possible" : "definite";
}

/** "should be considered", "is a consideration". */
function isConsidered(tokens: readonly Token[], at: number): boolean {
  const { word } = tokens[at]!;
  return word === "consideration" || (word === "considered" && tokens[at - 1]?.word === "be");
}

/** "cannot be excluded", "to rule out", "exclude CES": a question that is not answered. */
function isOpen(tokens: readonly Token[], first: number, last: number, { words }: PhraseBook): boolean {
  const near = tokens.slice(Math.max(0, first - REACH), last + 1 + REACH);
  const before = tokens.slice(Math.max(0, first - REACH), first);
  if (holdsPhrase(near, words.double_negations) || holdsPhrase(before, words.sought)) return true;
  if (before.some(({ word }) => word === "exclude")) return true;
  // "must be excluded", "to be ruled out", "not yet excluded"
  const behind = tokens.slice(last + 1, last + 1 + REACH);
  return behind.some(
    ({ word }, at) =>
      LEAVES_OPEN.test(word) && [at + 1, at + 2, at + 3].some((exclusion) => isExclusion(behind, exclusion)),
  );
}

/** "If there is cauda equina compression, surgery is advised.", "Should there be an abscess, call us." */
function isConditional(tokens: readonly Token[], first: number): boolean {
  return tokens.some((_, at) => at < first && opensCondition(tokens, at) && first < endOfCondition(tokens, at));
}

/** "The epidural abscess seen in the prior study has been drained." */
function isOver(tokens: readonly Token[], last: number, { words }: PhraseBook): boolean {
  const behind = tokens.slice(last + 1, last + 3 + REACH);
  const end = behind.findIndex(({ word }) => /^([,.;]|and|but)$/.test(word));
  const near = end < 0 ? behind : behind.slice(0, end);
  return holdsPhrase(near, words.resolved);
}

/** "The conus was compressed and has been decompressed." */
function isFreed(tokens: readonly Token[], first: number, last: number): boolean {
  const before = tokens.slice(first, last + 1).some(({ word }) => word === "was" || word === "were");
  const freed = tokens.findIndex(({ word }, at) => at > last && word === "decompressed");
  return before && freed > 0 && tokens.slice(last, freed).some(({ word }) => /^(has|have|is|are)$/.test(word));
}

const ONCE = /^(was|were|had|previously|formerly|before|prior|previous|earlier|last|initially)$/;
const TURN = /^(now|currently|today|longer)$/;
const FREE = /^(free|longer|relieved|released|decompressed|resolved|uncompressed|normal|gone|disappeared)$/;
const STILL = /^(but|still|again|persists?|persisting|persistent|remains?|although|however|except|only|not|worse)$/;

/** "The cauda equina, compressed before, is now no longer compressed": what was is told first, what is so today behind it. */
function isFormer(tokens: readonly Token[], first: number): boolean {
  const noLonger = (at: number) => tokens[at]!.word !== "longer" || tokens[at - 1]?.word === "no";
  const turn = tokens.findIndex(({ word }, at) => at > first && TURN.test(word) && noLonger(at));
  // "compressed as before" is so today
  const once = (at: number) => ONCE.test(tokens[at]!.word) && tokens[at - 1]?.word !== "as";
  if (turn < 0 || !tokens.slice(0, turn).some((_, at) => once(at))) return false;
  const free = ({ word }: Token, at: number) => at >= turn && FREE.test(word) && noLonger(at) && !ofSignal(tokens, at);
  // "now compressed", "decompressed, with a new haematoma compressing it"
  const pressed = ({ word }: Token, at: number) =>
    at >= turn &&
    PRESSED.test(word) &&
    !tokens.slice(Math.max(0, at - 3), at).some((before) => before.word === "longer");
  return tokens.some(free) && !tokens.some(pressed) && !tokens.slice(turn).some(({ word }) => STILL.test(word));
}

const PRESSED = /^(compress|flatten|effac|crowd|indent|distort|imping)/;

/** "Of normal signal": says nothing of what presses. */
function ofSignal(tokens: readonly Token[], at: number): boolean {
  return tokens[at]!.word === "normal" && tokens[at + 1]?.word === "signal";
}

/** "CES 2018", "CES in 2018": of that year, and today perhaps not. */
function isOfYear(tokens: readonly Token[], last: number): boolean {
  const at = /^[(]|in$/.test(tokens[last + 1]?.word ?? "") ? last + 2 : last + 1;
  return /^(19|20)\d\d$/.test(tokens[at]?.word ?? "");
}

/** "An epidural haematoma cannot be assessed on CT": right behind it, so that "aneurysm, its end not included" stays. */
function isUnassessable(tokens: readonly Token[], last: number, { words }: PhraseBook): boolean {
  const behind = tokens.slice(last + 1, last + 3).findIndex(({ word }) => /^[,;.(]$/.test(word));
  const within = behind < 0 ? 2 : behind;
  return [...Array(within).keys()].some((place) => phraseBeginsAt(tokens, last + 1 + place, words.unassessable));
}

/** "CT is limited for epidural haematoma": right before it. */
function isBeyondScan(tokens: readonly Token[], first: number, { words }: PhraseBook): boolean {
  const before = tokens.slice(Math.max(0, first - REACH), first);
  const mark = before.findLastIndex(({ word }) => /^[,;.]$/.test(word));
  const near = before.slice(mark + 1);
  return /^(for|to|of)$/.test(near.at(-1)?.word ?? "") && holdsPhrase(near, words.unassessable);
}

function isExclusion(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.word;
  return word === "excluded" || (word === "ruled" && tokens[at + 1]?.word === "out");
}

/** "CES excluded", "red flags: negative", "was not seen", "is normal"; "we have ruled out CES". */
function isAnsweredNo(tokens: readonly Token[], first: number, last: number): boolean {
  if ([first - 1, first - 2, first - 3].some((at) => isExclusion(tokens, at))) return true;
  let at = last + 1;
  while (FILLS.test(tokens[at]?.word ?? "")) at++;
  const word = tokens[at]?.word ?? "";
  const next = tokens[at + 1];
  if (word === "no" || word === "without") return next?.kind !== "word";
  if (word === "negative" || word === "neg") return next?.word !== "for";
  return ENDS_IT.has(word) || isExclusion(tokens, at);
}

const TURNS_BACK = /^(but|yet|still|though|although|however|nevertheless)$/;

/** True for a word that denies nothing where it stands: "no change in", "no doubt". */
function isBare(tokens: readonly Token[], at: number, { words }: PhraseBook): boolean {
  return phraseBeginsAt(tokens, at, words.no_meaning);
}

/** A denial before it in the same part of the sentence, or among its words. */
function denied(tokens: readonly Token[], first: number, last: number, book: PhraseBook): boolean {
  const affirmed = tokens.slice(last + 1, last + 4).some(({ word }) => AFFIRMS.has(word));
  for (let i = first; i >= Math.max(0, first - REACH); i--) {
    const { word } = tokens[i]!;
    if (word === "but" || word === ";" || word === "." || (affirmed && word === ",")) break;
    // "no longer mild: the cauda equina is compressed", but "no sign of: cauda equina compression, ..."
    if (word === ":" && !/^(of|for|following)$/.test(tokens[i - 1]?.word ?? "")) break;
    if (DENIALS.has(word) && !isBare(tokens, i, book)) return true;
    if (isFreeOf(tokens, i) || isFailure(tokens, i)) return true;
    if (/^(negative|neg)$/.test(word) && tokens[i + 1]?.word === "for") return true;
  }
  // "not displaced but compressed", "no longer displaced, yet still compressed"
  const turn = tokens.findLastIndex(({ word }, at) => at > first && at < last && TURNS_BACK.test(word));
  const from = Math.max(first, turn);
  // "the conus is not compressed"
  if (tokens.slice(from + 1, last).some(({ word }) => word === "not")) return true;
  // "flattens the cord without signal change" denies the signal only, "with no surrounding CSF" nothing
  return tokens.slice(from, last + 1).some(({ word }, at) => {
    if ((word === "no" || word === "without") && !isBare(tokens, from + at, book))
      return !/^(surrounding|csf|visible|residual)$/.test(tokens[from + at + 1]?.word ?? "");
    return word === "normal" || word === "unremarkable" || isFreeOf(tokens, from + at);
  });
}

/** "The conus is free of abnormal signal", "absence of", "devoid of". */
function isFreeOf(tokens: readonly Token[], at: number): boolean {
  return /^(free|devoid|absence|lack)$/.test(tokens[at]!.word) && /^(of|from)$/.test(tokens[at + 1]?.word ?? "");
}

/** "Failure to identify an epidural haematoma." */
function isFailure(tokens: readonly Token[], at: number): boolean {
  return /^(failure|failed|fails|unable|inability)$/.test(tokens[at]!.word) && tokens[at + 1]?.word === "to";
}

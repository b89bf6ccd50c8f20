interface Worded {
  readonly word: string;
}

const MARK = /^[,.:;]$/;
const VERB =
  /^(is|are|was|were|has|have|had|shows?|there|seen|note|demonstrates?|with|tell|call|ring|contact|please|we)$/;

/** "If there is ...", and at the beginning of a statement "should there be ...": what follows is said of no scan. */
export function opensCondition(words: readonly Worded[], at: number): boolean {
  const before = words[at - 1]?.word;
  if (words[at]?.word === "if") return before !== "as";
  return words[at]?.word === "should" && (before === undefined || MARK.test(before) || before === "but");
}

/** Where a condition that opens at a place ends: at a mark, but not at the commas of a list ("a tumour, abscess or fracture, ..."). */
export function endOfCondition(words: readonly Worded[], at: number): number {
  let end = nextMark(words, at + 1);
  while (words[end]?.word === "," && listGoesOn(words, end)) end = nextMark(words, end + 1);
  return end;
}

function nextMark(words: readonly Worded[], from: number): number {
  const end = words.findIndex(({ word }, place) => place >= from && MARK.test(word));
  return end < 0 ? words.length : end;
}

/** So many parts a list has at most. */
const LONGEST_LIST = 8;

/** Parts without a verb, of which one holds the "or", and another statement behind the last. */
function listGoesOn(words: readonly Worded[], comma: number): boolean {
  let from = comma + 1;
  for (let parts = 0; parts < LONGEST_LIST; parts++) {
    const end = nextMark(words, from);
    const part = words.slice(from, end);
    if (part.length === 0 || part.some(({ word }) => VERB.test(word))) return false;
    if (part.some(({ word }) => word === "or" || word === "and")) return true;
    if (words[end]?.word !== ",") return false;
    from = end + 1;
  }
  return false;
}

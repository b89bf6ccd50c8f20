import { levelsAt } from "./levels.ts";
import type { PhraseBook } from "./phrase-book.ts";
import { longestPhrase } from "./phrase-tree.ts";
import type { Token } from "./tokens.ts";

/** History and technique end at a blank line, at a level that opens a line, or where a line begins with a structure. */
export function endsHistory(
  tokens: readonly Token[],
  at: number,
  newline: Token["newline"],
  book: PhraseBook,
): boolean {
  const { words } = book;
  if (newline === 0) return beginsReport(tokens, at) || (opensWithThere(tokens, at) && statesFinding(tokens, at, book));
  if (newline === 2) return true;
  const opening = /^(the|at|there)$/.test(tokens[at]?.word ?? "") ? 1 : 0;
  const levels = levelsAt(tokens, at + opening);
  if (levels !== null) return !tokens.slice(levels.to, levels.to + 4).some(({ word }) => SURGERY.test(word));
  if (opensWithThere(tokens, at) || opensWithScar(tokens, at)) return true;
  let first = at;
  while (/^(the|there|is|normal|no|a)$/.test(tokens[first]?.word ?? "")) first++;
  const next = tokens[first + 1]?.word ?? "";
  const namesPart =
    (words.structures[tokens[first]?.word ?? ""] !== undefined ||
      /^(conus|alignment|vertebral|lumbar|marrow|discs|canal)$/.test(tokens[first]?.word ?? "")) &&
    next !== "" &&
    !/^(spine|pain|surgery)$/.test(next);
  return namesPart || statesFinding(tokens, at, book);
}

function opensWithThere(tokens: readonly Token[], at: number): boolean {
  return tokens[at]!.word === "there" && /^(is|are)$/.test(tokens[at + 1]?.word ?? "");
}

/** "Post-surgical changes of L2/3 laminotomy": what an operation left to be seen. */
function opensWithScar(tokens: readonly Token[], at: number): boolean {
  const opening = tokens
    .slice(at, at + 4)
    .map(({ word }) => word)
    .join(" ");
  return /^post ?-? ?(surgical|operative|laminectomy|discectomy)( surgical)? (changes?|appearances?)\b/.test(opening);
}

const PART_OF_SPINE = /^(conus|cord|alignment|vertebral|vertebrae|marrow|canal|disc|discs|disk|disks|facet|facets)$/;
const STATES = /^(is|are|has|have|shows|show|ends|terminates|lies|demonstrates|appears|appear|remains|remain)$/;

/** In one long line the report begins where a sentence states something of a part of the spine, or with a disc and a colon. */
function beginsReport(tokens: readonly Token[], at: number): boolean {
  const levels = levelsAt(tokens, at);
  if (levels !== null) return levels.form === "disc" && tokens[levels.to]?.word === ":";
  const first = tokens[at]!.word === "the" ? at + 1 : at;
  const rest = tokens.slice(first + 1, first + 7);
  const end = rest.findIndex(({ kind }) => kind === "mark");
  const clause = end < 0 ? rest : rest.slice(0, end);
  return PART_OF_SPINE.test(tokens[first]?.word ?? "") && clause.some(({ word }) => STATES.test(word));
}

/** In a history a level is that of an operation. */
const SURGERY = /^(decompression|discectomy|microdiscectomy|fusion|laminectomy|surgery|operation|prolapse|op)$/;

/** Words that tell of the person, not of what is seen on this scan. */
const OF_PERSON =
  /^(pain|pains|painful|ache|aches|backache|weak|weakness|numb|numbness|sciatica|symptoms?|radiculopathy|claudication|history|hx|fall|fell|falls|trauma|injury|years?|yrs?|months?|weeks?|days?|ago|query|exclude|rule|assess|evaluate|suspected|patient|presents?|complains?|referred|request|unable|cannot|mri|xr|xray)$/;
/** Words of what was before: of the history, unless the line says in the present what is so today. */
const OF_PAST =
  /^(known|previous|previously|prior|past|post|surgery|operation|operated|since|old|worse|worsening|had|was)$/;
const TODAY = /^(is|are|remains|remain|persists|shows|demonstrates)$/;
/** Fewer words than this are no statement about a scan. */
const SHORTEST_STATEMENT = 6;

/**
 * "History: prostate cancer.\nLinear uptake across the L1 body, ...": behind a full stop a line that names a place of the
 * spine and a condition, and nothing of the person, is the report, though no heading says so.
 */
function statesFinding(tokens: readonly Token[], at: number, book: PhraseBook): boolean {
  let before = at - 1;
  while (/^[-*>#]$/.test(tokens[before]?.word ?? "")) before--;
  if (tokens[before]?.word !== "." || !tokens[at]!.capital) return false;
  let end = at;
  while (end < tokens.length && tokens[end]!.word !== "." && (end === at || tokens[end]!.newline === 0)) end++;
  const line = tokens.slice(at, end);
  if (line.length < SHORTEST_STATEMENT || line.some(({ word }) => word === "?" || OF_PERSON.test(word))) return false;
  if (line.some(({ word }) => OF_PAST.test(word)) && !line.some(({ word }) => TODAY.test(word))) return false;
  const kinds = line.flatMap((_, place) => longestPhrase(line, place, book.phrases)?.meanings ?? []);
  const placed = line.some((_, place) => levelsAt(line, place) !== null);
  return (placed || kinds.some(({ kind }) => kind === "structure")) && kinds.some(({ kind }) => kind === "condition");
}

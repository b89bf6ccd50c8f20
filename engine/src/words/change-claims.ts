import type { WhatWouldChange } from "../vocabulary/assessment.ts";
import { claimOf } from "./claim.ts";
import type { Claim } from "./explanation.ts";
import { say } from "./fill.ts";
import { changedAnswerWords, listed } from "./finding-words.ts";
import { nerveWords } from "./place-words.ts";
import { nameFor, type Telling } from "./reader.ts";
import { levelWords } from "./urgency-claims.ts";

/** So many answers are changed together at most. */
const MOST_CHANGED = 3;

/** What would change the urgency, the leading cause or the leading root. */
export function changeClaims(telling: Telling, changes: readonly WhatWouldChange[]): Claim[] {
  return changes.map((change) => claimOf(wordsOf(change), changeBecause(telling, change)));
}

/** One change in a sentence, or that nothing within reach brings it about. */
export function changeBecause(telling: Telling, change: WhatWouldChange): string {
  const words = wordsOf(change);
  if (change.to === null) return say(telling, words, { most: String(MOST_CHANGED) });
  return say(telling, words, {
    from: thing(telling, change.what, change.from),
    to: thing(telling, change.what, change.to),
    changes: listed(change.changes.map((answer) => changedAnswerWords(telling, answer))),
  });
}

function wordsOf({ what, to }: WhatWouldChange): string {
  return to === null ? `change.no_${what}` : `change.${what}`;
}

/** An urgency level, a cause, or a root with its side (`L2 left`). */
function thing(telling: Telling, what: WhatWouldChange["what"], id: string): string {
  if (what === "urgency") return levelWords(telling, id);
  if (what === "root") {
    const [root = id, side] = id.split(/[\s:,]+/);
    return nerveWords(telling, root, side);
  }
  const cause = telling.knowledge.causes[id];
  return cause === undefined ? id : nameFor(telling.reader, cause);
}

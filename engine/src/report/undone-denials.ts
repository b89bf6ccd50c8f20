import type { Mention } from "./mentions.ts";
import { holdsPhrase } from "./phrase-list.ts";
import type { Token } from "./tokens.ts";

/** What must not be told as absent where a sentence takes its own denial back. */
const GRAVE = new Set(["fracture", "tumour", "lesion", "infection", "haematoma", "fluid-collection", "compression"]);

/**
 * "Fracture: none except L2", "it would be wrong to say that there is no compression": a grave finding whose denial the
 * sentence takes back, wholly or in part, may be there; unless the sentence says where it is.
 */
export function withoutUndoneDenials(
  mentions: readonly Mention[],
  tokens: readonly Token[],
  undone: readonly string[],
): Mention[] {
  if (!mentions.some(({ negated, condition }) => negated && GRAVE.has(condition))) return [...mentions];
  if (!holdsPhrase(tokens, undone)) return [...mentions];
  return mentions.map((mention) => {
    if (!mention.negated || !GRAVE.has(mention.condition)) return mention;
    if (mentions.some(({ condition, negated }) => condition === mention.condition && !negated)) return mention;
    return { ...mention, negated: false, possible: true, scope: null, severity: "unspecified" as const };
  });
}

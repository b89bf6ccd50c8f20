import type { Meaning } from "./phrase-book.ts";
import type { Token } from "./tokens.ts";

/** Phrases by their words: one step down for each. */
export interface PhraseTree {
  readonly next: Map<string, PhraseTree>;
  /** What the phrase that ends here means. */
  meanings: readonly Meaning[] | null;
}

export interface Found {
  readonly meanings: readonly Meaning[];
  /** Token behind the phrase. */
  readonly to: number;
}

export function phraseTree(
  phrases: Iterable<{ readonly words: readonly string[]; readonly meanings: readonly Meaning[] }>,
): PhraseTree {
  const root: PhraseTree = { next: new Map(), meanings: null };
  for (const { words, meanings } of phrases) {
    let node = root;
    for (const word of words) {
      const below = node.next.get(word) ?? { next: new Map(), meanings: null };
      node.next.set(word, below);
      node = below;
    }
    node.meanings = meanings;
  }
  return root;
}

/** The longest phrase that begins at a token; hyphens and slashes within it do not part it. */
export function longestPhrase(tokens: readonly Token[], at: number, tree: PhraseTree): Found | null {
  let found: Found | null = null;
  let node = tree.next.get(tokens[at]!.word);
  let place = at + 1;
  while (node !== undefined) {
    if (node.meanings !== null) found = { meanings: node.meanings, to: place };
    if (node.next.size === 0) break;
    while (tokens[place]?.word === "-" || (tokens[place]?.word === "/" && tokens[place]!.joined)) place++;
    const token = tokens[place];
    if (token === undefined) break;
    node = node.next.get(token.word);
    place++;
  }
  return found;
}

/** What exactly these words mean; null where they are no phrase. */
export function meaningsOf(words: readonly string[], tree: PhraseTree): readonly Meaning[] | null {
  let node: PhraseTree | undefined = tree;
  for (const word of words) node = node?.next.get(word);
  return node?.meanings ?? null;
}

import { readFileSync } from "node:fs";
import path from "node:path";
import type { EntryGroup, Evidence, ReadKind, Verdict } from "@foramen/engine";
import { parse } from "yaml";
import { REPOSITORY } from "./repository.ts";

/** content/en/site/kinds.yaml */
export interface KindWords {
  readonly kinds: Readonly<Record<ReadKind, { readonly title: string; readonly one: string; readonly lead: string }>>;
  readonly groups: Readonly<Record<EntryGroup, string>>;
}

/** content/en/site/verdicts.yaml */
export interface VerdictWords {
  readonly care: Readonly<Partial<Record<Verdict, { readonly word: string; readonly plain: string }>>>;
  readonly fact: Readonly<Partial<Record<Verdict, { readonly word: string; readonly plain: string }>>>;
  /** `dots` of four. */
  readonly certainty: Readonly<
    Record<Evidence["certainty"], { readonly word: string; readonly plain: string; readonly dots: number }>
  >;
  readonly none: string;
  /** What is meant where a page speaks of "the article". */
  readonly article: string;
  readonly recalled: string;
  readonly unread: string;
}

const read = new Map<string, unknown>();

/** A file of sentences for the pages, from content/en/site/; read once. */
export function siteWords<T>(name: string): T {
  const words =
    read.get(name) ?? parse(readFileSync(path.join(REPOSITORY, "content", "en", "site", `${name}.yaml`), "utf8"));
  read.set(name, words);
  return words as T;
}

export const kindWords = (): KindWords => siteWords("kinds");
export const verdictWords = (): VerdictWords => siteWords("verdicts");

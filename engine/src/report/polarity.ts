import { hedge } from "./hedge.ts";
import type { Item } from "./items.ts";
import { negate } from "./negate.ts";
import { setAside } from "./set-aside.ts";

/** How a condition at a place of the sentence is meant. */
export interface Polarity {
  readonly negated: boolean;
  /** "no" for a plain denial; "significant" and "moderate-or-worse" leave milder forms open. */
  readonly scope: "no" | "significant" | "moderate-or-worse" | null;
  readonly possible: boolean;
  readonly resolved: boolean;
  /** Said of an earlier scan, looked for and not seen, or not to be judged: no finding. */
  readonly aside: boolean;
  /** Of an earlier scan. */
  readonly earlier: boolean;
}

/** The same while a sentence is being read. */
export interface Mutable {
  negated: boolean;
  scope: Polarity["scope"];
  possible: boolean;
  resolved: boolean;
  aside: boolean;
  earlier: boolean;
}

/** The polarity of each item of a sentence, by its place. */
export function polarities(items: readonly Item[]): Polarity[] {
  const out: Mutable[] = items.map(() => ({
    negated: false,
    scope: null,
    possible: false,
    resolved: false,
    aside: false,
    earlier: false,
  }));
  negate(items, out);
  hedge(items, out);
  setAside(items, out);
  return out;
}
